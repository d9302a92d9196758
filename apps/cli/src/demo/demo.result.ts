import {
  budgetBar,
  counted,
  formatCount,
  formatDuration,
  formatMoney,
  formatRate,
  formatShare,
  headline,
  reasonName,
  renderTerminalTable,
  story,
  wrapText,
  type Paint,
  type RunRecord,
} from '#report';
import type { Reason } from '#domain';
import { proofList } from '../audit/proof.table.js';

/** How many reasons for a refusal are named; the report has all of them. */
const reasonsShown = 5;

/** What is left on the terminal when a demo is over: the finding, the figures, the proof, and what to do next. */
export function describeResult(record: RunRecord, reportPath: string, width: number, paint: Paint): string {
  const { summary } = record;
  const columns = Math.min(width, 80);
  const broken = summary.invariants.some(({ ok }) => !ok);
  return [
    '',
    (broken ? paint.red : paint.bold)(wrapText(headline(record), columns).join('\n')),
    '',
    budgetBar(summary.budget, columns, paint),
    '',
    resultTable(record, columns, paint),
    '',
    paint.bold('Proof') + paint.grey('  recomputed from what is stored, and held against the client’s own journal'),
    proofList(summary.invariants, columns, paint),
    '',
    ...wrapText(story(record), columns),
    '',
    paint.bold('Next'),
    ...nextSteps(record, reportPath, paint),
    '',
  ].join('\n');
}

function resultTable({ summary }: RunRecord, columns: number, paint: Paint): string {
  const { budget, decisions, envelopes, duplicates, rates, latencyMs, users } = summary;
  const money = (amount: number) => formatMoney(amount, budget.currency);
  const share = (amount: number) => formatShare(budget.total === 0 ? 0 : amount / budget.total);
  const refused = decisions.total - decisions.awarded;
  return renderTerminalTable(
    {
      head: ['result', '', ''],
      numeric: [1],
      rows: [
        [paint.red('█') + ' paid', money(budget.paid), `${share(budget.paid)} of ${money(budget.total)}`],
        [paint.gold('▓') + ' promised', money(budget.reserved), ''],
        [paint.teal('░') + ' left', money(budget.remaining), `${money(budget.released)} came back on the way`],
        [
          'interactions',
          formatCount(decisions.total),
          `and ${counted(duplicates, 'repeat')}, answered as the first time`,
        ],
        [
          'envelopes won',
          formatCount(decisions.awarded),
          `by ${counted(users.rewarded, 'person', 'people')} of ${formatCount(users.active)}`,
        ],
        [
          '  paid out',
          formatCount(envelopes.paid),
          `${formatRate(rates.payoutsPerSecond, 'payouts')} through the queue`,
        ],
        [
          '  expired, failed',
          `${formatCount(envelopes.expired)}, ${formatCount(envelopes.failed)}`,
          'their money went back',
        ],
        ['refused', formatCount(refused), refusalText(summary.decisions.rejected)],
        ['speed', `${formatCount(rates.decisionsPerSecond)}/s`, 'decisions, each durable before its answer'],
        [
          'answer time',
          latencyMs === null ? '–' : formatDuration(latencyMs.p50),
          latencyMs === null
            ? ''
            : `median; 99% within ${formatDuration(latencyMs.p99)}, slowest ${formatDuration(latencyMs.max)}`,
        ],
      ],
    },
    columns,
    paint,
  );
}

function refusalText(rejected: Readonly<Partial<Record<Reason, number>>>): string {
  return (Object.entries(rejected) as [Reason, number][])
    .sort(([, a], [, b]) => b - a)
    .slice(0, reasonsShown)
    .map(([reason, count]) => `${reasonName(reason).toLowerCase()} ${formatCount(count)}`)
    .join(', ');
}

function nextSteps({ summary }: RunRecord, reportPath: string, paint: Paint): string[] {
  const step = (command: string, why: string) => `  ${command.padEnd(41)}${paint.grey(why)}`;
  return [
    step(`npx hongbao serve --scenario ${summary.scenario}`, 'the service, with a curl line to try'),
    step(`npx hongbao validate ${summary.scenario}`, 'what the campaign promises'),
    `  ${reportPath}  ${paint.grey('the whole story, with charts')}`,
  ];
}
