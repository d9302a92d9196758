import type { EnvelopeStatus, InteractionKind, PrizeKind, Reason } from '#domain';

/** An interaction as a producer sends it, after validation at the edge. */
export interface Submission {
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  /** The event's own time in epoch milliseconds; null where the producer left it to the service. */
  readonly at: number | null;
  readonly campaign: string;
  /** As the producer said; null where it left that to the service. */
  readonly kind: InteractionKind | null;
  /**
   * What the service took it for where `kind` is null. It is no part of what makes a repeat the same: a classifier may
   * learn, or fail, between the two.
   */
  readonly classified?: InteractionKind | null;
  readonly text: string | null;
  readonly device: string | null;
  readonly channel: string | null;
  readonly invitedBy: string | null;
}

/** What is answered to an interaction, word for word as the HTTP contract has it. */
export interface Answer {
  readonly interactionId: string;
  readonly decision: 'awarded' | 'rejected';
  readonly reason: Reason | null;
  /** The decision in a sentence that its user understands. */
  readonly explanation: string;
  /** True where this very interaction had been decided before; everything else is as it was then. */
  readonly duplicate: boolean;
  readonly envelope: EnvelopeView | null;
}

export interface EnvelopeView {
  readonly id: string;
  readonly prize: {
    readonly kind: PrizeKind;
    readonly amount: number;
    readonly currency: string;
    readonly label: string;
  };
  readonly status: EnvelopeStatus;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/**
 * The use case "decide an interaction". Many callers submit at once; what gathers while a batch is being committed is
 * the next batch.
 */
export abstract class Intake {
  /**
   * Decides one interaction and answers once the decision is durable.
   *
   * A refusal is an answer, not an error; so is a repeat with other content (`duplicate_conflict`).
   *
   * @throws Failure `not_found` for an unknown campaign, `unavailable` when overloaded, recovering or shutting down
   *   (nothing was done: the same interaction may be sent again).
   */
  abstract submit(submission: Submission): Promise<Answer>;
  /** The same for many, in order; the answers come in that order, one by one as they become durable. */
  abstract submitAll(submissions: readonly Submission[]): Promise<readonly Answer[]>;
}
