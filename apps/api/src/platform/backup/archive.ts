import { open, type FileHandle } from 'node:fs/promises';
import { refuseDamaged } from './backup-error.js';

const BLOCK = 512;
/** No member is longer: tables are cut into pieces, uploads are limited. */
const LONGEST = 512 * 1024 * 1024;

export interface Member {
  name: string;
  content: Buffer;
}

/** Writes a tar file (POSIX ustar), member by member, so that `tar -tf` shows what is in a backup. */
export class ArchiveWriter {
  private constructor(private readonly file: FileHandle) {}

  /** For its owner's eyes only: it holds what the database holds. */
  static open = async (path: string) => new ArchiveWriter(await open(path, 'w', 0o600));

  async add(name: string, content: Buffer) {
    await this.file.write(headerOf(name, content.length));
    await this.file.write(content);
    await this.file.write(Buffer.alloc(paddingOf(content.length)));
  }

  async finish() {
    await this.file.write(Buffer.alloc(2 * BLOCK));
    await this.file.sync();
    await this.file.close();
  }

  abandon = () => this.file.close();
}

/** The members one after the other. Every byte that is not as it was written is noticed here or by the sums. @throws {BackupError} */
export async function* readArchive(path: string): AsyncGenerator<Member> {
  const file = await open(path);
  try {
    for (;;) {
      const header = await take(file, BLOCK, path);
      if (header.every((byte) => byte === 0)) break;
      const size = parseInt(header.toString('latin1', 124, 135), 8);
      const name = header.toString('utf8', 0, 100).replace(/\0+$/, '');
      if (!(size <= LONGEST) || !headerOf(name, size).equals(header)) refuseDamaged(path);
      const content = await take(file, size, path);
      if ((await take(file, paddingOf(size), path)).some((byte) => byte !== 0)) refuseDamaged(path, name);
      yield { name, content };
    }
    if ((await take(file, BLOCK, path)).some((byte) => byte !== 0)) refuseDamaged(path);
    if ((await file.read(Buffer.alloc(1), 0, 1)).bytesRead) refuseDamaged(path);
  } finally {
    await file.close();
  }
}

async function take(file: FileHandle, size: number, path: string) {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size;) {
    const { bytesRead } = await file.read(bytes, at, size - at);
    if (!bytesRead) refuseDamaged(path);
    at += bytesRead;
  }
  return bytes;
}

const paddingOf = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

function headerOf(name: string, size: number) {
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, at: number) => header.write(text, at, 'utf8');
  put(name, 0);
  put('0000600\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        0', 148);
  put('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
