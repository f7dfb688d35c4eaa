import type { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.js';

/**
 * Keeps the invented people, who need no password, out of the real thing, and real people out of the example, which shows everybody's mails.
 * @throws a sentence that says what to do
 */
export async function demandMatchingMode(source: DataSource, { mode }: Config) {
  const [found] = await source.query<{ example: boolean; inhabited: boolean }[]>(
    `select exists (select from settings where name = 'example') as example, exists (select from members) as inhabited`,
  );
  if (mode === 'production' && found!.example)
    throw new Error(
      'In dieser Datenbank stehen die erfundenen Personen des Beispielbetriebs. Nehmen Sie für den echten Betrieb einen anderen Ordner (DATA_DIR=…) oder eine leere Datenbank (DATABASE_URL=…), oder löschen Sie den Ordner des Beispiels.',
    );
  if (mode === 'example' && found!.inhabited && !found!.example)
    throw new Error(
      'Diese Datenbank gehört einer echten Installation. Bitte starten Sie sie mit NODE_ENV=production, oder geben Sie dem Beispiel einen eigenen Ordner (DATA_DIR=…).',
    );
}
