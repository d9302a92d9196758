import { describe, expect, it } from '@jest/globals';
import { Failure, ReadinessChecks } from '#platform';
import type pg from 'pg';
import type { Drain } from '../http/drain.js';
import { Readiness } from './readiness.js';

function readiness(query: () => Promise<unknown>, ready = true, refusal: Failure | null = null): Readiness {
  const checks = new ReadinessChecks();
  checks.add(() => null);
  checks.add(() => (ready ? null : 'The counters are being rebuilt.'));
  return new Readiness({ query } as unknown as pg.Pool, checks, { refusal } as Drain);
}

const fine = async (): Promise<unknown> => ({ rows: [] });

describe('Readiness', () => {
  it('is there when the database answers and the counters are rebuilt', async () => {
    await expect(readiness(fine).require()).resolves.toBeUndefined();
  });

  it.each([
    ['the counters are being rebuilt', readiness(fine, false), 'counters'],
    ['the service closes', readiness(fine, true, new Failure('unavailable', 'shutting down')), 'shutting down'],
    ['the database refuses', readiness(() => Promise.reject(new Error('ECONNREFUSED'))), 'database does not answer'],
  ])('is not there while %s', async (_, service, why) => {
    await expect(service.require()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(why) as unknown,
    });
  });

  it('waits two seconds for a database that says nothing', async () => {
    const startedAt = performance.now();
    await expect(readiness(() => new Promise(() => undefined)).require()).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(performance.now() - startedAt).toBeGreaterThan(1_900);
  });

  it('asks once for all who ask at the same time', async () => {
    let asked = 0;
    const service = readiness(async () => {
      asked++;
    });
    await Promise.all(Array.from({ length: 50 }, () => service.require()));
    expect(asked).toBe(1);
    await service.require();
    expect(asked).toBe(2);
  });
});
