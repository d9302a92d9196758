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
  const { p50, p90, p99 } = book.percentiles()!;
  return { seconds: sent, heat: book.heat.map((column) => Array.from(column)), latencyMs: { p50, p90, p99 } };
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
      expect([difference, ...range, meaning]).toEqual([0, 0, 0, 'noise']);
    }
  });

  it('say nothing where nothing was answered', () => {
    expect(compareSpikes(played('a'), { ...played('b'), latencyMs: null })).toEqual([]);
  });
});
