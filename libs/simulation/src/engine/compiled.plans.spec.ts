import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Execution,
  PlanSheet,
  Scope,
  compilePolicy,
  dayMs,
  hourMs,
  interactionKinds,
  minuteMs,
  release,
  type Campaign,
  type Pacing,
  type Policy,
  type Prize,
  type Rule,
  type Trigger,
} from '#domain';
import { CompiledPlans, Verdict } from './compiled.plans.js';
import { counterUses } from './counter.layout.js';
import { TypedCounters, campaignOwner } from './typed.counters.js';

const users = 5;
const devices = 3;
const from = Date.parse('2026-02-06T00:00:00+08:00');
const window = { from, to: from + 5 * dayMs };
/** What a template, or JavaScript, would stumble over if any of it got into the text. */
const name = 'x"`; throw ${new Error()} // ';
const prizeNames = [`${name}a`, `${name}b`, `${name}c`];
const kinds = interactionKinds.slice(0, 3);

const some = (most: number) => fc.option(fc.integer({ min: 0, max: most }));
const caps = fc.oneof(
  fc.constant({ perDay: null, perCampaign: null, amountPerDay: null, amountPerCampaign: null }),
  fc.record({ perDay: some(4), perCampaign: some(9), amountPerDay: some(900), amountPerCampaign: some(2 ** 33) }),
);
const ruleKinds = fc.subarray(kinds, { minLength: 1 });
const anyTrigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({ type: fc.constantFrom('interaction', 'daily', 'first', 'invitee', 'inviter'), kinds: ruleKinds }),
  fc.record({ type: fc.constant('streak' as const), kinds: ruleKinds, days: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    type: fc.constant('challenge' as const),
    needs: fc.constantFrom({ complex_question: 2, trip_planning: 1 }, { daily_task: 3 }),
    within: fc.constantFrom('day', 'campaign'),
  }),
);

const anyAmount: fc.Arbitrary<Prize['amount']> = fc.oneof(
  fc.record({ type: fc.constant('fixed' as const), amount: fc.constantFrom(0, 1, 100, 2 ** 32) }),
  fc.constant({ type: 'uniform' as const, min: 5, max: 300 }),
  fc.constant({
    type: 'tiers' as const,
    tiers: [
      { amount: 88, weight: 7 },
      { amount: 288, weight: 2.5 },
      { amount: 888, weight: 0.5 },
    ],
  }),
  fc.record({
    type: fc.constantFrom('double_mean', 'line_cut'),
    pool: fc.constantFrom(500, 90_000),
    shares: fc.integer({ min: 1, max: 40 }),
    min: fc.constantFrom(1, 3),
  }),
);

const anyPrizes = fc
  .array(fc.record({ amount: anyAmount, stock: some(12), falls: fc.boolean() }), { minLength: 3, maxLength: 3 })
  .map((all) =>
    all.map(({ amount, stock, falls }, index): Prize => {
      const fallback = falls ? (prizeNames[index + 1] ?? null) : null;
      return { name: prizeNames[index]!, kind: 'cash', label: name, amount, stock, fallback };
    }),
  );

const anyRules = fc
  .array(
    fc.record({
      trigger: anyTrigger,
      phases: fc.constantFrom(null, null, ['one'], ['two']),
      probability: fc.constantFrom(0, 0.3, 0.6, 1),
      weights: fc.subarray([70, 25, 5], { minLength: 1 }),
      guarantee: fc.option(fc.integer({ min: 1, max: 4 })),
      perUser: fc.record({ perDay: some(3), perCampaign: some(6) }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) =>
    all.map(({ probability, weights, ...rest }, index): Rule => {
      const prizes = weights.map((weight, prize) => ({ prize: prizeNames[prize]!, weight }));
      return { ...rest, name: `${name}${index}`, title: name, win: { probability, prizes } };
    }),
  );

const anyPacing: fc.Arbitrary<Pacing> = fc.oneof(
  fc.constant({ type: 'at_once' as const }),
  fc.constant({ type: 'linear' as const }),
  fc.constant({ type: 'hourly' as const, weights: Array.from({ length: 24 }, (_, hour) => hour % 5) }),
  fc.record({
    type: fc.constant('rounds' as const),
    rounds: fc.constant(
      Array.from({ length: 30 }, (_, round) => {
        const begins = from + round * 4 * hourMs;
        return { from: begins, to: begins + 3 * hourMs, budget: 700 };
      }),
    ),
    rollOver: fc.boolean(),
  }),
);

const anyCampaign: fc.Arbitrary<Campaign> = fc
  .record({
    budget: fc.constantFrom(0, 2_000, 50_000, 2 ** 40),
    prizes: anyPrizes,
    rules: anyRules,
    caps: fc.record({ user: caps, device: caps }),
    cooldownMs: fc.constantFrom(0, 25 * minuteMs),
    pacing: anyPacing,
    repeatedText: fc.constantFrom('refuse', 'allow'),
    phaseBudget: some(3_000),
    phased: fc.boolean(),
  })
  .map(({ phaseBudget, phased, ...more }): Campaign => {
    const half = from + 2 * dayMs;
    const phases = [
      { name: 'one', from, to: half, budget: phaseBudget },
      { name: 'two', from: half, to: window.to - dayMs, budget: null },
    ];
    const contest = { title: name, kinds, entries: window, settlesAt: window.to, method: 'draw', winners: 3 } as const;
    const rules = more.rules.filter((rule) => phased || rule.phases === null);
    return {
      ...more,
      rules,
      id: name,
      title: name,
      currency: 'CNY',
      seed: 'seed',
      utcOffsetMs: 8 * hourMs,
      window,
      clock: 'event',
      registration: 'open',
      phases: phased ? phases : [],
      contests: [{ ...contest, name, prize: prizeNames[0]! }],
      envelopes: { expiresAfterMs: dayMs, opening: 'by_user' },
    };
  });

const anyStream = fc.array(
  fc.record({
    user: fc.nat(users - 1),
    kind: fc.constantFrom(0, 0, 1, 1, 2, 2, 3),
    occasion: fc.constantFrom('chat', 'chat', 'chat', 'chat', 'invitation', 'contest'),
    waitMs: fc.constantFrom(1, 9 * minuteMs, 40 * minuteMs, 3 * hourMs, 21 * hourMs),
    fingerprint: fc.option(fc.integer({ min: 1, max: 5 })),
    invited: fc.boolean(),
    released: fc.boolean(),
  }),
  { minLength: 1, maxLength: 120 },
);

/** All counters of everybody, as the domain would ask for them at a moment. */
function countersOf(policy: Policy, counters: TypedCounters, plan: PlanSheet): number[] {
  const rows = {
    [Scope.campaign]: [campaignOwner],
    [Scope.user]: Array.from({ length: users }, (_, user) => user * counters.userStride),
    [Scope.device]: Array.from({ length: devices }, (_, device) => device * counters.deviceStride),
  };
  return counterUses(policy).flatMap(({ scope, slot, bucket }) =>
    rows[scope].map((row) => counters.get(row, slot, plan.buckets[bucket]!)),
  );
}

describe('CompiledPlans', () => {
  it('decide as the domain does, and leave the same counters behind, for every campaign and every stream', () => {
    fc.assert(
      fc.property(anyCampaign, anyStream, (campaign, stream) => {
        const policy = compilePolicy(campaign);
        const [reference, counters] = [1, 2].map(() => new TypedCounters(policy, users, devices, [5, 1]));
        const execution = new Execution(reference!);
        const plans = new CompiledPlans(policy, counters!);
        const verdict = new Verdict();
        const plan = new PlanSheet(policy);
        let at = from;
        for (const [number, { user, kind, occasion, waitMs, fingerprint, invited, released }] of stream.entries()) {
          at += waitMs;
          const circumstances = { at, occasion, kind, contest: name, fingerprint, invited };
          if (plan.write({ ...circumstances, registered: true, hasDevice: true }, 'running') !== null) continue;
          policy.random.digest('spec', String(number), plan.digest);
          const row = user * counters!.userStride;
          const device = (user % devices) * counters!.deviceStride;
          const { phase } = policy.timetable;
          const decide = {
            chat: () => plans.forChat(phase, kind),
            invitation: () => plans.forInvitation(phase),
            contest: () => plans.forContest(name),
          }[occasion]();

          execution.run(plan, [campaignOwner, row, policy.limitsDevices ? device : null]);
          decide(plan, row, device, verdict);

          const { reason, strength, guard, rule, prize, amount, path, rewardsInviter } = execution;
          expect(verdict).toEqual({ strength, guard, rule, prize, amount, path, rewardsInviter });
          expect(verdict.reason).toBe(reason);
          expect(countersOf(policy, counters!, plan)).toEqual(countersOf(policy, reference!, plan));
          if (released && reason === null) {
            for (const each of [reference!, counters!]) release(policy, { prize, amount, phase }, each, campaignOwner);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are written with nothing but numbers and words of their own', () => {
    const words = new Set(
      `plan verdict users devices totals counters tables user device draw happens pick point uniform share packed unpacked digest today
      now released fingerprint invited buckets get set turn award refuse Math min floor let const if else switch case
      break return path amount strength guard rule failed failedGuard inviter whole true false null`.split(/\s+/),
    );
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        const policy = compilePolicy(campaign);
        for (const source of new CompiledPlans(policy, new TypedCounters(policy, users, devices)).sources) {
          const said = source.match(/[^\W\d]\w*/g) ?? [];
          expect(said.filter((word) => !words.has(word) && !/^(user|device|try)\d+$|^e\d*$/.test(word))).toEqual([]);
          expect(source).not.toMatch(/["'`$\\]/);
        }
      }),
      { numRuns: 50 },
    );
  });
});
