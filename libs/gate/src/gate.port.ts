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

/**
 * What the gate says: a decision; or that it has (very probably) seen the key before and changed nothing; or that the key
 * is in somebody's flight just now, so that only a moment later can anybody tell whether it is decided.
 */
export type Verdict = Decision | 'known' | 'pending';

/** What a gate did for one flight in one campaign, or in one shard of it. */
export interface Leg {
  readonly policy: Policy;
  readonly name: string;
  readonly epoch: number;
  /** -1 where the campaign is not spread. */
  readonly shard: number;
}

/**
 * Interactions on their way from the gate to the ledger, where all of them become durable or none. Made anew for every
 * try; {@link Gate.settle} ends it.
 */
export class Flight {
  readonly legs: Leg[] = [];
}

/** What became of a flight. */
export type Outcome = 'durable' | 'void' | 'unknown';

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

/** A flight that nobody has settled. */
export interface OpenFlight {
  readonly leg: Leg;
  readonly ageMs: number;
  /** One of its interactions: durable with all of the flight, or not at all. */
  readonly key: string;
}

/** What has been promised and not come back, by the order of the policy's phases and prizes; null where none is counted. */
export interface Promised {
  readonly budget: Minor;
  readonly byPhase: readonly (Minor | null)[];
  readonly stockByPrize: readonly (number | null)[];
}

/** What a gate holds of one campaign at one moment. */
export interface Holding {
  readonly promised: Promised;
  /** How much of it is in flight. */
  readonly inFlight: Promised;
  readonly flights: readonly OpenFlight[];
}

/** The gate does not hold the campaign's counters, or not such as can be relied on. Nothing was done. */
export class GateLost extends Error {
  override readonly name = 'GateLost';

  constructor(
    readonly campaign: string,
    why: string,
  ) {
    super(`The counters of campaign ${campaign} are brought up from the ledger: ${why}`);
  }
}

/**
 * The one place where everybody's counters meet, so that caps, stock and budget are asked and changed in one atomic
 * step. It is an accelerator: its state may vanish at any time and is brought back from the ledger, which has the last
 * word. It gives no durability, and it may take a key for known that is not (never the other way round).
 *
 * Its counters stand under an epoch, which the ledger counts. A gate that was rebuilt under a new one no longer answers
 * those who go by the old, and the ledger takes no decision that was made under an old one.
 */
export abstract class Gate {
  /** Whether several processes decide by it at once. */
  abstract readonly shared: boolean;
  /** Why the gate cannot hold such a campaign, as it is set up; null where it can. */
  abstract objection(policy: Policy): string | null;
  /**
   * Admits a batch in order (of a campaign that is spread by user: each user's in order); each admission sees the effects of those before it. A verdict whose decision rewards the
   * inviter is followed by the verdict on that reward, so that what is decided does not depend on where batches end.
   *
   * @throws {@link GateLost}
   */
  abstract admit(policy: Policy, batch: readonly Admission[], flight: Flight): Promise<readonly Verdict[]>;
  /**
   * Tells what became of a flight: all of it is durable, or none ever will be, or nobody knows. A gate that cannot undo it
   * is lost unless it is durable; one that can keeps what is unknown open, see {@link Gate.look}.
   *
   * @throws {@link GateLost} where it has forgotten what is durable now.
   */
  abstract settle(flight: Flight, outcome: Outcome): Promise<void>;
  /** Money that came back may be promised again. @throws {@link GateLost} */
  abstract release(policy: Policy, awards: readonly Release[]): Promise<void>;
  /** What it holds just now. @throws {@link GateLost} */
  abstract look(policy: Policy): Promise<Holding>;
  /** Takes from what has been promised what is there too much, by the ledger. @throws {@link GateLost} */
  abstract lower(policy: Policy, excess: Promised): Promise<void>;
  /** Whether it holds the campaign's counters under the epoch, ready to admit; if so it goes by that epoch. */
  abstract holds(policy: Policy, epoch: number): Promise<boolean>;
  /**
   * Asks for the right to rebuild, so that of many processes one does the work. It ends by itself.
   *
   * @returns The epoch above which to rebuild, or null where somebody else has the right.
   */
  abstract claim(policy: Policy): Promise<number | null>;
  /** Gives that right back unused. */
  abstract unclaim(policy: Policy): Promise<void>;
  /**
   * Does stored decisions to empty counters, and goes by the epoch from then on.
   *
   * @throws {@link GateLost} where somebody else rebuilds it meanwhile.
   */
  abstract rebuild(policy: Policy, epoch: number, pages: AsyncIterable<readonly Restored[]>): Promise<number>;
}
