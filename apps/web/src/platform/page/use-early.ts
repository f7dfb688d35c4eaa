import { type RefObject, useEffect, useRef } from 'react';

/**
 * A ref for a field whose content React keeps: what was typed, ticked or chosen before scripts listened to it, and so is not what is known, is told once they do.
 *
 * @param read what the field shows, of the same kind as `known`
 */
export function useEarly<F extends HTMLElement, Content>(read: (field: F) => Content, known: Content, tell: (early: Content) => void): RefObject<F | null> {
  const field = useRef<F>(null);
  useEffect(() => {
    if (field.current && read(field.current) !== known) tell(read(field.current));
    // Only when scripts take the page over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return field;
}
