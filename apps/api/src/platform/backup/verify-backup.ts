import { type Member, readArchive } from './archive.js';
import { BackupError, refuseDamaged } from './backup-error.js';
import { MANIFEST, type Manifest, parseManifest, SUM, sumOf } from './manifest.js';

/** Reads a whole backup and compares every sum. @throws {BackupError} with a sentence where it is not as it was written */
export async function verifyBackup(path: string): Promise<Manifest> {
  const found: Record<string, string> = {};
  let [summary, sum]: [Buffer | undefined, string] = [undefined, ''];
  for await (const { name, content } of members(path)) {
    if (name === MANIFEST) summary = content;
    else if (name === SUM) sum = content.toString('utf8');
    else found[name] = sumOf(content);
  }
  if (!summary || sum !== `${sumOf(summary)}  ${MANIFEST}\n`) refuseDamaged(path, MANIFEST);
  const manifest = read(summary, path);
  for (const name of Object.keys({ ...found, ...manifest.members }))
    if (found[name] !== manifest.members[name]) refuseDamaged(path, name);
  return manifest;
}

/** Unharmed and yet unreadable: of a later format. */
function read(summary: Buffer, path: string) {
  try {
    return parseManifest(summary);
  } catch {
    throw new BackupError(
      `Die Sicherung ${path} stammt von einer neueren Version von Querschnitt. Bitte spielen Sie sie mit dieser ein.`,
    );
  }
}

async function* members(path: string): AsyncGenerator<Member> {
  try {
    yield* readArchive(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new BackupError(`Die Sicherung ${path} gibt es nicht.`, { cause: error });
    throw error;
  }
}
