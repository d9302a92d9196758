import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InteractionData, InteractionEvent } from '../interactions/interaction-event.dto.js';
import { CompiledRules } from './compiled.rules.js';
import { createValidationPipe, RulesPipe } from './rules.pipe.js';

const rules = new CompiledRules([InteractionEvent, InteractionData]);
const pipe = createValidationPipe();

async function classValidatorTakes(value: unknown): Promise<boolean> {
  try {
    await pipe.transform(value, { type: 'body', metatype: InteractionEvent });
    return true;
  } catch {
    return false;
  }
}

const good = {
  specversion: '1.0',
  type: 'hongbao.interaction.v1',
  source: 'app',
  id: 'e1',
  subject: 'u1',
  time: '2026-02-16T20:00:00+08:00',
  data: { campaign: 'c', kind: 'daily_task', text: 'hello', device: 'd', channel: 'tab', invitedBy: 'u0' },
};

const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    1.5,
    Number.MAX_SAFE_INTEGER + 1,
    true,
    '',
    ' ',
    '\0',
    '\ud800',
    '😀'.repeat(128),
    '😀'.repeat(129),
    'x'.repeat(128),
    'x'.repeat(129),
    'x\ufe0f'.repeat(70),
    '1.0',
    [],
    {},
    [good],
    { campaign: 'c' },
    [{ campaign: 'c' }],
    'hongbao.interaction.v1',
    'application/json',
    'spam',
    '2026-02-30T00:00:00Z',
    '2026-02-16T20:00:00',
    '1999-12-31T23:59:59Z',
    '2026-02-16T20:00:00.123456789Z',
    '+10000-01-01T00:00:00Z',
    '2099-12-31T23:59:59-01:00',
    'x'.repeat(8_001),
    'x'.repeat(8_000),
  ),
  fc.string({ unit: 'binary', maxLength: 140 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.jsonValue({ maxDepth: 2 }),
);
// class-transformer passes over names that every object inherits, so class-validator never sees them; see below.
const names = fc.constantFrom(...Object.keys(good), ...Object.keys(good.data), 'x', 'Id', '');

/** A good event with up to three things changed, at the top or in its data. */
const events = fc
  .array(fc.record({ inside: fc.boolean(), name: names, value: oddities, absent: fc.boolean() }), { maxLength: 3 })
  .map((changes) => {
    const data: Record<string, unknown> = { ...good.data };
    const event: Record<string, unknown> = { ...good, data };
    for (const { inside, name, value, absent } of changes) {
      const target = inside ? data : event;
      if (absent) Reflect.deleteProperty(target, name);
      else target[name] = value;
    }
    return event;
  });

describe('the rules of an interaction', () => {
  it('class-validator and the compiled rules take and refuse the same', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(events, async (event) => {
        const compiled = rules.check(InteractionEvent, event);
        taken += compiled ? 1 : 0;
        expect(await classValidatorTakes(event)).toBe(compiled);
      }),
      { numRuns: 3_000 },
    );
    // Neither side is tested by inputs that are all wrong or all right.
    expect(taken).toBeGreaterThan(100);
    expect(taken).toBeLessThan(2_900);
  });

  it.each([
    ['no id', { ...good, id: undefined }],
    ['an id that is too long', { ...good, id: 'x'.repeat(129) }],
    ['an id that is a number', { ...good, id: 7 }],
    ['an unknown field', { ...good, amount: 100 }],
    ['a kind that is none', { ...good, data: { ...good.data, kind: 'jackpot' } }],
    ['data that is a list', { ...good, data: [] }],
    ['NUL in the text', { ...good, data: { ...good.data, text: 'a\0b' } }],
    ['half a pair in the subject', { ...good, subject: '\ud83d' }],
    ['the 30th of February', { ...good, time: '2026-02-30T00:00:00Z' }],
    ['a time without a zone', { ...good, time: '2026-02-16T20:00:00' }],
    ['a time in the year 1999', { ...good, time: '1999-12-31T23:59:59Z' }],
    ['another specversion', { ...good, specversion: '0.3' }],
  ])('refuse %s', async (_, event) => {
    const sent = JSON.parse(JSON.stringify(event)) as unknown;
    expect(rules.check(InteractionEvent, sent)).toBe(false);
    expect(await classValidatorTakes(sent)).toBe(false);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('refuse a field named %s', async (name) => {
    const sent = JSON.parse(`${JSON.stringify(good).slice(0, -1)},"${name}":{"id":"x"}}`) as unknown;
    expect(rules.check(InteractionEvent, sent)).toBe(false);
    const metadata = { type: 'body', metatype: InteractionEvent } as const;
    const refused = Promise.resolve(new RulesPipe(rules).transform(sent, metadata));
    await expect(refused).rejects.toMatchObject({ code: 'invalid', options: { faults: [{ field: name }] } });
  });

  it.each([
    ['a full one', good],
    ['the least', { source: 's', id: 'i', subject: 'u', data: { campaign: 'c' } }],
    ['nulls for what is left out', { ...good, time: null, data: { campaign: 'c', kind: null, device: null } }],
    ['an id of 128 emoji', { ...good, id: '😀'.repeat(128) }],
  ])('take %s', async (_, event) => {
    expect(rules.faults(InteractionEvent, event)).toEqual([]);
    expect(await classValidatorTakes(event)).toBe(true);
  });
});
