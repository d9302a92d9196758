import { KeyedRandom, type EpochMs } from '#domain';
import type { Scenario } from '#scenario';
import type { SimulationResult } from '../engine/simulation.result.js';
import type { ComparedEstimate, Estimate, PolicyEstimates, PolicyOutcome, PolicySetting } from './lab.result.js';
import { withDrawnCoefficients } from './drawn.coefficients.js';
import { measureNames, type MeasureName } from './measures.js';
import { timeAxis, type RunDigest } from './run.digest.js';
import type { PlayedRun, RunOrder, RunVariation } from './run.player.js';
import { bandsOf, estimateOf, momentOf } from './statistics.js';

/** A policy that is to be played over several runs. */
export interface PlayedPolicy {
  readonly name: string;
  readonly settings: readonly PolicySetting[];
  readonly scenario: Scenario;
  readonly variation: RunVariation;
  readonly seed: string;
  readonly scale: number;
  readonly runs: number;
  /** Whether its run 0 is kept whole. */
  readonly whole: boolean;
  /** Whether its runs are kept one by one, to be paired with those of others, once their estimates are known. */
  readonly paired: boolean;
  /** Asks how often the budget runs dry before. */
  readonly dryBefore: EpochMs | null;
}

/** A run of a policy, and to whom it belongs. */
export interface PolicyRunOrder extends RunOrder {
  readonly of: PolicyRuns;
  readonly run: number;
}

/**
 * Run 0 has the seed itself, so that it is what a single simulation shows; each other has a hash of the seed and its
 * number. All policies have the same seeds, and so have all trials of a search among themselves: what differs between them
 * is then the policy and not the luck.
 */
export function seedOfRun(seed: string, run: number): string {
  if (run === 0) return seed;
  const { lo, hi } = new KeyedRandom(`runs:${seed}`).digest('run', String(run), { lo: 0, hi: 0 });
  return [hi, lo].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** `campaign.caps.user.perDay=3, campaign.cooldown=60s`. */
export function settingsText(settings: readonly PolicySetting[]): string {
  return settings.map(({ path, value }) => `${path}=${value}`).join(', ');
}

/** The runs of one policy, folded into estimates. */
export class PolicyRuns {
  private readonly digests: (RunDigest | undefined)[] = [];
  private first: SimulationResult | null = null;
  /** Run 0 as far as it came, where it was broken off. */
  private broken: RunDigest | null = null;
  private told: PolicyEstimates | null = null;
  private paired: boolean;

  constructor(readonly policy: PlayedPolicy) {
    this.paired = policy.paired;
  }

  /** Keeps its runs one by one, for somebody else who asks for the same policy; to be said before any is played. */
  keepForPairs(): void {
    this.paired = true;
  }

  *orders(): Generator<PolicyRunOrder> {
    const { scenario, variation, seed, scale, runs, whole } = this.policy;
    for (let run = 0; run < runs; run++) {
      const own = seedOfRun(seed, run);
      // Run 0 takes what the scenario is unsure of as it is written, as a single simulation does.
      const drawn = run === 0 ? scenario : withDrawnCoefficients(scenario, own);
      yield { of: this, run, scenario: drawn, variation, seed: own, scale, whole: whole && run === 0 };
    }
  }

  take(run: number, { digest, result, complete }: PlayedRun): void {
    if (result !== null) this.first = result;
    if (complete) this.digests[run] = digest;
    else if (run === 0) this.broken = digest;
    if (this.paired || this.finished().length < this.policy.runs) return;
    this.told = this.estimates();
    this.digests.length = 0;
  }

  /** Those that were finished, from run 0 on without a gap. */
  finished(): readonly RunDigest[] {
    const gap = this.digests.findIndex((digest) => digest === undefined);
    return (gap < 0 ? this.digests : this.digests.slice(0, gap)).filter((digest) => digest !== undefined);
  }

  get done(): boolean {
    return this.told !== null || this.finished().length === this.policy.runs;
  }

  valuesOf(measure: MeasureName): (number | null)[] {
    const place = measureNames.indexOf(measure);
    return this.finished().map(({ measures }) => measures[place] ?? null);
  }

  /** Null where not even run 0 was begun. */
  outcome(): PolicyOutcome | null {
    const estimates = this.estimates();
    return estimates === null || this.first === null ? null : { ...estimates, first: this.first };
  }

  /** Null where not even run 0 was begun. */
  estimates(): PolicyEstimates | null {
    if (this.told !== null) return this.told;
    const finished = this.finished();
    const digests = finished.length > 0 || this.broken === null ? finished : [this.broken];
    const [one] = digests;
    if (one === undefined) return null;
    const { name, settings, scenario, dryBefore } = this.policy;
    const exhausted = digests.map(({ exhaustedAt }) => exhaustedAt);
    return {
      name,
      settings,
      runs: finished.length,
      measures: measuresOf(digests),
      exhaustion: momentOf(exhausted),
      dryBefore:
        dryBefore === null
          ? null
          : {
              at: dryBefore,
              share: exhausted.filter((at) => at !== null && at < dryBefore).length / exhausted.length,
            },
      phases: scenario.campaign.phases.map((phase, place) => ({
        name: phase.name,
        exhaustion: momentOf(digests.map(({ phasesExhaustedAt }) => phasesExhaustedAt[place] ?? null)),
      })),
      remaining: bandsOf(
        timeAxis(scenario),
        digests.map(({ remaining }) => remaining),
      ),
      activeByDay: bandsOf(
        one.days,
        digests.map(({ activeByDay }) => activeByDay),
      ),
      published: publishedOf(digests),
    };
  }
}

/** The runs of a policy are held beside the same figures. */
function publishedOf(digests: readonly RunDigest[]): ComparedEstimate[] {
  const [one] = digests;
  return (one?.published ?? []).flatMap(({ deviation: _one, simulated: _run, ...figure }, place) => {
    const simulated = estimateOf(digests.map(({ published }) => published[place]?.simulated ?? null));
    const { published } = figure;
    if (simulated === null) return [];
    return [{ ...figure, simulated, deviation: published === 0 ? null : (simulated.mean - published) / published }];
  });
}

function measuresOf(digests: readonly RunDigest[]): Record<MeasureName, Estimate | null> {
  const estimates = measureNames.map(
    (name, place) => [name, estimateOf(digests.map(({ measures }) => measures[place] ?? null))] as const,
  );
  return Object.fromEntries(estimates) as Record<MeasureName, Estimate | null>;
}
