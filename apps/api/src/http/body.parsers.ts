import type { FastifyInstance } from 'fastify';
import { Failure, readJson } from '#platform';
import { batchPath, eventBatch, ndjson } from '../interactions/interactions.controller.js';

const jsonTypes = ['application/json', 'application/cloudevents+json'];

/** How bodies are read: JSON whole and strictly, streams of events as they come in, and nothing else at all. */
export function addBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  for (const type of jsonTypes) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
      let value: unknown;
      try {
        // Clients that set the type on every request send it along with no body, too.
        value = body.length === 0 ? undefined : readJson(body);
      } catch (error) {
        done(error as Error, undefined);
        return;
      }
      done(null, value);
    });
  }
  for (const type of [ndjson, eventBatch]) {
    fastify.addContentTypeParser(type, (request, payload, done) => {
      if (request.routeOptions.url === batchPath) done(null, payload);
      else done(new Failure('unsupported_media_type', `Only ${batchPath} takes a stream.`), undefined);
    });
  }
}
