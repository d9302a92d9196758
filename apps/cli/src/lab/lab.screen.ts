import { counted, formatCount, formatDuration, formatShare, shortCount, sparkline, type Paint } from '#report';
import type { LabPlan, LabProgress } from '#simulation';

/** How often a line of progress is printed where there is no terminal to draw on. */
export const linePeriodMs = 5_000;

const indent = '  ';

/** What is going to be played, before it begins. */
export function openingLine({ scenario, scale, runs, totalRuns, expectedInteractions, vanished }: LabPlan): string {
  const copy =
    scale === 1 ? 'at its real size' : scale < 1 ? `as a copy of 1/${trim(1 / scale)}` : `${trim(scale)} times`;
  const all = totalRuns > runs ? `, ${formatCount(totalRuns)} in all` : '';
  const lost = vanished.length === 0 ? '' : `\nToo rare for that size, and left out: ${vanished.join(', ')}.`;
  return (
    `${scenario.title}: ${counted(runs, 'run')} ${copy}${all}, ` +
    `about ${shortCount(expectedInteractions)} interactions to decide${lost}`
  );
}

/** One screen: what is played, how far it has come, and the budget of the run that was finished last. */
export function drawLabFrame(progress: LabProgress, columns: number, paint: Paint): string[] {
  const width = Math.min(columns, 80) - 2 * indent.length;
  const { share, latest } = progress;
  const full = Math.round(share * width);
  const lines = [
    '',
    paint.red('█'.repeat(full)) + paint.grey('░'.repeat(width - full)),
    statusOf(progress),
    '',
    ...(latest === null
      ? []
      : [`${paint.teal(sparkline(latest.remaining, width - 30))} ${paint.grey('budget left, latest run')}`, '']),
  ];
  return lines.map((line) => (line === '' ? '' : indent + line));
}

/** The same moment as one line, for logs and pipes. */
export function describeLabFrame(progress: LabProgress): string {
  return statusOf(progress);
}

function statusOf({ share, runsDone, runs, playing, secondsLeft }: LabProgress): string {
  const left = secondsLeft === null ? '' : `, ${formatDuration(Math.ceil(secondsLeft) * 1_000)} left`;
  return `${formatShare(share)}, run ${formatCount(runsDone)} of ${formatCount(runs)}${left}: ${playing}`;
}

function trim(value: number): string {
  return formatCount(Number(value.toPrecision(6)));
}
