let outdated = false;

/** The server has been upgraded since this document was sent. Where nothing is written, it is loaded anew as soon as nobody looks. */
export function outdate() {
  if (outdated) return;
  outdated = true;
  addEventListener('visibilitychange', () => void (document.hidden && !isWriting() && location.reload()));
}

/** Whether the next page has to come as a document: its parts may be gone, or fit these no more. */
export const isOutdated = () => outdated && navigator.onLine;

const isWriting = () =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')].some(
    (field) => field.value !== field.defaultValue,
  ) || document.querySelector('dialog[open]') !== null;
