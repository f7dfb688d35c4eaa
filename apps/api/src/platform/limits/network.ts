import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, without a zone. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const read = (part: string) =>
    part
      .split(':')
      .filter(Boolean)
      .flatMap((group) => (group.includes('.') ? fromDotted(group) : [parseInt(group, 16)]));
  const [front, back] = [read(head), tail === undefined ? [] : read(tail)];
  return [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0), ...back];
}

function fromDotted(address: string) {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

const isMapped = (groups: number[]) => groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
const prefix = (groups: number[], bits: number) =>
  `${groups
    .slice(0, bits / 16)
    .map((group) => group.toString(16))
    .join(':')}::/${bits}`;

/** Some proxies name the port as well, which is another one each time: `198.51.100.7:4711`, `[2001:db8::7]:4711`. */
const withoutPort = (address: string) => address.replace(/^(?:\[(.*)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/, '$1$2');

function partOf(given: string, bits: number) {
  const address = withoutPort(given);
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  if (!isMapped(groups)) return prefix(groups, bits);
  return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join('.');
}

/** Who counts as one place: an IPv4 address, or an IPv6 /64, in which one device chooses freely among 2⁶⁴ addresses (RFC 4291, 2.5.1). */
export const networkOf = (address: string) => partOf(address, 64);

/** What one customer is given at most: an IPv4 address, or an IPv6 /48 (RFC 6177). */
export const siteOf = (address: string) => partOf(address, 48);
