/** A German sentence for whoever makes or restores a backup. */
export class BackupError extends Error {}

export function refuseDamaged(path: string, member?: string): never {
  throw new BackupError(
    `Die Sicherung ${path} ist beschädigt${member ? ` (${member})` : ''}. Es wurde nichts verändert; bitte nehmen Sie eine andere.`,
  );
}
