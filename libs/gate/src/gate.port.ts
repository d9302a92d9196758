import type { Decision, Minor, Plan, Policy } from '#domain';

/** One interaction before the gate. */
export interface Admission {
  /** Identity of the interaction: a UUID made of a hash of its source and id. */
  readonly key: string;
  readonly subject: string;
  readonly device: string | null;
  /** What to ask of the counters, or the refusal that needed none. */
  readonly step: Plan | Decision;
  /** True where the ledger has been asked and does not know the key: the gate's memory of keys is not to be trusted. */
  readonly fresh: boolean;
  /** The inviter's reward, admitted right behind it where its decision says that one is due; null where none can be. */
  readonly reward: Admission | null;
}

/** What the gate says: a decision, or that it has (very probably) seen the key before and changed nothing. */
export type Verdict = Decision | 'known';

/** A stored decision, to be done again to empty counters. */
export interface Restored {
  readonly key: string;
  readonly subject: string;
  readonly device: string | null;
  /** Null where the interaction was refused before any counter was asked. */
  readonly plan: Plan | null;
  readonly decision: Decision;
  /** The phase its money was reserved in; -1 for none. */
  readonly phase: number;
  /** Whether the money has come back since. */
  readonly released: boolean;
}

/** An award whose money came back. */
export interface Release {
  readonly prize: number;
  readonly phase: number;
  readonly amount: Minor;
}

/**
 * The one place where everybody's counters meet, so that caps, stock and budget are asked and changed in one atomic
 * step. It is an accelerator: its state may vanish at any time and is brought back from the ledger, which has the last
 * word. It gives no durability, and it may take a key for known that is not (never the other way round).
 */
export abstract class Gate {
  /**
   * Admits a batch in order; each admission sees the effects of those before it. A verdict whose decision rewards the
   * inviter is followed by the verdict on that reward, so that what is decided does not depend on where batches end.
   */
  abstract admit(policy: Policy, batch: readonly Admission[]): Promise<readonly Verdict[]>;
  /** Money that came back may be promised again. */
  abstract release(policy: Policy, awards: readonly Release[]): Promise<void>;
  /** Empties a campaign's counters, to be followed by {@link Gate.restore}. */
  abstract reset(campaign: string): Promise<void>;
  /** Does stored decisions to the counters. */
  abstract restore(policy: Policy, decisions: readonly Restored[]): Promise<void>;
}
