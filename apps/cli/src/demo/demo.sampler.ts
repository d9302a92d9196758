import type { EpochMs } from '#domain';
import type { RunSample } from '#report';
import type { CampaignFigures } from '../client/hongbao.client.js';

/** How far back a shown rate looks. */
const rateSpanMs = 1_000;

/** The course of a run: what the service said of itself from time to time. */
export class DemoSampler {
  readonly samples: RunSample[] = [];
  /** Decisions a second, from sample to sample. */
  readonly rates: number[] = [];

  add(elapsedMs: number, at: EpochMs, { budget, decisions, envelopes }: CampaignFigures): RunSample {
    const sample: RunSample = {
      elapsedMs,
      at,
      decided: decisions.total,
      awarded: decisions.awarded,
      opened: envelopes.opened + envelopes.paid + envelopes.failed,
      payouts: envelopes.paid,
      budget: { paid: budget.paid, reserved: budget.reserved, remaining: budget.remaining },
    };
    const before = this.samples.at(-1);
    this.samples.push(sample);
    if (before !== undefined && elapsedMs > before.elapsedMs) {
      this.rates.push(((sample.decided - before.decided) * 1_000) / (elapsedMs - before.elapsedMs));
    }
    return sample;
  }

  /** Decisions a second over the last second. */
  get decisionsPerSecond(): number {
    const last = this.samples.at(-1);
    if (last === undefined) return 0;
    const first = this.samples.findLast(({ elapsedMs }) => elapsedMs <= last.elapsedMs - rateSpanMs) ?? this.samples[0];
    if (first === undefined || first.elapsedMs === last.elapsedMs) return 0;
    return ((last.decided - first.decided) * 1_000) / (last.elapsedMs - first.elapsedMs);
  }
}
