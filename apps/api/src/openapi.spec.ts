import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@querschnitt/shared/contract';
import { methodOf, pathOf, type Route } from '@querschnitt/shared/kernel/contract';
import { problems } from '@querschnitt/shared/problems';
import { Validator } from '@seriousme/openapi-schema-validator';
import { inPath, shapeOf, takesBody } from '../../../tests/support/contract-inputs.js';
import { openWorld, type World } from '../../../tests/support/world.js';

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: unknown }[];
  requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown>; required: string[] } }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: unknown }> }>;
}
type Description = Record<string, unknown> & {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: { Problem: { properties: Record<string, { enum?: string[] }>; required: string[] } } };
};

let world: World;
let description: Description;
beforeAll(async () => {
  world = await openWorld();
  description = (await world.guest.send('GET /api/openapi.json')).json<Description>();
});
afterAll(() => world.close());

const judged = (one: unknown) => new Validator().validate(one as Description);
const operationOf = (route: Route) =>
  description.paths[pathOf(route).replace(/:(\w+)/g, '{$1}')]![methodOf(route).toLowerCase()]!;
const routes = Object.entries<Route>(contract).map(([name, route]) => [route.on, name, route] as const);

describe('the description of the API', () => {
  it('is OpenAPI 3.1', async () => {
    expect(description.openapi).toBe('3.1.0');
    expect(await judged(description)).toEqual({ valid: true });
  });

  it.each<[string, (broken: Description) => void]>([
    ['without a title', (broken) => void (broken.info = {})],
    [
      'with a parameter from nowhere',
      (broken) => void (broken.paths['/api/rooms/{slug}']!.get!.parameters[0]!.in = 'somewhere'),
    ],
    [
      'with an answer that is not described',
      (broken) => void (broken.paths['/api/health/live']!.get!.responses = { 200: {} as never }),
    ],
    ['of a version nobody knows', (broken) => void (broken.openapi = '3.7.0')],
  ])('would be refused %s (negative control)', async (_, spoil) => {
    const broken = structuredClone(description);
    spoil(broken);
    expect((await judged(broken)).valid).toBe(false);
  });

  it('has every route of the contract and no other', () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(routes.map(([on]) => on).sort());
  });

  it.each(routes)('%s says who may call it, what goes in and what comes out', (_, name, route) => {
    const operation = operationOf(route);
    expect(operation).toMatchObject({
      operationId: name,
      summary: route.summary,
      description: `Access: ${route.access}`,
    });
    expect(operation.security).toEqual(route.access === 'everyone' ? undefined : [{ session: [] }]);

    const { properties = {}, required = [] } = shapeOf(route);
    const [path, rest] = [inPath(route), Object.keys(properties).filter((field) => !inPath(route).includes(field))];
    const parameters = [
      ...path.map((field) => `path ${field}!`),
      ...(takesBody(route) ? [] : rest.map((field) => `query ${field}${required.includes(field) ? '!' : ''}`)),
    ];
    expect(operation.parameters.map((one) => `${one.in} ${one.name}${one.required ? '!' : ''}`)).toEqual(parameters);
    if (takesBody(route) && rest.length)
      expect(operation.requestBody!.content['application/json']!.schema).toMatchObject({
        properties: Object.fromEntries(rest.map((field) => [field, properties[field]])),
        required: required.filter((field) => !path.includes(field)),
      });
    if (route.upload)
      expect(operation.requestBody!.content['multipart/form-data']!.schema.properties).toHaveProperty('file');

    const answer = operation.responses[route.status]!;
    expect(answer.content && Object.keys(answer.content)).toEqual(route.status === 204 ? undefined : [route.type]);
    expect(operation.responses.default!.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
  });

  it('knows the shape of a problem and all their codes', () => {
    const { properties, required } = description.components.schemas.Problem;
    expect(properties.code!.enum).toEqual(Object.keys(problems));
    expect(required).toEqual(['type', 'title', 'status', 'code']);
  });
});

describe('the page about it', () => {
  it('is for everybody, names every route and problem, and needs no script and no other host', async () => {
    const answer = await world.guest.send('GET /api/docs');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const [, name] of routes) expect(answer.body).toContain(`<details id="${name}">`);
    for (const code of Object.keys(problems)) expect(answer.body).toContain(`<dt id="${code}">`);
    expect(answer.body).not.toMatch(/<script|<iframe|(?:src|href)="(?:https?:)?\/\/|@import|url\(/);
  });
});
