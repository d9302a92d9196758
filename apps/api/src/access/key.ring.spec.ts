import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiKey, ApiKeys } from '#ledger';
import { ManualClock, readConfig } from '#platform';
import { isLoopback } from './key.guard.js';
import { KeyRing } from './key.ring.js';

const bootstrap = 'the-bootstrap-admin-key';

/** The ledger's keys, and how often it was asked. */
class Keys {
  asked = 0;
  readonly inForce = new Map<string, Pick<ApiKey, 'id' | 'scope'>>([['hb_reader', { id: 'k1', scope: 'reader' }]]);

  verify = async (secret: string): Promise<Pick<ApiKey, 'id' | 'scope'> | null> => {
    this.asked++;
    return this.inForce.get(secret) ?? null;
  };
}

let keys: Keys;
let clock: ManualClock;
let ring: KeyRing;

beforeEach(() => {
  keys = new Keys();
  clock = new ManualClock(0);
  ring = new KeyRing(keys as unknown as ApiKeys, clock, readConfig({ HONGBAO_ADMIN_KEY: bootstrap }));
});

describe('KeyRing', () => {
  it('asks the ledger once, and answers by itself for ten seconds', async () => {
    expect(ring.peek('Bearer hb_reader')).toBeUndefined();
    expect(await ring.ask('Bearer hb_reader')).toEqual({ key: 'k1', scope: 'reader' });
    for (let i = 0; i < 100; i++) expect(ring.peek('bearer hb_reader')).toEqual({ key: 'k1', scope: 'reader' });
    expect(keys.asked).toBe(1);
    clock.advance(9_999);
    expect(ring.peek('Bearer hb_reader')).toBeDefined();
    clock.advance(1);
    expect(ring.peek('Bearer hb_reader')).toBeUndefined();
  });

  it('knows the bootstrap key without the ledger, so that it works while that is away', () => {
    expect(ring.peek(`Bearer ${bootstrap}`)).toEqual({ key: 'bootstrap', scope: 'admin' });
    expect(keys.asked).toBe(0);
  });

  it('knows the longest bootstrap key that the configuration takes', () => {
    const longest = 'k'.repeat(240);
    const config = readConfig({ HONGBAO_ADMIN_KEY: longest });
    expect(new KeyRing(keys as unknown as ApiKeys, clock, config).peek(`Bearer ${longest}`)).toMatchObject({
      key: 'bootstrap',
    });
    expect(() => readConfig({ HONGBAO_ADMIN_KEY: `${longest}k` })).toThrow('HONGBAO_ADMIN_KEY');
  });

  it('remembers wrong keys too, and forgets all when told', async () => {
    expect(await ring.ask('Bearer hb_wrong')).toBeNull();
    expect(ring.peek('Bearer hb_wrong')).toBeNull();
    keys.inForce.set('hb_wrong', { id: 'k2', scope: 'admin' });
    ring.forget();
    expect(ring.peek('Bearer hb_wrong')).toBeUndefined();
    expect(await ring.ask('Bearer hb_wrong')).toMatchObject({ key: 'k2' });
  });

  it('holds ten thousand keys at most, so that guessing fills no memory', async () => {
    await ring.ask('Bearer hb_reader');
    for (let i = 0; i < 10_000; i++) await ring.ask(`Bearer guess-${i}`);
    expect(ring.peek('Bearer hb_reader')).toBeUndefined();
    expect(ring.peek('Bearer guess-9999')).toBeNull();
    expect(Reflect.get(ring, 'known')).toHaveProperty('size', 10_000);
  });

  it('keeps no key in clear', async () => {
    await ring.ask('Bearer hb_reader');
    const inside = inspect(ring, { depth: 10, maxArrayLength: null, customInspect: false });
    expect(inside).toContain('known');
    expect(inside).not.toContain(bootstrap);
    // The ledger beside it is the test's own and knows the key.
    expect(inspect(Reflect.get(ring, 'known'))).not.toContain('hb_reader');
  });

  it.each([
    undefined,
    '',
    'hb_reader',
    'Basic aGI=',
    'Bearer',
    'Bearer  ',
    'Bearer a b',
    'Bearer schlüssel',
    `Bearer ${'x'.repeat(300)}`,
  ])('takes %j for nobody without asking', async (authorization) => {
    expect(ring.peek(authorization)).toBeNull();
    expect(await ring.ask(authorization)).toBeNull();
    expect(keys.asked).toBe(0);
  });
});

describe('isLoopback', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['128.0.0.1', false],
    ['1270.0.0.1', false],
    [undefined, false],
  ])('of %j is %j', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});
