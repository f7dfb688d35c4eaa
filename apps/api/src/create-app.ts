import 'reflect-metadata';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { Departure } from './platform/http/departure.js';
import { openApi } from './platform/http/openapi.js';
import { openApiPage } from './platform/http/openapi-page.js';
import { servePages } from './platform/http/pages.js';
import { refuseAddress, secure } from './platform/http/security.js';
import { watchRequests } from './platform/http/watch-requests.js';
import { HouseLog } from './platform/log/house-log.js';
import { type Lines, logOptions } from './platform/log/log-options.js';
import { carryRequestIds, requestIdFor } from './platform/log/request-id.js';
import { Metrics } from './platform/metrics/metrics.js';
import { serveMetrics } from './platform/metrics/serve-metrics.js';
import { SocketAdapter } from './platform/realtime/socket-adapter.js';

const BODY_LIMIT = 100 * 1024;
/** Longer than any name or token in an address, so that its schema says what is wrong. */
const PARAM_LIMIT = 500;
const UPLOAD_LIMIT = 10 * 1024 * 1024;
/** Brotli at 4 is as quick as gzip and packs a fifth tighter; what the build makes is packed tighter still, once. */
const COMPRESSION = { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } };

/** Contracts check what goes in and out; Fastify's own compilers of schemas would take a twentieth of a start. */
const schemaController = { compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } };

/** The application, ready to listen or to be asked in-process; without `webDist` it serves the API only. */
export async function createApp(config: Config, source: DataSource, webDist?: string, clock = new Clock(), out: Lines = process.stdout): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
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
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, source, clock), adapter, { logger: new HouseLog(fastify.log), abortOnError: false });
  carryRequestIds(fastify as never);
  watchRequests(fastify as never, app.get(Metrics), app.get(Departure));
  serveMetrics(fastify as never, config, app.get(Metrics));
  secure(fastify as never, config);
  await app.register(compress as never, COMPRESSION);
  await app.register(cookie as never);
  await app.register(multipart as never, { limits: { fileSize: UPLOAD_LIMIT, files: 1 } });
  const assets = webDist ? await servePages(fastify as never, config, webDist, clock) : { css: [], js: [] };
  let known: ReturnType<typeof openApi> | undefined;
  const description = () => (known ??= openApi(config.publicUrl));
  fastify.get('/api/openapi.json', description);
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(openApiPage(description(), assets.css)));
  app.useWebSocketAdapter(await SocketAdapter.of(app));
  await app.init();
  await fastify.ready();
  return app;
}

function refuseSchemas(): never {
  throw new Error('A route says its shapes in the contract, not to Fastify.');
}
