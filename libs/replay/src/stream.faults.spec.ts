import { describe, expect, it } from '@jest/globals';
import { readEvent } from './replay.event.js';
import type { PlacedEvent } from './event.stream.js';
import { StreamFaults, type FaultPlan, type FaultyEvent } from './stream.faults.js';

const none: FaultPlan = { seed: 's', duplicate: 0, drop: 0, corrupt: 0, reorderMs: 0, delayMs: 0 };
const start = Date.parse('2026-02-17T00:00:00Z');

/** Ten thousand events, ten a second, in blocks of a hundred. */
async function* stream(): AsyncGenerator<PlacedEvent[]> {
  for (let from = 1; from <= 10_000; from += 100) {
    yield await Promise.resolve(
      Array.from({ length: 100 }, (_, index) => {
        const line = from + index;
        const time = new Date(start + line * 100).toISOString();
        const text = JSON.stringify({ source: 's', id: `${line}`, subject: 'ann', time, data: { campaign: 'c' } });
        const event = readEvent(text);
        if (typeof event === 'string') throw new Error(event);
        return { event, line, text };
      }),
    );
  }
}

async function spoiled(plan: Partial<FaultPlan>) {
  const faults = new StreamFaults({ ...none, ...plan });
  const events: FaultyEvent[] = [];
  for await (const block of faults.spoil(stream())) events.push(...block);
  return { events, lines: events.map(({ line }) => line), counts: faults.counts };
}

describe('faults of a stream', () => {
  it('leave it alone where none is asked for', async () => {
    const { lines, counts } = await spoiled({});
    expect(lines).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 1));
    expect(counts).toEqual({ duplicated: 0, dropped: 0, corrupted: 0, late: 0 });
  });

  it('happen again with the same seed, and otherwise with another', async () => {
    const plan = { duplicate: 0.05, drop: 0.05, corrupt: 0.05, reorderMs: 5_000, delayMs: 60_000 };
    const [a, b, other] = [await spoiled(plan), await spoiled(plan), await spoiled({ ...plan, seed: 't' })];
    expect(b).toEqual(a);
    expect(other.lines).not.toEqual(a.lines);
  });

  it.each(['duplicate', 'drop', 'corrupt'] as const)('meet the share that was asked for: %s', async (fault) => {
    const { counts } = await spoiled({ [fault]: 0.02 });
    const { duplicated, dropped, corrupted } = counts;
    const hit = { duplicate: duplicated, drop: dropped, corrupt: corrupted }[fault];
    // Of ten thousand at two in a hundred, within five standard deviations.
    expect(Math.abs(hit - 200)).toBeLessThan(70);
  });

  it('add none of the others when one more is asked for', async () => {
    const { lines } = await spoiled({ drop: 0.1 });
    const both = await spoiled({ drop: 0.1, duplicate: 0.1 });
    expect([...new Set(both.lines)].sort((x, y) => x - y)).toEqual(lines);
  });

  it('let near events change places, and none come too late', async () => {
    const { events, lines } = await spoiled({ reorderMs: 5_000 });
    expect(lines).not.toEqual([...lines].sort((a, b) => a - b));
    expect([...lines].sort((a, b) => a - b)).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 1));
    let latest = 0;
    for (const { event } of events) {
      expect(latest - event.at).toBeLessThanOrEqual(5_000);
      latest = Math.max(latest, event.at);
    }
  });

  it('leave of a corrupted line nothing that could be read', async () => {
    const { events } = await spoiled({ corrupt: 0.05 });
    for (const { text, corrupt } of events) expect(typeof readEvent(text) === 'string').toBe(corrupt);
  });
});
