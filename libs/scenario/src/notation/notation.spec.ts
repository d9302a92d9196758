import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs, secondMs } from '#domain';
import { readMoney } from './money.notation.js';
import { Misread } from './notation.js';
import { count, probability } from './number.notation.js';
import { didYouMean, nearest } from './suggestion.js';
import { instantIn, readDuration, readInstant, readZone } from './time.notation.js';
import { moneyText } from './wording.js';

const largest = Number.MAX_SAFE_INTEGER;

describe('money', () => {
  it.each([
    [0, 0],
    [2500, 2500],
    [largest, largest],
    ['¥25.00', 2500],
    ['￥ 25', 2500],
    ['25 yuan', 2500],
    ['25.5元', 2550],
    ['CNY 25.00', 2500],
    ['25.00 CNY', 2500],
    ['rmb 25', 2500],
    ['¥3,000,000,000.00', 300_000_000_000],
    ['¥3bn', 300_000_000_000],
    ['30 亿元', 300_000_000_000],
    ['3 billion yuan', 300_000_000_000],
    ['300000万元', 300_000_000_000],
    ['0.29 yuan', 29],
    ['1.005 万元', 1_005_000],
    ['¥1.10k', 110_000],
    ['¥2.5m', 250_000_000],
    ['¥2.5mn', 250_000_000],
    ['88 fen', 88],
    ['88分', 88],
    ['8 jiao', 80],
    ['¥90071992547409.91', largest],
  ])('reads %j as %i fen', (written, fen) => {
    expect(readMoney(written)).toBe(fen);
  });

  it.each([
    '',
    '25',
    '88.00',
    '¥',
    '¥-25',
    '-25 yuan',
    '¥25.001',
    '0.5 fen',
    '¥1,00',
    '¥1,0000',
    '25 €',
    '$25',
    '¥25 fen',
    '¥1e3',
    '¥90071992547409.92',
    '¥99999999999bn',
    `¥${'9'.repeat(5000)}`,
    `¥0.${'0'.repeat(50)}`,
    -1,
    1.5,
    1e21,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    null,
    [],
    {},
  ])('refuses %j', (written) => {
    expect(readMoney(written)).toBeInstanceOf(Misread);
  });

  it('reads back whatever amount is written out, digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largest }), (fen) => {
        const [yuan, rest] = [Math.floor(fen / 100), String(fen % 100).padStart(2, '0')];
        expect(readMoney(`¥${yuan}.${rest}`)).toBe(fen);
        expect(readMoney(`${yuan}.${rest} yuan`)).toBe(fen);
        expect(readMoney(moneyText(fen))).toBe(fen);
        expect(readMoney(`${fen}分`)).toBe(fen);
        expect(readMoney(fen)).toBe(fen);
      }),
    );
  });

  it('never rounds: what has a fraction of a fen is refused, whatever the multiple', () => {
    const decimals = fc.tuple(
      fc.nat(99_999),
      fc.string({ unit: fc.constantFrom('0', '1', '5', '9'), minLength: 1, maxLength: 12 }),
    );
    const multiples = fc.constantFrom<[string, number]>(['', 0], ['k', 3], ['万', 4], ['m', 6], ['亿', 8], ['bn', 9]);
    fc.assert(
      fc.property(decimals, multiples, ([whole, part], [multiple, zeros]) => {
        const places = 2 + zeros;
        const exact = part.length <= places || /^0*$/.test(part.slice(places));
        const expected = exact ? Number(`${whole}${part.slice(0, places).padEnd(places, '0')}`) : null;
        const read = readMoney(`¥${whole}.${part}${multiple}`);
        expect(read instanceof Misread ? null : read).toBe(expected !== null && expected > largest ? null : expected);
      }),
    );
  });
});

describe('durations', () => {
  it.each([
    ['0s', 0],
    ['90s', 90 * secondMs],
    ['24h', dayMs],
    ['7d', 7 * dayMs],
    ['1h30m', 90 * minuteMs],
    ['1d 2h 3m 4s 5ms', dayMs + 2 * hourMs + 3 * minuteMs + 4 * secondMs + 5],
    ['1500ms', 1500],
  ])('reads %j as %i ms', (written, ms) => {
    expect(readDuration(written)).toBe(ms);
  });

  it.each(['', '10', '10 minutes', '1m1h', '-5s', '1.5h', '5S', 'PT5S', '99999999d', 60, null])(
    'refuses %j',
    (written) => {
      expect(readDuration(written)).toBeInstanceOf(Misread);
    },
  );

  it('reads back what was composed', () => {
    const part = fc.nat(500);
    fc.assert(
      fc.property(part, part, part, part, part, (d, h, m, s, ms) => {
        const sum = d * dayMs + h * hourMs + m * minuteMs + s * secondMs + ms;
        expect(readDuration(`${d}d${h}h${m}m${s}s${ms}ms`)).toBe(sum);
      }),
    );
  });
});

describe('instants and zones', () => {
  const zoneMs = 8 * hourMs;
  it.each([
    ['2026-02-16T20:00', Date.UTC(2026, 1, 16, 12)],
    ['2026-02-16 20:00:30', Date.UTC(2026, 1, 16, 12, 0, 30)],
    ['2026-02-16', Date.UTC(2026, 1, 15, 16)],
    ['2026-02-16T20:00:00Z', Date.UTC(2026, 1, 16, 20)],
    ['2026-02-16T20:00:00.5-03:30', Date.UTC(2026, 1, 16, 23, 30, 0, 500)],
    ['2028-02-29', Date.UTC(2028, 1, 28, 16)],
  ])('reads %j for a campaign at +08:00', (written, at) => {
    const read = readInstant(written);
    expect(read instanceof Misread ? read : instantIn(read, zoneMs)).toBe(at);
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-29',
    '2026-13-01',
    '2026-02-16T24:00',
    '2026-02-16T20:60',
    '16.2.2026',
    1771243200,
    null,
  ])('refuses %j as an instant', (written) => {
    expect(readInstant(written)).toBeInstanceOf(Misread);
  });

  it('reads back every instant that a clock can show, in any zone', () => {
    const zones = fc.integer({ min: -56, max: 56 }).map((quarters) => quarters * 15 * minuteMs);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), zones, (at, offsetMs) => {
        const read = readInstant(new Date(at + offsetMs).toISOString().slice(0, -1));
        expect(read instanceof Misread ? read : instantIn(read, offsetMs)).toBe(at);
      }),
    );
  });

  it.each([
    ['+08:00', 8 * hourMs],
    ['-05:30', -5.5 * hourMs],
    ['-00:00', 0],
    ['Z', 0],
  ])('reads zone %j', (written, offsetMs) => {
    expect(readZone(written)).toBe(offsetMs);
  });

  it.each(['+8', '08:00', '+15:00', '+08:60', 'Asia/Shanghai', 8])('refuses %j as a zone', (written) => {
    expect(readZone(written)).toBeInstanceOf(Misread);
  });
});

describe('probabilities and counts', () => {
  it('reads per cent as the double next to the decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const percent = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
        expect(probability.read(percent)).toBe(Number((hundredths / 10_000).toFixed(4)));
      }),
    );
  });

  it.each([-0.1, 1.1, '101%', '-5%', '5', '%', Number.NaN, null])('refuses %j as a probability', (written) => {
    expect(probability.read(written)).toBeInstanceOf(Misread);
  });

  it.each([0, -1, 1.5, '1', 11, Number.NaN, Number.POSITIVE_INFINITY, [1]])(
    'refuses %j as a count from 1 to 10',
    (written) => {
      expect(count(1, 10).read(written)).toBeInstanceOf(Misread);
    },
  );
});

describe('suggestions', () => {
  const known = ['perDay', 'perCampaign', 'amountPerDay', 'amountPerCampaign'];

  it.each([
    ['perDya', 'perDay'],
    ['per_day', 'perDay'],
    ['PERDAY', 'perDay'],
    ['amountPerday', 'amountPerDay'],
    ['budget', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('takes %j for %j', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it('names all there is where nothing is near', () => {
    expect(didYouMean('budget', ['a', 'b', 'c'])).toBe('give a, b or c');
    expect(didYouMean('budget', [])).toBe('there is none');
  });
});
