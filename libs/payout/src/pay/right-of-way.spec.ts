import { afterEach, describe, expect, it } from '@jest/globals';
import { RightOfWay } from './right-of-way.js';

/** Ends what a test left waiting. */
let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
});

/** Right of way on a clock that a test moves, and whether a turn has come. */
function world() {
  let atMs = 1_000;
  const rightOfWay = new RightOfWay(() => atMs);
  return {
    rightOfWay,
    turn: (payouts: number) => {
      const turn = rightOfWay.turn(payouts, end.signal);
      turn.catch(() => undefined);
      return turn;
    },
    pass: (ms: number) => (atMs += ms),
    came: async (turn: Promise<void>) => {
      // Longer than it looks away.
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 60));
      return Promise.race([turn.then(() => true), late]);
    },
  };
}

describe('the right of way of interactions', () => {
  it('lets payouts through at once where nobody waits, or few', async () => {
    const { rightOfWay, turn, came } = world();
    expect(await came(turn(1_024))).toBe(true);
    rightOfWay.deciding(15);
    expect(await came(turn(1_024))).toBe(true);
  });

  it('gives a crowd eight decisions for each payout', async () => {
    const { rightOfWay, turn, came } = world();
    rightOfWay.deciding(64);
    const hundred = turn(100);
    expect(await came(hundred)).toBe(false);
    for (let decided = 64; decided < 768; decided += 64) rightOfWay.deciding(64);
    expect(await came(hundred)).toBe(false);
    rightOfWay.deciding(64);
    expect(await came(hundred)).toBe(true);
  });

  it('saves nothing up: what was decided before does not become a burst', async () => {
    const { rightOfWay, turn, came } = world();
    for (let n = 0; n < 100; n++) rightOfWay.deciding(64);
    expect(await came(turn(100))).toBe(true);
    expect(await came(turn(100))).toBe(false);
  });

  it('starves nobody: a second is the longest wait, for each in turn', async () => {
    const { rightOfWay, turn, pass, came } = world();
    rightOfWay.deciding(64);
    const [first, second] = [turn(1_024), turn(1_024)];
    for (let waitedMs = 0; waitedMs < 960; waitedMs += 80) {
      expect(await came(first)).toBe(false);
      pass(80);
      rightOfWay.deciding(16);
    }
    pass(40);
    expect(await came(first)).toBe(true);
    expect(await came(second)).toBe(false);
  });

  it('lets go as soon as the crowd is gone', async () => {
    const { rightOfWay, turn, pass, came } = world();
    rightOfWay.deciding(64);
    const turns = [turn(1_024), turn(1_024)];
    expect(await came(Promise.all(turns).then(() => undefined))).toBe(false);
    pass(100);
    expect(await came(Promise.all(turns).then(() => undefined))).toBe(true);
  });

  it('ends with the signal, and does not hold up those behind', async () => {
    const { rightOfWay, turn, pass, came } = world();
    rightOfWay.deciding(64);
    const abort = new AbortController();
    const first = rightOfWay.turn(1_024, abort.signal);
    const second = turn(1_024);
    abort.abort();
    await expect(first).rejects.toThrow();
    pass(100);
    expect(await came(second)).toBe(true);
  });
});
