import { chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** As `Storage` names them: whole files only, for they are written beside and then renamed. */
const NAME = /^[a-z]+\/[0-9a-f-]{36}\.[a-z0-9]+$/;

/** The uploaded files below a data folder, as a backup sees them. Their names are never used twice for another content. */
export class Uploads {
  private readonly folder: string;

  constructor(private readonly dataDir: string) {
    this.folder = join(dataDir, 'files');
  }

  async list(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(this.folder, join(parentPath, name)).split(sep).join('/'));
    return names.filter((name) => NAME.test(name)).sort();
  }

  /** `undefined` where it has been removed meanwhile. */
  read = (name: string): Promise<Buffer | undefined> => readFile(join(this.folder, name)).catch(() => undefined);

  /** Beside what is there. A restore by root leaves it to whom the data folder belongs. */
  async put(name: string, content: Buffer) {
    if (!NAME.test(name)) throw new Error(`Not an uploaded file: ${name}`);
    const path = join(this.folder, name);
    const { uid, gid } = await stat(this.dataDir);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode: 0o640 });
    if (process.getuid?.() === 0) for (const one of [this.folder, dirname(path), path]) await chown(one, uid, gid);
  }

  remove = (name: string) => rm(join(this.folder, name), { force: true });
}
