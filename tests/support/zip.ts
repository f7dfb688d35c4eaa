import { crc32 } from 'node:zlib';

const EXECUTABLE = 0o100755;

/** An archive of executable files, stored as they are. */
export function zip(files: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(EXECUTABLE * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    local.push(signature(0x04034b50), common, path, data);
    central.push(signature(0x02014b50), Buffer.from([20, 3]), common, rest, path);
    offset += 4 + common.length + path.length + data.length;
  }
  const entries = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(local.length / 4, 4);
  end.writeUInt16LE(local.length / 4, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, entries, signature(0x06054b50), end]);
}

function signature(value: number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
