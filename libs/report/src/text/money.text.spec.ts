import { describe, expect, it } from '@jest/globals';
import { chineseMoney, formatMoney, minorDigits, shortMoney, tickMoney } from './money.text.js';

describe('money as text', () => {
  it.each([
    // amount, currency, full, short, tick
    [0, 'CNY', '¥0.00', '¥0', '¥0'],
    [28, 'CNY', '¥0.28', '¥0.28', '¥0.28'],
    [8_800, 'CNY', '¥88.00', '¥88', '¥88'],
    [288_850, 'CNY', '¥2,888.50', '¥2,888.50', '¥2,888.50'],
    [999_999, 'CNY', '¥9,999.99', '¥10.0k', '¥10k'],
    [4_520_000, 'CNY', '¥45,200.00', '¥45.2k', '¥45.2k'],
    [99_999_999, 'CNY', '¥999,999.99', '¥1.0m', '¥1m'],
    [300_000_000_000, 'CNY', '¥3,000,000,000.00', '¥3.0bn', '¥3bn'],
    [Number.MAX_SAFE_INTEGER, 'CNY', '¥90,071,992,547,409.91', '¥90.1tn', '¥90.1tn'],
    [1_500, 'JPY', '¥1,500', '¥1,500', '¥1,500'],
    [123, 'USD', '$1.23', '$1.23', '$1.23'],
    [123, 'XTS', 'XTS 1.23', 'XTS 1.23', 'XTS 1.23'],
  ])('%i %s is %s, short %s, on an axis %s', (amount, currency, full, short, tick) => {
    expect(formatMoney(amount, currency)).toBe(full);
    expect(shortMoney(amount, currency)).toBe(short);
    expect(tickMoney(amount, currency)).toBe(tick);
  });

  it('keeps every fen: the digits of the full form are the amount', () => {
    for (const amount of [1, 99, 100, 101, 123_456_789, 9_007_199_254_740_991]) {
      expect(Number(formatMoney(amount, 'CNY').replaceAll(/[^0-9]/g, ''))).toBe(amount);
    }
  });

  it.each([
    [300_000_000_000, '30 亿元'],
    [50_000_000_000, '5 亿元'],
    [1_500_000, '1.5 万元'],
    [288_800, '2,888 元'],
    [28, '0.28 元'],
  ])('%i fen is %s', (amount, text) => {
    expect(chineseMoney(amount, 'CNY')).toBe(text);
  });

  it('knows how many decimals a currency has', () => {
    expect([minorDigits('CNY'), minorDigits('JPY')]).toEqual([2, 0]);
  });
});
