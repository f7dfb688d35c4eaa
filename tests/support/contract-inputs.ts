import type { Member } from '@querschnitt/shared/kernel/actor';
import { methodOf, pathOf, type Route } from '@querschnitt/shared/kernel/contract';
import fc from 'fast-check';
import { schemaOf } from '../../apps/api/src/platform/http/openapi.js';
import { strangeText } from './strange.js';

/** The part of JSON Schema that zod writes for what routes take. */
export interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  /** Of a record: its keys and what they carry. */
  propertyNames?: Shape;
  additionalProperties?: Shape;
  items?: Shape;
  anyOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
}

export const shapeOf = (route: Route) => schemaOf(route.input, 'input') as Shape;

export const inPath = (route: Route) => [...pathOf(route).matchAll(/:(\w+)/g)].map((match) => match[1]!);
export const takesBody = (route: Route) => !['GET', 'DELETE'].includes(methodOf(route));

/** The lowest role a route lets in; `null` for a guest. */
export const roleFor = ({ access }: Route): Member['role'] | null => (access === 'everyone' ? null : access);

/** Ids and names that exist, by the field they belong in. */
export type Known = Record<string, readonly string[]>;

/** Values a shape allows, as far as JSON Schema can say. */
export function fitting(shape: Shape, known: Known = {}, field = ''): fc.Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((one) => fitting(one, known, field)));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'string':
      return known[field]
        ? fc.oneof({ arbitrary: fc.constantFrom(...known[field]), weight: 9 }, textFor(shape))
        : textFor(shape);
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: Math.max(shape.minimum ?? 0, -1_000), max: Math.min(shape.maximum ?? 1_000, 1_000) }),
        fc.constantFrom(shape.minimum ?? 0, shape.maximum ?? 1_000),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(shape.items ?? {}, known, field), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 3, 3),
      });
    case 'object':
      return fc.record(Object.fromEntries(propertiesOf(shape).map(([key, one]) => [key, fitting(one, known, key)])), {
        requiredKeys: shape.required ?? [],
      });
    default:
      return fc.constantFrom('true', 'false', '1', null, 'education');
  }
}

const propertiesOf = ({ properties, propertyNames, additionalProperties }: Shape): [string, Shape][] =>
  properties
    ? Object.entries(properties)
    : (propertyNames?.enum ?? []).map((key) => [String(key), additionalProperties ?? {}]);

function textFor({ format, pattern, minLength = 0, maxLength = 400 }: Shape): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'email') return fc.constantFrom('mia@example.org', 'tara@example.org', 'niemand@example.org');
  if (format === 'uri') return fc.constantFrom('https://calendar.example/a.ics', 'http://127.0.0.1/');
  if (format === 'date') return fc.constantFrom('2026-12-03', '2028-02-29', '0000-01-01', '9999-12-31');
  if (pattern?.includes('T([01]') || format === 'date-time')
    return fc.constantFrom(
      '2026-12-03T16:00',
      '2026-12-03T18:30',
      '2026-12-24T10:00',
      '2000-01-01T00:00',
      '2099-12-31T23:59',
      '2026-02-31T12:00',
    );
  if (pattern?.startsWith('^20\\d{2}-(0')) return fc.constantFrom('2026-12', '2000-01', '2099-12');
  return fc.oneof(
    fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }),
    fc.constant('Wie führt man ein Klassenbuch, wenn das Netz ausfällt?'.slice(0, maxLength)),
    strangeText.map((text) => text.padEnd(minLength, '.').slice(0, maxLength)),
  );
}
