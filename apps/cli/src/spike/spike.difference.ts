import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareSpikes, type MeasuredDifference, type PlayedSpike } from '#load';
import {
  formatCount,
  formatDuration,
  formatShare,
  renderTerminalTable,
  shortMoney,
  wrapText,
  type Paint,
  type RunSummary,
} from '#report';
import { UsageError } from '../world/cli-error.js';

/** What `spike` writes of itself, as far as it is compared. */
interface SpikeSummary extends RunSummary {
  readonly spike: Pick<PlayedSpike, 'seconds' | 'heat'> & {
    readonly wanted: readonly number[];
    readonly drainedMs: number | null;
    readonly lagged: boolean;
  };
}

/** Two spikes beside each other. */
export interface SpikeDifference {
  readonly measures: readonly MeasuredDifference[];
  /** Whether both were to send the same. */
  readonly sameLoad: boolean;
  /** Whether a driver was so late that latencies say nothing. */
  readonly lagged: boolean;
  readonly a: SpikeSummary;
  readonly b: SpikeSummary;
}

/** The summary of a spike in a folder; null where it holds none. */
export async function spikeIn(folder: string): Promise<SpikeSummary | null> {
  const text = await readFile(join(folder, 'summary.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const summary = JSON.parse(text) as Partial<SpikeSummary>;
    if (summary.command !== 'spike') return null;
    if (summary.spike?.heat === undefined) {
      throw new UsageError(
        `${folder}: was written by an earlier version, without what a comparison needs; play it again.`,
      );
    }
    return summary as SpikeSummary;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function spikeDifference(a: SpikeSummary, b: SpikeSummary): SpikeDifference {
  const played = ({ spike: { seconds, heat }, latencyMs }: SpikeSummary): PlayedSpike => ({ seconds, heat, latencyMs });
  return {
    measures: compareSpikes(played(a), played(b)),
    sameLoad: JSON.stringify(a.spike.wanted) === JSON.stringify(b.spike.wanted),
    lagged: a.spike.lagged || b.spike.lagged,
    a,
    b,
  };
}

/** Whether the second is worse than the first beyond noise. */
export function isWorse({ measures }: SpikeDifference): boolean {
  return measures.some(({ meaning }) => meaning === 'worse');
}

const names = { p50: 'median', p90: '90% within', p99: '99% within', 'error-rate': 'without an answer' } as const;

export function describeDifference(
  [nameA, nameB]: readonly [string, string],
  difference: SpikeDifference,
  width: number,
  paint: Paint,
): string {
  const { measures, sameLoad, lagged, a, b } = difference;
  const columns = Math.min(width, 96);
  const drained = ({ spike: { drainedMs } }: SpikeSummary) => (drainedMs === null ? '–' : formatDuration(drainedMs));
  const spent = ({ budget }: SpikeSummary) => shortMoney(budget.total - budget.remaining, budget.currency);
  const meanings = { noise: paint.grey('noise'), worse: paint.red('worse'), better: paint.green('better') };
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
  const headline =
    worse.length > 0
      ? `${nameB} is worse than ${nameA}: ${worse.join(', ')}`
      : better.length > 0
        ? `${nameB} is better than ${nameA}: ${better.join(', ')}`
        : `${nameA} and ${nameB} differ by no more than noise`;
  return [
    paint.bold(headline),
    '',
    renderTerminalTable(
      {
        head: ['', nameA, nameB, 'difference', '95% of the draws', 'meaning'],
        numeric: [1, 2, 3, 4],
        rows: [
          ...rows,
          plain('payouts drained', drained(a), drained(b)),
          plain('envelopes won', formatCount(a.decisions.awarded), formatCount(b.decisions.awarded)),
          plain('promised', spent(a), spent(b)),
        ],
        flexible: 0,
      },
      columns,
      paint,
    ),
    '',
    ...(sameLoad ? [] : [paint.red('They were not sent the same: scenario, time, peak or seed differ.'), '']),
    ...(lagged ? [paint.red('A driver lagged: the latencies tell of its machine, too.'), ''] : []),
    ...wrapText(
      'The draws repeat pieces of the two plays at random and tell the noise within them. From one play to the next of the ' +
        'same build a machine may differ by more: play each twice before you believe a small difference.',
      columns,
    ),
  ].join('\n');
}

function signed(share: number): string {
  const text = formatShare(Math.abs(share));
  return share === 0 ? text : `${share < 0 ? '−' : '+'}${text}`;
}
