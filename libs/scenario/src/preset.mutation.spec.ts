import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compilePolicy } from '#domain';
import { describeFault, parseScenario, presets } from './index.js';

const texts = presets.list().map((name) => presets.get(name)?.text ?? '');

/** What people and machines leave in files. */
const junk = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1.5',
    '1e21',
    '.nan',
    '.inf',
    'null',
    '~',
    '[]',
    '{}',
    '[[1]]',
    '{ a: { b: 1 } }',
    '"88"',
  ),
  fc.constantFrom(
    '¥25.00',
    '¥-3',
    '5%',
    '500%',
    '2026-02-30',
    '25h',
    '&a x',
    '*a',
    '!!binary aGk=',
    '|',
    '>',
    '? x',
    '- -',
    '# ',
  ),
  fc.constantFrom(
    'constructor',
    '__proto__: 1',
    'cash',
    'demo',
    'type: tiers',
    'true',
    '\t',
    '\u0000',
    '\ud800',
    '"',
    "'",
    ': ',
    '}',
  ),
  fc.string({ maxLength: 12 }),
);

/** One change to a text, placed by shares of its length. */
const mutation = fc.record({
  how: fc.constantFrom('value', 'cut', 'insert', 'drop-line', 'repeat-line', 'indent'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  junk,
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(text: string, { how, at, length, junk: put }: Mutation): string {
  const lines = text.split('\n');
  const number = Math.min(Math.floor(at * lines.length), lines.length - 1);
  const line = lines[number] ?? '';
  const place = Math.floor(at * text.length);
  switch (how) {
    case 'value':
      return lines.with(number, line.replace(/: .*$/, `: ${put}`)).join('\n');
    case 'cut':
      return text.slice(0, place) + text.slice(place + length);
    case 'insert':
      return text.slice(0, place) + put + text.slice(place);
    case 'drop-line':
      return lines.toSpliced(number, 1).join('\n');
    case 'repeat-line':
      return lines.toSpliced(number, 0, line).join('\n');
    default:
      return lines.with(number, `${' '.repeat(length % 5)}${line}`).join('\n');
  }
}

describe('a preset after random changes', () => {
  it('is taken by the engine too, or refused with a place for every fault; nothing is thrown', () => {
    const outcomes = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 3 }), (text, changes) => {
        const mutated = changes.reduce(mutate, text);
        const parsed = parseScenario(mutated, 'mutated.yaml');
        if ('scenario' in parsed) {
          outcomes.taken++;
          compilePolicy(parsed.scenario.campaign);
          return;
        }
        outcomes.refused++;
        const lineCount = mutated.split('\n').length;
        expect(parsed.faults.length).toBeGreaterThan(0);
        for (const fault of parsed.faults) {
          expect(fault.line).toBeGreaterThanOrEqual(1);
          expect(fault.line).toBeLessThanOrEqual(lineCount);
          expect(fault.column).toBeGreaterThanOrEqual(1);
          expect(describeFault(fault)).toMatch(/^mutated\.yaml:\d+:\d+ [^\n]+$/);
        }
      }),
      { numRuns: 200 },
    );
    expect(outcomes.taken).toBeGreaterThan(10);
    expect(outcomes.refused).toBeGreaterThan(10);
  });
});
