import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './house.js';

/** A file system of so many megabytes in memory. */
export class SmallDisk {
  readonly dir = newFolder();

  constructor(megabytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'querschnitt-chaos', this.dir], {
      stdio: 'pipe',
    });
  }

  /** Only root may mount one, and not in every container. */
  static isAllowed() {
    try {
      new SmallDisk(1).remove();
      return true;
    } catch {
      return false;
    }
  }

  /** Leaves not a byte. */
  fill() {
    const { bavail, bsize } = statfsSync(this.dir);
    for (const size of [bavail * bsize, 1]) this.take(size);
  }

  free() {
    rmSync(this.ballast);
  }

  remove() {
    execFileSync('umount', [this.dir]);
    rmSync(this.dir, { recursive: true });
  }

  private get ballast() {
    return join(this.dir, 'ballast');
  }

  /** Others write at the same time: what no longer fits is what was wanted. */
  private take(bytes: number) {
    try {
      appendFileSync(this.ballast, Buffer.alloc(bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
}
