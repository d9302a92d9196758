import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Failure } from '#platform';

/**
 * The event of a request: its body in structured mode, or headers `ce-*` with the body as data in binary mode.
 *
 * @see the HTTP protocol binding of CloudEvents 1.0.2, section 3.1
 */
export const CloudEvent = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  const { headers, body } = context.getArgByIndex<FastifyRequest>(0);
  return headers['ce-id'] === undefined && headers['ce-specversion'] === undefined ? body : binaryEvent(headers, body);
});

function binaryEvent(headers: FastifyRequest['headers'], data: unknown): Record<string, unknown> {
  const event: Record<string, unknown> = { data };
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('ce-')) event[name.slice(3)] = decoded(name, String(value));
  }
  return event;
}

function decoded(name: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    const message = 'is not validly percent-encoded';
    throw new Failure('bad_request', `The header ${name} ${message}.`, { faults: [{ field: name, message }] });
  }
}
