import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IANA special-purpose registries (RFC 6890 and successors): nothing of this is on the public network. */
const nonPublic = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  nonPublic.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  nonPublic.addSubnet(net, bits, 'ipv6');

/** All that is given to anybody of IPv6 (RFC 4291, 2.4); the rest is special, or an IPv4 address in other clothes. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an address lies on the public network; an IPv4 address in IPv6 clothes is judged as what it is. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !nonPublic.check(address, 'ipv4');
  const mapped = /^\[::ffff:([0-9a-f]+:[0-9a-f]+)\]$/.exec(shortest(address))?.[1];
  if (mapped) return isPublic(dotted(mapped));
  return isIPv6(address) && globalUnicast.check(address, 'ipv6') && !nonPublic.check(address, 'ipv6');
}

/** As RFC 5952 writes it, in brackets: there are many ways to write one address. */
const shortest = (address: string) =>
  URL.canParse(`http://[${address}]`) ? new URL(`http://[${address}]`).hostname : '';

const dotted = (hex: string) =>
  hex
    .split(':')
    .flatMap((part) => [parseInt(part, 16) >> 8, parseInt(part, 16) & 255])
    .join('.');
