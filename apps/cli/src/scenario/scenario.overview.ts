import { expectedCost, type Minor } from '#domain';
import {
  briefCount,
  chineseMoney,
  counted,
  describeAmount,
  describeCaps,
  describePacing,
  describeTrigger,
  formatCount,
  formatDuration,
  formatMoney,
  formatShare,
  renderTerminalTable,
  ZoneText,
  type Paint,
} from '#report';
import type { Scenario } from '#scenario';
import { foreseenInteractions } from '#simulation';

/** About how many interactions a campaign has while it lasts, to two digits: a small pilot knows no more. */
export function foreseenDuring(scenario: Scenario): number {
  return Number(foreseenInteractions(scenario).during.toPrecision(2));
}

/** A scenario for the eye: what it is, what it gives, for what. */
export function describeScenario(scenario: Scenario, width: number, paint: Paint): string {
  const { campaign } = scenario;
  const facts = factsOf(scenario);
  const nameWidth = Math.max(...facts.map(([name]) => name.length));
  return [
    `${paint.bold(scenario.title)}  ${paint.grey(scenario.name)}`,
    '',
    ...facts.map(([name, text]) => `${paint.grey(name.padEnd(nameWidth))}  ${text}`),
    '',
    renderTerminalTable(prizeTable(scenario), width, paint),
    '',
    renderTerminalTable(ruleTable(scenario), width, paint),
    ...(campaign.contests.length === 0 ? [] : ['', renderTerminalTable(contestTable(scenario), width, paint)]),
  ].join('\n');
}

function factsOf(scenario: Scenario): [string, string][] {
  const { campaign, population, uncertain } = scenario;
  const { window, currency, caps } = campaign;
  const zone = new ZoneText(campaign.utcOffsetMs);
  const money = (amount: Minor) => formatMoney(amount, currency);
  return [
    ['Budget', `${money(campaign.budget)} (${chineseMoney(campaign.budget, currency)})`],
    [
      'Window',
      `${zone.date(window.from)} ${zone.clock(window.from)} to ${zone.date(window.to)} ${zone.clock(window.to)}, ${zone.name} (${formatDuration(window.to - window.from)})`,
    ],
    ['Pacing', describePacing(campaign.pacing)],
    ['User', describeCaps(caps.user, money)],
    ['Device', describeCaps(caps.device, money)],
    [
      'Crowd',
      `${counted(population.users, 'user')} in ${counted(population.cohorts.length, 'cohort')}, about ${briefCount(foreseenDuring(scenario))} interactions`,
    ],
    [
      'Envelopes',
      `${campaign.envelopes.opening === 'automatic' ? 'open by themselves' : 'opened by their users'}, expire after ${formatDuration(campaign.envelopes.expiresAfterMs)}`,
    ],
    ...uncertain.map(({ path, relativeDeviation }, i): [string, string] => [
      i === 0 ? 'Unsure' : '',
      `${path} ± ${formatShare(relativeDeviation)}`,
    ]),
  ];
}

function prizeTable({ campaign }: Scenario) {
  const money = (amount: Minor) => formatMoney(amount, campaign.currency);
  return {
    head: ['prize', 'kind', 'amount', 'mean', 'stock', 'then'],
    numeric: [3, 4],
    flexible: 2,
    rows: campaign.prizes.map((prize) => [
      prize.name,
      prize.kind,
      describeAmount(prize.amount, money),
      money(Math.round(expectedCost(campaign, { probability: 1, prizes: [{ prize: prize.name, weight: 1 }] }))),
      prize.stock === null ? '–' : formatCount(prize.stock),
      prize.fallback ?? '–',
    ]),
  };
}

function ruleTable({ campaign }: Scenario) {
  return {
    head: ['rule', 'rewards', 'chance', 'a try costs'],
    numeric: [2, 3],
    flexible: 1,
    rows: campaign.rules.map((rule) => [
      rule.name,
      describeTrigger(rule.trigger),
      formatShare(rule.win.probability) + (rule.guarantee === null ? '' : `, sure at ${rule.guarantee}`),
      formatMoney(Math.round(expectedCost(campaign, rule.win)), campaign.currency),
    ]),
  };
}

function contestTable({ campaign }: Scenario) {
  const zone = new ZoneText(campaign.utcOffsetMs);
  return {
    head: ['contest', 'how', 'winners', 'prize', 'settles'],
    numeric: [2],
    flexible: 3,
    rows: campaign.contests.map(({ name, method, winners, prize, settlesAt }) => [
      name,
      method === 'draw' ? 'a draw among all' : 'the busiest win',
      formatCount(winners),
      prize,
      zone.moment(settlesAt),
    ]),
  };
}
