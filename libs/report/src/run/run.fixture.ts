import { dayMs, hourMs, type Minor } from '#domain';
import type { RunRecord, RunSample } from './run.record.js';

const from = Date.parse('2026-02-14T16:00:00Z');
const total = 8_888_800;
const dryAfter = 0.62;

/** A made-up run, alike in shape to a demo's: the budget is promised at 62% of the way and paid out behind. */
export function fixtureRun(): RunRecord {
  const window = { from, to: from + 3 * dayMs };
  const samples: RunSample[] = Array.from({ length: 121 }, (_, i) => sampleAt(i / 120, window.to - from));
  const paid = 8_012_340;
  return {
    summary: {
      command: 'demo',
      scenario: 'demo',
      seed: 'demo-2026',
      version: '0.1.0',
      startedAt: '2026-02-01T09:30:00.000Z',
      wallClockMs: 34_200,
      budget: { currency: 'CNY', total, reserved: 0, paid, released: 912_345, remaining: total - paid },
      decisions: {
        total: 62_314,
        awarded: 15_120,
        rejected: {
          no_win: 21_022,
          budget_exhausted: 9_120,
          not_qualifying: 8_012,
          user_cap: 5_801,
          cooldown: 2_204,
          device_cap: 610,
          suspected_abuse: 402,
          stock_exhausted: 23,
        },
      },
      duplicates: 611,
      envelopes: { sealed: 0, opened: 0, paid: 13_702, expired: 1_402, failed: 16 },
      users: { active: 4_980, rewarded: 4_102 },
      rates: { decisionsPerSecond: 2_310.4, payoutsPerSecond: 512.8 },
      latencyMs: { p50: 9.4, p90: 22.1, p99: 61.3, p999: 142.8, max: 213.4 },
      invariants: [
        { name: 'ledger sums to zero', ok: true, detail: '43,944 entries over 15,120 awards sum to ¥0.00.' },
        {
          name: 'budget never exceeded',
          ok: true,
          detail: 'Reserved and paid never passed ¥88,888.00 in any of 421 commits.',
        },
        { name: 'client journal', ok: true, detail: 'All 15,120 acknowledged awards exist with their amounts.' },
      ],
    },
    campaign: { title: 'New Year’s Eve rehearsal', window, utcOffsetMs: 8 * hourMs },
    samples,
    plan: Array.from({ length: 25 }, (_, i): [number, Minor] => [from + (i / 24) * 3 * dayMs, (i / 24) * total]),
    exhausted: { at: from + dryAfter * 3 * dayMs, elapsedMs: dryAfter * 30_000 },
    amounts: new Map(
      Array.from({ length: 60 }, (_, i) => [
        Math.round(18 * 1.13 ** i),
        Math.max(1, Math.round(1_400 * Math.exp(-((i - 16) ** 2) / 90))),
      ]),
    ),
    prizes: [
      { label: 'Cash envelope', kind: 'cash', count: 13_820, returned: 1_202, amount: 6_123_450, stock: null },
      { label: 'Tea-shop coupon', kind: 'coupon', count: 1_268, returned: 204, amount: 1_204_600, stock: 2_000 },
      { label: 'Speaker', kind: 'goods', count: 24, returned: 10, amount: 720_000, stock: 24 },
      { label: 'Grand envelope <of the Eve>', kind: 'grand', count: 8, returned: 2, amount: 710_400, stock: 8 },
    ],
    latency: {
      what: 'request',
      count: 4_312,
      percentiles: { p50: 9.4, p90: 22.1, p99: 61.3, p999: 142.8, max: 213.4 },
      buckets: Array.from({ length: 24 }, (_, i) => ({
        fromMs: 10 ** (i / 8),
        toMs: 10 ** ((i + 1) / 8),
        count: Math.round(700 * Math.exp(-((i - 7.5) ** 2) / 9)) + (i === 18 ? 2 : 0),
      })),
    },
    moments: [
      {
        at: from + 4 * hourMs,
        user: 'user-0042',
        said: '帮我规划三天两夜的成都行程,带老人和小孩,预算 5000 元',
        reply: '可以这样安排:第一天宽窄巷子和人民公园,第二天都江堰 …… 恭喜,你得到一个红包!',
        amount: 888,
      },
      {
        at: from + 9 * hourMs,
        user: 'user-1207',
        said: 'hello again <b>friend</b>',
        reply: 'Hello! Ask me something harder, or plan a trip with me, and there may be an envelope in it.',
        amount: null,
      },
    ],
    notes: [
      'Client, service and PostgreSQL shared one machine, so rates are a floor.',
      'Latency counts from the intended start of each request.',
    ],
    again: 'npx hongbao demo --scenario demo',
  };
}

function sampleAt(way: number, lengthMs: number): RunSample {
  const given = Math.round(total * Math.min(1, (way / dryAfter) ** 1.35));
  const paid = Math.round(total * 0.9 * Math.min(1, (Math.max(0, way - 0.05) / dryAfter) ** 1.45));
  return {
    elapsedMs: way * 30_000,
    at: from + way * lengthMs,
    decided: Math.round(62_314 * way ** 1.1),
    awarded: Math.round(15_120 * Math.min(1, (way / dryAfter) ** 1.3)),
    opened: Math.round(13_718 * Math.min(1, (Math.max(0, way - 0.02) / dryAfter) ** 1.35)),
    payouts: Math.round(13_702 * Math.min(1, (Math.max(0, way - 0.05) / dryAfter) ** 1.45)),
    budget: { paid: Math.min(paid, given), reserved: given - Math.min(paid, given), remaining: total - given },
  };
}
