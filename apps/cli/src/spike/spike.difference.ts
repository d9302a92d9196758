import { compareSpikes, fewestSeconds, type MeasuredDifference, type PlayedSpike } from '#load';
import {
  formatCount,
  formatDuration,
  formatShare,
  renderTerminalTable,
  shortMoney,
  wrapText,
  type Paint,
} from '#report';
import { sameLoad } from './play.files.js';
import { bookOf, isLagged, type PlayRecord } from './play.record.js';

/** Two spikes beside each other. */
export interface SpikeDifference {
  readonly measures: readonly MeasuredDifference[];
  /** Whether both were to send the same. */
  readonly sameLoad: boolean;
  /** Whether a driver was so late that latencies say nothing. */
  readonly lagged: boolean;
}

export function spikeDifference(a: PlayRecord, b: PlayRecord): SpikeDifference {
  return {
    measures: compareSpikes(playedOf(a), playedOf(b)),
    sameLoad: sameLoad(a, b),
    lagged: isLagged(a) || isLagged(b),
  };
}

function playedOf({ seconds, latency }: PlayRecord): PlayedSpike {
  const book = bookOf([latency]);
  return { seconds, heat: book.heat, latencyMs: book.percentiles() };
}

/** Whether the second is worse than the first beyond noise. */
export function isWorse({ measures }: SpikeDifference): boolean {
  return measures.some(({ meaning }) => meaning === 'worse');
}

const names = { p50: 'median', p90: '90% within', p99: '99% within', 'error-rate': 'without an answer' } as const;

export function describeDifference(
  [nameA, nameB]: readonly [string, string],
  [a, b]: readonly [PlayRecord, PlayRecord],
  { measures, sameLoad: comparable, lagged }: SpikeDifference,
  width: number,
  paint: Paint,
): string {
  const columns = Math.min(width, 96);
  const drained = ({ drainedMs }: PlayRecord) => (drainedMs === null ? '–' : formatDuration(drainedMs));
  const won = ({ figures }: PlayRecord) => (figures === null ? '–' : formatCount(figures.decisions.awarded));
  const spent = ({ figures }: PlayRecord) =>
    figures === null ? '–' : shortMoney(figures.budget.total - figures.budget.remaining, figures.budget.currency);
  const meanings = {
    noise: paint.grey('noise'),
    worse: paint.red('worse'),
    better: paint.green('better'),
    'too-short': paint.grey('too short'),
  };
  const rows = measures.map(({ measure, a: inA, b: inB, difference: by, range, meaning }) => {
    const value = (of: number) => (measure === 'error-rate' ? formatShare(of) : formatDuration(of));
    return [
      names[measure],
      value(inA),
      value(inB),
      signed(by),
      `${signed(range[0])} to ${signed(range[1])}`,
      meanings[meaning],
    ];
  });
  const plain = (name: string, inA: string, inB: string) => [name, inA, inB, '', '', ''];
  const worse = measures.filter(({ meaning }) => meaning === 'worse').map(({ measure }) => names[measure]);
  const better = measures.filter(({ meaning }) => meaning === 'better').map(({ measure }) => names[measure]);
  const tooShort = measures.some(({ meaning }) => meaning === 'too-short');
  const headline = tooShort
    ? `Too short to tell noise from a difference: play ${nameA} and ${nameB} for ${fewestSeconds} seconds at least`
    : worse.length > 0
      ? `${nameB} is worse than ${nameA}: ${worse.join(', ')}`
      : better.length > 0
        ? `${nameB} is better than ${nameA}: ${better.join(', ')}`
        : `${nameA} and ${nameB} differ by no more than noise`;
  return [
    paint.bold(headline),
    '',
    renderTerminalTable(
      {
        head: ['', nameA, nameB, 'difference', '95% range', 'meaning'],
        numeric: [1, 2, 3, 4],
        rows: [
          ...rows,
          plain('payouts drained', drained(a), drained(b)),
          plain('envelopes won', won(a), won(b)),
          plain('promised', spent(a), spent(b)),
        ],
        flexible: 0,
      },
      columns,
      paint,
    ),
    '',
    ...(comparable ? [] : [paint.red('They were not sent the same: scenario, time, peak or seed differ.'), '']),
    ...(lagged ? [paint.red('A driver lagged: the latencies tell of its machine, too.'), ''] : []),
    ...wrapText(
      'The ranges come of repeating pieces of the two plays at random and tell the noise within them. From one play to the next of the ' +
        'same build a machine may differ by more: play each twice before you believe a small difference.',
      columns,
    ),
  ].join('\n');
}

function signed(share: number): string {
  const text = formatShare(Math.abs(share));
  return share === 0 ? text : `${share < 0 ? '−' : '+'}${text}`;
}
