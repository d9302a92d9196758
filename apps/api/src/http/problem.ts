import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { Failure, failures, type FailureCode, type Fault } from '#platform';

/** An error as RFC 9457 has it (`application/problem+json`). */
export interface Problem {
  /** Says what kind of problem it is, for programs: `urn:hongbao:problem:` and the code of the catalogue. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly errors: readonly Fault[];
}

export const problemType = 'urn:hongbao:problem:';
export const problemMediaType = 'application/problem+json';

/** Any thrown thing as a failure of the catalogue; what is not meant for a caller becomes `internal` and says nothing. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (isDatabaseOutage(thrown)) {
    const message = 'The database cannot be reached just now. Send the request again.';
    return new Failure('unavailable', message, { retryAfterSeconds: 1, cause: thrown });
  }
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOfError(thrown);
  const code = byStatus.get(status);
  if (code === undefined) {
    return new Failure('internal', 'It is logged; send the request again, and tell us if it stays.', { cause: thrown });
  }
  return new Failure(code, detailOf(thrown, status), { cause: thrown });
}

export function problemOf(failure: Failure, instance: string): Problem {
  const { status, title } = failures[failure.code];
  return {
    type: problemType + failure.code,
    title,
    status,
    detail: failure.message,
    instance,
    errors: failure.options.faults ?? [],
  };
}

/** What Fastify and Nest answer by themselves, by status. */
const byStatus = new Map<number, FailureCode>([
  [400, 'bad_request'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [405, 'method_not_allowed'],
  [408, 'bad_request'],
  [413, 'too_large'],
  // A parameter too long to be a name of ours names nothing.
  [414, 'not_found'],
  [415, 'unsupported_media_type'],
  [422, 'invalid'],
  [429, 'too_many_requests'],
  [431, 'bad_request'],
  [503, 'unavailable'],
]);

/** Fastify's errors carry their status; anything else that has one is a stranger's and not to be repeated. */
function statusOfError(thrown: unknown): number {
  if (!(thrown instanceof Error)) return 500;
  const { code, statusCode } = thrown as { code?: unknown; statusCode?: unknown };
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return 400;
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : 500;
}

function detailOf(thrown: unknown, status: number): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'FST_ERR_BAD_URL') return 'The path is not validly percent-encoded.';
  // By status, since Nest makes exceptions of its own of what Fastify throws, without the code.
  switch (status) {
    case 413:
      return 'The body is larger than this route takes.';
    case 415:
      return 'Send application/json (or what else the documentation of this route names) as Content-Type.';
    default:
      return thrown instanceof Error && status < 500 ? thrown.message : (STATUS_CODES[status] ?? 'Error');
  }
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH']);

/** Whether it is the database that is gone, full, restarting or too slow, and not the request that is wrong. */
function isDatabaseOutage(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const isFastify = code.startsWith('FST_') || 'statusCode' in error;
    if (isFastify) return false;
    // SQLSTATE classes 08 (connection), 53 (resources), 57 (operator intervention) and 40 (deadlock, serialization).
    if ((/^(08|53|57|40)[0-9A-Z]{3}$/.test(code) || networkCodes.has(code)) && isFromDriver(error)) return true;
    if (/^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/.test(error.message)) {
      return true;
    }
  }
  return false;
}

/** A socket of ours that a client reset has the same codes as one of the database's; its stack does not. */
function isFromDriver(error: Error): boolean {
  return !('syscall' in error) || error.syscall === 'connect' || /[\\/]pg[\\/]|pg-pool/.test(error.stack ?? '');
}
