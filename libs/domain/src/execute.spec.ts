import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs } from './calendar.js';
import { campaign, interaction, noCaps, openingTime, prize, rule } from './campaign.fixture.js';
import type { Campaign } from './campaign.js';
import { mapCounters, type CounterMap } from './counters.js';
import type { Decision } from './decision.js';
import { execute, release, replay, type Owners } from './execute.js';
import { interactionKinds, type Account, type Interaction } from './interaction.js';
import { isPlan, qualify, type CampaignMood } from './plan.js';
import { phaseAt } from './phase.js';
import { compilePolicy } from './policy.compiler.js';
import type { Policy } from './policy.js';

/** The two halves of a decision put together, with counters in maps: what both runtimes do. */
class Decided {
  readonly owners = new Map<string, CounterMap>();
  readonly log: { interaction: Interaction; decision: Decision }[] = [];
  readonly policy: Policy;
  mood: CampaignMood = 'running';

  constructor(definition: Campaign) {
    this.policy = compilePolicy(definition);
  }

  decide(event: Interaction, account: Account | null = null): Decision {
    const step = qualify(this.policy, event, account, this.mood);
    const decision = isPlan(step) ? execute(step, mapCounters, this.ownersOf(event)) : step;
    this.log.push({ interaction: event, decision });
    return decision;
  }

  /** "won coin 100" or the reason. */
  say(event: Interaction, account: Account | null = null): string {
    const { reason, prize: won, amount } = this.decide(event, account);
    return reason ?? `won ${this.policy.campaign.prizes[won]!.name} ${amount}`;
  }

  ownersOf({ subject, device }: Interaction): Owners<CounterMap> {
    return [
      this.owner('campaign'),
      this.owner(`user ${subject}`),
      device === null ? null : this.owner(`device ${device}`),
    ];
  }

  /** Every counter that is not 0, by owner and number. */
  state(): Record<string, number> {
    const found: Record<string, number> = {};
    for (const [owner, counters] of this.owners) {
      for (const [key, value] of counters) if (value !== 0) found[`${owner} ${key}`] = value;
    }
    return found;
  }

  owner(name: string): CounterMap {
    const found = this.owners.get(name) ?? new Map<number, number>();
    this.owners.set(name, found);
    return found;
  }
}

/** Decides one after another and says what came of each. */
function story(definition: Campaign, events: readonly Partial<Interaction>[]): string[] {
  const decided = new Decided(definition);
  return events.map((event, index) => decided.say(interaction(String(index), event)));
}

const day = (n: number): Partial<Interaction> => ({ at: openingTime + n * dayMs + hourMs });
const question = { kind: 'complex_question' } as const;
const chat = { kind: 'small_talk' } as const;

describe('who may take part', () => {
  it.each<[string, Partial<Campaign>, Partial<Interaction>, CampaignMood, string]>([
    //  what                        campaign                        interaction                        mood       answer
    ['a qualifying kind', {}, {}, 'running', 'won coin 100'],
    ['another kind', {}, chat, 'running', 'not_qualifying'],
    ['spam', {}, { kind: 'spam' }, 'running', 'suspected_abuse'],
    ['before the opening', {}, { at: openingTime - 1 }, 'running', 'outside_window'],
    ['the first moment', {}, { at: openingTime }, 'running', 'won coin 100'],
    ['the last moment', {}, { at: openingTime + 3 * dayMs - 1 }, 'running', 'won coin 100'],
    ['the end itself', {}, { at: openingTime + 3 * dayMs }, 'running', 'outside_window'],
    ['paused', {}, {}, 'paused', 'campaign_paused'],
    ['closed', {}, {}, 'closed', 'campaign_paused'],
    ['unregistered', { registration: 'required' }, {}, 'running', 'not_registered'],
    [
      'no device where devices are limited',
      { caps: { user: noCaps, device: { ...noCaps, perDay: 1 } } },
      {},
      'running',
      'device_cap',
    ],
  ])('%s', (_, definition, event, mood, expected) => {
    const decided = new Decided(campaign(definition));
    decided.mood = mood;
    expect(decided.say(interaction('1', event))).toBe(expected);
  });

  it('takes the device that the user registered with', () => {
    const decided = new Decided(
      campaign({ registration: 'required', caps: { user: noCaps, device: { ...noCaps, perDay: 1 } } }),
    );
    expect(decided.say(interaction('1'), { id: 'ann', device: 'phone', invitedBy: null })).toBe('won coin 100');
  });
});

describe('rules', () => {
  it.each<[string, Partial<Campaign>, readonly Partial<Interaction>[], readonly string[]]>([
    [
      'daily: the first on each day, and only the first',
      { rules: [rule('daily', { trigger: { type: 'daily', kinds: ['trip_planning'] } })] },
      [day(0), day(0), day(1)],
      ['won coin 100', 'not_qualifying', 'won coin 100'],
    ],
    [
      'first: once in the campaign',
      { rules: [rule('first', { trigger: { type: 'first', kinds: ['trip_planning'] } })] },
      [day(0), day(0), day(1)],
      ['won coin 100', 'not_qualifying', 'not_qualifying'],
    ],
    [
      'challenge: two trip plans and a question within a day, once a day',
      {
        rules: [
          rule('set', {
            trigger: { type: 'challenge', needs: { trip_planning: 2, complex_question: 1 }, within: 'day' },
          }),
        ],
      },
      [day(0), question, day(0), day(0), day(1), { ...question, ...day(1) }, day(1)],
      [
        'not_qualifying',
        'not_qualifying',
        'won coin 100',
        'not_qualifying',
        'not_qualifying',
        'not_qualifying',
        'won coin 100',
      ],
    ],
    [
      'streak: the third day in a row',
      { rules: [rule('streak', { trigger: { type: 'streak', kinds: ['trip_planning'], days: 3 } })] },
      [day(0), day(1), day(1), day(2), day(2)],
      ['not_qualifying', 'not_qualifying', 'not_qualifying', 'won coin 100', 'not_qualifying'],
    ],
    [
      'streak: a day left out begins anew',
      { rules: [rule('streak', { trigger: { type: 'streak', kinds: ['trip_planning'], days: 2 } })] },
      [day(0), day(2)],
      ['not_qualifying', 'not_qualifying'],
    ],
    [
      'guarantee: the third try wins, and a win begins the count anew',
      { rules: [rule('hard', { win: { probability: 0, prizes: [{ prize: 'coin', weight: 1 }] }, guarantee: 3 })] },
      [{}, {}, {}, {}, {}, {}],
      ['no_win', 'no_win', 'won coin 100', 'no_win', 'no_win', 'won coin 100'],
    ],
    [
      'the first rule that wins gives the envelope',
      {
        prizes: [prize('coin'), prize('bonus')],
        rules: [
          rule('welcome', {
            trigger: { type: 'first', kinds: ['trip_planning'] },
            win: { probability: 1, prizes: [{ prize: 'bonus', weight: 1 }] },
          }),
          rule('trips'),
        ],
      },
      [{}, {}],
      ['won bonus 100', 'won coin 100'],
    ],
    [
      'a rule of one phase',
      {
        phases: [
          { name: 'one', from: openingTime, to: openingTime + dayMs, budget: null },
          { name: 'two', from: openingTime + dayMs, to: openingTime + 3 * dayMs, budget: null },
        ],
        rules: [rule('trips', { phases: ['two'] })],
      },
      [day(0), day(1)],
      ['not_qualifying', 'won coin 100'],
    ],
  ])('%s', (_, definition, events, expected) => {
    expect(story(campaign(definition), events)).toEqual(expected);
  });

  it('tells of the inviter once, when the invitee first qualifies, and rewards the invitee', () => {
    const decided = new Decided(
      campaign({
        rules: [
          rule('welcome', { trigger: { type: 'invitee', kinds: ['trip_planning'] } }),
          rule('thanks', { trigger: { type: 'inviter', kinds: ['trip_planning'] } }),
        ],
      }),
    );
    const first = decided.decide(interaction('1', { invitedBy: 'bob' }));
    const second = decided.decide(interaction('2', { invitedBy: 'bob' }));
    expect([first.reason, first.rewardsInviter, second.reason, second.rewardsInviter]).toEqual([
      null,
      true,
      'not_qualifying',
      false,
    ]);
    expect(decided.decide(interaction('3', { subject: 'bob', occasion: 'invitation' })).reason).toBeNull();
    const alone = decided.decide(interaction('4', { subject: 'eve', invitedBy: 'eve' }));
    expect([alone.reason, alone.rewardsInviter]).toEqual(['not_qualifying', false]);
  });
});

describe('limits', () => {
  it.each<[string, Partial<Campaign>, readonly Partial<Interaction>[], readonly string[]]>([
    [
      'envelopes a day',
      { caps: { user: { ...noCaps, perDay: 1 }, device: noCaps } },
      [{}, {}, { subject: 'bob' }, day(1)],
      ['won coin 100', 'user_cap', 'won coin 100', 'won coin 100'],
    ],
    [
      'amount in the campaign',
      { caps: { user: { ...noCaps, amountPerCampaign: 250 }, device: noCaps } },
      [{}, day(1), day(2)],
      ['won coin 100', 'won coin 100', 'user_cap'],
    ],
    [
      'envelopes on one device, whoever holds it',
      { caps: { user: noCaps, device: { ...noCaps, perCampaign: 1 } } },
      [{ device: 'x' }, { device: 'x', subject: 'bob' }, { device: 'y', subject: 'bob' }],
      ['won coin 100', 'device_cap', 'won coin 100'],
    ],
    [
      'cooldown',
      { cooldownMs: 10 * minuteMs },
      [{}, { at: openingTime + 10 * minuteMs }, { at: openingTime + 11 * minuteMs }],
      ['won coin 100', 'cooldown', 'won coin 100'],
    ],
    [
      'budget of k * amount + r: exactly k',
      { budget: 250 },
      [{}, {}, {}, {}],
      ['won coin 100', 'won coin 100', 'budget_exhausted', 'budget_exhausted'],
    ],
    [
      'budget of a phase',
      { phases: [{ name: 'one', from: openingTime, to: openingTime + dayMs, budget: 100 }] },
      [day(0), day(0), day(1)],
      ['won coin 100', 'budget_exhausted', 'won coin 100'],
    ],
    [
      'stock, then the fallback, then nothing',
      {
        prizes: [
          prize('coin', { stock: 1, fallback: 'consolation' }),
          prize('consolation', { stock: 1, amount: { type: 'fixed', amount: 5 } }),
        ],
      },
      [{}, {}, {}],
      ['won coin 100', 'won consolation 5', 'stock_exhausted'],
    ],
    [
      'linear pacing',
      { pacing: { type: 'linear' }, budget: 300 },
      [{}, { at: openingTime + dayMs }, { at: openingTime + dayMs }, { at: openingTime + 2 * dayMs }],
      ['pacing', 'won coin 100', 'pacing', 'won coin 100'],
    ],
    [
      'rounds without roll-over: what a round leaves is gone',
      {
        pacing: {
          type: 'rounds',
          rollOver: false,
          rounds: [
            { from: openingTime, to: openingTime + hourMs, budget: 200 },
            { from: openingTime + 2 * hourMs, to: openingTime + 3 * hourMs, budget: 100 },
          ],
        },
      },
      [{}, { at: openingTime + 1.5 * hourMs }, { at: openingTime + 2.5 * hourMs }, { at: openingTime + 2.6 * hourMs }],
      ['won coin 100', 'pacing', 'won coin 100', 'pacing'],
    ],
    [
      'rounds with roll-over: what a round leaves is added to the next',
      {
        pacing: {
          type: 'rounds',
          rollOver: true,
          rounds: [
            { from: openingTime, to: openingTime + hourMs, budget: 200 },
            { from: openingTime + 2 * hourMs, to: openingTime + 3 * hourMs, budget: 100 },
          ],
        },
      },
      [{}, { at: openingTime + 2.5 * hourMs }, { at: openingTime + 2.6 * hourMs }, { at: openingTime + 2.7 * hourMs }],
      ['won coin 100', 'won coin 100', 'won coin 100', 'pacing'],
    ],
    [
      'the same text twice a day',
      { repeatedText: 'refuse' },
      [
        { fingerprint: 7 },
        { fingerprint: 7 },
        { fingerprint: 8 },
        { fingerprint: 7, ...day(1) },
        { fingerprint: null },
      ],
      ['won coin 100', 'suspected_abuse', 'won coin 100', 'won coin 100', 'won coin 100'],
    ],
  ])('%s', (_, definition, events, expected) => {
    expect(story(campaign(definition), events)).toEqual(expected);
  });

  it('hands a double-mean pool out to the last fen, then nothing', () => {
    const decided = new Decided(
      campaign({ prizes: [prize('coin', { amount: { type: 'double_mean', pool: 1000, shares: 7, min: 1 } })] }),
    );
    const given = Array.from({ length: 8 }, (_, n) => decided.decide(interaction(String(n))));
    expect(given.slice(0, 7).reduce((sum, { amount }) => sum + amount, 0)).toBe(1000);
    expect(given[7]!.reason).toBe('stock_exhausted');
  });

  const tenRounds = Array.from({ length: 10 }, (_, n) => ({
    from: openingTime + (n * 3 * dayMs) / 10,
    to: openingTime + ((n + 1) * 3 * dayMs) / 10,
    budget: 2_000,
  }));
  it.each<[string, Partial<Campaign>]>([
    ['linear', { pacing: { type: 'linear' } }],
    ['rounds', { pacing: { type: 'rounds', rollOver: false, rounds: tenRounds } }],
  ])('hands the shares of a pool out as they are drawn, however tight the pace: %s', (_, pace) => {
    const amount = { type: 'double_mean', pool: 20_000, shares: 200, min: 1 } as const;
    const decided = new Decided(campaign({ budget: 20_000, prizes: [prize('coin', { amount })], ...pace }));
    const { from, to } = decided.policy.campaign.window;
    const steps = 5_000;
    const given = Array.from({ length: steps }, (_, n) =>
      decided.decide(interaction(String(n), { at: from + Math.floor(((to - from - 1) * n) / steps) })),
    ).filter(({ reason }) => reason === null);
    const half = given.slice(0, 100).reduce((sum, each) => sum + each.amount, 0);
    // A hundred shares of 100 each, of which the standard deviation is 58: within four deviations of their sum.
    expect(Math.abs(half - 10_000)).toBeLessThan(4 * 580);
    expect(Math.max(...given.map((each) => each.amount))).toBeLessThan(1_000);
  });

  it('gives what came back out again, but no share of a pool', () => {
    const decided = new Decided(campaign({ budget: 100, prizes: [prize('coin', { stock: 1 })] }));
    const won = decided.decide(interaction('1'));
    expect(decided.say(interaction('2'))).toBe('budget_exhausted');
    release(decided.policy, { ...won, phase: -1 }, mapCounters, decided.owner('campaign'));
    expect(decided.say(interaction('3'))).toBe('won coin 100');
  });
});

/** Campaigns of every make, and streams that meet their limits. */
const anyCampaign = fc.record({
  budget: fc.integer({ min: 0, max: 5_000 }),
  repeatedText: fc.constantFrom('refuse' as const, 'allow' as const),
  cooldownMs: fc.constantFrom(0, 5 * minuteMs),
  caps: fc.record({
    user: fc.record({
      perDay: fc.option(fc.integer({ min: 0, max: 4 })),
      perCampaign: fc.option(fc.integer({ min: 0, max: 8 })),
      amountPerDay: fc.option(fc.integer({ min: 0, max: 900 })),
      amountPerCampaign: fc.option(fc.integer({ min: 0, max: 2_000 })),
    }),
    device: fc.constant({ ...noCaps, perDay: 6 }),
  }),
  pacing: fc.constantFrom<Campaign['pacing']>(
    { type: 'at_once' },
    { type: 'linear' },
    { type: 'hourly', weights: Array.from({ length: 24 }, (_, hour) => hour) },
  ),
  phases: fc.constantFrom<Campaign['phases']>(
    [],
    [{ name: 'one', from: openingTime, to: openingTime + dayMs, budget: 700 }],
  ),
  prizes: fc.constant([
    prize('coin', { amount: { type: 'uniform', min: 1, max: 200 }, stock: 12, fallback: 'lucky' }),
    prize('lucky', { amount: { type: 'double_mean', pool: 900, shares: 9, min: 10 }, fallback: 'cut' }),
    prize('cut', { amount: { type: 'line_cut', pool: 800, shares: 6, min: 1 } }),
    prize('grand', { kind: 'grand', stock: 1, amount: { type: 'fixed', amount: 500 } }),
  ]),
  rules: fc.constant([
    rule('set', { trigger: { type: 'challenge', needs: { trip_planning: 2, complex_question: 1 }, within: 'day' } }),
    rule('streak', { trigger: { type: 'streak', kinds: ['trip_planning', 'daily_task'], days: 2 } }),
    rule('thanks', { trigger: { type: 'inviter', kinds: ['trip_planning'] } }),
    rule('daily', {
      trigger: { type: 'daily', kinds: ['daily_task', 'complex_question'] },
      win: {
        probability: 0.4,
        prizes: [
          { prize: 'coin', weight: 9 },
          { prize: 'grand', weight: 1 },
        ],
      },
      guarantee: 3,
    }),
    rule('trips', {
      win: { probability: 0.7, prizes: [{ prize: 'coin', weight: 1 }] },
      perUser: { perDay: 3, perCampaign: null },
    }),
  ]),
});

const anyStream = fc
  .array(
    fc.record({
      subject: fc.constantFrom('ann', 'bob', 'eve'),
      kind: fc.constantFrom(...interactionKinds),
      at: fc.integer({ min: -1, max: 72 * 4 }).map((quarter) => openingTime + quarter * 15 * minuteMs),
      device: fc.constantFrom('x', 'y'),
      fingerprint: fc.option(fc.integer({ min: 1, max: 30 })),
      invitedBy: fc.option(fc.constantFrom('ann', 'zoe')),
    }),
    { maxLength: 120 },
  )
  .map((events) => events.sort((a, b) => a.at - b.at));

describe('laws of every campaign and every stream', () => {
  it('never promises more than the budget, a phase, a stock, a pool or a cap, and pays nothing with a reason', () => {
    fc.assert(
      fc.property(anyCampaign, anyStream, (definition, events) => {
        const decided = new Decided(campaign(definition));
        events.forEach((event, index) => decided.decide(interaction(String(index), event)));
        const won = decided.log.filter(({ decision }) => decision.reason === null);
        const total = (entries: typeof won): number => entries.reduce((sum, { decision }) => sum + decision.amount, 0);
        const of = (name: string) =>
          won.filter(({ decision }) => decided.policy.campaign.prizes[decision.prize]!.name === name);
        expect(total(won)).toBeLessThanOrEqual(definition.budget);
        expect(of('coin').length).toBeLessThanOrEqual(12);
        expect(of('grand').length).toBeLessThanOrEqual(1);
        expect(total(of('lucky'))).toBeLessThanOrEqual(900);
        expect(total(of('cut'))).toBeLessThanOrEqual(800);
        if (definition.phases.length > 0) {
          expect(
            total(won.filter(({ interaction: { at } }) => phaseAt(decided.policy.campaign, at) === 0)),
          ).toBeLessThanOrEqual(700);
        }
        for (const subject of ['ann', 'bob', 'eve']) {
          const own = won.filter((entry) => entry.interaction.subject === subject);
          expect(own.length).toBeLessThanOrEqual(definition.caps.user.perCampaign ?? own.length);
          expect(total(own)).toBeLessThanOrEqual(definition.caps.user.amountPerCampaign ?? total(own));
        }
        for (const { decision } of decided.log) {
          expect(decision.amount > 0).toBe(decision.reason === null);
          expect(Number.isSafeInteger(decision.path)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses for want of money only where what is left is less than the smallest prize asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 40 }), (budget, tries) => {
        const decided = new Decided(campaign({ budget }));
        for (let n = 0; n < tries; n++) decided.decide(interaction(String(n)));
        const won = decided.log.filter(({ decision }) => decision.reason === null).length;
        expect(won).toBe(Math.min(tries, Math.floor(budget / 100)));
      }),
    );
  });

  it('comes back from what was stored: replaying the decisions gives the same counters', () => {
    fc.assert(
      fc.property(anyCampaign, anyStream, (definition, events) => {
        const decided = new Decided(campaign(definition));
        events.forEach((event, index) => decided.decide(interaction(String(index), event)));
        const rebuilt = new Decided(campaign(definition));
        for (const { interaction: event, decision } of decided.log) {
          const step = qualify(rebuilt.policy, event, null, 'running');
          if (isPlan(step)) replay(step, decision, mapCounters, rebuilt.ownersOf(event));
        }
        expect(rebuilt.state()).toEqual(decided.state());
      }),
      { numRuns: 300 },
    );
  });

  it('decides the same stream the same way twice', () => {
    fc.assert(
      fc.property(anyCampaign, anyStream, (definition, events) => {
        const once = story(campaign(definition), events);
        expect(story(campaign(definition), events)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});
