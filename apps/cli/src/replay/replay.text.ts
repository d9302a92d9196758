import { counted, formatCount, formatDuration, formatMoney, reasonName } from '#report';
import type { CliWorld } from '../world/cli-world.js';
import type { Divergence, RunComparison, StreamSurvey, TracedDecision } from '#replay';

/** What a recording holds, a line for each thing that is worth one. */
export function surveyLines(file: string, survey: StreamSurvey): string[] {
  const { events, from, to, disordered, repeats, conflicts, future, bad, campaigns } = survey;
  const span =
    events === 0
      ? 'no events'
      : `${counted(events, 'event')} over ${formatDuration(to - from)}, from ${iso(from)} to ${iso(to)}`;
  const at = (line: number): string => `the first in line ${formatCount(line)}`;
  return [
    `${file}: ${span}`,
    ...[...campaigns].map(([campaign, count]) => `  campaign ${campaign}: ${formatCount(count)}`),
    disordered === 0
      ? '  in the order of their times'
      : `  ${formatCount(disordered)} out of order, by up to ${formatDuration(survey.disorderMs)}, ${at(survey.firstDisorderedLine)}`,
    ...(repeats === 0 ? [] : [`  ${counted(repeats, 'repeat')}, ${at(survey.firstRepeatLine)}`]),
    ...(conflicts === 0
      ? []
      : [
          `  ${formatCount(conflicts)} with an id that stood for something else before, ${at(survey.firstConflictLine)}`,
        ]),
    ...(future === 0 ? [] : [`  ${formatCount(future)} from the future, ${at(survey.firstFutureLine)}`]),
    ...(bad === 0 ? [] : badLines(survey)),
  ];
}

/** The first bad lines by number, and how many more there are. */
export function badLines({ bad, badLines: shown }: StreamSurvey): string[] {
  const lines = shown.map(({ line, problem }) => `  line ${line}: ${problem}`);
  if (bad > shown.length) lines.push(`  ... and ${formatCount(bad - shown.length)} more`);
  return [`  ${counted(bad, 'line')} no event:`, ...lines];
}

/** How two runs differ; nothing but one line where they do not. */
export function comparisonLines([nameA, nameB]: readonly [string, string], comparison: RunComparison): string[] {
  const { same, figures, first, digests, currency } = comparison;
  if (same) return [`${nameA} and ${nameB} decided alike: ${digests[0].slice(0, 16)}`];
  return [
    `${nameA} and ${nameB} decided differently.`,
    ...(first === null ? [] : ['', ...divergenceLines([nameA, nameB], first, currency)]),
    ...(figures.length === 0 ? [] : ['', 'In sum:']),
    ...figures.map(({ name, isMoney, a, b }) => {
      const told = (figure: number): string =>
        isMoney && currency !== null ? formatMoney(figure, currency) : formatCount(figure);
      return `  ${name}: ${told(a)} and ${told(b)}`;
    }),
  ];
}

function divergenceLines(
  names: readonly [string, string],
  { decision, last, a, b }: Divergence,
  currency: string | null,
): string[] {
  const event = a ?? b;
  if (event === null) {
    return [
      `They part between decisions ${formatCount(decision)} and ${formatCount(last)}.`,
      'Run both with --trace, and the very event is shown.',
    ];
  }
  const { id, source, at, user, campaign, kind } = event;
  return [
    `The first to part is decision ${formatCount(decision)}:`,
    `  event ${id} of ${source}, ${at}, user ${user}, campaign ${campaign}, ${kind}`,
    ...decisionLines(names[0], a, currency),
    ...decisionLines(names[1], b, currency),
  ];
}

function decisionLines(name: string, decision: TracedDecision | null, currency: string | null): string[] {
  if (decision === null) return [`  ${name}: had ended before`];
  const { reason, prize, amount, explanation, state } = decision;
  const what =
    reason !== null
      ? `refused: ${reasonName(reason)}`
      : `awarded "${prize}"${currency === null ? '' : `, ${formatMoney(amount, currency)}`}`;
  const counters = Object.entries(state ?? {}).map(([counter, value]) => `${counter} ${formatCount(value)}`);
  return [
    `  ${name}: ${what}`,
    `    ${explanation}`,
    `    taken from: ${state === null ? 'what the service kept to itself' : counters.join(', ') || 'all counters 0'}`,
  ];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** Shows now and then how far it has come; always on standard error. */
export function progressOf(
  world: CliWorld,
  { quiet }: { readonly quiet?: boolean },
  done: string,
): (events: number) => void {
  const periodMs = 2_000;
  let shownAt = world.now();
  return (events) => {
    if (quiet === true || world.now() - shownAt < periodMs) return;
    shownAt = world.now();
    world.stderr.write(`${events.toLocaleString('en')} events ${done}\n`);
  };
}
