import { describe, expect, it } from '@jest/globals';
import { counted, formatCount, formatDuration, formatRate, formatShare, shortCount } from './number.text.js';

describe('numbers as text', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1_000, '1,000', '1k'],
    [45_230, '45,230', '45.2k'],
    [999_999, '999,999', '1m'],
    [2_500_000_000, '2,500,000,000', '2.5bn'],
  ])('%i is %s, short %s', (count, full, short) => {
    expect(formatCount(count)).toBe(full);
    expect(shortCount(count)).toBe(short);
  });

  it('counts one and many', () => {
    expect([counted(1, 'envelope'), counted(2000, 'envelope'), counted(0, 'try', 'tries')]).toEqual([
      '1 envelope',
      '2,000 envelopes',
      '0 tries',
    ]);
  });

  it.each([
    [12_345.6, '12,346 awards/s'],
    [0.283, '0.28 awards/s'],
    [0, '0 awards/s'],
  ])('a rate of %d is %s', (rate, text) => {
    expect(formatRate(rate, 'awards')).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.00001, '<0.1%'],
    [0.123, '12.3%'],
    [0.5, '50%'],
    [0.99999, '>99.9%'],
    [1, '100%'],
  ])('a share of %d is %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  it.each([
    [0.4, '0.4 ms'],
    [3.24, '3.2 ms'],
    [250.4, '250 ms'],
    [31_420, '31.4 s'],
    [99_960, '1 min 40 s'],
    [725_000, '12 min 5 s'],
    [3_600_000, '1 h'],
    [25 * 86_400_000 + 4 * 3_600_000, '25 d 4 h'],
  ])('%d ms is %s', (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });
});
