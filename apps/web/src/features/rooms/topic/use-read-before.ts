import { useEffect, useRef, useState } from 'react';

/**
 * The position below which the line "new since" stands: what was read when the topic opened, and again whenever one turns
 * away, so that what arrives meanwhile is found on coming back.
 */
export function useReadBefore(readPosition: number) {
  const [readBefore, setReadBefore] = useState(readPosition);
  const latest = useRef(readPosition);
  useEffect(() => {
    latest.current = readPosition;
  }, [readPosition]);
  useEffect(() => {
    const turnAway = () => setReadBefore(latest.current);
    addEventListener('blur', turnAway);
    return () => removeEventListener('blur', turnAway);
  }, []);
  return readBefore;
}
