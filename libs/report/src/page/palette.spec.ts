import { describe, expect, it } from '@jest/globals';
import { contrast, dark, light, seriesOrder } from './palette.js';

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, theme) => {
  it.each(['ink', 'muted'] as const)('has %s text at a contrast of 4.5 or more on paper and wash', (text) => {
    expect(contrast(theme[text], theme.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme[text], theme.wash)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(seriesOrder)('has a %s that stands out from the paper as graphics must (3)', (hue) => {
    expect(contrast(theme[hue], theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it('has red fit for text', () => {
    expect(contrast(theme.red, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});
