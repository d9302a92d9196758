import {
  budgetBar,
  displayWidth,
  fitText,
  formatCount,
  formatDuration,
  formatMoney,
  shortMoney,
  sparkline,
  type Paint,
} from '#report';
import type { Minor } from '#domain';

/** What the screen shows at one moment of the play. */
export interface DemoFrame {
  readonly title: string;
  /** The campaign's own time, zone included. */
  readonly clock: string;
  /** What is going on, in a few words. */
  readonly phase: string;
  readonly elapsedMs: number;
  readonly currency: string;
  readonly budget: { readonly paid: Minor; readonly reserved: Minor; readonly remaining: Minor };
  readonly decisionsPerSecond: number;
  readonly awards: number;
  readonly payouts: number;
  readonly queue: number;
  /** Decisions a second so far, oldest first. */
  readonly rates: readonly number[];
  /** The latest win that somebody chatted for. */
  readonly latest: { readonly said: string; readonly won: string } | null;
}

const indent = '  ';

/** One screen: a header, the budget, four figures, the course, and the latest winner. */
export function drawFrame(frame: DemoFrame, columns: number, paint: Paint): string[] {
  const width = Math.min(columns, 80) - 2 * indent.length;
  const money = (amount: Minor) => formatMoney(amount, frame.currency);
  const { paid, reserved, remaining } = frame.budget;
  const key = [
    `${paint.red('█')} ${money(paid)} paid`,
    `${paint.gold('▓')} ${money(reserved)} promised`,
    `${paint.teal('░')} ${money(remaining)} left`,
  ];
  const lines = [
    '',
    header(frame, width, paint),
    paint.grey(frame.phase),
    '',
    budgetBar(frame.budget, width, paint),
    key.join('   '),
    '',
    ...figures(frame, width, paint),
    '',
    `${paint.red(sparkline(frame.rates.slice(-(width - 20)), width - 20))} ${paint.grey('decisions/s')}`,
    '',
    frame.latest === null ? '' : latestLine(frame.latest, width, paint),
    '',
  ];
  return lines.map((line) => (line === '' ? '' : indent + line));
}

/** The same moment as one line, for logs and pipes. */
export function describeFrame(frame: DemoFrame): string {
  const { budget, currency } = frame;
  return [
    formatDuration(Math.round(frame.elapsedMs / 100) * 100).padStart(7),
    frame.clock,
    `${formatCount(frame.decisionsPerSecond)} decisions/s`,
    `${formatCount(frame.awards)} awards`,
    `${formatCount(frame.payouts)} paid`,
    `${formatCount(frame.queue)} queued`,
    `left ${shortMoney(budget.remaining, currency)}`,
  ].join('  ');
}

function header({ title, clock }: DemoFrame, width: number, paint: Paint): string {
  const name = '🧧 Hongbao';
  const room = width - displayWidth(name) - displayWidth(clock) - 4;
  const shown = fitText(title, room);
  return `${paint.bold(paint.red(name))}  ${shown}${' '.repeat(room - displayWidth(shown))}  ${clock}`;
}

function figures(frame: DemoFrame, width: number, paint: Paint): string[] {
  const cells: [string, string][] = [
    [formatCount(frame.decisionsPerSecond), 'decisions/s'],
    [formatCount(frame.awards), 'envelopes won'],
    [formatCount(frame.payouts), 'paid out'],
    [formatCount(frame.queue), 'in the queue'],
  ];
  const cell = Math.floor(width / cells.length);
  return [
    cells.map(([value]) => paint.bold(value.padEnd(cell))).join(''),
    cells.map(([, name]) => paint.grey(name.padEnd(cell))).join(''),
  ];
}

function latestLine({ said, won }: { said: string; won: string }, width: number, paint: Paint): string {
  const room = Math.max(10, width - displayWidth(won) - 6);
  return `“${fitText(said, room)}”  ${paint.gold(won)}`;
}
