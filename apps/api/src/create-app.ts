import 'reflect-metadata';
import type { Server } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { Site } from './features/site/index.js';
import { Sessions } from './platform/auth/sessions.js';
import { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { PublicChanges } from './platform/database/public-changes.js';
import { boundConnections } from './platform/http/bound-connections.js';
import { Budgets, endTurns } from './platform/http/budgets.js';
import { GracefulShutdown } from './platform/http/graceful-shutdown.js';
import { BROTLI, unchanging } from './platform/http/packed-once.js';
import { serveSecurityText } from './platform/http/well-known.js';
import { oneAfterTheOther } from './platform/http/one-after-the-other.js';
import { openApi } from './platform/http/openapi.js';
import { openApiPage } from './platform/http/openapi-page.js';
import { servePages } from './platform/http/pages.js';
import { refuseAddress, secure } from './platform/http/security.js';
import { serveViolationReports } from './platform/http/violation-reports.js';
import { watchRequests } from './platform/http/watch-requests.js';
import { AppLogger } from './platform/log/app-logger.js';
import { logOptions } from './platform/log/log-options.js';
import type { Lines } from './platform/log/readable.js';
import { carryRequestIds, requestIdFor } from './platform/log/request-id.js';
import { Metrics } from './platform/metrics/metrics.js';
import { serveMetrics } from './platform/metrics/serve-metrics.js';
import { Sockets } from './platform/realtime/sockets.js';
import { SocketAdapter } from './platform/realtime/socket-adapter.js';
import { refuseLargeUpload } from './platform/storage/refuse-large-upload.js';

const BODY_LIMIT = 100 * 1024;
/** Longer than any name or token in an address, so that its schema says what is wrong. */
const PARAM_LIMIT = 500;
const UPLOAD_LIMIT = 10 * 1024 * 1024;
/** Beside its file an upload has few fields, and what they hold is kept in memory until the file comes. */
const MULTIPART = {
  fileSize: UPLOAD_LIMIT,
  files: 1,
  fields: 20,
  fieldSize: 32 * 1024,
  fieldNameSize: 100,
  parts: 21,
  headerPairs: 20,
};
/** So long a visitor may take to say what is wanted, and to say it all. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** Connections at once; behind a proxy, whose share of it this is. */
const CONNECTIONS = 10_000;
/** Of them for one network, where no proxy speaks for many: its sockets, and what pages ask for beside them. A site has twice as many. */
const CONNECTIONS_OF_NETWORK = 1_500;
/** What the build makes is packed tighter still, once. */
const COMPRESSION = { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions: BROTLI };

/** Contracts check what goes in and out; Fastify's own compilers of schemas would take a twentieth of a start. */
const schemaController = { compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } };

/** The application, ready to listen or to be asked in-process; without `webDist` it serves the API only. */
export async function createApp(
  config: Config,
  source: DataSource,
  webDist?: string,
  clock = new Clock(),
  out: Lines = process.stdout,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: 1_000 },
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    logger: logOptions(config, clock, out),
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: requestIdFor(config),
    schemaController,
    routerOptions: { maxParamLength: PARAM_LIMIT },
    frameworkErrors: refuseAddress(config) as never,
  });
  const fastify = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, source, clock), adapter, {
    logger: new AppLogger(fastify.log),
    abortOnError: false,
  });
  carryRequestIds(fastify as never);
  watchRequests(fastify as never, app.get(Metrics), app.get(GracefulShutdown));
  endTurns(fastify as never);
  serveMetrics(fastify as never, config, app.get(Metrics));
  secure(fastify as never, config);
  await app.register(compress as never, COMPRESSION);
  await app.register(cookie as never);
  await app.register(multipart as never, { limits: MULTIPART });
  fastify.addHook('onRequest', refuseLargeUpload(MULTIPART.fileSize + MULTIPART.fields * MULTIPART.fieldSize) as never);
  const site = app.get(Site, { strict: false });
  const assets = webDist
    ? await servePages(fastify as never, webDist, {
        config,
        clock,
        changes: app.get(PublicChanges),
        sessions: app.get(Sessions, { strict: false }),
        budgets: app.get(Budgets, { strict: false }),
        site: () => site.facts(),
      })
    : undefined;
  if (assets) app.get(Sockets).scripts = Object.values(assets).flatMap(({ js }) => js);
  fastify.get(
    '/api/openapi.json',
    unchanging('application/json; charset=utf-8', () => JSON.stringify(openApi(config.publicUrl))) as never,
  );
  fastify.get(
    '/api/docs',
    unchanging('text/html; charset=utf-8', () => openApiPage(openApi(config.publicUrl), assets?.de.css ?? [])) as never,
  );
  serveSecurityText(fastify as never, config, clock);
  serveViolationReports(fastify as never, clock);
  app.getHttpServer().maxConnections = CONNECTIONS;
  if (config.visitorLimits && config.trustedProxies === 0)
    boundConnections(app.getHttpServer() as Server, CONNECTIONS_OF_NETWORK);
  app.useWebSocketAdapter(await SocketAdapter.of(app));
  await app.init();
  await fastify.ready();
  // Around all who listen, that of the sockets included.
  oneAfterTheOther(app.getHttpServer() as Server);
  return app;
}

function refuseSchemas(): never {
  throw new Error('A route says its shapes in the contract, not to Fastify.');
}
