import { describe, expect, it } from '@jest/globals';
import { compilePolicy } from '#domain';
import { campaignFromJson, describeFault, parseScenario, presets } from './index.js';
import { rain } from './rain.fixture.js';

/** What is said about the fixture after one edit, places first. */
function faultsAfter(found: string, instead: string): string[] {
  expect(rain).toContain(found);
  const parsed = parseScenario(rain.replace(found, instead), 'rain.yaml');
  return 'faults' in parsed ? parsed.faults.map((fault) => describeFault(fault).replace(/^rain\.yaml:/, '')) : [];
}

/** What is edited, what is put there instead, and every fault with its line and column. */
const edits: readonly (readonly [found: string, instead: string, faults: readonly string[]])[] = [
  [
    'budget: ¥1000',
    'budgt: ¥1000',
    [
      '2:1 campaign.budget: is missing; give an amount such as ¥25.00, 25 yuan, ¥3bn or 30 亿元, or a whole number of fen',
      '4:3 campaign.budgt: is not a field here; did you mean "budget"?',
    ],
  ],
  [
    'budget: ¥1000',
    'budget: 1000.00',
    ['4:11 campaign.budget: is "1000.00" without a unit; give ¥1000.00 or 1000.00 yuan'],
  ],
  [
    'budget: ¥1000',
    'budget: ¥10.005',
    ['4:11 campaign.budget: is "¥10.005"; give whole fen: two decimals of a yuan at most'],
  ],
  ['budget: ¥1000', 'budget: -5', ['4:11 campaign.budget: is -5; give an amount of 0 or more']],
  [
    'budget: ¥1000',
    'budget: 1000',
    [
      '9:15 campaign.phases[0].budget: is ¥300.00; the campaign has ¥10.00 in all',
      '22:15 campaign.prizes[1].amount: can cost ¥20.00, more than the whole budget of ¥10.00',
      '28:15 campaign.prizes[2].amount: can cost ¥75.50, more than the whole budget of ¥10.00',
      '45:16 campaign.contests[0].winners: is 2: up to ¥40.00, more than the whole budget of ¥10.00',
    ],
  ],
  ['budget: ¥1000', 'budget: "88"', ['4:11 campaign.budget: is "88" without a unit; give ¥88 or 88 yuan']],
  ['budget: ¥1000', 'budget: .inf', ['4:11 campaign.budget: is Infinity; give less than 2^53 fen']],
  [
    'budget: ¥1000',
    'budget: 1e21',
    [
      '4:11 campaign.budget: is "1e21"; give an amount such as ¥25.00, 25 yuan, ¥3bn or 30 亿元, or a whole number of fen',
    ],
  ],
  [
    'budget: ¥1000',
    'budget:',
    [
      '4:3 campaign.budget: is empty; give an amount such as ¥25.00, 25 yuan, ¥3bn or 30 亿元, or a whole number of fen',
    ],
  ],
  ['budget: ¥1000\n', '', ['4:1 All mapping items must start at the same column']],
  ['name: rain', 'name: Rain!', ['1:7 name: is "Rain!"; give a name of 1 to 64 small letters, digits and hyphens']],
  ['name: rain\n', '', ['1:1 name: is missing; give a name of 1 to 64 small letters, digits and hyphens']],
  [
    'to: 2026-02-17T01:00 }\n  budget',
    'to: 2026-02-16T19:00 }\n  budget',
    ['3:41 campaign.window.to: is 2026-02-16T19:00, not after "from" (2026-02-16T20:00); give a later time'],
  ],
  [
    'from: 2026-02-16T20:00, to: 2026-02-17T01:00',
    'from: 2026-02-30T20:00, to: tomorrow',
    [
      '3:19 campaign.window.from: is "2026-02-30T20:00"; give a date and time that exist',
      '3:41 campaign.window.to: is "tomorrow"; give a time such as 2026-02-16T20:00 (in the campaign\'s zone) or 2026-02-16T20:00:00+08:00',
    ],
  ],
  [
    '      to: 2026-02-16T22:00',
    '      to: 2026-02-16T23:00',
    [
      '10:27 campaign.phases[1].from: is 2026-02-16T22:00, before element 0 ends (2026-02-16T23:00); put them in order, without overlap',
    ],
  ],
  [
    '      from: 2026-02-16T20:00\n',
    '      from: 2026-02-16T19:00\n',
    ['7:13 campaign.phases[0].from: is 2026-02-16T19:00, before the campaign begins; give 2026-02-16T20:00 or later'],
  ],
  [
    '      budget: ¥300',
    '      budget: ¥1300',
    ['9:15 campaign.phases[0].budget: is ¥1,300.00; the campaign has ¥1,000.00 in all'],
  ],
  [
    'name: late',
    'name: early',
    ['10:15 campaign.phases[1].name: "early" is the name of element 0 already; give each a name of its own'],
  ],
  [
    'weights: [1, 0',
    'weights: [0',
    ['13:14 campaign.pacing.weights: has 23 elements; give 24 weights, one for each hour of the day from 00:00'],
  ],
  [
    'weights: [1, 0, 0',
    'weights: [x, -1, .nan',
    [
      '13:15 campaign.pacing.weights[0]: is "x"; give a number, 0 or more',
      '13:18 campaign.pacing.weights[1]: is -1; give a number, 0 or more',
      '13:22 campaign.pacing.weights[2]: is NaN; give a number, 0 or more',
    ],
  ],
  ['type: hourly', 'type: hurly', ['12:11 campaign.pacing.type: is "hurly"; did you mean "hourly"?']],
  [
    'type: hourly\n    weights: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]',
    'type: rounds\n    rounds:\n      - { from: 2026-02-16T20:00, to: 2026-02-16T20:10, budget: ¥600 }\n      - { from: 2026-02-16T20:05, to: 2026-02-17T01:10, budget: ¥600 }',
    [
      '14:7 campaign.pacing.rounds: give ¥1,200.00 together; the campaign has ¥1,000.00',
      '15:17 campaign.pacing.rounds[1].from: is 2026-02-16T20:05, before element 0 ends (2026-02-16T20:10); put them in order, without overlap',
      '15:39 campaign.pacing.rounds[1].to: is 2026-02-17T01:10, after the campaign ends; give 2026-02-17T01:00 or earlier',
    ],
  ],
  [
    'kind: goods',
    'kind: good',
    ['20:13 campaign.prizes[1].kind: is "good"; did you mean "goods"? There are cash, coupon, goods or grand'],
  ],
  ['      stock: 5\n', '', ['19:7 campaign.prizes[1].stock: is missing; say how many of these goods there are']],
  ['stock: 5', 'stock: 2.5', ['23:14 campaign.prizes[1].stock: is 2.5; give a whole number, 0 or more']],
  [
    'stock: 5',
    'stock: 51',
    ['23:14 campaign.prizes[1].stock: makes ¥1,020.00 in all, more than the whole budget of ¥1,000.00'],
  ],
  ['stock: 5', 'stock: -1', ['23:14 campaign.prizes[1].stock: is -1; give a whole number, 0 or more']],
  [
    'stock: 5',
    'stock: 48',
    ['15:5 campaign.prizes: promise ¥1,060.00 in goods, grand prizes and pools together; the budget is ¥1,000.00'],
  ],
  [
    'fallback: cash',
    'fallback: cahs',
    ['24:17 campaign.prizes[1].fallback: "cahs" is not a prize; did you mean "cash"?'],
  ],
  [
    'fallback: cash',
    'fallback: lantern',
    ['24:17 campaign.prizes[1].fallback: leads back to itself (lantern > lantern); let the chain end'],
  ],
  ['max: ¥2', 'max: ¥0.05', ['18:49 campaign.prizes[0].amount.max: is ¥0.05, less than "min" (¥0.10)']],
  [
    'max: ¥2',
    'max: ¥2000',
    ['18:15 campaign.prizes[0].amount: can cost ¥2,000.00, more than the whole budget of ¥1,000.00'],
  ],
  [
    'max: ¥2',
    'maximum: ¥2',
    [
      '18:7 campaign.prizes[0].amount.max: is missing; give an amount such as ¥25.00, 25 yuan, ¥3bn or 30 亿元, or a whole number of fen',
      '18:44 campaign.prizes[0].amount.maximum: is not a field here; give type, min or max',
    ],
  ],
  [
    'pool: ¥100',
    'pool: ¥1,000',
    [
      '28:45 campaign.prizes[2].amount.000: is cut off the amount before it; inside of braces leave out its commas, or put it in quotes',
    ],
  ],
  [
    'pool: ¥100',
    'pool: ¥10',
    ['28:42 campaign.prizes[2].amount.pool: is ¥10.00, less than ¥25.00 for 50 shares of at least ¥0.50'],
  ],
  ['shares: 50', 'shares: 0', ['28:56 campaign.prizes[2].amount.shares: is 0; give a whole number, 1 or more']],
  [
    'name: pool',
    'name: cash',
    [
      '25:13 campaign.prizes[2].name: "cash" is the name of element 0 already; give each a name of its own',
      '37:35 campaign.rules[1].invitee.win.prizes.pool: "pool" is not a prize; give cash or lantern',
      '38:35 campaign.rules[1].inviter.win.prizes.pool: "pool" is not a prize; give cash or lantern',
    ],
  ],
  [
    'kinds: [complex_question, daily_task]',
    'kinds: [complex_questions, spam]',
    [
      '31:45 campaign.rules[0].trigger.kinds[0]: is "complex_questions"; did you mean "complex_question"? There are complex_question, trip_planning, daily_task, small_talk or spam',
    ],
  ],
  [
    'kinds: [complex_question, daily_task]',
    'kinds: [spam]',
    ['31:44 campaign.rules[0].trigger.kinds: holds spam, which never wins; leave it out'],
  ],
  [
    'kinds: [complex_question, daily_task]',
    'kinds: []',
    ['31:44 campaign.rules[0].trigger.kinds: has 0 elements; give 1 to 5 kinds of interaction'],
  ],
  [
    'kinds: [complex_question, daily_task]',
    'kinds: [daily_task, daily_task]',
    ['31:57 campaign.rules[0].trigger.kinds[1]: is "daily_task" a second time; name each once'],
  ],
  [
    'probability: 20%',
    'probability: 120%',
    ['33:22 campaign.rules[0].win.probability: is "120%"; give a probability from 0 to 1, or from 0% to 100%'],
  ],
  [
    'prizes: { cash: 90, lantern: 10 }',
    'prizes: { cash: 0, lantern: 0 }',
    ['34:17 campaign.rules[0].win.prizes: sums to 0; give at least one weight above 0'],
  ],
  [
    'prizes: { cash: 90, lantern: 10 }',
    'prizes: { cash: 90, lanterns: 10 }',
    ['34:29 campaign.rules[0].win.prizes.lanterns: "lanterns" is not a prize; did you mean "lantern"?'],
  ],
  [
    'prizes: { cash: 90, lantern: 10 }',
    'prizes: [cash]',
    ['34:17 campaign.rules[0].win.prizes: is a list; give a section of prize names with weights'],
  ],
  [
    '      win:\n        probability: 20%\n        prizes: { cash: 90, lantern: 10 }\n',
    '',
    ['30:7 campaign.rules[0].win: is missing; give a section with "probability" and "prizes"'],
  ],
  [
    'type: interaction,',
    'type: streak, days: 9,',
    ['31:38 campaign.rules[0].trigger.days: is 9; the campaign has 2 days'],
  ],
  [
    'type: interaction, kinds: [complex_question, daily_task]',
    'type: challenge, needs: {}, within: day',
    ['31:42 campaign.rules[0].trigger.needs: is empty; give a section of kinds of interaction with how many of each'],
  ],
  [
    'type: interaction, kinds: [complex_question, daily_task]',
    'type: challenge, needs: { spam: 2 }, within: day',
    ['31:44 campaign.rules[0].trigger.needs.spam: never counts; leave it out'],
  ],
  [
    '- name: chat',
    '- name: chat\n      phases: [early, latte]',
    ['31:23 campaign.rules[0].phases[1]: "latte" is not a phase; did you mean "late"?'],
  ],
  [
    '- name: chat',
    '- name: friend-inviter',
    [
      '35:13 campaign.rules[1].name: "friend" makes a rule "friend-inviter" for the inviter, but there is one of that name',
    ],
  ],
  [
    '      invitee: { win: { prizes: { pool: 1 } } }\n      inviter: { win: { prizes: { pool: 1 } }, guarantee: 3 }\n',
    '      win: { prizes: { pool: 1 } }\n',
    [
      '35:7 campaign.rules[1].invitee: is missing; say what the invitee gets, or the inviter, or both',
      '37:7 campaign.rules[1].win: belongs into "invitee" or "inviter" where the trigger is an invitation',
    ],
  ],
  [
    'settlesAt: 2026-02-17T00:30',
    'settlesAt: 2026-02-16T23:30',
    [
      '43:18 campaign.contests[0].settlesAt: is 2026-02-16T23:30, while entries still count until 2026-02-17T00:00; give that time or later',
    ],
  ],
  [
    'settlesAt: 2026-02-17T00:30',
    'settlesAt: 2026-02-17T01:30',
    [
      '43:18 campaign.contests[0].settlesAt: is 2026-02-17T01:30, after the campaign ends; give 2026-02-17T01:00 or earlier',
    ],
  ],
  [
    'prize: lantern',
    'prize: lanter',
    ['46:14 campaign.contests[0].prize: "lanter" is not a prize; did you mean "lantern"?'],
  ],
  ['perDay: 5', 'perDay: 5.0', ['48:21 campaign.caps.user.perDay: is "5.0"; give a whole number, 1 or more']],
  ['share: 100%', 'share: 90%', ['52:5 population.cohorts: have shares that sum to 90%; let them sum to 100%']],
  [
    'interactionsPerDay: 3',
    'interactionsPerDay: 0',
    ['52:5 population.cohorts: never do anything; give at least one cohort a share and interactions'],
  ],
  [
    'delay: 10m',
    'delay: 10',
    ['56:41 population.cohorts[0].opens.delay: is 10; give a duration such as 90s, 24h, 1h30m or 7d'],
  ],
  [
    'delay: 10m',
    'delay: 10 minutes',
    ['56:41 population.cohorts[0].opens.delay: is "10 minutes"; give a duration such as 90s, 24h, 1h30m or 7d'],
  ],
  [
    'at: 2026-02-16T21:00',
    'at: 2026-02-18T21:00',
    [
      '59:13 traffic.bursts[0].at: is 2026-02-18T21:00, outside the campaign; give a time in 2026-02-16T20:00 to 2026-02-17T01:00',
    ],
  ],
  [
    'share: 20%',
    'share: 2000%',
    ['59:38 traffic.bursts[0].share: is "2000%"; give a probability from 0 to 1, or from 0% to 100%'],
  ],
  ['name: rain', 'name: rain\nname: again', ['2:1 this field stands here a second time; keep one of them']],
  ['name: rain', 'name: &a rain\ntitle: *b', ['2:8 the alias *b repeats nothing; set &b before it']],
  ['name: rain', 'name: "rain', ['60:1 a quotation mark (") is not closed']],
  [
    '  budget: ¥1000',
    '\tbudget: ¥1000',
    [
      '4:1 a tab indents this line; use spaces',
      '4:10 a field begins inside of this value; check the indentation, or put text with a colon in quotes',
      '4:10 this is a name without a value; write "name: value"',
      '11:1 All mapping items must start at the same column',
      '14:1 All mapping items must start at the same column',
      '29:1 All mapping items must start at the same column',
      '39:1 All mapping items must start at the same column',
      '47:1 All mapping items must start at the same column',
    ],
  ],
  ['name: rain', 'name: !!js/function rain', ['1:7 Unresolved tag: tag:yaml.org,2002:js/function; leave the tag out']],
  [
    'perDay: 5',
    '1: 5',
    ['48:13 campaign.caps.user.1: is not a field here; give perDay, perCampaign, amountPerDay or amountPerCampaign'],
  ],
  [
    'name: rain',
    'name: rain\nconstructor: x\n__proto__: { a: 1 }',
    ['2:1 constructor: is not a field', '3:1 __proto__: is not a field'],
  ],
  ['  caps:\n    user: { perDay: 5 }', '  caps: 5', ['47:9 campaign.caps: is 5; give a section with fields']],
  [
    '  caps:\n    user: { perDay: 5 }',
    '  caps: { user: [5] }',
    ['47:17 campaign.caps.user: is a list; give a section with fields'],
  ],
  ['name: rain', 'name: rain\n---\nname: x', ['2:1 a second document begins here; keep one in a file']],
];

const harmless: readonly (readonly [found: string, instead: string])[] = [
  ['budget: ¥1000', 'budget: 100000'],
  ['budget: ¥1000', 'budget: 1,000.00 yuan'],
  ['budget: ¥1000', 'budget: 0.1 万元'],
  ['stock: 5', 'stock: 1'],
  ['winners: 2', 'winners: 6'],
  ['probability: 20%', 'probability: 0.2'],
  ['probability: 20%', 'probability: 1.0'],
  ['delay: 10m', 'delay: 1h30m'],
  ['from: 2026-02-16T20:00, to: 2026-02-17T01:00', 'from: "2026-02-16T12:00:00Z", to: 2026-02-17 01:00'],
  ['name: rain', 'name: &n rain\ntitle: *n'],
];

describe('parseScenario', () => {
  it.each(edits)('finds every fault where %j becomes %j', (found, instead, faults) => {
    expect(faultsAfter(found, instead)).toEqual(faults);
  });

  it.each(harmless)('takes %j as %j', (found, instead) => {
    expect(faultsAfter(found, instead)).toEqual([]);
  });

  it('reads the fixture to the letter', () => {
    const parsed = parseScenario(rain, 'rain.yaml');
    if (!('scenario' in parsed)) throw new Error('the fixture has faults');
    const { campaign } = parsed.scenario;
    expect(campaign).toMatchObject({
      id: 'rain',
      title: 'rain',
      currency: 'CNY',
      utcOffsetMs: 8 * 3_600_000,
      window: { from: Date.UTC(2026, 1, 16, 12), to: Date.UTC(2026, 1, 16, 17) },
      clock: 'server',
      registration: 'required',
      budget: 100_000,
      caps: { user: { perDay: 5, perCampaign: null, amountPerDay: null }, device: { perDay: null } },
      cooldownMs: 0,
      envelopes: { expiresAfterMs: 86_400_000, opening: 'by_user' },
      repeatedText: 'refuse',
    });
    expect(campaign.prizes[0]?.amount).toEqual({ type: 'uniform', min: 10, max: 200 });
    expect(campaign.prizes[1]).toMatchObject({ amount: { type: 'fixed', amount: 2_000 }, stock: 5, fallback: 'cash' });
    expect(parsed.scenario.population.cohorts[0]?.opens).toEqual({ probability: 0.9, delayMs: 600_000 });
    compilePolicy(campaign);
  });

  it('makes two rules of an invitation, one for each side', () => {
    const parsed = parseScenario(rain, 'rain.yaml');
    const rules = 'scenario' in parsed ? parsed.scenario.campaign.rules : [];
    expect(rules.map(({ name, trigger, guarantee }) => [name, trigger.type, guarantee])).toEqual([
      ['chat', 'interaction', null],
      ['friend-invitee', 'invitee', null],
      ['friend-inviter', 'inviter', 3],
    ]);
  });

  it('tells faults of every part at once, in the order of the file', () => {
    const text = rain
      .replace('name: rain', 'name: Rain')
      .replace('stock: 5', 'stock: many')
      .replace('settlesAt: 2026-02-17T00:30', 'settlesAt: 2026-02-16T23:30')
      .replace('share: 100%', 'share: 90%');
    const parsed = parseScenario(text, 'rain.yaml');
    const lines = 'faults' in parsed ? parsed.faults.map(({ line }) => line) : [];
    expect(lines).toEqual([1, 23, 43, 52]);
  });

  it('refuses more rules for one kind in one phase than the engine takes', () => {
    const rule = (name: string): string =>
      `    - { name: ${name}, trigger: { type: first, kinds: [daily_task] }, win: { prizes: { cash: 1 } } }\n`;
    const many = Array.from({ length: 12 }, (_, index) => rule(`r${index}`)).join('');
    expect(faultsAfter('  contests:\n', `${many}  contests:\n`)).toEqual([
      '50:7 campaign.rules[13]: is rule 13 for daily_task; the engine takes 12',
    ]);
  });

  it('finds a loop among fallbacks and a chain that is too long', () => {
    const prize = (name: string, fallback: string): string =>
      `    - { name: ${name}, kind: cash, label: x, amount: 1, fallback: ${fallback} }\n`;
    expect(faultsAfter('    - name: pool\n', `${prize('a', 'b')}${prize('b', 'a')}    - name: pool\n`)).toEqual([
      '25:61 campaign.prizes[3].fallback: leads back to itself (a > b > a); let the chain end'.replace('[3]', '[2]'),
      '26:61 campaign.prizes[3].fallback: leads back to itself (b > a > b); let the chain end',
    ]);
    const chain = Array.from({ length: 15 }, (_, index) => prize(`p${index}`, index === 14 ? 'cash' : `p${index + 1}`));
    expect(faultsAfter('    - name: pool\n', `${chain.join('')}    - name: pool\n`)).toEqual([
      '25:62 campaign.prizes[2].fallback: begins a chain of 15 fallbacks; the engine takes 14',
    ]);
  });

  it.each([
    ['nothing', '', '1:1 holds no fields; begin with "name:" and "campaign:"'],
    ['a list', '- a\n- b\n', '1:1 holds no fields; begin with "name:" and "campaign:"'],
    ['more than 250 kB', '#'.repeat(250_001), '1:1 is 250001 bytes long; a scenario is at most 250000 bytes'],
    ['a billion laughs', laughs(), '1:1 repeats its anchors too often; write out what is meant'],
    ['an alias of itself', 'name: &a [*a]\n', '1:11 the alias *a stands inside of what it repeats'],
    ['deep nesting', `name: ${'['.repeat(20)}${']'.repeat(20)}\n`, '1:22 nests deeper than any field does'],
    ['bottomless nesting', `name: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, 'nests too deeply to be read'],
  ])('refuses %s', (_what, text, message) => {
    const parsed = parseScenario(text, 'rain.yaml');
    const lines = 'faults' in parsed ? parsed.faults.map((fault) => describeFault({ ...fault, field: '' })) : [];
    expect(lines.join('\n')).toContain(message);
  });
});

describe('campaignFromJson', () => {
  const body = {
    id: 'api',
    window: { from: '2026-02-16T20:00:00+08:00', to: '2026-02-17T20:00:00+08:00' },
    budget: 100_000,
    prizes: [{ name: 'cash', kind: 'cash', label: 'Cash', amount: '¥1.00' }],
    rules: [
      {
        name: 'chat',
        trigger: { type: 'interaction', kinds: ['daily_task'] },
        win: { probability: 0.5, prizes: { cash: 1 } },
      },
    ],
  };

  it('reads a body in human or minor units, with a secret seed of the caller', () => {
    const parsed = campaignFromJson(body, { seed: 'secret' });
    expect(parsed).toMatchObject({
      campaign: { id: 'api', title: 'api', seed: 'secret', budget: 100_000, prizes: [{ amount: { amount: 100 } }] },
    });
    expect(campaignFromJson({ ...body, seed: 7 }, { seed: 'secret' })).toMatchObject({ campaign: { seed: '7' } });
  });

  it.each([
    [null, ': is empty; give an object'],
    [[], ': is a list; give an object'],
    [{ ...body, budget: 0 }, 'budget: is 0; give an amount above 0'],
    [{ ...body, budget: -1 }, 'budget: is -1; give an amount of 0 or more'],
    [{ ...body, budget: 1.5 }, 'budget: is 1.5 without a unit; give ¥1.5 or 1.5 yuan, or a whole number of fen'],
    [{ ...body, budget: '88' }, 'budget: is "88" without a unit; give ¥88 or 88 yuan'],
    [{ ...body, budget: 2 ** 53 }, 'budget: is 9007199254740992; give less than 2^53 fen'],
    [{ ...body, budget: [] }, 'budget: is a list; give an amount such as'],
    [{ ...body, buget: 1 }, 'buget: is not a field here; did you mean "budget"?'],
    [{ ...body, prizes: [null] }, 'prizes[0]: is empty; give a section'],
    [{ ...body, prizes: {} }, 'prizes: is a section; give a list of 1 to 64 sections'],
    [
      { ...body, rules: [{ ...body.rules[0], win: { prizes: { cahs: 1 } } }] },
      'rules[0].win.prizes.cahs: "cahs" is not a prize; did you mean "cash"?',
    ],
    [JSON.parse(JSON.stringify(body).replace('{', '{"__proto__":{"budget":1},')), '__proto__: is not a field'],
    [JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), 'nests deeper than any field does'],
  ])('refuses %#', (value: unknown, message) => {
    const parsed = campaignFromJson(value, { seed: 's' });
    const lines = 'faults' in parsed ? parsed.faults.map(describeFault) : [];
    expect(lines.join('\n')).toContain(message.replace(/^: /, ''));
  });
});

describe('presets', () => {
  it.each(presets.list())('%s has no fault, and the engine takes it', (name) => {
    const preset = presets.get(name);
    if (preset === null) throw new Error(`there is no preset ${name}`);
    expect(preset.text.startsWith('# yaml-language-server: $schema=../scenario.schema.json\n')).toBe(true);
    const parsed = parseScenario(preset.text, preset.fileName);
    expect('faults' in parsed ? parsed.faults.map(describeFault) : []).toEqual([]);
    if (!('scenario' in parsed)) return;
    expect(parsed.scenario.name).toBe(name);
    compilePolicy(parsed.scenario.campaign);
  });

  it('knows no others', () => {
    expect(presets.list()).toEqual([
      'demo',
      'gala-rounds',
      'midnight',
      'playground',
      'qwen-2026',
      'qwen-day-one',
      'rain',
      'wenxin-2026',
      'yuanbao-2026',
    ]);
    expect(presets.get('../scenario.schema')).toBeNull();
  });
});

function laughs(): string {
  const levels = 'abcdefgh'.split('').map((letter, index, all) => {
    const before = all[index - 1];
    return `${letter}: &${letter} [${Array.from({ length: 9 }, () => (before === undefined ? 'ha' : `*${before}`)).join(', ')}]`;
  });
  return `${levels.join('\n')}\n`;
}
