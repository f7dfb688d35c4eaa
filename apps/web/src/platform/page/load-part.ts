const AGAIN_MS = 700;

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
