import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Failure } from '../failure.js';
import { readJson } from './json.reader.js';
import { findJsonFault } from './json.scanner.js';

function refusal(bytes: Buffer | string): { detail: string; field: string | undefined } {
  try {
    readJson(Buffer.from(bytes));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.code).toBe('bad_request');
    return { detail: error.message, field: error.options.faults?.[0]?.field };
  }
  throw new Error('it was taken');
}

describe('readJson', () => {
  it.each([
    // text, field, what the detail says
    ['{"a":1,}', '', 'line 1, column 8'],
    ['{"a":1\n "b":2}', '', 'line 2, column 2'],
    ['{"data":{"n":NaN}}', 'data.n', 'found "N"'],
    ['{"a":Infinity}', 'a', 'found "I"'],
    ['{"a":01}', '', 'found "1"'],
    ['{"a":1.}', '', 'found "."'],
    ['{"a":"\u0001"}', 'a', 'control character'],
    ['{"a":"\\x"}', 'a', 'escape'],
    ['{"a":"open', 'a', 'ends inside a string'],
    ["{'a':1}", '', 'double quotes'],
    ['', '', 'the end of the text'],
    ['{} {}', '', 'follows after the end'],
    ['\ufeff{}', '', 'line 1, column 1'],
    ['{"id":"a","id":"b"}', 'id', 'twice'],
    ['{"data":{"x":[{"k":1,"k":1}]}}', 'data.x[0].k', 'twice'],
    ['{"i\\u0064":"a","id":"b"}', 'id', 'twice'],
    ['{"__proto__":{"admin":true}}', '__proto__', 'may not be the name'],
    ['{"data":{"\\u005f_proto__":1}}', 'data.__proto__', 'may not be the name'],
    ['{"a":"\\\\","a":1}', 'a', 'twice'],
  ])('refuses %j', (text, field, detail) => {
    const refused = refusal(text);
    expect(refused.detail).toContain(detail);
    expect(refused.field).toBe(field);
  });

  it.each(['[', '{"a":'])('refuses a hundred thousand of %j', (opening) => {
    expect(refusal(opening.repeat(100_000)).detail).toContain('nested deeper than 32');
  });

  it('refuses nesting that is well-formed but beyond reason', () => {
    expect(readJson(Buffer.from('['.repeat(32) + ']'.repeat(32)))).toBeDefined();
    expect(refusal('['.repeat(33) + ']'.repeat(33)).detail).toContain('nested deeper');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(refusal(Buffer.from([0x22, 0xff, 0x22])).detail).toBe('The body is not UTF-8.');
  });

  it('reads what JSON.stringify writes, and finds no fault in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), fc.nat(3), (value, indent) => {
        // fast-check makes __proto__ keys as well, and those are refused.
        const text = JSON.stringify(value, null, indent).replaceAll('__proto__', 'proto');
        expect(readJson(Buffer.from(text))).toEqual(JSON.parse(Buffer.from(text).toString()));
        expect(findJsonFault(text)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it('agrees with JSON.parse about damaged texts', () => {
    const damaged = fc
      .tuple(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', '"', '\\', ',', ':', '{', ']', '0', '-', ' ', 'e'),
      )
      .map(([value, at, insert]) => {
        const text = JSON.stringify(value).replaceAll('__proto__', 'proto');
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + insert + text.slice(cut + (at % 2));
      });
    fc.assert(
      fc.property(damaged, (text) => {
        let parsed = true;
        try {
          JSON.parse(text);
        } catch {
          parsed = false;
        }
        const fault = findJsonFault(text);
        if (parsed) expect(fault?.message ?? 'is there twice').toBe('is there twice');
        else expect(fault).not.toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });
});
