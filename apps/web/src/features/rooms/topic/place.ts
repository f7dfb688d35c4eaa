/** Where one is in the stream: the last post whole on the screen, and whether the end is. */
export class Place {
  position = 0;
  atEnd = false;
  /** Brought here by something else than reading: what lies between was not seen. Ends with the reader's next own move. */
  carried = false;

  /** Called before the page is scrolled for somebody. */
  carry() {
    this.carried = !this.atEnd;
  }
  private readonly changed = new Set<() => void>();

  subscribe = (listener: () => void) => {
    this.changed.add(listener);
    return () => void this.changed.delete(listener);
  };

  move(position: number, atEnd: boolean) {
    if (position === this.position && atEnd === this.atEnd) return;
    this.position = position;
    this.atEnd = atEnd;
    for (const listener of this.changed) listener();
  }
}

const NEAR_END = 60;

/** How far below the screen the conversation ends; what follows it on small screens (the footer) does not count. */
function belowEnd() {
  const dock = document.querySelector('.dock');
  const bar = dock ? parseFloat(getComputedStyle(dock).bottom) || 0 : 0;
  return (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) - (innerHeight - bar);
}

export const isNearEnd = () => belowEnd() < NEAR_END;
export const toEnd = () => scrollBy({ top: belowEnd(), behavior: 'instant' });

const MARGIN = 8;

/** To the end, but not past the beginning of the last post, or of the topic where it is the only one. */
export function toLatest() {
  toEnd();
  const latest = [...document.querySelectorAll('.stream article')].at(-1);
  const begin = latest?.id === 'b1' ? latest.closest('.stream') : latest;
  const past = begin ? begin.getBoundingClientRect().top - frame().top - MARGIN : 0;
  if (past < 0) scrollBy({ top: past, behavior: 'instant' });
}

/** Scrolls so far that the end of an element is on the screen, but never its beginning off it. */
export function keepInView(element: Element) {
  const { top, bottom } = frame();
  const rect = element.getBoundingClientRect();
  const by = Math.min(rect.bottom + MARGIN - bottom, rect.top - top - MARGIN);
  if (by > 0) scrollBy({ top: by, behavior: 'instant' });
}

/** Height of the bar above the stream and top of what floats at its foot. */
function frame() {
  const head = document.querySelector('.page-head')?.getBoundingClientRect().bottom ?? 0;
  const dock = document.querySelector('.dock')?.getBoundingClientRect().top ?? innerHeight;
  return { top: head, bottom: Math.min(dock, innerHeight) };
}

export const articles = (stream: HTMLElement) => [...stream.querySelectorAll<HTMLElement>('article[data-position]')];
export const positionOf = (article: HTMLElement) => Number(article.dataset.position);

/** The first post that is at least partly below the head: what one looks at. */
export function topmost(stream: HTMLElement) {
  const { top } = frame();
  return articles(stream).find((article) => article.getBoundingClientRect().bottom > top);
}

/** The last position whose end is on the screen, 0 if none. */
export function lastSeen(stream: HTMLElement) {
  const { top, bottom } = frame();
  let seen = 0;
  for (const article of articles(stream)) {
    const rect = article.getBoundingClientRect();
    if (rect.bottom > bottom + 4) break;
    if (rect.bottom > top) seen = positionOf(article);
  }
  return seen;
}

export const postElement = (position: number) => document.getElementById(`b${position}`);

/** Brings an element to this part of the screen's height, measured from the top. */
export function bringTo(element: Element, part: number) {
  const { top, bottom } = frame();
  scrollBy({ top: element.getBoundingClientRect().top - top - (bottom - top) * part, behavior: 'instant' });
}
