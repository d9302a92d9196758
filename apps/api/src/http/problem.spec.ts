import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { errorCodes } from 'fastify';
import pg from 'pg';
import { Failure, failures, type FailureCode } from '#platform';
import { failureOf, problemOf } from './problem.js';

function databaseError(code: string, message = 'relation "secret_table" is gone'): Error {
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code });
}

function socketError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${syscall} ${code} 10.0.0.7:5432`), { code, syscall });
}

describe('failureOf', () => {
  it.each<[string, unknown, FailureCode]>([
    ['a failure', new Failure('envelope_expired', 'x'), 'envelope_expired'],
    ['not found by Nest', new NotFoundException(), 'not_found'],
    ['forbidden by Nest', new ForbiddenException(), 'forbidden'],
    ['a body too large', new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE(), 'too_large'],
    ['a type unknown to Fastify', new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('x'), 'unsupported_media_type'],
    ['a body of another length', new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH(), 'bad_request'],
    ['a database that refuses', socketError('ECONNREFUSED', 'connect'), 'unavailable'],
    ['a database that shuts down', databaseError('57P01'), 'unavailable'],
    ['a database that starts', databaseError('57P03'), 'unavailable'],
    ['a database that is full of connections', databaseError('53300'), 'unavailable'],
    ['a disk that is full', databaseError('53100'), 'unavailable'],
    ['a deadlock', databaseError('40P01'), 'unavailable'],
    ['a statement cut short', databaseError('57014'), 'unavailable'],
    ['a pool without a connection', new Error('timeout exceeded when trying to connect'), 'unavailable'],
    ['a cut connection', new Error('Connection terminated unexpectedly'), 'unavailable'],
    [
      'an outage wrapped twice',
      new Error('a', { cause: new Error('b', { cause: databaseError('08006') }) }),
      'unavailable',
    ],
    ['a violated constraint', databaseError('23505'), 'internal'],
    ['wrong SQL', databaseError('42601'), 'internal'],
    ['a bug', new TypeError('x is not a function'), 'internal'],
    ['a stranger with a status', Object.assign(new Error('x'), { statusCode: 404 }), 'internal'],
    ['a thrown text', 'oops', 'internal'],
    ['nothing', undefined, 'internal'],
  ])('%s', (_, thrown, code) => {
    const failure = failureOf(thrown);
    expect(failure.code).toBe(code);
    if (code === 'unavailable') expect(failure.options.retryAfterSeconds).toBe(1);
    // What broke inside is for the log.
    const told = JSON.stringify(problemOf(failure, '/'));
    expect(told).not.toMatch(/secret_table|10\.0\.0\.7|not a function|oops/);
  });

  it('says of every code what the catalogue says', () => {
    for (const [code, { status, title }] of Object.entries(failures)) {
      expect(problemOf(new Failure(code as FailureCode, 'why'), '/v1/x')).toEqual({
        type: `urn:hongbao:problem:${code}`,
        title,
        status,
        detail: 'why',
        instance: '/v1/x',
        errors: [],
      });
    }
  });
});
