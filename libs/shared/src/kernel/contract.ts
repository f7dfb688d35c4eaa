import { z } from 'zod';
import type { Role } from './actor.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Address = `${Method} /${string}`;

/** Who may knock at all; what happens to a particular thing is the policy's business. */
export type Access = 'everyone' | Exclude<Role, 'guest'>;

/** One route: its address on the wire, who may call it, what goes in and what comes out. */
export interface Route<
  On extends Address = Address,
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
> {
  on: On;
  access: Access;
  summary: string;
  /** Path parameters, query (GET, DELETE) and body in one flat object. */
  input: In;
  output: Out;
  /** 200, or 204 where nothing comes back, unless the route says otherwise. */
  status: number;
  /** Media type of the answer. */
  type: string;
  /** Takes one file, multipart, and beside it the input as form fields. */
  upload: boolean;
  /** Only in a session that has shown the password a moment ago; else 403 `auth.confirm`. */
  confirmed: boolean;
  /** What answering it costs beside its kind: changes are counted unless `light`, reads only where `heavy`. */
  effort: Effort;
}

export type Effort = 'light' | 'usual' | 'heavy';

const noInput = z.object({});
const nothing = z.void();

export function route<
  On extends Address,
  In extends z.ZodType = typeof noInput,
  Out extends z.ZodType = typeof nothing,
>(
  on: On,
  spec: {
    access: Access;
    summary: string;
    input?: In;
    output?: Out;
    status?: number;
    type?: string;
    upload?: boolean;
    confirmed?: boolean;
    effort?: Effort;
  },
): Route<On, In, Out> {
  return {
    on,
    access: spec.access,
    summary: spec.summary,
    input: (spec.input ?? noInput) as In,
    output: (spec.output ?? nothing) as Out,
    status: spec.status ?? (spec.output ? 200 : 204),
    type: spec.type ?? 'application/json',
    upload: spec.upload ?? false,
    confirmed: spec.confirmed ?? false,
    effort: spec.effort ?? (spec.upload ? 'heavy' : 'usual'),
  };
}

/** What a handler receives, after parsing. */
export type In<R extends Route> = z.output<R['input']>;
/** What a client sends, before parsing. */
export type Sent<R extends Route> = z.input<R['input']>;
export type Out<R extends Route> = z.output<R['output']>;

/** A query parameter that may be given several times: `?sector=culture&sector=social`. */
export const many = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item).max(100), item.transform((one) => [one])]).default([]) as unknown as z.ZodDefault<
    z.ZodType<z.output<T>[], z.input<T>[] | z.input<T>>
  >;

/** A truth value in a query: `?free=true`. */
export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

export const methodOf = (route: { on: string }) => route.on.slice(0, route.on.indexOf(' ')) as Method;
export const pathOf = (route: { on: string }) => route.on.slice(route.on.indexOf(' ') + 1);
