import { defineTexts } from '../texts/texts';

const AGAIN_MS = 700;

export const partMissing = defineTexts({
  de: 'Vielleicht wird der Server gerade erneuert, oder er ist kurz nicht erreichbar. Laden Sie die Seite bitte neu; was Sie geschrieben haben, ist noch da.',
  en: 'The server may be updating or briefly unreachable. Please reload the page; what you wrote is still here.',
});

/** A part of the client that cannot be had: there is no connection, or the server no longer keeps this version of it. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';
}

/** Asks for a part of the client, once more after a moment, and then no more. @throws {PartMissing} */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return load().catch((cause: unknown) => {
      throw new PartMissing('A part of the client cannot be loaded', { cause });
    });
  }
}
