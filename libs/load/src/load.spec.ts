import { setTimeout as sleep } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { parseScenario, presets, readThreshold } from '#scenario';
import { followsPlan } from './goodness.js';
import { LatencyBook } from './latency.book.js';
import { OpenLoop, type Ending } from './open.loop.js';
import { exportScript } from './script.export.js';
import { SpikeCourse, type CourseOptions } from './spike.course.js';
import { judge } from './threshold.js';

function courseOf(name: string, options: Partial<CourseOptions> = {}): SpikeCourse {
  const preset = presets.get(name);
  const parsed = preset === null ? null : parseScenario(preset.text, preset.fileName);
  if (parsed === null || 'faults' in parsed) throw new Error(`${name} cannot be read`);
  return new SpikeCourse(parsed.scenario, {
    durationMs: 20_000,
    peak: 500,
    source: 'test',
    campaign: null,
    ...options,
  });
}

const counts = (course: SpikeCourse): number[] => {
  const found = course.wanted.map(() => 0);
  for (const { dueMs, repeated } of course.requests()) {
    const second = Math.min(Math.floor(dueMs / 1000), found.length - 1);
    if (!repeated) found[second] = (found[second] ?? 0) + 1;
  }
  return found;
};

describe('a course', () => {
  it.each(['rain', 'midnight', 'qwen-day-one', 'gala-rounds'])('follows its own plan: %s', (name) => {
    const course = courseOf(name);
    const total = course.wanted.reduce((sum, each) => sum + each, 0);
    expect(total).toBeCloseTo(course.expectedInteractions, 6);
    expect(followsPlan(course.wanted, counts(course))?.p).toBeGreaterThan(1e-4);
    // A plan that is off by a tenth is told from it.
    const off = course.wanted.map((each, second) => each * (second % 2 === 0 ? 1.25 : 0.75));
    expect(followsPlan(off, counts(course))?.p).toBeLessThan(1e-6);
  });

  it('has the peak that was asked for, at any length', () => {
    for (const durationMs of [10_000, 60_000]) {
      const { wanted } = courseOf('rain', { durationMs, peak: 1_000 });
      expect(Math.max(...wanted)).toBeLessThanOrEqual(1_000);
      expect(Math.max(...wanted)).toBeGreaterThan(700);
    }
  });

  it('is the same each time with one seed, and another with another', () => {
    const texts = (seed: string): string[] =>
      [...courseOf('rain', { seed, durationMs: 2_000 }).requests()].map((request) => JSON.stringify(request));
    expect(texts('a')).toEqual(texts('a'));
    expect(texts('a')).not.toEqual(texts('b'));
  });

  it('comes in order, repeats among it', () => {
    const requests = [...courseOf('rain').requests()];
    expect(requests.some(({ repeated }) => repeated)).toBe(true);
    for (let i = 1; i < requests.length; i++) {
      expect(requests[i]!.dueMs).toBeGreaterThanOrEqual(requests[i - 1]!.dueMs);
    }
  });
});

describe('drivers that share a course', () => {
  const texts = (options: Partial<CourseOptions>): string[] =>
    [...courseOf('rain', { durationMs: 3_000, ...options }).requests()].map((request) => JSON.stringify(request));

  it('send together what one would send alone, and nothing twice', () => {
    const parts = [1, 2, 3].map((number) => texts({ share: { number, of: 3 } }));
    for (const part of parts) expect(part.length).toBeGreaterThan(50);
    expect(parts.flat().sort()).toEqual(texts({}).sort());
  });

  it('register together all users, and each of them once', () => {
    const ids = (options: Partial<CourseOptions>) => [...courseOf('rain', options).users()].map(({ id }) => id);
    const parts = [1, 2].flatMap((number) => ids({ share: { number, of: 2 } }));
    expect(parts.sort()).toEqual(ids({}).sort());
  });

  it('add their latencies up to what one would have recorded', () => {
    const whole = new LatencyBook();
    const parts = [new LatencyBook(), new LatencyBook(), new LatencyBook()];
    for (let n = 0; n < 10_000; n++) {
      const latencyMs = 0.05 * 1.001 ** n;
      const second = n % 7;
      whole.record(latencyMs, second);
      parts[(n * 7919) % 3]?.record(latencyMs, second);
    }
    const sum = new LatencyBook();
    for (const part of parts) sum.add(part.write());
    expect(sum.count).toBe(10_000);
    expect(sum.heat).toEqual(whole.heat);
    const { max, ...percentiles } = sum.percentiles()!;
    expect(percentiles).toMatchObject({ p50: whole.percentiles()?.p50, p999: whole.percentiles()?.p999 });
    expect(max / whole.percentiles()!.max).toBeCloseTo(1, 2);
  });
});

describe('an open loop', () => {
  const requests = (count: number, everyMs: number) =>
    Array.from({ length: count }, (_, n) => ({ dueMs: n * everyMs, event: {} as never, repeated: false })).values();
  const loopOf = (send: () => Promise<Ending>, mostUnderWay = 1_000): OpenLoop =>
    new OpenLoop({
      send,
      onSent: () => undefined,
      mostUnderWay,
      clock: () => performance.now(),
      signal: new AbortController().signal,
    });

  it('sends on while nothing comes back, and counts time from the intended start', async () => {
    let thaw = (): void => undefined;
    const frozen = new Promise<void>((resolve) => (thaw = resolve));
    const loop = loopOf(() => frozen.then((): Ending => 'answered'));
    const playing = loop.play(requests(100, 5), 5_000);
    await sleep(800);
    expect(loop.underWay).toBe(100);
    thaw();
    await playing;
    const { p50, max } = loop.latency.percentiles()!;
    // The first waited for all of it, the last (due half a second later) for what was left.
    expect(max).toBeGreaterThan(700);
    expect(p50).toBeGreaterThan(400);
  });

  it('drops and counts what would be too much', async () => {
    const loop = loopOf(() => sleep(300).then((): Ending => 'answered'), 10);
    await loop.play(requests(50, 1), 2_000);
    expect(loop.seconds[0]).toMatchObject({ sent: 10, dropped: 40, answered: 10 });
  });

  it('gives up where nobody answers any more', async () => {
    const loop = loopOf(() => Promise.resolve('unreachable'));
    await loop.play(requests(10_000, 5), 1_000);
    expect(loop.goneAtMs).toBeGreaterThan(1_900);
    expect(loop.elapsedMs).toBeLessThan(20_000);
  });
});

describe('thresholds', () => {
  it.each([
    ['p99<250', 'p99', 250],
    ['p99.9 < 1.5s', 'p99.9', 1_500],
    ['error-rate<0.1%', 'error-rate', 0.001],
    ['payout-drain<60s', 'payout-drain', 60_000],
  ])('reads %s', (text, measure, below) => {
    expect(readThreshold(text)).toMatchObject({ measure });
    expect(readThreshold(text)?.below).toBeCloseTo(below, 9);
  });

  it.each(['p98<1', 'p99>1', 'p99<', 'error-rate<1', 'p99<1%', 'p99<-1', ''])('refuses "%s"', (text) => {
    expect(readThreshold(text)).toBeNull();
  });

  it('judges what was measured, and no latency of a driver that lagged', () => {
    const asked = ['p99<250', 'error-rate<1%', 'payout-drain<1s'].map((text) => readThreshold(text)!);
    const measured = { p50: 1, p90: 1, p99: 300, 'p99.9': 1, max: 1, 'error-rate': 0, 'payout-drain': null };
    expect(judge(asked, measured, false).map(({ ok }) => ok)).toEqual([false, true, null]);
    expect(judge(asked, measured, true).map(({ ok }) => ok)).toEqual([null, true, null]);
  });
});

describe('scripts for other tools', () => {
  it('are JavaScript that posts what the contract asks', () => {
    const script = exportScript(courseOf('rain'), 'k6', 'http://localhost:8080');
    const sent: { url: string; body: Record<string, unknown> }[] = [];
    const post = (url: string, text: string): object => {
      sent.push({ url, body: JSON.parse(text) as Record<string, unknown> });
      return { status: 200 };
    };
    const text = script
      .replaceAll(/^import .*$/gm, '')
      .replace('export const options', 'const options')
      .replace('export default function', 'function once');
    runInNewContext(`${text}\nonce();`, {
      __ENV: { HONGBAO_KEY: 'k' },
      http: { post },
      check: () => undefined,
      exec: { scenario: { iterationInTest: 3 } },
    });
    expect(sent).toMatchObject([
      {
        url: 'http://localhost:8080/v1/interactions',
        body: {
          specversion: '1.0',
          type: 'hongbao.interaction.v1',
          id: '3',
          data: { campaign: 'rain', kind: 'small_talk' },
        },
      },
    ]);
  });

  it('are YAML with a phase for each stretch of the plan', async () => {
    const { parse } = await import('yaml');
    const script = parse(exportScript(courseOf('rain'), 'artillery', 'http://localhost:8080')) as {
      config: { phases: { duration: number }[] };
    };
    expect(script.config.phases.reduce((sum, { duration }) => sum + duration, 0)).toBe(20);
  });
});
