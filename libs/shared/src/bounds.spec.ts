import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { contract } from './contract.js';
import { line } from './kernel/line.js';

interface Shape {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  allOf?: Shape[];
  additionalProperties?: Shape | boolean;
}

/** A format is as long as it is; a pattern where nothing in it goes on for ever. */
const isBounded = ({ maxLength, format, pattern = '', enum: values, const: value }: Shape) =>
  maxLength !== undefined ||
  format !== undefined ||
  values !== undefined ||
  value !== undefined ||
  /^\^[^*+]*\$$/.test(pattern);

/** Where in an input somebody may write as much as they like. */
function unbounded(shape: Shape, path: string): string[] {
  const inside = [
    ...Object.entries(shape.properties ?? {}).flatMap(([name, part]) => unbounded(part, `${path}.${name}`)),
    ...(shape.anyOf ?? []).flatMap((part) => unbounded(part, path)),
    ...(shape.items ? unbounded(shape.items, `${path}[]`) : []),
    ...(typeof shape.additionalProperties === 'object' ? unbounded(shape.additionalProperties, `${path}.*`) : []),
  ];
  const is = (type: string) => [shape.type].flat().includes(type);
  const isOpen =
    (is('string') && ![shape, ...(shape.allOf ?? [])].some(isBounded)) || (is('array') && shape.maxItems === undefined);
  return isOpen ? [path, ...inside] : inside;
}
const openIn = (input: z.ZodType, name: string) =>
  unbounded(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape, name);

describe('what goes in', () => {
  it.each(Object.values(contract).map(({ on, input }): [string, z.ZodType] => [on, input]))(
    '%s has a bound on every text and every list',
    (on, input) => {
      expect(openIn(input, on)).toEqual([]);
    },
  );

  it('is found where it has none (negative control)', () => {
    const input = z.object({
      name: line(80),
      tags: z.array(z.object({ text: z.string() })).default([]),
      id: z.uuid(),
      note: z.string().nullable(),
    });
    expect(openIn(input, 'x')).toEqual(['x.tags', 'x.tags[].text', 'x.note']);
  });
});
