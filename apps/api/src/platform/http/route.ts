import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  RequestMapping,
  RequestMethod,
  Res,
  SetMetadata,
} from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { methodOf, pathOf, type Route as RouteContract } from '@querschnitt/shared/kernel/contract';
import { explainIssue } from '@querschnitt/shared/kernel/input-issue';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { Problem } from './problem.js';
import { unstorable } from './unstorable.js';

export const ROUTE = 'querschnitt:route';

/** Binds a handler to its contract: address, status, access and documentation follow from it. */
export const Route = (route: RouteContract) =>
  applyDecorators(
    SetMetadata(ROUTE, route),
    RequestMapping({ path: pathOf(route), method: RequestMethod[methodOf(route)] }),
    HttpCode(route.status),
  );

export const routeOf = (context: ExecutionContext) =>
  Reflect.getMetadata(ROUTE, context.getHandler()) as RouteContract | undefined;

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** Path parameters, query and body in one object, checked by the route's schema. @throws {Problem} input.invalid */
export function inputOf(context: ExecutionContext) {
  const request = requestOf(context);
  const route = routeOf(context)!;
  // What changes something is never read from an address: proxies write those down, and links can be given to others.
  const said = ['GET', 'DELETE'].includes(methodOf(route)) ? request.query : request.body;
  const given = { ...(typeof said === 'object' ? said : {}), ...(request.params as object) };
  return parse(route, given, request);
}

export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => inputOf(context));

function parse(route: RouteContract, given: unknown, request: FastifyRequest) {
  const explain = explainIssue(languageOf(request));
  const result = attempt(() => route.input.safeParse(given, { error: explain }));
  if (!result.success)
    throw new Problem(
      'input.invalid',
      {},
      result.error.issues.map((issue) => ({ field: issue.path.join('.'), code: issue.code, detail: issue.message })),
    );
  const broken = unstorable(result.data);
  if (!broken.length) return result.data;
  throw new Problem(
    'input.invalid',
    {},
    broken.map((field) => ({
      field,
      code: 'invalid_format',
      detail: explain({ code: 'invalid_format', format: 'text', input: '' }),
    })),
  );
}

/** Schemas compare the length of what has one before they look at its type, and `{"length": [{"toString": 1}]}` cannot be compared. */
function attempt<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof TypeError) throw new Problem('body.malformed');
    throw error;
  }
}

/** Whoever makes the request; a member wherever the route asks for one. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => requestOf(context).actor);

/** The raw request, for the rare route that needs more than its input. */
export const Request = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context));

/** The raw reply, for headers; the handler still returns its result. Not made with createParamDecorator, whose results Nest awaits: a reply is thenable. */
export const Reply = () => Res({ passthrough: true });
