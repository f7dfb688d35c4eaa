import { contract } from '@querschnitt/shared/contract';
import { methodOf, pathOf, type Route } from '@querschnitt/shared/kernel/contract';
import { problems } from '@querschnitt/shared/problems';
import { z } from 'zod';

type Json = Record<string, unknown>;
type ObjectSchema = Json & { properties?: Record<string, Json>; required?: string[] };

/** The OpenAPI 3.1 description of every route in the contract. */
export function openApi(publicUrl: string) {
  const paths: Record<string, Json> = {};
  const tags = new Set<string>();
  for (const [name, route] of Object.entries<Route>(contract)) {
    const path = pathOf(route).replace(/:(\w+)/g, '{$1}');
    const tag = pathOf(route).split('/')[2] ?? 'api';
    tags.add(tag);
    paths[path] = { ...paths[path], [methodOf(route).toLowerCase()]: operation(name, tag, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Querschnitt',
      version: '1',
      description: 'Refusals are answered as RFC 9457 problem documents with a `code`.',
    },
    servers: [{ url: publicUrl }],
    tags: [...tags].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problemSchema() },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}

function operation(name: string, tag: string, route: Route) {
  const input = schemaOf(route.input, 'input') as ObjectSchema;
  const inPath = [...pathOf(route).matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const rest = Object.entries(input.properties ?? {}).filter(([key]) => !inPath.includes(key));
  const inQuery = ['GET', 'DELETE'].includes(methodOf(route));
  const parameter = (key: string, where: string, schema: unknown) => ({
    name: key,
    in: where,
    required: where === 'path' || !!input.required?.includes(key),
    schema,
  });
  return {
    operationId: name,
    tags: [tag],
    summary: route.summary,
    description: `Access: ${route.access}`,
    ...(route.access === 'everyone' ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...inPath.map((key) => parameter(key, 'path', input.properties?.[key] ?? { type: 'string' })),
      ...(inQuery ? rest.map(([key, schema]) => parameter(key, 'query', schema)) : []),
    ],
    ...(!inQuery && (rest.length || route.upload)
      ? { requestBody: { required: true, content: bodies(route, body(rest, input, inPath)) } }
      : {}),
    responses: {
      [route.status]:
        route.status === 204
          ? { description: 'Done' }
          : {
              description: 'OK',
              content: {
                [route.type]: { schema: route.type.startsWith('image/') ? {} : schemaOf(route.output, 'output') },
              },
            },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const body = (rest: [string, Json][], input: ObjectSchema, inPath: string[]): ObjectSchema => ({
  type: 'object',
  properties: Object.fromEntries(rest),
  required: input.required?.filter((key) => !inPath.includes(key)) ?? [],
});

/** An input as JSON, a file with the input as form fields, or either. */
function bodies(route: Route, schema: ObjectSchema) {
  const json = Object.keys(schema.properties ?? {}).length > 0;
  const form = {
    ...schema,
    properties: { ...schema.properties, file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  };
  return {
    ...(json ? { 'application/json': { schema } } : {}),
    ...(route.upload ? { 'multipart/form-data': { schema: form } } : {}),
  };
}

/** Definitions are inlined: a reader of one operation sees its whole shape, and no reference leads out of it. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const {
    $schema: _,
    $defs = {},
    ...json
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json & {
    $defs?: Record<string, Json>;
  };
  return inlined(json, $defs) as Json;
}

function inlined(json: unknown, definitions: Record<string, Json>): unknown {
  if (Array.isArray(json)) return json.map((one) => inlined(one, definitions));
  if (typeof json !== 'object' || json === null) return json;
  const { $ref, ...rest } = json as Json;
  const named = typeof $ref === 'string' ? definitions[$ref.replace('#/$defs/', '')] : undefined;
  // A definition carries its name as `id`; a property of that name is a schema, no text.
  const own = Object.entries({ ...named, ...rest }).filter(([key, value]) => key !== 'id' || typeof value !== 'string');
  return Object.fromEntries(own.map(([key, value]) => [key, inlined(value, definitions)]));
}

const problemSchema = () => ({
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'A sentence for a person, in the language of the request.' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
});
