import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure, failures, Logger } from '#platform';
import { failureOf, problemMediaType, problemOf } from './problem.js';
import { RouteTable } from './route.table.js';

/** Every error leaves through here, whoever threw it: Nest, Fastify, a guard, the ledger, a bug. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: RouteTable,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  send(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const path = pathOf(request);
    const failure = request.is404 ? this.unrouted(request.method, path, reply) : failureOf(thrown);
    if (failure.code === 'internal') {
      this.logger.error(`${request.method} ${path} broke (request ${request.id})`, thrown, 'HTTP');
    }
    // A stream that broke after its first bytes cannot become a problem document; cutting it says that it is not whole.
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const { retryAfterSeconds } = failure.options;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
    if (failure.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer realm="hongbao"');
    reply
      .code(failures[failure.code].status)
      .header('content-type', problemMediaType)
      .header('x-request-id', request.id)
      .send(JSON.stringify(problemOf(failure, path)));
  }

  /** No route: either the path is unknown, or it takes other methods. */
  private unrouted(method: string, path: string, reply: FastifyReply): Failure {
    const allowed = this.routes.methodsOf(path);
    if (allowed.length === 0) return new Failure('not_found', `There is nothing at ${path}.`);
    const list = allowed.join(', ');
    reply.header('allow', list);
    return new Failure('method_not_allowed', `${path} does not take ${method}. It takes ${list}.`);
  }
}

/** The path without its query, which may hold what should not be repeated. */
export function pathOf(request: FastifyRequest): string {
  const query = request.url.indexOf('?');
  return query === -1 ? request.url : request.url.slice(0, query);
}
