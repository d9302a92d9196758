import { describe, expect, it } from '@jest/globals';
import { AwardJournal, type Acknowledged } from './award.journal.js';

function award(id: string, amount: number, duplicate = false): Acknowledged {
  return { interactionId: `for-${id}`, decision: 'awarded', duplicate, envelope: { id, prize: { amount } } };
}

const refusal: Acknowledged = { interactionId: 'x', decision: 'rejected', duplicate: false, envelope: null };

describe('AwardJournal', () => {
  it.each([
    [
      'all there',
      [award('a', 88), refusal, award('b', 188)],
      [
        ['a', 88],
        ['b', 188],
      ],
      true,
      /All 2 awards .*¥2\.76/,
    ],
    [
      'more there than this client saw',
      [award('a', 88)],
      [
        ['a', 88],
        ['inviter', 25],
      ],
      true,
      /All 1 award /,
    ],
    ['a repeat with the same answer', [award('a', 88), award('a', 88, true)], [['a', 88]], true, /1 repeat got/],
    [
      'a repeat that overtakes the first answer',
      [award('a', 88, true), award('a', 88)],
      [['a', 88]],
      true,
      /1 repeat got/,
    ],
    ['one missing', [award('a', 88), award('b', 188)], [['a', 88]], false, /Envelope b of ¥1\.88 .* does not exist/],
    ['another amount', [award('a', 88)], [['a', 87]], false, /acknowledged with ¥0\.88 and holds ¥0\.87/],
    [
      'a repeat with another amount',
      [award('a', 88), award('a', 89, true)],
      [['a', 89]],
      false,
      /¥0\.88 and again with ¥0\.89/,
    ],
    ['one award told twice as new', [award('a', 88), award('a', 88)], [['a', 88]], false, /acknowledged twice as new/],
  ] as [string, Acknowledged[], [string, number][], boolean, RegExp][])('%s', (_name, answers, found, ok, detail) => {
    const journal = new AwardJournal('CNY');
    for (const answer of answers) journal.note(answer);
    const verdict = journal.compare(new Map(found));
    expect(verdict.ok).toBe(ok);
    expect(verdict.detail).toMatch(detail);
  });
});
