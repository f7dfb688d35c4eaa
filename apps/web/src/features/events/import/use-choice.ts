import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { useState } from 'react';

/** What of a preview is taken over, and how. */
export function useChoice(report: CalendarImport | null) {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [links, setLinks] = useState(false);
  const taken = (report?.entries ?? []).filter(({ plan, key }) => plan !== 'unchanged' && !out.has(key));
  const leave = (key: string, left: boolean) => {
    const next = new Set(out);
    if (left) next.add(key);
    else next.delete(key);
    setOut(next);
  };
  const leaveAll = (left: boolean) =>
    setOut(new Set(left ? report?.entries.filter(({ plan }) => plan !== 'unchanged').map(({ key }) => key) : []));
  const start = () => {
    setOut(new Set());
    setLinks(false);
  };
  return {
    out,
    leave,
    leaveAll,
    links,
    setLinks,
    taken,
    start,
    sent: { without: [...out], linksForRegistered: links },
  };
}
export type Choice = ReturnType<typeof useChoice>;
