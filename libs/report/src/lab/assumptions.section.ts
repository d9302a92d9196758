import { expectedCost, type Minor } from '#domain';
import type { Cohort, Scenario } from '#scenario';
import { renderTable } from '../chart/figure.js';
import { html, nothing, type Markup } from '../page/markup.js';
import { describeAmount, describeCaps, describePacing, describeTrigger } from '../scenario/policy.text.js';
import { chineseMoney } from '../text/money.text.js';
import { formatCount, formatDuration, formatRate, formatShare } from '../text/number.text.js';
import type { LabView } from './lab.view.js';
import { settingsText } from './setting.text.js';

/** What was assumed of the policy, in the scenario's words and units. */
export function renderPolicyAssumptions(view: LabView): Markup {
  const { scenario } = view;
  return html`<p>
      Nothing below was found out: it is what the scenario file says. Figures without a source are inventions and marked
      as fixtures there, in comments beside each of them.
    </p>
    ${renderFacts(policyFacts(view))}
    <div class="tables">
      <h4>The prizes</h4>
      ${renderTable(prizeTable(view))}
      <h4>The rules, in the order in which an interaction tries them</h4>
      ${renderTable(ruleTable(view))}
      ${
        scenario.campaign.contests.length === 0
          ? nothing
          : html`<h4>The contests</h4>
              ${renderTable(contestTable(view))}`
      }
    </div>`;
}

/** What was assumed of the people and of the service that they meet. */
export function renderPeopleAssumptions(view: LabView): Markup {
  const { scenario } = view;
  return html`${renderFacts(peopleFacts(view))}
    <div class="tables">
      <h4>The cohorts</h4>
      ${renderTable(cohortTable(scenario))}
      <h4>How they answer: interest, and what it changes by</h4>
      ${renderTable(behaviourTable(scenario))}
    </div>`;
}

type Fact = readonly [name: string, text: string];

/** Facts of one name stand under it together. */
function renderFacts(facts: readonly Fact[]): Markup {
  const byName = new Map<string, string[]>();
  for (const [name, text] of facts) byName.set(name, [...(byName.get(name) ?? []), text]);
  return html`<dl class="facts">
    ${[...byName].map(
      ([name, texts]) =>
        html`<div>
          <dt>${name}</dt>
          ${texts.map((text) => html`<dd>${text}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function policyFacts({ scenario, policy, zone, money, currency }: LabView): Fact[] {
  const { campaign } = scenario;
  const { window, caps, phases } = campaign;
  return [
    ['Budget', `${money(campaign.budget)} (${chineseMoney(campaign.budget, currency)})`],
    [
      'Window',
      `${zone.date(window.from)} ${zone.clock(window.from)} to ${zone.date(window.to)} ${zone.clock(window.to)}, ${zone.name}`,
    ],
    ...(policy.settings.length === 0 ? [] : [['Set', settingsText(policy.settings)] as const]),
    ...phases.map((phase): Fact => [
      `Phase ${phase.name}`,
      `${zone.moment(phase.from)} to ${zone.moment(phase.to)}, ${phase.budget === null ? 'no budget of its own' : `at most ${money(phase.budget)}`}`,
    ]),
    ['Pacing', describePacing(campaign.pacing)],
    ['One user', describeCaps(caps.user, money)],
    ['One device', describeCaps(caps.device, money)],
    [
      'Between two envelopes',
      campaign.cooldownMs === 0 ? 'no waiting' : `at least ${formatDuration(campaign.cooldownMs)}`,
    ],
    [
      'Envelopes',
      `${campaign.envelopes.opening === 'automatic' ? 'open by themselves' : 'opened by their users'}; unopened ones return their money after ${formatDuration(campaign.envelopes.expiresAfterMs)}`,
    ],
    ['Who may win', campaign.registration === 'required' ? 'registered users only' : 'everybody'],
    ['The same text twice a day', campaign.repeatedText === 'refuse' ? 'refused as suspected abuse' : 'allowed'],
  ];
}

function prizeTable({ scenario, money }: LabView) {
  const { campaign } = scenario;
  const mean = (prize: string): Minor =>
    Math.round(expectedCost(campaign, { probability: 1, prizes: [{ prize, weight: 1 }] }));
  return {
    columns: ['Prize', 'Kind', 'Amount', 'Mean', 'Stock', 'Then'],
    words: [1, 2],
    rows: campaign.prizes.map((prize) => [
      prize.label,
      prize.kind,
      describeAmount(prize.amount, money),
      money(mean(prize.name)),
      prize.stock === null ? 'no limit' : formatCount(prize.stock),
      prize.fallback ?? '–',
    ]),
  };
}

function ruleTable({ scenario, money }: LabView) {
  const { campaign } = scenario;
  return {
    columns: ['Rule', 'Rewards', 'Chance', 'One user', 'A try costs'],
    words: [1],
    rows: campaign.rules.map((rule) => [
      rule.title,
      `${describeTrigger(rule.trigger)}${rule.phases === null ? '' : ` (${rule.phases.join(', ')})`}`,
      `${formatShare(rule.win.probability)}${rule.guarantee === null ? '' : `, sure at try ${rule.guarantee}`}`,
      describeCaps({ ...rule.perUser, amountPerDay: null, amountPerCampaign: null }, money),
      money(Math.round(expectedCost(campaign, rule.win))),
    ]),
  };
}

function contestTable({ scenario, zone }: LabView) {
  return {
    columns: ['Contest', 'How', 'Winners', 'Prize', 'Settles'],
    words: [1],
    rows: scenario.campaign.contests.map(({ title, method, winners, prize, settlesAt }) => [
      title,
      method === 'draw' ? 'a draw among all who took part' : 'the busiest win',
      formatCount(winners),
      prize,
      zone.moment(settlesAt),
    ]),
  };
}

function peopleFacts({ scenario, zone }: LabView): Fact[] {
  const { population, traffic, service, channel } = scenario;
  const { joining } = population;
  const news = joining.newsPerDay.filter((share) => share > 0);
  return [
    [
      'Simulated',
      scenario.horizon.from === scenario.campaign.window.from && scenario.horizon.to === scenario.campaign.window.to
        ? 'the campaign, and no day around it'
        : `${zone.moment(scenario.horizon.from)} to ${zone.moment(scenario.horizon.to)}`,
    ],
    ['Population', `${formatCount(population.users)} people who may ever come`],
    ...(scenario.uncertain.length === 0
      ? []
      : [
          [
            'Unsure',
            scenario.uncertain
              .map(({ path, relativeDeviation }) => `${path} ± ${formatShare(relativeDeviation)}`)
              .join(', '),
          ] as const,
        ]),
    [
      'They come to know of it',
      joining.fromStart === 1
        ? 'all at the opening'
        : `${formatShare(joining.fromStart)} at the opening${news.length === 0 ? '' : `; news brings ${news.slice(0, 7).map(formatShare).join(', ')}${news.length > 7 ? ', …' : ''} of the others day by day`}${joining.withoutRewards === 0 ? '' : `; ${formatShare(joining.withoutRewards)} of the others come each day in any case`}; whoever is invited comes after ${formatDuration(joining.invitationDelayMs)} on average`,
    ],
    ...(traffic.curve === null
      ? ([
          ['By the hour', weightsText(traffic.hours)],
          ['By the day', weightsText(traffic.days)],
        ] as const)
      : ([['Arrivals', `a curve of ${formatCount(traffic.curve.length)} steps out of a file`]] as const)),
    [
      'Repeats',
      traffic.duplicates.share === 0
        ? 'none'
        : `${formatShare(traffic.duplicates.share)} of events come twice, ${formatDuration(traffic.duplicates.delayMs)} later on average`,
    ],
    ...traffic.bursts.map(({ at, share, decayMs, lastsMs }): Fact => [
      `Rush on ${zone.moment(at)}`,
      `${formatShare(share)} of all interactions, down to 37% after ${formatDuration(decayMs)}, over after ${formatDuration(lastsMs)}`,
    ]),
    ...service.capacity.map(({ from, to, perSecond, kinds }): Fact => [
      'The service bears',
      `${formatRate(perSecond, 'interactions')}${kinds === null ? '' : ` (${kinds.map((kind) => kind.replaceAll('_', ' ')).join(', ')})`} from ${zone.moment(from)} to ${zone.moment(to)}; ${formatShare(service.retries.share)} of those turned away try again, ${formatDuration(service.retries.delayMs)} later on average`,
    ]),
    [
      'Payment channel',
      `${channel.ratePerSecond === null ? 'no limit' : `${formatCount(channel.ratePerSecond)} payouts a second`}, ${formatDuration(channel.latencyMs.min)} to ${formatDuration(channel.latencyMs.max)} a call, ${formatShare(channel.refuseShare)} refused for good`,
    ],
  ];
}

/** Weights in proportion, as the scenario has them; alike where they are. */
function weightsText(weights: readonly number[]): string {
  if (new Set(weights).size < 2) return 'alike';
  const shown = weights.slice(0, 31).join(', ');
  return `in proportion ${shown}${weights.length > 31 ? ', …' : ''}`;
}

function cohortTable({ population }: Scenario) {
  const invited = population.cohorts.some((cohort) => cohort.invited > 0);
  return {
    columns: [
      'Cohort',
      'Of all',
      'Interactions a day',
      'Accounts a device',
      ...(invited ? ['Invited beforehand'] : []),
      'Open',
      'After',
    ],
    rows: population.cohorts.map((cohort) => [
      cohort.cheats ? `${cohort.name} (cheat)` : cohort.name,
      formatShare(cohort.share),
      String(cohort.interactionsPerDay),
      formatCount(cohort.accountsPerDevice),
      ...(invited ? [formatShare(cohort.invited)] : []),
      formatShare(cohort.opens.probability),
      cohort.opens.delayMs === 0 ? 'at once' : formatDuration(cohort.opens.delayMs),
    ]),
  };
}

function behaviourTable({ population }: Scenario) {
  const points = (share: number) => (share === 0 ? '–' : `${share < 0 ? '−' : '+'}${formatShare(Math.abs(share))}`);
  const some = (share: number) => (share === 0 ? '–' : formatShare(share));
  return {
    columns: ['Cohort', 'A visit', 'Organic', 'At first', 'After a win', 'After a miss', 'Gives up', 'Invites'],
    rows: population.cohorts.map(({ name, behaviour }: Cohort) => [
      name,
      behaviour.visit.interactions === 1
        ? 'one interaction'
        : `${behaviour.visit.interactions}, ${formatDuration(behaviour.visit.gapMs)} apart`,
      some(behaviour.interest.organic),
      formatShare(behaviour.interest.atFirst),
      points(behaviour.interest.afterWin),
      points(behaviour.interest.afterMiss),
      some(behaviour.givesUp),
      some(behaviour.invites),
    ]),
  };
}
