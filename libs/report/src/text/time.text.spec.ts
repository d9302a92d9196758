import { describe, expect, it } from '@jest/globals';
import { hourMs, minuteMs } from '#domain';
import { ZoneText } from './time.text.js';

const beijing = new ZoneText(8 * hourMs);
const eve = Date.parse('2026-02-16T16:05:00Z');

describe('ZoneText', () => {
  it('writes an instant as the campaign reads it', () => {
    expect(beijing.moment(eve)).toBe('17 Feb 00:05');
    expect(beijing.date(eve)).toBe('17 Feb 2026');
    expect(new ZoneText(0).moment(eve)).toBe('16 Feb 16:05');
  });

  it.each([
    [8 * hourMs, 'UTC+8'],
    [0, 'UTC'],
    [5 * hourMs + 30 * minuteMs, 'UTC+5:30'],
    [-3 * hourMs, 'UTC−3'],
  ])('names the zone %i ahead: %s', (offset, name) => {
    expect(new ZoneText(offset).name).toBe(name);
  });

  it.each([
    ['a rain of ten minutes', 10 * minuteMs, 8, ['17 Feb', '00:05', '00:10']],
    ['a night', 12 * hourMs, 6, ['17 Feb', '03:00', '06:00', '09:00', '12:00']],
    [
      'a fortnight',
      14 * 24 * hourMs,
      8,
      ['17 Feb', '19 Feb', '21 Feb', '23 Feb', '25 Feb', '27 Feb', '1 Mar', '3 Mar'],
    ],
    ['two years', 730 * 24 * hourMs, 4, undefined],
  ])('marks the axis of %s on whole hours and days', (_name, length, most, texts) => {
    const from = Date.parse('2026-02-16T16:00:00Z');
    const ticks = beijing.ticks(from, from + length, most);
    expect(ticks.length).toBeLessThanOrEqual(most + 1);
    if (texts !== undefined) expect(ticks.map(({ text }) => text)).toEqual(texts);
  });
});
