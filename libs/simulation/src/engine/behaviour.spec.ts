import { describe, expect, it } from '@jest/globals';
import { dayMs, dayOf, interactionKinds } from '#domain';
import type { Scenario } from '#scenario';
import type { SimulatedInteraction } from './interaction.sink.js';
import { Cohorts } from './cohorts.js';
import { plainCampaign, scenarioFrom } from './simulation.fixture.js';
import { simulateNow } from './simulate.js';
import type { SimulationOptions } from './simulation.js';
import type { SimulationResult } from './simulation.result.js';

const set = (path: string, value: string): { path: string; value: string } => ({ path, value });
/** Four standard errors: a false alarm in 16,000 seeds, and the seeds are fixed. */
const errors = 4;

/** Three days before a campaign of four, and forty after it. */
const around = [
  set('traffic', '{ from: 2026-02-03T00:00, to: 2026-03-22T00:00 }'),
  set('campaign.rules.any.win.probability', '50%'),
  set('population.cohorts.all.behaviour', '{ interest: { organic: 5%, atFirst: 80%, afterWin: 20%, afterMiss: 30% } }'),
];

function listen(scenario: Scenario, options: SimulationOptions = {}): [SimulationResult, SimulatedInteraction[]] {
  const seen: SimulatedInteraction[] = [];
  return [simulateNow(scenario, { ...options, sink: (each) => void seen.push({ ...each }) }), seen];
}

/** Users active on a day whose rate of visits is Poisson. */
const expectedActive = (users: number, perDay: number): number => users * -Math.expm1(-perDay);

describe('days around the campaign', () => {
  const scenario = scenarioFrom(plainCampaign, around);
  const { window } = scenario.campaign;
  const [result, seen] = listen(scenario);

  it('are looked at, day by day', () => {
    expect(result.horizon).toEqual(scenario.horizon);
    expect(result.days.map(({ at }) => (at - scenario.horizon.from) / dayMs)).toEqual([...Array(47).keys()]);
    expect(result.series[0]?.at).toBe(scenario.horizon.from);
    expect(result.invariants.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('see nobody win: the domain refuses what comes outside of the window', () => {
    const outside = seen.filter(({ at }) => at < window.from || at >= window.to);
    expect(outside.length).toBeGreaterThan(1_000);
    expect(new Set(outside.map(({ reason }) => reason))).toEqual(new Set(['outside_window']));
    expect(result.decisions.rejected.outside_window).toBe(outside.length);
    expect(result.decisions.awarded).toBeGreaterThan(5_000);
    expect(
      result.series.filter(({ at }) => at < window.from).every(({ letOut, promised }) => letOut + promised === 0),
    ).toBe(true);
  });

  it('have people come at organic interest before, at first interest from the opening, and at organic interest in the end', () => {
    const organic = expectedActive(5_000, 2 * 0.05);
    const opening = expectedActive(5_000, 2 * 0.8);
    for (const day of [0, 1, 2]) {
      expect(Math.abs((result.days[day]?.active ?? 0) - organic)).toBeLessThan(errors * Math.sqrt(organic));
    }
    // Wins and misses move it within the first day already.
    expect(Math.abs((result.days[3]?.active ?? 0) / opening - 1)).toBeLessThan(0.1);
    const last = result.days.slice(-15).map(({ active }) => active);
    const mean = last.reduce((sum, active) => sum + active, 0) / last.length;
    expect(Math.abs(mean - organic)).toBeLessThan(errors * Math.sqrt(organic / last.length) + 0.02 * organic);
    // The churn in between never rises, but for chance.
    const after = result.days.slice(7).map(({ active }) => active);
    for (const [index, active] of after.slice(1).entries()) {
      const before = after[index] ?? 0;
      expect(active - before).toBeLessThan(errors * Math.sqrt(2 * Math.max(before, organic)));
    }
  });

  it('let retention be counted, as who was seen when says', () => {
    const days = new Map<number, Set<number>>();
    for (const { user, at } of seen) {
      const day = dayOf(at, scenario.campaign.utcOffsetMs);
      days.set(user, (days.get(user) ?? new Set()).add(day));
    }
    const lastDay = dayOf(scenario.horizon.to - 1, scenario.campaign.utcOffsetMs);
    for (const [after, found] of [
      [1, result.retention.day1] as const,
      [7, result.retention.day7] as const,
      [30, result.retention.day30] as const,
    ]) {
      let asked = 0;
      let returned = 0;
      for (const user of days.values()) {
        const first = Math.min(...user);
        if (first + after > lastDay) continue;
        asked++;
        if (user.has(first + after)) returned++;
      }
      expect(found).toEqual({ asked, returned });
    }
  });
});

describe('the same people without rewards', () => {
  const scenario = scenarioFrom(plainCampaign, [
    ...around,
    set('population.joining', '{ fromStart: 60%, newsPerDay: [50%] }'),
  ]);

  it('come at organic interest, on every day alike; nobody wins, and no news brings anybody', () => {
    const [result, seen] = listen(scenario, { withoutRewards: true });
    expect(result.decisions.awarded).toBe(0);
    expect(result.users.joined).toBe(3_000);
    const organic = expectedActive(3_000, 2 * 0.05);
    for (const { active } of result.days) expect(Math.abs(active - organic)).toBeLessThan(5 * Math.sqrt(organic));
    // Whoever comes without rewards comes with them, at the same moment: both runs share their luck.
    const [, rewarded] = listen(scenario);
    const there = new Set(rewarded.map(({ at, user }) => `${user} ${at}`));
    expect(seen.filter(({ at, user }) => !there.has(`${user} ${at}`))).toEqual([]);
    expect(rewarded.length).toBeGreaterThan(2 * seen.length);
  });

  it('are joined by those who would come anyway, by their share a day', () => {
    const joining = set('population.joining', '{ fromStart: 10%, newsPerDay: [50%], withoutRewards: 2% }');
    const { users } = simulateNow(scenarioFrom(plainCampaign, [...around, joining]), { withoutRewards: true });
    const expected = 500 + 4_500 * (1 - 0.98 ** 47);
    expect(Math.abs(users.joined - expected)).toBeLessThan(errors * Math.sqrt(4_500 / 4));
  });
});

describe('invitations', () => {
  it('let adoption grow as a logistic curve', () => {
    const perDay = 40;
    const invites = 0.05;
    const users = 10_000;
    const { series, users: counted } = simulateNow(
      scenarioFrom(plainCampaign, [
        set('campaign.rules.any.win.probability', '100%'),
        set('population.users', String(users)),
        set('population.cohorts.all.interactionsPerDay', String(perDay)),
        set('population.cohorts.all.behaviour', `{ invites: ${invites} }`),
        set('population.joining', '{ fromStart: 4%, invitationDelay: 1s }'),
      ]),
    );
    expect(counted.joined - counted.invited).toBe(400);
    // The logit of a logistic curve is a straight line, which rises by the envelopes a day times the chance to invite.
    const points = series
      .map(({ at, joined }) => ({ days: (at - series[0]!.at) / dayMs, share: joined / users }))
      .filter(({ share }) => share < 0.97)
      .map(({ days, share }) => ({ days, logit: Math.log(share / (1 - share)) }));
    const first = points[0]!;
    const last = points.at(-1)!;
    expect(points.length).toBeGreaterThan(50);
    const slope = (last.logit - first.logit) / (last.days - first.days);
    expect(Math.abs(slope / (perDay * invites) - 1)).toBeLessThan(0.1);
    for (const { days, logit } of points) {
      expect(Math.abs(logit - (first.logit + slope * (days - first.days)))).toBeLessThan(0.25);
    }
  });

  it('take their time, bring people of every cohort, and pay the inviter only through the domain', () => {
    const scenario = scenarioFrom(plainCampaign, [
      set('campaign.rules.any.win.probability', '100%'),
      set('population.cohorts.all.behaviour', '{ invites: 20% }'),
      set('population.joining', '{ fromStart: 10%, invitationDelay: 6h }'),
      set(
        'population.cohorts',
        '[{ name: all, share: 70%, interactionsPerDay: 2, kinds: { daily_task: 1 }, opens: { probability: 1, delay: 0s }, behaviour: { invites: 20% } }, { name: shy, share: 30%, interactionsPerDay: 2, kinds: { daily_task: 1 }, opens: { probability: 1, delay: 0s } }]',
      ),
    ]);
    const { users, cohorts, series } = simulateNow(scenario);
    expect(users.joined).toBe(500 + users.invited);
    expect(users.invited).toBeGreaterThan(500);
    const [all, shy] = cohorts;
    const share = (shy?.active ?? 0) / ((all?.active ?? 0) + (shy?.active ?? 0));
    expect(Math.abs(share - 0.3)).toBeLessThan(errors * Math.sqrt((0.3 * 0.7) / users.active));
    // Mean 6 h: in the first hour hardly any of those arrive who are invited in it.
    const hour = series.find(({ at }) => at - series[0]!.at >= dayMs / 24)!;
    expect(hour.joined - 500).toBeLessThan(hour.awarded * 0.2 * 0.7 * 0.25);
  });
});

describe('an inviter who is rewarded without having come', () => {
  it('is active, as in the service: whoever is registered and had something decided', () => {
    const scenario = scenarioFrom(plainCampaign, [
      set(
        'campaign.rules',
        '[{ name: friend, title: Friend, trigger: { type: invitation, kinds: [daily_task] }, invitee: { win: { prizes: { coin: 1 } } }, inviter: { win: { prizes: { coin: 1 } }, perUser: { perCampaign: 1 } } }]',
      ),
      set('population.cohorts.all.invited', '100%'),
      set('population.cohorts.all.interactionsPerDay', '0.05'),
      set('population.unregistered', '20%'),
    ]);
    const [{ users }, seen] = listen(scenario);
    const known = seen.filter(({ stranger }) => !stranger);
    const came = new Set(known.filter(({ occasion }) => occasion === 'chat').map(({ user }) => user));
    const active = new Set(known.map(({ user }) => user));
    expect(active.size).toBeGreaterThan(came.size);
    expect(users.active).toBe(active.size);
    expect(users.rewarded).toBe(new Set(known.filter(({ reason }) => reason === null).map(({ user }) => user)).size);
  });
});

describe('accounts that share a device', () => {
  const cohort = (name: string, more: string): string =>
    `{ name: ${name}, share: 50%, interactionsPerDay: 2, kinds: { daily_task: 1 }, opens: { probability: 1, delay: 0s }, ${more} }`;
  const scenario = scenarioFrom(plainCampaign, [
    set(
      'population.cohorts',
      `[${cohort('families', 'accountsPerDevice: 2')}, ${cohort('sellers', 'accountsPerDevice: 5, cheats: true')}]`,
    ),
  ]);

  it('are told apart by what the scenario says: a family does not cheat', () => {
    expect(simulateNow(scenario).cohorts.map(({ name, cheats }) => [name, cheats])).toEqual([
      ['families', false],
      ['sellers', true],
    ]);
  });

  it('count once where one person may have one account; families lose by it as sellers do', () => {
    const [open] = listen(scenario);
    const [guarded, seen] = listen(scenario, { oneAccountPerDevice: true });
    const winners = new Map<number, Set<number>>();
    for (const { user, device, reason } of seen) {
      if (reason === null) winners.set(device, (winners.get(device) ?? new Set()).add(user));
    }
    expect([...winners.values()].every(({ size }) => size === 1)).toBe(true);
    for (const [index, accounts] of [2, 5].entries()) {
      const { decided, rejected, awarded } = guarded.cohorts[index]!;
      const refused = (rejected.not_registered ?? 0) / decided;
      expect(Math.abs(refused - (1 - 1 / accounts))).toBeLessThan(0.02);
      expect(awarded).toBeLessThan((open.cohorts[index]?.awarded ?? 0) * (1.1 / accounts));
    }
    expect(guarded.users.active).toBeLessThan(open.users.active / 2);
    expect(guarded.users.active).toBeGreaterThanOrEqual(guarded.users.rewarded);
  });
});

describe('published figures', () => {
  it('count the kinds and prizes that they name, and only within their time', () => {
    const figure = (more: string): string =>
      `{ figure: f, source: s, value: 1, from: 2026-02-06T10:00, to: 2026-02-08T10:00, ${more} }`;
    const scenario = scenarioFrom(plainCampaign, [
      set('population.cohorts.all.kinds', '{ daily_task: 2, trip_planning: 1 }'),
      set(
        'campaign.prizes',
        '[{ name: coin, kind: cash, label: A, amount: ¥1 }, { name: note, kind: cash, label: B, amount: ¥5 }]',
      ),
      set('campaign.rules.any.win.prizes', '{ coin: 3, note: 1 }'),
      set('campaign.rules.any.trigger.kinds', '[daily_task, trip_planning]'),
      set(
        'published',
        `[${[
          'measure: interactions',
          'measure: interactions, kinds: [trip_planning]',
          'measure: awards, kinds: [trip_planning]',
          'measure: awards, prizes: [note]',
          'measure: active_users, kinds: [trip_planning]',
          'measure: rewarded_users, kinds: [trip_planning]',
        ]
          .map(figure)
          .join(', ')}, { figure: too late, source: s, value: 1, measure: awards, to: 2026-02-20T00:00 }]`,
      ),
    ]);
    const [{ published }, seen] = listen(scenario);
    const [from, to] = ['2026-02-06T10:00:00+08:00', '2026-02-08T10:00:00+08:00'].map((text) => Date.parse(text));
    const within = seen.filter(({ at }) => at >= from! && at < to!);
    const trips = within.filter(({ kind }) => interactionKinds[kind] === 'trip_planning');
    const users = (list: readonly SimulatedInteraction[]): number => new Set(list.map(({ user }) => user)).size;
    const won = (list: readonly SimulatedInteraction[]): SimulatedInteraction[] =>
      list.filter(({ reason }) => reason === null);
    expect(published.map(({ simulated }) => simulated)).toEqual([
      within.length,
      trips.length,
      won(trips).length,
      won(within).filter(({ prize }) => prize === 1).length,
      users(trips),
      users(won(trips)),
    ]);
    expect(trips.length).toBeGreaterThan(1_000);
  });
});

describe('cohorts that are there from the beginning, and others that join later', () => {
  it('are numbered so that whoever is there has the first numbers; every number has one cohort, rank and device', () => {
    const cohort = (name: string, share: number, more: string): string =>
      `{ name: ${name}, share: ${share}%, interactionsPerDay: 2, kinds: { daily_task: 1 }, opens: { probability: 1, delay: 0s }, ${more} }`;
    const { population } = scenarioFrom(plainCampaign, [
      set('population.users', '50000'),
      set('population.joining', '{ fromStart: 50%, newsPerDay: [40%] }'),
      set(
        'population.cohorts',
        `[${cohort('loyal', 20, 'fromStart: 100%')}, ${cohort('new', 50, 'fromStart: 0%, accountsPerDevice: 3')}, ${cohort('mixed', 30, 'accountsPerDevice: 2')}]`,
      ),
    ]);
    expect(population.joining.fromStart).toBeCloseTo(0.35, 9);
    const cohorts = Cohorts.of(population);
    expect(cohorts.started).toBe(17_500);
    const seen = new Set<number>();
    const ranks = cohorts.sizes.map(() => 0);
    const devices = new Map<number, number>();
    for (let user = 0; user < cohorts.users; user++) {
      const number = cohorts.of(user);
      const rank = ranks[number]!++;
      expect(cohorts.userAt(number, rank)).toBe(user);
      expect(cohorts.deviceAt(number, rank)).toBe(cohorts.deviceOf(user));
      expect(cohorts.isFirstOfDevice(user)).toBe(!devices.has(cohorts.deviceOf(user)));
      devices.set(cohorts.deviceOf(user), (devices.get(cohorts.deviceOf(user)) ?? 0) + 1);
      seen.add(number);
      if (user === cohorts.started - 1) expect([...seen]).not.toContain(1);
    }
    expect(ranks).toEqual(cohorts.sizes);
    expect(devices.size).toBe(cohorts.deviceCount);
    for (const [index, share] of [0.2, 0.5, 0.3].entries()) {
      expect(Math.abs(ranks[index]! / cohorts.users - share)).toBeLessThan(0.001);
    }
    expect(ranks[0]).toBe([...Array(17_500).keys()].filter((user) => cohorts.of(user) === 0).length);
  });
});

describe('time', () => {
  it('never goes back, however few come by while the news brings others', () => {
    const scenario = scenarioFrom(plainCampaign, [
      set('population.users', '400'),
      set('population.joining', '{ fromStart: 30%, newsPerDay: [60%] }'),
    ]);
    const [{ complete, users }, seen] = listen(scenario);
    expect([complete, users.joined > 300]).toEqual([true, true]);
    expect(seen.filter(({ at }, place) => at < (seen[place - 1]?.at ?? 0))).toEqual([]);
  });
});
