import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** A file that browsers are given as it is. */
export interface Page {
  /** Such as `/` or `/studio.js`. */
  readonly path: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

/** Everything comes from this server: pages work offline, and no other site learns who reads them. */
export const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** Serves files from memory, each under its own path. They hold no secret: whoever acts needs a key all the same. */
export function addPages(fastify: FastifyInstance, pages: readonly Page[]): void {
  for (const { path, mediaType, body } of pages) {
    const tag = `"${hash('sha256', body, 'base64url')}"`;
    fastify.get(path, (request, reply) => {
      // Looked at anew each time, and only sent where it has changed.
      reply.header('etag', tag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      return reply
        .header('content-type', mediaType)
        .header('content-security-policy', pagePolicy)
        .header('x-content-type-options', 'nosniff')
        .send(body);
    });
  }
}
