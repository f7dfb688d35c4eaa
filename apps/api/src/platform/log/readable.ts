export interface Lines {
  write: (line: string) => unknown;
}

interface Entry {
  time: string;
  level: string;
  msg?: string;
  requestId?: string;
  [more: string]: unknown;
}

/** Turns JSON lines into lines for a person: `10:00:00 error Http {"code":"57P03"}`. */
export const readable = (out: Lines): Lines => ({
  write(line) {
    const { time, level, msg, context, ...more } = JSON.parse(line) as Entry;
    const { at, ...error } = (more.error ?? {}) as { at?: string[] };
    const rest = Object.entries({ ...more, error: undefined, ...error }).flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${JSON.stringify(value)}`,
    );
    out.write(
      `${[time.slice(11, 19), level, context, msg, ...rest].filter(Boolean).join(' ')}${at ? `\n  ${at.join('\n  ')}` : ''}\n`,
    );
  },
});
