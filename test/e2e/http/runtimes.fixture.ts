import type { Setting } from '#scenario';

/**
 * Every kind of rule, prize and limit, each with a prize of its own, at a size at which most of them come to their end:
 * stock runs out, pools are emptied, a phase and at last the budget run dry.
 */
export const everything = `
name: everything
seed: both runtimes
campaign:
  window: { from: 2026-02-06T00:00, to: 2026-02-10T00:00 }
  clock: event
  registration: required
  budget: ¥5,400.00
  caps:
    user: { perDay: 5, perCampaign: 14, amountPerDay: ¥60.00, amountPerCampaign: ¥120.00 }
    device: { perDay: 8, perCampaign: 30, amountPerDay: ¥90.00, amountPerCampaign: ¥260.00 }
  cooldown: 90s
  # An envelope that expires brings its money back by a timer, which no stream of events waits for.
  envelopes: { expiresAfter: 10d, opening: by_user }
  pacing: { type: linear }
  phases:
    - { name: warm-up, from: 2026-02-06T06:00, to: 2026-02-07T12:00, budget: ¥900 }
    - { name: festival, from: 2026-02-08T00:00, to: 2026-02-10T00:00 }
  prizes:
    - { name: coin, kind: cash, label: A coin, amount: ¥0.50 }
    - { name: handful, kind: cash, label: A handful, amount: { type: uniform, min: ¥0.10, max: ¥3.00 } }
    - name: tiered
      kind: cash
      label: A tier
      amount: { type: tiers, tiers: [{ amount: ¥0.88, weight: 70 }, { amount: ¥2.88, weight: 25 }, { amount: ¥8.88, weight: 5 }] }
    - { name: pool, kind: cash, label: A share, amount: { type: double_mean, pool: ¥300, shares: 200, min: ¥0.10 }, fallback: coin }
    - { name: cut, kind: cash, label: A slice, amount: { type: line_cut, pool: ¥240, shares: 120, min: ¥0.20 }, fallback: handful }
    - { name: card, kind: coupon, label: A card, amount: ¥25.00, stock: 40, fallback: tiered }
    - { name: speaker, kind: goods, label: A speaker, amount: ¥49.00, stock: 6, fallback: card }
    - { name: horse, kind: grand, label: A golden horse, amount: ¥88.00, stock: 2 }
    - { name: friend, kind: coupon, label: For a friend, amount: ¥4.00, stock: 150 }
    - { name: host, kind: coupon, label: For a host, amount: ¥5.00 }
    - { name: run, kind: cash, label: For three days, amount: ¥3.00 }
    - { name: laurel, kind: grand, label: A laurel, amount: ¥66.00, stock: 3 }
  rules:
    - name: bring
      trigger: { type: invitation, kinds: [complex_question, trip_planning, daily_task] }
      invitee: { win: { probability: 90%, prizes: { friend: 1 } } }
      inviter: { win: { probability: 80%, prizes: { host: 1 } }, guarantee: 2, perUser: { perDay: 2 } }
    - name: welcome
      trigger: { type: first, kinds: [complex_question, trip_planning, daily_task] }
      win: { probability: 40%, prizes: { handful: 1 } }
    - name: journeys
      trigger: { type: challenge, needs: { trip_planning: 2, complex_question: 1 }, within: day }
      win: { prizes: { speaker: 1, cut: 9 } }
    - name: whole
      trigger: { type: challenge, needs: { daily_task: 4, trip_planning: 3 }, within: campaign }
      win: { prizes: { card: 1 } }
    - name: running
      trigger: { type: streak, kinds: [complex_question, trip_planning, daily_task], days: 3 }
      win: { prizes: { run: 1 } }
      perUser: { perCampaign: 1 }
    - name: daily
      trigger: { type: daily, kinds: [complex_question, trip_planning, daily_task, small_talk] }
      win: { probability: 35%, prizes: { tiered: 9, pool: 8 } }
    - name: trip
      trigger: { type: interaction, kinds: [trip_planning] }
      win: { probability: 20%, prizes: { pool: 1, cut: 1, handful: 3 } }
      guarantee: 4
    - name: hard
      trigger: { type: interaction, kinds: [complex_question] }
      phases: [festival]
      win: { probability: 50%, prizes: { tiered: 40, horse: 1 } }
    - name: task
      trigger: { type: interaction, kinds: [daily_task] }
      phases: [warm-up]
      win: { probability: 60%, prizes: { coin: 1 } }
      perUser: { perDay: 1, perCampaign: 2 }
  contests:
    - name: lot
      kinds: [complex_question, trip_planning]
      entries: { from: 2026-02-07T00:00, to: 2026-02-08T00:00 }
      settlesAt: 2026-02-08T00:00
      method: draw
      winners: 2
      prize: horse # The rule "hard" is after the same two, from that very moment on.
    - name: race
      kinds: [trip_planning]
      entries: { from: 2026-02-06T00:00, to: 2026-02-09T12:00 }
      settlesAt: 2026-02-09T13:00
      method: ranking
      winners: 3
      prize: laurel
population:
  users: 700
  unregistered: 2%
  joining: { fromStart: 60%, newsPerDay: [15%, 40%], invitationDelay: 2h }
  cohorts:
    - name: regulars
      share: 40%
      interactionsPerDay: 4
      kinds: { complex_question: 30, trip_planning: 25, daily_task: 35, small_talk: 10 }
      opens: { probability: 80%, delay: 1h }
      behaviour: { visit: { interactions: 3, gap: 40s }, invites: 12% }
    - name: passers-by
      share: 40%
      interactionsPerDay: 1.5
      kinds: { complex_question: 20, trip_planning: 20, daily_task: 30, small_talk: 30 }
      opens: { probability: 50%, delay: 5h }
      behaviour: { visit: { interactions: 1.5 }, interest: { atFirst: 70%, afterWin: 20%, afterMiss: 10% }, invites: 8% }
    - name: hunters
      share: 20%
      interactionsPerDay: 5
      kinds: { complex_question: 10, trip_planning: 40, daily_task: 35, spam: 15 }
      opens: { probability: 100%, delay: 1m }
      accountsPerDevice: 6
      behaviour: { visit: { interactions: 4, gap: 15s }, givesUp: 2%, invites: 20% }
traffic:
  hours: [3, 1, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 9, 7, 6, 6, 6, 7, 8, 9, 9, 9, 7, 5]
  bursts: # Many events in the same millisecond.
    - { at: 2026-02-08T00:00, share: 12%, decay: 400ms, lasts: 3s }
`;

const rounds = `{ type: rounds, rollOver: ROLL, rounds: [
  { from: 2026-02-06T08:00, to: 2026-02-06T20:00, budget: ¥500 },
  { from: 2026-02-07T08:00, to: 2026-02-07T20:00, budget: ¥900 },
  { from: 2026-02-08T00:00, to: 2026-02-08T12:00, budget: ¥700 },
  { from: 2026-02-09T08:00, to: 2026-02-09T22:00, budget: ¥1500 }] }`;
const byHour = '[0, 0, 0, 0, 0, 0, 1, 2, 4, 4, 4, 4, 6, 4, 4, 4, 4, 4, 8, 8, 8, 4, 2, 1]';

export interface StreamOptions {
  readonly seed?: string;
  readonly scale?: number;
}

/** The same with other pacing, or other people. */
export const variants: readonly (readonly [name: string, settings: readonly Setting[], options: StreamOptions])[] = [
  ['evenly let out, registration required', [], {}],
  [
    'open to all, and nobody registered',
    [
      { path: 'campaign.registration', value: 'open' },
      { path: 'campaign.caps.device', value: '{}' },
      { path: 'campaign.pacing', value: '{ type: hourly, weights: ' + byHour + ' }' },
    ],
    {},
  ],
  [
    'open to all, with limits for devices, all there from the start',
    [
      { path: 'campaign.registration', value: 'open' },
      { path: 'campaign.pacing', value: '{ type: at_once }' },
      { path: 'population.joining.fromStart', value: '100%' },
      { path: 'population.cohorts.regulars.invited', value: '30%' },
      { path: 'population.cohorts.hunters.invited', value: '50%' },
    ],
    {},
  ],
  [
    'rounds, half as large and with another seed',
    [{ path: 'campaign.pacing', value: rounds.replace('ROLL', 'false') }],
    { scale: 0.4, seed: 'another' },
  ],
  [
    'rounds that roll over, and days around the campaign',
    [
      { path: 'campaign.pacing', value: rounds.replace('ROLL', 'true') },
      { path: 'traffic.from', value: '2026-02-05T12:00' },
      { path: 'traffic.to', value: '2026-02-10T18:00' },
      { path: 'population.cohorts.regulars.behaviour.interest', value: '{ organic: 30% }' },
    ],
    {},
  ],
];
