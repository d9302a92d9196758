import { describe, expect, it } from '@jest/globals';
import { makePaint } from './paint.js';
import { displayWidth, fitText, renderTerminalTable } from './table.js';

const plain = makePaint(false);

describe('renderTerminalTable', () => {
  it('aligns names left, numbers right, and draws no boxes', () => {
    const text = renderTerminalTable(
      {
        head: ['prize', 'money'],
        rows: [
          ['Cash', '¥1,000.00'],
          ['新年红包', '¥8.88'],
        ],
        numeric: [1],
      },
      80,
      plain,
    );
    expect(text.split('\n')).toEqual(['prize         money', 'Cash      ¥1,000.00', '新年红包      ¥8.88']);
  });

  it('breaks the flexible column so that the table fits', () => {
    const words = 'every acknowledged award exists afterwards with the very same amount and nobody was paid twice';
    const text = renderTerminalTable({ head: ['invariant', 'detail'], rows: [['journal', words]] }, 40, plain);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('every acknowledged award exists afterwards');
  });

  it('colours only when asked', () => {
    const table = { head: ['a'], rows: [['b']] };
    expect(renderTerminalTable(table, 80, plain)).toBe('a\nb');
    expect(renderTerminalTable(table, 80, makePaint(true))).not.toBe('a\nb');
  });
});

describe('text in cells', () => {
  it.each([
    ['abc', 3],
    ['红包', 4],
    ['🧧 x', 4],
    [makePaint(true).red('red'), 3],
    ['¥8.88', 5],
  ])('%s is %i wide', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each([
    ['short', 10, 'short'],
    ['a longer sentence', 9, 'a longer…'],
    ['红包红包', 5, '红包…'],
    ['two\nlines\u001b[2J', 20, 'two lines [2J'],
  ])('%s cut to %i', (text, width, expected) => {
    expect(fitText(text, width)).toBe(expected);
    expect(displayWidth(expected)).toBeLessThanOrEqual(width);
  });
});
