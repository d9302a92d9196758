import {
  budgetBar,
  counted,
  formatCount,
  formatDuration,
  formatRate,
  formatShare,
  renderTerminalTable,
  shortMoney,
  sparkline,
  spikeHeadline,
  spikeStory,
  thresholdValue,
  wrapText,
  type Paint,
  type SpikeRecord,
} from '#report';
import { proofList } from '../audit/proof.table.js';
import type { SpikeFrame } from './spike.session.js';

/** One screen: what is wanted and got, how long it takes, what fails, how the budget burns, what waits. */
export function drawSpike(frame: SpikeFrame, title: string, columns: number, paint: Paint): string[] {
  const width = Math.min(columns, 80) - 4;
  const { figures } = frame;
  const budget = figures?.budget ?? null;
  const cells: [string, string][] = [
    [`${formatCount(frame.got)} of ${formatCount(Math.round(frame.wanted))}`, 'sent/s of planned'],
    [frame.p99 === null ? '–' : `${formatDuration(frame.p50 ?? 0)}, ${formatDuration(frame.p99)}`, 'median, 99%'],
    [formatCount(frame.errors), 'without an answer'],
    [formatCount(figures?.envelopes.opened ?? 0), 'payouts waiting'],
  ];
  const cell = Math.floor(width / cells.length);
  return [
    '',
    `${paint.bold(paint.red('🧧 Hongbao spike'))}  ${title}`,
    paint.grey(`${frame.phase}, ${formatDuration(Math.round(frame.elapsedMs / 100) * 100)}`),
    '',
    ...(budget === null ? [] : [budgetBar(budget, width, paint), '']),
    cells.map(([value]) => paint.bold(value.padEnd(cell))).join(''),
    cells.map(([, name]) => paint.grey(name.padEnd(cell))).join(''),
    '',
    `${paint.red(sparkline(frame.rates.slice(-(width - 20)), width - 20))} ${paint.grey('answers/s')}`,
    '',
  ].map((line) => (line === '' ? '' : `  ${line}`));
}

/** The same moment as one line, for logs and pipes. */
export function describeSpike({ phase, elapsedMs, wanted, got, p99, errors, figures }: SpikeFrame): string {
  return [
    formatDuration(Math.round(elapsedMs / 100) * 100).padStart(7),
    phase,
    `${formatCount(got)}/s of ${formatCount(Math.round(wanted))}/s`,
    `99% within ${p99 === null ? '–' : formatDuration(p99)}`,
    `${formatCount(errors)} without an answer`,
    `${formatCount(figures?.envelopes.opened ?? 0)} payouts waiting`,
    ...(figures === null ? [] : [`left ${shortMoney(figures.budget.remaining, figures.budget.currency)}`]),
  ].join('  ');
}

/** What is left on the terminal when a spike is over. */
export function describeSpikeResult(
  { facts }: SpikeRecord,
  reportPath: string,
  holds: boolean,
  width: number,
  paint: Paint,
): string {
  const columns = Math.min(width, 80);
  const { figures, latency, requests, thresholds, lag } = facts;
  const lost = requests.total - requests.answered;
  return [
    '',
    (holds ? paint.bold : paint.red)(wrapText(spikeHeadline(facts), columns).join('\n')),
    '',
    ...(figures === null ? [] : [budgetBar(figures.budget, columns, paint), '']),
    renderTerminalTable(
      {
        head: ['result', '', ''],
        numeric: [1],
        rows: [
          ['interactions', formatCount(requests.total), `${counted(requests.repeated, 'repeat')} among the answers`],
          [
            'without an answer',
            formatCount(lost),
            `${formatShare(requests.total === 0 ? 0 : lost / requests.total)}; ${counted(requests.retries, 'retry', 'retries')}`,
          ],
          [
            'answer time',
            latency === null ? '–' : formatDuration(latency.p50),
            latency === null
              ? ''
              : `median; 99% within ${formatDuration(latency.p99)}, slowest ${formatDuration(latency.max)}`,
          ],
          [
            'driver lag',
            lag === null ? '–' : formatDuration(lag.p50),
            lag === null ? '' : `99%: ${formatDuration(lag.p99)}`,
          ],
          [
            'envelopes won',
            formatCount(figures?.decisions.awarded ?? 0),
            `${formatCount(figures?.envelopes.paid ?? 0)} paid`,
          ],
          ...thresholds.map(({ text, measure, value, ok }) => [
            `${ok === true ? paint.green('✓') : paint.red(ok === null ? '?' : '✗')} ${text}`,
            value === null ? '–' : thresholdValue(measure, value),
            ok === null ? 'not judged' : ok ? 'kept' : 'missed',
          ]),
        ],
      },
      columns,
      paint,
    ),
    '',
    ...(facts.invariants.length === 0
      ? ['The books could not be looked at.', '']
      : [
          paint.bold('Proof') + paint.grey('  recomputed from what is stored, and held against the driver’s journal'),
          proofList(facts.invariants, columns, paint),
          '',
        ]),
    ...wrapText(spikeStory(facts), columns),
    '',
    `${reportPath}  ${paint.grey(`the whole story, with charts; ${formatRate(Math.round(facts.peak), 'interactions')} were planned at the peak`)}`,
    '',
  ].join('\n');
}
