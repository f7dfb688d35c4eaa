/** A call on the wire. */
export interface WireRequest {
  method: string;
  path: string;
  body?: unknown;
}

type Flat = Record<string, unknown>;

/** `GET /api/rooms/:slug` with its flat input: path parameters are filled in, the rest becomes query (GET, DELETE) or body. */
export function toWire(on: string, input: Flat): WireRequest {
  const [method = 'GET', template = ''] = on.split(' ');
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  if (method !== 'GET' && method !== 'DELETE') return { method, path, body: Object.fromEntries(rest) };
  const query = toQuery(Object.fromEntries(rest));
  return { method, path: query ? `${path}?${query}` : path };
}

/** Lists are repeated (`sector=culture&sector=social`), empty ones and nulls left out. */
export function toQuery(input: Flat) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
  return query.toString();
}
