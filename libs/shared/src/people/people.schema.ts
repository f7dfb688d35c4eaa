import { z } from 'zod';
import { roles } from '../kernel/actor.js';
import { languages } from '../kernel/language.js';
import { sector } from '../kernel/sector.js';
import { PersonRef } from './person-ref.js';

/** One line of text: no line breaks or other control characters, so that it may stand in mail headers and logs. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text));

export const personName = line(100).min(2);
/** Addresses are compared without case; they are kept as typed. */
export const email = z.email().max(254);
/** Length is what counts (NIST SP 800-63B); no rules on what it is made of. */
export const newPassword = z.string().min(10).max(200);
export const password = z.string().min(1).max(200);
/** What a mail or an invitation link carries: 256 random bits. */
export const token = z.string().min(20).max(100);

/** What one says about oneself to be let in. */
export const introduction = {
  name: personName,
  jobTitle: line(120).default(''),
  /** Name of the institution, known to Querschnitt or not. */
  institution: line(160).default(''),
  sectors: z.array(sector).min(1).max(3),
};

export const memberRole = z.enum(roles.slice(1) as [Exclude<(typeof roles)[number], 'guest'>, ...Exclude<(typeof roles)[number], 'guest'>[]]);
export const memberState = z.enum(['waiting', 'active', 'suspended']);

/** Who looks at the page and under which circumstances. */
export const SessionView = z
  .object({
    me: z.union([z.object({ id: z.uuid(), role: memberRole }), z.object({ id: z.null(), role: z.literal('guest') })]),
    /** `null` for a guest. */
    person: PersonRef.nullable(),
    /** Of the page: chosen on this device, else in the account, else the one the browser prefers. */
    language: z.enum(languages),
    showsPresence: z.boolean(),
    mode: z.enum(['example', 'production']),
    /** Whether people of the example may be tried out, and the mails seen. */
    exampleAccounts: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const Account = z
  .object({
    person: PersonRef,
    email: z.string().nullable(),
    /** A new address that waits to be confirmed. */
    pendingEmail: z.string().nullable(),
    role: memberRole,
    language: z.enum(languages),
    showsPresence: z.boolean(),
    /** Example accounts have no password. */
    hasPassword: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export const Device = z
  .object({
    id: z.uuid(),
    /** The browser's own words (User-Agent). */
    userAgent: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    current: z.boolean(),
  })
  .meta({ id: 'Device' });
export type Device = z.infer<typeof Device>;

/** An account of the example that is one click away. */
export const ExampleAccount = z.object({ person: PersonRef, role: memberRole, joinedAt: z.iso.datetime() }).meta({ id: 'ExampleAccount' });
export type ExampleAccount = z.infer<typeof ExampleAccount>;
