import { z } from 'zod';
import { roles } from '../kernel/actor.js';
import { languages } from '../kernel/language.js';
import { line } from '../kernel/line.js';
import { sector } from '../kernel/sector.js';
import { PersonRef } from './person-ref.js';

/** Without the signs that make an address of it: a name stands in mails and beside links. */
export const isNoAddress = (name: string) => !/[/:@]/.test(name);
export const personName = line(100)
  .min(2)
  .refine(isNoAddress, { params: { address: true } });
/** `anna@müller.example` → `anna@xn--mller-kva.example`, as browsers do it in part (RFC 5890): the same address in one form. */
const withPlainDomain = (address: string) => {
  const [, local, domain] = /^([^@]*)@([^@/?#:\\\s]*[^\x00-\x7f][^@/?#:\\\s]*)$/u.exec(address) ?? [];
  return domain && URL.canParse(`http://${domain}`) ? `${local}@${new URL(`http://${domain}`).hostname}` : address;
};
/** Addresses are compared without case; they are kept as typed, but for umlauts in the domain. */
export const email = z
  .string()
  .trim()
  .max(254)
  .meta({ format: 'email' })
  .transform(withPlainDomain)
  .pipe(z.email().max(254));
/** Length is what counts (NIST SP 800-63B); no rules on what it is made of. */
export const MIN_PASSWORD = 10;
export const newPassword = z.string().min(MIN_PASSWORD).max(200);
export const password = z.string().min(1).max(200);
/** What a mail or an invitation link carries: 256 random bits. */
export const token = z.string().min(1).max(100);

const [jobTitle, institution] = [line(120), line(160)];
const sectors = z.array(sector).min(1).max(3);

/** What one says about oneself to be let in. */
export const introduction = {
  name: personName,
  jobTitle: jobTitle.default(''),
  /** Name of the institution, known to Querschnitt or not. */
  institution: institution.default(''),
  sectors,
};
/** What brings one here. */
export const why = z.string().trim().max(1000);

/** The words of a registration. Whoever follows its link reads them and may write others. */
export const Registration = z
  .object({ name: personName, jobTitle, institution, sectors, why })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;

/** What the page behind the link for a new account asks for. */
export const newAccount = z.object({ token, password: newPassword, ...Registration.shape });

export const memberRole = z.enum(
  roles.slice(1) as [Exclude<(typeof roles)[number], 'guest'>, ...Exclude<(typeof roles)[number], 'guest'>[]],
);
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
export const ExampleAccount = z
  .object({ person: PersonRef, role: memberRole, joinedAt: z.iso.datetime() })
  .meta({ id: 'ExampleAccount' });
export type ExampleAccount = z.infer<typeof ExampleAccount>;
