import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Failure, failures, Logger, type Config } from '#platform';
import { KeyRing } from '../access/key.ring.js';
import { addBodyParsers } from './body.parsers.js';
import { Drain } from './drain.js';
import { failureOf, problemMediaType, problemOf } from './problem.js';
import { pathOf } from './problem.filter.js';
import { RequestMetrics } from './request.metrics.js';
import { RouteTable } from './route.table.js';

/** The most bytes of one body; streams have their own limit. */
const bodyLimitBytes = 1024 * 1024;
/** How long a client may take to send its headers, and a connection may lie idle. */
const headersTimeoutMs = 10_000;
const keepAliveTimeoutMs = 72_000;

/** Fastify as this service sets it. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    keepAliveTimeout: keepAliveTimeoutMs,
    // A stream of events may take as long as it takes.
    requestTimeout: 0,
    http: { headersTimeout: headersTimeoutMs },
    // Idle connections go at once when closing begins. Those in use have until the deadline of the drain, which is
    // why they are not forced to close here.
    forceCloseConnections: 'idle',
    // While closing, requests are refused by the drain: as problem documents, with Retry-After.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    // An id is 128 characters, each up to 12 bytes percent-encoded.
    routerOptions: { maxParamLength: 2_048 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerUnroutable,
    // There is no Nest middleware here, and its machinery costs every request.
    skipMiddie: true,
  });
}

/** What stands around the routes: body parsers, draining, limits, log. */
export async function prepareServer(
  app: NestFastifyApplication,
  config: Config,
  requestsPerSecond: number | null,
): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const drain = app.get(Drain);
  app.get(RouteTable).watch(fastify);
  app.get(RequestMetrics).watch(fastify);
  addBodyParsers(fastify);
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (drain.refusal === null || request.url.startsWith('/health/')) done();
    else done(drain.refusal);
  });
  if (requestsPerSecond !== null) await limitRate(fastify, app.get(KeyRing), requestsPerSecond);
  if (config.logLevel === 'debug' || config.logLevel === 'trace') logRequests(fastify, app.get(Logger));
}

/** By key where it is known, by address otherwise, so that guessing keys is limited, too. Only registered on demand. */
async function limitRate(fastify: FastifyInstance, ring: KeyRing, requestsPerSecond: number): Promise<void> {
  await fastify.register(rateLimit, {
    max: requestsPerSecond,
    timeWindow: 1_000,
    cache: 10_000,
    keyGenerator: (request) => ring.peek(request.headers.authorization)?.key ?? request.ip,
    errorResponseBuilder: () =>
      new Failure('too_many_requests', `At most ${requestsPerSecond} requests a second; send it again in a moment.`, {
        retryAfterSeconds: 1,
      }),
  });
}

/** One line a request, with neither query nor body nor key in it. Only at level debug: the hot path logs nothing. */
function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { id, method } = request;
    const latencyMs = Math.round(reply.elapsedTime * 1_000) / 1_000;
    logger.debug({ msg: 'request', id, method, path: pathOf(request), status: reply.statusCode, latencyMs }, 'HTTP');
    done();
  });
}

/** What the router itself refuses reaches neither hooks nor filters. */
function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const failure = failureOf(error);
  reply
    .code(failures[failure.code].status)
    .header('content-type', problemMediaType)
    .send(JSON.stringify(problemOf(failure, pathOf(request))));
}

/** What is no HTTP at all never reaches a route; the answer is written by hand. */
function answerBrokenRequest({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, detail] = brokenRequests[code ?? ''] ?? [400, 'This is no HTTP request.'];
  const title = STATUS_CODES[status] ?? failures.bad_request.title;
  const body = JSON.stringify({ ...problemOf(new Failure('bad_request', detail), ''), status, title });
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${problemMediaType}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const brokenRequests: Readonly<Record<string, [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The headers took too long.'],
};
