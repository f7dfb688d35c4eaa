import { useEffect, useState } from 'react';

/** The head of a phone's screen and its two bars at the foot, in px: what lies below them is not seen. */
const COVERED = '-52px 0px -124px 0px';

/** Whether one of two neighbouring sections can be seen, each named by its heading's id. Not before scripts listen. */
export function useOnScreen(first: string, second: string) {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const shown = new Set<Element>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) shown[isIntersecting ? 'add' : 'delete'](target);
        setSeen(shown.size > 0);
      },
      { rootMargin: COVERED },
    );
    for (const id of [first, second]) {
      const section = document.getElementById(id)?.closest('section');
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [first, second]);
  return seen;
}
