import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { contract } from '@querschnitt/shared/contract';
import { isAtLeast, type Member, roles } from '@querschnitt/shared/kernel/actor';
import type { Route } from '@querschnitt/shared/kernel/contract';
import { openWorld, type Visitor, type World } from '../../../tests/support/world.js';
import { ROUTE } from './platform/http/route.js';

const routes = Object.values<Route>(contract);
const closed = routes.filter(({ access }) => access !== 'everyone');

let world: World;
const visitors = new Map<Member['role'], Visitor>();
beforeAll(async () => {
  world = await openWorld();
  for (const role of roles.slice(1) as Member['role'][]) visitors.set(role, await world.member({ role }));
});
afterAll(() => world.close());

/** An address with something in the place of each parameter; what it is does not matter, the guard comes first. */
const addressOf = ({ on }: Route) => on.replace(/:(\w+)/g, '00000000-0000-7000-8000-000000000000');

/** Every handler that Nest would call, with the route it declares. */
function handlers() {
  const controllers = [...world.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, unknown> }).prototype;
    const names = Object.getOwnPropertyNames(prototype).filter(
      (name) => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name] as object),
    );
    return names.map((name) => ({
      name: `${(metatype as { name: string }).name}.${name}`,
      route: Reflect.getMetadata(ROUTE, prototype[name] as object) as Route | undefined,
    }));
  });
}

describe('access', () => {
  it('is declared for every handler', () => {
    expect(
      handlers()
        .filter(({ route }) => !route || !routes.includes(route))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('has a handler for every declared route, and one only', () => {
    const handled = handlers().map(({ route }) => route?.on);
    expect(routes.filter(({ on }) => !handled.includes(on)).map(({ on }) => on)).toEqual([]);
    expect(handled.filter((on, nth) => handled.indexOf(on) !== nth)).toEqual([]);
  });

  it.each(closed.map((route) => [route.on, route] as const))('to %s is refused to guests', async (_, route) => {
    const answer = await world.guest.send(addressOf(route));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'auth.required']);
  });

  const tooLow = closed.flatMap((route) =>
    roles
      .slice(1)
      .filter((role) => !isAtLeast({ role }, route.access as Member['role']))
      .map((role) => [role, route.on, route] as const),
  );
  it.each(tooLow)('is refused to the role %s for %s', async (role, _, route) => {
    const answer = await visitors.get(role as Member['role'])!.send(addressOf(route));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'auth.forbidden']);
  });

  it('would be open without the guard: with the role the same calls get past it (negative control)', async () => {
    const administrator = visitors.get('administrator')!;
    for (const route of closed.filter(({ access, on }) => access === 'administrator' && on.startsWith('GET'))) {
      expect([401, 403]).not.toContain((await administrator.send(addressOf(route))).statusCode);
    }
  });
});
