import type { Route } from '@querschnitt/shared/kernel/contract';
import { methodOf, pathOf } from '@querschnitt/shared/kernel/contract';
import fc from 'fast-check';
import { fitting, inPath, shapeOf, takesBody, type Shape } from './contract-inputs.js';

export interface WrongInput {
  what: string;
  /** Where the fault must be named. */
  field: string;
  input: Record<string, unknown>;
}

/** For every field a route takes: of a wrong type, left out, too long. The rest of the input fits. */
export function wrongInputs(route: Route): WrongInput[] {
  const shape = shapeOf(route);
  const fields = Object.entries(shape.properties ?? {});
  const input = fc.sample(fitting({ ...shape, required: fields.map(([key]) => key) }), {
    numRuns: 1,
    seed: 7,
  })[0] as Record<string, unknown>;
  return fields.flatMap(([field, of]) => {
    const asText = inPath(route).includes(field) || !takesBody(route);
    const missing =
      shape.required?.includes(field) && !inPath(route).includes(field) ? [['missing', undefined] as const] : [];
    const wrong = asText ? wrongText(of) : [['of a wrong type', wrongValue(of)] as const];
    return [...missing, ...wrong, ...tooLong(of)].map(([what, value]) => ({
      what: `${field} ${what}`,
      field,
      input: { ...input, [field]: value },
    }));
  });
}

const kindsOf = (of: Shape): Shape[] => (of.anyOf ? of.anyOf.flatMap(kindsOf) : [of]);

/** In JSON: an object where something simple is wanted, a number where an object or a list is. */
const wrongValue = (of: Shape) =>
  kindsOf(of).some(({ type }) => type === 'object' || type === 'array') ? 12 : { no: 'such thing' };

/** In an address everything is text: a word that is none of those offered, and nothing of it for free text. */
function wrongText(of: Shape): (readonly [string, unknown])[] {
  const constrained =
    kindsOf(of).every((one) => one.enum || one.format || one.pattern || one.type !== 'string') &&
    kindsOf(of).every(({ type, items }) => type !== 'array' || items?.enum);
  return constrained ? [['of a wrong type', 'no-such-thing']] : [];
}

function tooLong(of: Shape): (readonly [string, unknown])[] {
  const longest = kindsOf(of).every(({ type, maxLength }) => type === 'string' && maxLength !== undefined)
    ? Math.max(...kindsOf(of).map(({ maxLength }) => maxLength!))
    : undefined;
  return longest === undefined ? [] : [['too long', 'x'.repeat(longest + 1)]];
}

/** The same as a request that `inject` takes. */
export function requestFor(route: Route, input: Record<string, unknown>) {
  const rest = { ...input };
  const path = pathOf(route).replace(/:(\w+)/g, (_, key: string) => {
    const value = asText(rest[key]);
    delete rest[key];
    return encodeURIComponent(value);
  });
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (takesBody(route)) return { method: methodOf(route), url: path, payload: Object.fromEntries(given) };
  const query = new URLSearchParams(
    given.flatMap(([key, value]) => [value].flat().map((one): [string, string] => [key, asText(one)])),
  );
  return { method: methodOf(route), url: query.size ? `${path}?${query}` : path };
}

/** As a browser would send it: objects as JSON, and the sign for the unreadable in place of half a character. */
const asText = (value: unknown) =>
  Buffer.from(typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)).toString();
