import { describe, expect, it } from '@jest/globals';
import { envelopeStatuses, interactionKinds, reasons } from '#domain';
import { storedKinds, storedOccasions, storedReasons, storedStatuses } from './stored-numbers.js';

describe('the stored numbers of words', () => {
  it('cover all words of the domain', () => {
    expect([...storedReasons.words].sort()).toEqual([...reasons].sort());
    expect([...storedKinds.words].sort()).toEqual([...interactionKinds].sort());
    expect([...storedStatuses.words].sort()).toEqual([...envelopeStatuses].sort());
  });

  it('are the ones that SQL and old rows know, for ever', () => {
    expect(storedStatuses.words).toEqual(['sealed', 'opened', 'paid', 'expired', 'failed']);
    expect(storedKinds.words).toEqual(['complex_question', 'trip_planning', 'daily_task', 'small_talk', 'spam']);
    expect(storedOccasions.words).toEqual(['chat', 'invitation', 'contest']);
    expect(['outside_window', 'campaign_paused'].map((word) => storedReasons.toNumber(word as never))).toEqual([
      10, 11,
    ]);
    expect(storedReasons.toNumber('not_qualifying')).toBe(0);
    expect(storedReasons.toNumber('duplicate_conflict')).toBe(12);
  });

  it('refuse what they do not know', () => {
    expect(() => storedKinds.toNumber('prayer' as never)).toThrow('The kind prayer has no stored number');
    expect(() => storedReasons.toWord(99)).toThrow('No reason has the stored number 99');
  });
});
