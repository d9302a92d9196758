import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compilePolicy,
  contestReward,
  deviceOf,
  execute,
  hourMs,
  invitationReward,
  isPlan,
  mapCounters,
  qualify,
  type CounterMap,
  type Decision,
  type Interaction,
  type Policy,
} from '#domain';
import { scaleScenario, type Scenario } from '#scenario';
import type { InteractionEvent } from '../crowd/interaction-event.js';
import { Cohorts } from './cohorts.js';
import { userId } from './event.id.js';
import { deviceId, toEvent, type SimulatedInteraction } from './interaction.sink.js';
import { resultOf } from './result.builder.js';
import { simulate, simulateNow } from './simulate.js';
import { plainCampaign, preset, scenarioFrom } from './simulation.fixture.js';
import { Simulation } from './simulation.js';
import type { SimulationResult } from './simulation.result.js';

const set = (path: string, value: string): { path: string; value: string } => ({ path, value });

/** Four standard errors: a false alarm in 16,000 seeds, and the seeds are fixed. */
const errors = 4;

describe('a simulation', () => {
  it('gives the same bytes for the same seed, however it is cut into slices, and others for another', async () => {
    const scenario = preset('demo');
    const once = JSON.stringify(simulateNow(scenario, { scale: 0.1 }));
    expect(JSON.stringify(await simulate(scenario, { scale: 0.1 }))).toBe(once);
    const sliced = new Simulation(scenario, { scale: 0.1 });
    while (!sliced.done) sliced.advance(997);
    expect(JSON.stringify(resultOf(sliced))).toBe(once);
    expect(JSON.stringify(simulateNow(scenario, { scale: 0.1, seed: 'other' }))).not.toBe(once);
  });

  it('breaks off on a signal and still says what happened', async () => {
    const stop = new AbortController();
    const result = await simulate(preset('demo'), {
      scale: 3,
      signal: stop.signal,
      onProgress: ({ decided }) => decided > 0 && stop.abort(),
    });
    expect(result.complete).toBe(false);
    expect(result.decisions.total).toBeGreaterThan(0);
    expect(result.invariants.every(({ ok }) => ok)).toBe(true);
  });

  it.each<[string, number]>([
    ['demo', 1],
    ['qwen-2026', 0.0002],
    ['yuanbao-2026', 0.0002],
    ['wenxin-2026', 0.001],
  ])('of %s keeps every law of conservation', (name, scale) => {
    const result = simulateNow(preset(name), { scale });
    expect(result.invariants.filter(({ ok }) => !ok)).toEqual([]);
    const { total, reserved, paid, remaining } = result.budget;
    expect(reserved + paid + remaining).toBe(total);
    expect(reserved).toBe(0);
    expect(result.amounts.reduce((sum, [amount, count]) => sum + amount * count, 0)).toBe(
      result.cohorts.reduce((sum, { amount }) => sum + amount, 0),
    );
    expect(result.days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(result.users.active);
    for (const part of [result.prizes, result.cohorts]) {
      expect(part.reduce((sum, { returnedAmount }) => sum + returnedAmount, 0)).toBe(result.budget.released);
    }
    for (const { count, returned, stock } of result.prizes) expect(count - returned <= (stock ?? Infinity)).toBe(true);
  });

  it('counts a prize that came back and was won again twice, and as held once', () => {
    const scenario = scenarioFrom(plainCampaign, [
      set('campaign.prizes.coin.stock', '50'),
      set('campaign.envelopes', '{ expiresAfter: 1h, opening: by_user }'),
      set('population.cohorts.all.opens.probability', '50%'),
    ]);
    const { prizes, budget } = simulateNow(scenario);
    const [{ count, returned, returnedAmount, stock }] = prizes as [(typeof prizes)[number]];
    expect(count).toBeGreaterThan(50);
    expect([count - returned, stock]).toEqual([50, 50]);
    expect([returnedAmount, returnedAmount]).toEqual([returned * 100, budget.released]);
  });

  it('pays what a contest gives in the second in which it is settled, and counts it on that day', () => {
    const settlesAt = Date.parse('2026-02-09T00:00:00+08:00');
    const entries = '{ from: 2026-02-06T00:00, to: 2026-02-09T00:00 }';
    const scenario = scenarioFrom(plainCampaign, [
      // Few people: in the second of the draw there is nobody.
      set('population.users', '100'),
      set('campaign.rules.any.win.probability', '0.000001%'),
      set('campaign.envelopes', '{ expiresAfter: 7d, opening: by_user }'),
      set(
        'campaign.contests',
        `[{ name: eve, title: Eve, kinds: [daily_task], entries: ${entries}, settlesAt: 2026-02-09T00:00, method: draw, winners: 3, prize: coin }]`,
      ),
    ]);
    const result = simulateNow(scenario);
    expect(result.payouts.drainedAt).toBe(settlesAt);
    expect(result.days.filter(({ awarded }) => awarded > 0)).toMatchObject([{ at: settlesAt, awarded: 3 }]);
    expect(result.series.find(({ at }) => at > settlesAt)).toMatchObject({ promised: 300, paid: 300 });
  });

  it('is sampled where something begins, so that no money seems spent before', () => {
    const scenario = scenarioFrom(plainCampaign, [
      set(
        'traffic',
        '{ from: 2026-02-04T00:00, bursts: [{ at: 2026-02-07T20:17, share: 50%, decay: 60s, lasts: 5m }] }',
      ),
    ]);
    const { series, budget, campaign } = simulateNow(scenario);
    const at = (text: string): number => Date.parse(`${text}:00+08:00`);
    expect(series.find((point) => point.at === campaign.from)?.remaining).toBe(budget.total);
    expect(series.map((point) => point.at)).toContain(at('2026-02-07T20:17'));
    expect(series.map((point) => point.at)).toEqual([...series.map((point) => point.at)].sort((a, b) => a - b));
  });

  it('keeps them whatever people do and whatever breaks', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`);
    const habits = fc.record({
      visits: fc.integer({ min: 1, max: 6 }),
      atFirst: share,
      afterWin: share,
      afterMiss: share,
      givesUp: share,
      invites: share,
      fromStart: share,
      news: share,
      capacity: fc.constantFrom(0.05, 0.5, 100),
      retries: share,
      refused: share,
      rate: fc.integer({ min: 1, max: 50 }),
      budget: fc.integer({ min: 1_200_000, max: 6_000_000 }),
    });
    fc.assert(
      fc.property(habits, (habit) => {
        const { visits, atFirst, afterWin, afterMiss, givesUp, invites, fromStart, news } = habit;
        const behaviour = `{ visit: { interactions: ${visits}, gap: 40s }, interest: { atFirst: ${atFirst}, afterWin: ${afterWin}, afterMiss: ${afterMiss} }, givesUp: ${givesUp}, invites: ${invites} }`;
        const scenario = preset('demo', [
          set('population.cohorts.regulars.behaviour', behaviour),
          set('population.cohorts.hunters.behaviour', behaviour),
          set('population.joining', `{ fromStart: ${fromStart}, newsPerDay: [${news}] }`),
          set(
            'service',
            `{ capacity: [{ from: 2026-02-15T08:00, to: 2026-02-15T20:00, perSecond: ${habit.capacity} }], retries: { share: ${habit.retries}, delay: 10m } }`,
          ),
          set('channel.refused', habit.refused),
          set('channel.lostAnswers', '0%'),
          set('channel.lateAnswers', '0%'),
          set('channel.errors', '0%'),
          set('channel.ratePerSecond', String(habit.rate)),
          set('campaign.budget', String(habit.budget)),
        ]);
        const result = simulateNow(scenario, { scale: 0.1 });
        expect(result.invariants.filter(({ ok }) => !ok)).toEqual([]);
        const { active, rewarded, joined, population } = result.users;
        expect(active >= rewarded && joined >= active && population >= joined).toBe(true);
        const { sealed, opened, paid, expired, failed } = result.envelopes;
        expect([sealed, opened, paid + expired + failed]).toEqual([0, 0, result.decisions.awarded]);
      }),
      { numRuns: 30 },
    );
  });

  it('decides every event as the domain does with counters in maps, from the very events that it writes', () => {
    const base: Scenario = scaleScenario(preset('demo'), 0.5);
    // Envelopes open at once and none is refused, so that no money comes back that the maps would not know of.
    const scenario: Scenario = {
      ...base,
      campaign: { ...base.campaign, envelopes: { opening: 'automatic', expiresAfterMs: hourMs } },
      channel: { ...base.channel, refuseShare: 0 },
    };
    const maps = new MapRuntime(scenario);
    let winners = 0;
    simulateNow(scenario, {
      sink: (seen) => {
        if (seen.occasion === 'invitation') return;
        const event = toEvent(scenario.name, scenario.campaign.id, seen);
        const decision = seen.occasion === 'chat' ? maps.chat(event, seen) : maps.contestWinner(event, ++winners);
        expect([decision.reason, decision.prize, decision.amount]).toEqual([seen.reason, seen.prize, seen.amount]);
      },
    });
    expect(winners).toBe(1);
    expect(maps.awards).toBeGreaterThan(5_000);
  });
});

/** What the service does with events, one after another, with counters in maps. */
class MapRuntime {
  awards = 0;
  private readonly policy: Policy;
  private readonly owners = new Map<string, CounterMap>();
  private readonly devices = new Map<string, string>();

  constructor(private readonly scenario: Scenario) {
    this.policy = compilePolicy(scenario.campaign);
    const cohorts = Cohorts.of(scenario.population);
    for (let user = 0; user < cohorts.users; user++) this.devices.set(userId(user), deviceId(cohorts.deviceOf(user)));
  }

  chat(event: InteractionEvent, seen: SimulatedInteraction): Decision {
    const decision = this.decide(
      {
        ...this.blank(event.source, event.id, event.subject, Date.parse(event.time)),
        kind: event.data.kind!,
        device: event.data.device ?? null,
        invitedBy: event.data.invitedBy ?? null,
      },
      seen.stranger,
    );
    if (decision.rewardsInviter) {
      const { source, id } = invitationReward(this.scenario.campaign.id, event.subject);
      const reward = this.blank(source, id, event.data.invitedBy!, Date.parse(event.time));
      this.decide({ ...reward, kind: event.data.kind!, occasion: 'invitation' }, false);
    }
    return decision;
  }

  contestWinner(event: InteractionEvent, rank: number): Decision {
    const [contest] = this.scenario.campaign.contests;
    const { source, id } = contestReward(this.scenario.campaign.id, contest!.name, rank);
    const reward = this.blank(source, id, event.subject, contest!.settlesAt);
    return this.decide({ ...reward, occasion: 'contest', contest: contest!.name }, false);
  }

  private decide(interaction: Interaction, stranger: boolean): Decision {
    const { subject } = interaction;
    const account = stranger ? null : { id: subject, device: this.devices.get(subject)!, invitedBy: null };
    const step = qualify(this.policy, interaction, account, 'running');
    if (!isPlan(step)) return step;
    const owners = ['campaign', subject, deviceOf(interaction, account)!].map((name) => this.ownerOf(name));
    const decision = execute(step, mapCounters, [owners[0]!, owners[1]!, owners[2]!]);
    if (decision.reason === null) this.awards++;
    return decision;
  }

  private ownerOf(name: string): CounterMap {
    const found = this.owners.get(name) ?? new Map<number, number>();
    this.owners.set(name, found);
    return found;
  }

  private blank(source: string, id: string, subject: string, at: number): Interaction {
    return {
      source,
      id,
      campaign: this.scenario.campaign.id,
      subject,
      at,
      kind: 'small_talk',
      occasion: 'chat',
      contest: null,
      fingerprint: null,
      device: null,
      channel: null,
      invitedBy: null,
    };
  }
}

describe('what can be written down', () => {
  it('arrivals: as many as expected, and as many winners', () => {
    const { decisions, users } = simulateNow(scenarioFrom(plainCampaign));
    const expected = 5_000 * 2 * 4;
    expect(Math.abs(decisions.total - expected)).toBeLessThan(errors * Math.sqrt(expected));
    const wins = decisions.total * 0.3;
    expect(Math.abs(decisions.awarded - wins)).toBeLessThan(errors * Math.sqrt(wins * 0.7));
    // Never-winners: each user's wins are Poisson with mean 2 x 4 x 0.3.
    const never = 5_000 * Math.exp(-2.4);
    expect(Math.abs(5_000 - users.rewarded - never)).toBeLessThan(errors * Math.sqrt(never));
    const absent = 5_000 * Math.exp(-8);
    expect(Math.abs(5_000 - users.active - absent)).toBeLessThan(errors * Math.sqrt(absent) + 1);
  });

  it('a double-mean pool: its mean and spread, who never wins, and the moment at which it is gone', () => {
    const pool = [
      set('campaign.prizes.coin.amount', '{ type: double_mean, pool: ¥20000, shares: 4000, min: ¥0.01 }'),
      set('campaign.rules.any.win.probability', '50%'),
    ];
    const shares: number[] = [];
    let gone = 0;
    const result = simulateNow(scenarioFrom(plainCampaign, pool), {
      sink: ({ at, reason, amount }) => {
        if (reason !== null) return;
        shares.push(amount);
        gone = at;
      },
    });
    expect([shares.length, result.budget.paid]).toEqual([4_000, 2_000_000]);
    expect(result.decisions.rejected.stock_exhausted).toBeGreaterThan(0);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
    // Early shares are nearly uniform on 1 to 999: mean 500, variance a twelfth of the width squared.
    const early = shares.slice(0, 1_000);
    const mean = early.reduce((sum, share) => sum + share, 0) / early.length;
    const variance = 999 ** 2 / 12;
    expect(Math.abs(mean - 500)).toBeLessThan(errors * Math.sqrt(variance / early.length));
    // The square of a uniform deviation varies by 4/5 of its own mean squared.
    const found = early.reduce((sum, share) => sum + (share - 500) ** 2, 0) / early.length;
    expect(Math.abs(found / variance - 1)).toBeLessThan(errors * Math.sqrt(0.8 / early.length) + 0.02);
    // 4000 shares fall on 5000 users alike, as balls into bins: exp(-0.8) of the bins stay empty.
    const empty = Math.exp(-0.8);
    const emptyError = Math.sqrt(5_000 * empty * (1 - (1 + 0.8) * empty));
    expect(Math.abs(5_000 - result.users.rewarded - 5_000 * empty)).toBeLessThan(errors * emptyError);
    // The 4000th winner of a Poisson stream of 5000 x 2 x 50% = 5000 winners a day comes after 0.8 days.
    const errorMs = (Math.sqrt(4_000) / 5_000) * 24 * hourMs;
    expect(Math.abs(gone - result.campaign.from - 0.8 * 24 * hourMs)).toBeLessThan(errors * errorMs);
  });

  it('the budget: it runs dry when the Poisson stream has won it all', () => {
    const result = simulateNow(scenarioFrom(plainCampaign, [set('campaign.budget', '¥6000')]));
    expect(result.budget.remaining).toBe(0);
    const perDay = 5_000 * 2 * 0.3;
    const errorMs = (Math.sqrt(6_000) / perDay) * 24 * hourMs;
    expect(Math.abs(result.exhaustedAt! - result.campaign.from - 48 * hourMs)).toBeLessThan(errors * errorMs);
  });

  it('the budget: it runs dry when it covers nothing that is left, whatever smaller prize there was', () => {
    const given = (prizes: string, win: string): SimulationResult =>
      simulateNow(
        scenarioFrom(plainCampaign, [
          set('campaign.budget', '¥1000'),
          set('campaign.prizes', prizes),
          set('campaign.rules.any.win', `{ probability: 30%, prizes: ${win} }`),
        ]),
      );
    const sticker = '{ name: sticker, kind: coupon, label: A sticker, amount: ¥0.01, stock: 100 }';
    const cash = '{ name: cash, kind: cash, label: Cash, amount: ¥8.88 }';
    const coins = given(`[${cash}]`, '{ cash: 1 }');
    const both = given(`[${sticker}, ${cash}]`, '{ sticker: 1, cash: 1 }');
    expect(both.prizes[0]?.count).toBe(100);
    expect(both.budget.remaining).toBeGreaterThan(0);
    expect(both.exhaustedAt).toBeGreaterThan(coins.exhaustedAt!);
    // As long as there are stickers, they are won down to the last fen.
    const many = given(`[${sticker.replace('100', '1000000')}, ${cash}]`, '{ sticker: 1, cash: 1 }');
    expect(many.budget.remaining).toBe(0);
    expect(many.exhaustedAt).toBeGreaterThan(both.exhaustedAt!);
  });

  it('a guarantee: the mean number of tries for a win is (1 - (1-p)^N) / p', () => {
    const guarantee = [
      set('campaign.rules.any.guarantee', '5'),
      set('population.users', '200'),
      set('population.cohorts.all.interactionsPerDay', '200'),
    ];
    const { decisions } = simulateNow(scenarioFrom(plainCampaign, guarantee));
    const tries = (1 - 0.7 ** 5) / 0.3;
    expect(Math.abs(decisions.total / decisions.awarded / tries - 1)).toBeLessThan(0.01);
  });

  it('the queue: a rain beyond the rate of the channel waits, and is paid at exactly that rate', () => {
    const rain = [
      set('traffic', '{ bursts: [{ at: 2026-02-06T12:00, share: 100%, decay: 110s, lasts: 10m }] }'),
      set('campaign.rules.any.win.probability', '100%'),
      set('channel', '{ ratePerSecond: 30 }'),
    ];
    const { payouts, decisions } = simulateNow(scenarioFrom(plainCampaign, rain));
    const drainMs = payouts.drainedAt - Date.parse('2026-02-06T12:00:00+08:00');
    expect(Math.abs(drainMs / 1000 - decisions.awarded / 30)).toBeLessThan(3);
    expect(payouts.delaySeconds.max).toBeGreaterThan(600);
  });

  it('joining: news brings its share a day; visits: as many interactions as they say', () => {
    const joining = [
      set('population.joining', '{ fromStart: 20%, newsPerDay: [50%, 0%] }'),
      set('population.cohorts.all.behaviour', '{ visit: { interactions: 4, gap: 1m } }'),
    ];
    const { users, series } = simulateNow(scenarioFrom(plainCampaign, joining));
    expect(series[0]!.joined).toBe(1_000);
    expect(Math.abs(users.joined - 3_000)).toBeLessThan(errors * Math.sqrt(1_000));
    const always = [set('population.cohorts.all.behaviour', '{ visit: { interactions: 4, gap: 1m } }')];
    const { decisions } = simulateNow(scenarioFrom(plainCampaign, always));
    // Visits are Poisson, their lengths geometric with mean m: the variance is (2m - 1) times the mean.
    expect(Math.abs(decisions.total - 40_000)).toBeLessThan(errors * Math.sqrt(40_000 * 7) + 50);
  });

  it('an outage: what is not taken comes back or is lost, and nothing is counted twice', () => {
    const outage = [
      set(
        'service',
        '{ capacity: [{ from: 2026-02-06T00:00, to: 2026-02-07T00:00, perSecond: 0.01 }], retries: { share: 60%, delay: 30m } }',
      ),
    ];
    const calm = simulateNow(scenarioFrom(plainCampaign));
    const broken = simulateNow(scenarioFrom(plainCampaign, outage));
    expect(broken.service.turnedAway).toBeGreaterThan(broken.service.lost);
    expect(broken.decisions.total + broken.service.lost).toBeLessThanOrEqual(calm.decisions.total);
    expect(broken.days[0]!.decided).toBeLessThanOrEqual(0.01 * 86_400 + 1);
  });
});
