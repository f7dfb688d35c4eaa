import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Files people upload, on disk below the data folder, under names the server chose: `pictures/<uuid>.webp`. */
@Injectable()
export class Storage {
  constructor(private readonly config: Config) {}

  /** Whole or not at all: written beside, then renamed. */
  async put(name: string, content: Buffer) {
    const path = this.pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, content, { mode: 0o640 });
    await rename(`${path}.part`, path);
  }

  /** The content, or `undefined` where the file is gone. */
  async get(name: string): Promise<Buffer | undefined> {
    return readFile(this.pathOf(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }

  /** With what a broken `put` left of it. */
  async remove(name: string) {
    for (const path of [this.pathOf(name), `${this.pathOf(name)}.part`]) await rm(path, { force: true });
  }

  private pathOf(name: string) {
    if (!/^[a-z]+\/[0-9a-f-]{36}\.[a-z0-9]+$/.test(name)) throw new Error(`Not a stored file: ${name}`);
    return join(this.config.dataDir, 'files', name);
  }
}
