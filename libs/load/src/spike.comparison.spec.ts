import { describe, expect, it } from '@jest/globals';
import { KeyedRandom } from '#domain';
import { LatencyBook } from './latency.book.js';
import { compareSpikes, type PlayedSpike } from './spike.comparison.js';

const seconds = 40;
const perSecond = 200;

/** A play whose latencies are log-normal around 10 ms, and whose seconds are of different loads. */
function played(seed: string, slower = 1, lost = 0): PlayedSpike {
  const random = new KeyedRandom(seed);
  const digest = { lo: 0, hi: 0 };
  const uniform = (name: string): number => ((random.digest(name, '', digest).lo >>> 0) + 0.5) / 2 ** 32;
  const book = new LatencyBook();
  const sent = Array.from({ length: seconds }, (_, second) => {
    const busy = 1 + 0.5 * Math.sin(second / 5);
    let unanswered = 0;
    for (let n = 0; n < perSecond; n++) {
      const normal =
        Math.sqrt(-2 * Math.log(uniform(`a${second}.${n}`))) * Math.cos(2 * Math.PI * uniform(`b${second}.${n}`));
      if (uniform(`c${second}.${n}`) < lost) unanswered++;
      else book.record(10 * busy * slower * Math.exp(normal / 2), second);
    }
    return {
      sent: perSecond,
      answered: perSecond - unanswered,
      overloaded: 0,
      failed: unanswered,
      unreachable: 0,
      dropped: 0,
    };
  });
  return { seconds: sent, heat: book.heat, latencyMs: book.percentiles() };
}

/** A play of so many seconds, each of which is answered in these times. */
function answered(latenciesMs: readonly number[], length = seconds): PlayedSpike {
  const book = new LatencyBook();
  const each = Array.from({ length }, (_, second) => {
    for (const latencyMs of latenciesMs) book.record(latencyMs, second);
    const { length: sent } = latenciesMs;
    return { sent, answered: sent, overloaded: 0, failed: 0, unreachable: 0, dropped: 0 };
  });
  return { seconds: each, heat: book.heat, latencyMs: book.percentiles() };
}

const meanings = (a: PlayedSpike, b: PlayedSpike) =>
  Object.fromEntries(compareSpikes(a, b).map(({ measure, meaning }) => [measure, meaning]));

describe('two spikes beside each other', () => {
  it('take noise for noise: of twenty pairs of one build hardly any measure is called different', () => {
    const called = Array.from({ length: 20 }, (_, n) => meanings(played(`a${n}`), played(`b${n}`))).flatMap(
      Object.values,
    );
    // Of 80 statements 4 are wrong on average where 95% are right.
    expect(called.filter((meaning) => meaning !== 'noise').length).toBeLessThan(14);
  });

  it('see what is a fifth slower, and which way round', () => {
    expect(meanings(played('a'), played('b', 1.2))).toMatchObject({
      p50: 'worse',
      p90: 'worse',
      'error-rate': 'noise',
    });
    expect(meanings(played('b', 1.2), played('a'))).toMatchObject({ p50: 'better', p90: 'better' });
  });

  it('see what fails more often', () => {
    expect(meanings(played('a', 1, 0.001), played('b', 1, 0.02))).toMatchObject({
      p50: 'noise',
      'error-rate': 'worse',
    });
  });

  it('say of the same play twice that nothing differs', () => {
    const same = played('a');
    for (const { difference, range, meaning } of compareSpikes(same, same)) {
      expect([difference, meaning]).toEqual([0, 'noise']);
      expect(Math.max(...range.map(Math.abs))).toBeLessThan(0.03);
    }
  });

  const tenth = [1.1, ...Array.from({ length: 9 }, () => 1.2)];
  it.each([
    ['a median 5% slower, though a tenth is faster', [1.14], tenth, 'worse'],
    ['a median 5% faster, though a tenth is slower', tenth, [1.14], 'better'],
    ['two fifths slower, within one row of the chart', [1.14], [1.58], 'worse'],
    ['less than is told apart', [1.14], [1.145], 'noise'],
  ])('judge by the figures that they show: %s', (_name, inA, inB, meaning) => {
    const [median] = compareSpikes(answered(inA), answered(inB));
    expect(median?.meaning).toBe(meaning);
    expect(median?.range[0]).toBeLessThanOrEqual(median!.difference);
    expect(median?.range[1]).toBeGreaterThanOrEqual(median!.difference);
  });

  it.each([
    [1, 1],
    [9, 9],
    [40, 9],
  ])('call nothing better or worse of %i and %i seconds', (inA, inB) => {
    const meant = compareSpikes(answered([1], inA), answered([9], inB)).map(({ meaning }) => meaning);
    expect(meant).toEqual(['too-short', 'too-short', 'too-short', 'too-short']);
  });

  it('call a spike worse in which nothing was answered any more', () => {
    const well = answered([1], 40);
    const seconds = well.seconds.map((second) => ({ ...second, answered: 0 }));
    const heat = well.heat.map(({ length }) => new Uint32Array(length));
    expect(compareSpikes(well, { seconds, heat, latencyMs: null })).toMatchObject([
      { measure: 'error-rate', a: 0, b: 1, meaning: 'worse' },
    ]);
  });
});
