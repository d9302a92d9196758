import { describe, expect, it } from '@jest/globals';
import { campaign, interaction, noCaps, openingTime, prize, rule } from './campaign.fixture.js';
import type { Campaign } from './campaign.js';
import { mapCounters, type CounterMap } from './counters.js';
import { reasons } from './decision.js';
import { execute } from './execute.js';
import { explain } from './explanation.js';
import type { Interaction } from './interaction.js';
import { isPlan, qualify } from './plan.js';
import { compilePolicy } from './policy.compiler.js';

const yuan = (amount: number): string => `¥${(amount / 100).toFixed(2)}`;

/** What is said of the last of several interactions. */
function lastWords(definition: Partial<Campaign>, events: readonly Partial<Interaction>[]): string {
  const policy = compilePolicy(campaign({ title: 'Spring', ...definition }));
  const owners = [new Map(), new Map(), new Map()] as [CounterMap, CounterMap, CounterMap];
  let words = '';
  events.forEach((event, index) => {
    const asked = interaction(String(index), { device: 'x', ...event });
    const step = qualify(policy, asked, null, 'running');
    const decision = isPlan(step) ? execute(step, mapCounters, owners) : step;
    words = explain(policy, decision, asked.at, yuan);
  });
  return words;
}

describe('explain', () => {
  it.each<[Partial<Campaign>, readonly Partial<Interaction>[], string]>([
    [{ rules: [rule('trips', { title: 'a trip plan' })] }, [{}], 'You won coin (¥1.00) for "a trip plan".'],
    [{}, [{ kind: 'small_talk' }], 'This kind of message wins nothing in "Spring".'],
    [
      { caps: { user: { ...noCaps, perDay: 1 }, device: noCaps } },
      [{}, {}],
      'You have had all that one user can have: 1 envelope a day. The next chance is on 2026-02-07 at 00:00.',
    ],
    [
      { caps: { user: { ...noCaps, amountPerCampaign: 150 }, device: noCaps } },
      [{}, {}],
      'You have had all that one user can have: ¥1.50 in the campaign.',
    ],
    [
      { prizes: [prize('coin', { stock: 1, label: 'a gold coin' })] },
      [{}, {}],
      'All 1 of "a gold coin" have been won.',
    ],
    [
      { title: 'Spring' },
      // The window's first and last moments, as the campaign's own clock shows them.
      [{ at: openingTime - 1 }],
      '"Spring" runs from 2026-02-06 at 00:00 to 2026-02-09 at 00:00.',
    ],
    [{ budget: 50 }, [{}], 'What is left of the budget of the campaign (¥0.50 in all) does not cover this prize.'],
    [{ registration: 'required' }, [{}], 'Only registered users can win: register first.'],
    [{ cooldownMs: 90_000 }, [{}, {}], 'Envelopes come at least 90 seconds apart; try again in a moment.'],
  ])('case %#', (definition, events, expected) => {
    expect(lastWords(definition, events)).toBe(expected);
  });

  it('has words for every reason', () => {
    const policy = compilePolicy(campaign());
    for (const reason of reasons) {
      const words = explain(policy, { reason, guard: -1, rule: -1, prize: -1, amount: 0 }, 0, yuan);
      expect(words).toMatch(/^.{20,}[.]$/);
    }
  });
});
