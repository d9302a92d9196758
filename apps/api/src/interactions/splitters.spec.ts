import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ElementSplitter } from './element.splitter.js';
import { LineSplitter, type StreamedPiece, type StreamSplitter } from './line.splitter.js';

/** Feeds bytes in chunks that end at the given places. */
function split(splitter: StreamSplitter, bytes: Buffer, cuts: readonly number[] = []): StreamedPiece[] {
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  let start = 0;
  const pieces: StreamedPiece[] = [];
  for (const end of ends) {
    pieces.push(...splitter.push(bytes.subarray(start, end)));
    start = end;
  }
  return [...pieces, ...splitter.end()];
}

const cuts = fc.array(fc.nat(), { maxLength: 12 });
const limit = 40;

describe('LineSplitter', () => {
  it.each([
    // bytes, [number, text or why]
    ['', []],
    ['a', [[1, 'a']]],
    [
      'a\nb\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      '\n\na\n\r\n\nb',
      [
        [3, 'a'],
        [6, 'b'],
      ],
    ],
    [
      'a\r\nb\r\n',
      [
        [1, 'a\r'],
        [2, 'b\r'],
      ],
    ],
    [
      `${'x'.repeat(limit)}\nb`,
      [
        [1, 'x'.repeat(limit)],
        [2, 'b'],
      ],
    ],
    [
      `${'x'.repeat(limit + 1)}\nb`,
      [
        [1, 'too_long'],
        [2, 'b'],
      ],
    ],
    [
      `a\n${'x'.repeat(500)}`,
      [
        [1, 'a'],
        [2, 'too_long'],
      ],
    ],
  ] as [string, [number, string][]][])('cuts %j', (text, expected) => {
    const pieces = split(new LineSplitter(limit), Buffer.from(text));
    expect(pieces.map(({ number, text: line, why }) => [number, line ?? why])).toEqual(expected);
  });

  it('names the line that is not UTF-8, and that one alone', () => {
    const bytes = Buffer.concat([Buffer.from('é\n'), Buffer.from([0xc3]), Buffer.from('\nü')]);
    expect(split(new LineSplitter(limit), bytes)).toEqual([
      { number: 1, text: 'é', why: null },
      { number: 2, text: null, why: 'not_utf8' },
      { number: 3, text: 'ü', why: null },
    ]);
  });

  it('gives the same lines wherever the chunks end', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('', '\r', 'y'.repeat(60)));
    fc.assert(
      fc.property(fc.array(line), cuts, (lines, places) => {
        const bytes = Buffer.from(lines.join('\n'));
        const whole = split(new LineSplitter(limit), bytes);
        expect(split(new LineSplitter(limit), bytes, places)).toEqual(whole);
        const expected = bytes
          .toString()
          .split('\n')
          .flatMap((text, index) => {
            if (text === '' || text === '\r') return [];
            const fits = Buffer.byteLength(text) <= limit;
            return [{ number: index + 1, text: fits ? text : null, why: fits ? null : 'too_long' }];
          });
        expect(whole).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('ElementSplitter', () => {
  it('gives the elements of any list wherever the chunks end', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), cuts, fc.nat(2), (list, places, indent) => {
        const bytes = Buffer.from(JSON.stringify(list, null, indent));
        const pieces = split(new ElementSplitter(100_000), bytes, places);
        expect(pieces.map(({ number }) => number)).toEqual(list.map((_, index) => index + 1));
        expect(pieces.map(({ text }) => JSON.parse(text ?? '') as unknown)).toEqual(JSON.parse(bytes.toString()));
      }),
      { numRuns: 1_000 },
    );
  });

  it('drops an element beyond the limit, and goes on', () => {
    const bytes = Buffer.from(JSON.stringify(['a', 'x'.repeat(100), 'b']));
    const pieces = split(new ElementSplitter(limit), bytes, [10, 50, 90]);
    expect(pieces.map(({ text, why }) => text ?? why)).toEqual(['"a"', 'too_long', '"b"']);
  });

  it.each([
    ['', 'There is no list.'],
    ['{}', 'does not begin with "["'],
    ['[1] 2', 'follows after the list'],
    ['[1, 2', 'is not closed'],
    ['[', 'is not closed'],
  ])('refuses %j', (text, why) => {
    expect(() => split(new ElementSplitter(limit), Buffer.from(text))).toThrow(why);
  });
});
