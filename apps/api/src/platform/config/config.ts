import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isLoopback } from './loopback.js';

const loopbacks = ['127.0.0.1', 'localhost', '::1'];

const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => URL.canParse(url) && /^\/?$/.test(new URL(url).pathname) && !/[?#@]/.test(url),
    'nur Protokoll, Name und Port, ohne Pfad',
  );

export const environment = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'möglich ist production, für den echten Betrieb, oder nichts',
    })
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: publicUrl.optional(),
  DATABASE_URL: z.url().optional(),
  REDIS_URL: z.url().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Querschnitt <querschnitt@localhost>'),
  DATA_DIR: z.string().default('.data'),
  SOCKETS_PER_NETWORK: z.coerce.number().int().min(1).default(1_000),
  SCHEDULE: z
    .enum(['on', 'off'], { error: 'möglich ist on oder, wo andere Knoten das Wiederkehrende erledigen, off' })
    .default('on'),
  VISITOR_LIMITS: z.enum(['on', 'off'], { error: 'möglich ist on oder, nur für Messungen, off' }).default('on'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  BACKUP_DIR: z.string().optional(),
  BACKUP_DAYS: z.coerce.number().int().min(0).optional(),
  BACKUP_WEEKS: z.coerce.number().int().min(0).default(4),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:|tel:)/, 'beginnt mit mailto:, https: oder tel:')
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
});

/** Everything that differs between installations; read once from the environment. */
export class Config {
  /** Without configuration Querschnitt runs as an example (Beispielbetrieb); `NODE_ENV=production` is the real thing. */
  readonly mode: 'example' | 'production';
  readonly host: string;
  readonly port: number;
  /** Origin under which people reach this installation, without a trailing slash. */
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Absolute folder of the embedded database and uploaded files. */
  readonly dataDir: string;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  /** So many sockets one IPv4 address, or one /64 of IPv6, may have open on a node, and twice as many one /48: a whole school may stand behind one. */
  readonly socketsPerNetwork: number;
  /** Whether this node does what is done again and again; off where others do. */
  readonly schedule: boolean;
  /** Whether one visitor may do only so much a minute; off where a program measures how much can be done. */
  readonly visitorLimits: boolean;
  /** Absolute folder of backups. */
  readonly backupDir: string;
  /** Of so many days a nightly copy is kept; 0 makes none. */
  readonly backupDays: number;
  /** Of so many weeks the newest nightly copy is kept. */
  readonly backupWeeks: number;
  /** Whom to tell of a weakness, as a URI; without one the page that says who runs this installation. */
  readonly securityContact: string | undefined;
  /** Opens `/api/metrics` from elsewhere; without one only this machine may look. */
  readonly metricsToken: string | undefined;

  constructor(env: NodeJS.ProcessEnv = process.env) {
    const given = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
    if (!given.success)
      throw new Error(
        given.error.issues
          .map((issue) => `Die Einstellung ${issue.path.join('.')} ist ungültig (${issue.message}).`)
          .join(' '),
      );
    this.mode = given.data.NODE_ENV === 'production' ? 'production' : 'example';
    this.host = given.data.HOST;
    this.port = given.data.PORT;
    this.publicUrl = (
      given.data.PUBLIC_URL ?? `http://${this.host.includes(':') ? `[${this.host}]` : this.host}:${this.port}`
    ).replace(/\/$/, '');
    this.databaseUrl = given.data.DATABASE_URL;
    this.redisUrl = given.data.REDIS_URL;
    this.smtpUrl = given.data.SMTP_URL;
    this.mailFrom = given.data.MAIL_FROM;
    this.dataDir = resolve(given.data.DATA_DIR);
    this.trustedProxies = given.data.TRUSTED_PROXIES;
    this.socketsPerNetwork = given.data.SOCKETS_PER_NETWORK;
    this.schedule = given.data.SCHEDULE === 'on';
    this.visitorLimits = given.data.VISITOR_LIMITS === 'on';
    this.backupDir = resolve(given.data.BACKUP_DIR ?? join(this.dataDir, 'backups'));
    this.backupDays = given.data.BACKUP_DAYS ?? (this.mode === 'production' ? 7 : 0);
    this.backupWeeks = given.data.BACKUP_WEEKS;
    this.securityContact = given.data.SECURITY_CONTACT;
    this.metricsToken = given.data.METRICS_TOKEN;
  }

  /** Example accounts exist only in the example mode and only where this installation is for nobody but its own machine; each request is looked at besides (`isFromThisMachine`). */
  get offersExampleAccounts() {
    return (
      this.mode === 'example' &&
      isLoopback(this.host) &&
      isLoopback(new URL(this.publicUrl).hostname) &&
      this.trustedProxies === 0
    );
  }

  get secure() {
    return this.publicUrl.startsWith('https:');
  }

  /** Origins from which state may be changed and sockets opened. */
  get origins() {
    const own = [new URL(this.publicUrl).origin];
    if (this.mode === 'example' && isLoopback(this.host))
      own.push(...loopbacks.map((name) => `http://${name === '::1' ? '[::1]' : name}:${this.port}`));
    return own;
  }
}
