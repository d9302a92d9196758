import type {
  Account,
  Campaign,
  Decision,
  EnvelopeStatus,
  EpochMs,
  Explained,
  Interaction,
  InteractionKind,
  Minor,
  Reason,
} from '#domain';

/**
 * Identity of an interaction and of the envelope that it won: a UUID made of the first 128 bits of
 * SHA-256(source NUL id), so that every process and every retry finds the same one without asking anybody.
 */
export type InteractionKey = string;

export type CampaignState = 'running' | 'paused' | 'closed';

export interface StoredCampaign {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  /** Latest event time decided; the campaign's own clock where `campaign.clock` is `event`. */
  readonly latestEventAt: EpochMs;
}

export interface CampaignStanding {
  readonly id: string;
  readonly state: CampaignState;
  readonly latestEventAt: EpochMs;
}

/** An interaction with its decision, ready to be made durable. */
export interface DecidedInteraction {
  readonly key: InteractionKey;
  readonly interaction: Interaction;
  /** The message itself where the producer sent one; kept so that a recording can be replayed. */
  readonly text: string | null;
  /** Digest of everything the producer sent besides source and id: a repeat with another digest is a conflict. */
  readonly digest: string;
  readonly decision: Decision;
  /** Number of the phase at the time of the interaction; -1 outside all. */
  readonly phase: number;
  /** When the envelope expires unopened; meaningless for a refusal. */
  readonly expiresAt: EpochMs;
  /** Whether the envelope is opened at once, without its user. */
  readonly opened: boolean;
}

/** A decision as it was acknowledged. */
export interface StoredDecision {
  readonly key: InteractionKey;
  readonly campaign: string;
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  readonly at: EpochMs;
  readonly digest: string;
  readonly reason: Reason | null;
  readonly guard: number;
  readonly rule: number;
  readonly envelope: Envelope | null;
}

export interface Envelope {
  readonly id: InteractionKey;
  readonly campaign: string;
  readonly user: string;
  /** Number of the prize in the campaign's policy. */
  readonly prize: number;
  readonly amount: Minor;
  readonly status: EnvelopeStatus;
  readonly awardedAt: EpochMs;
  readonly expiresAt: EpochMs;
  readonly openedAt: EpochMs | null;
  /** When it was paid, expired or failed. */
  readonly settledAt: EpochMs | null;
  /** Why it failed; null otherwise. */
  readonly failure: string | null;
}

/** What of an interaction is needed to bring the counters of a gate back; see `replay` in the domain. */
export interface DecisionTrace {
  readonly interaction: Interaction;
  readonly decision: Decision;
  /** True where the money came back since (expired or failed). */
  readonly released: boolean;
}

/** Writes decisions. One call is one transaction: all of the batch is durable when it returns, or none. */
export abstract class DecisionLedger {
  /**
   * Makes a batch durable: decisions, envelopes, transfers, guarded balances and quotas, duplicates counted.
   *
   * @throws {@link DuplicateInteraction} when some of the keys are there already: nothing was written.
   * @throws {@link LimitExceeded} when the budget, a phase or a stock does not suffice: nothing was written.
   * @throws {@link EpochPassed} when a gate was rebuilt since: nothing was written.
   * @throws {@link OutcomeUnknown} when the connection was lost on the way: look the keys up.
   * @param epochs - By campaign the epoch of the gate that decided; without one nothing is asked.
   */
  async commit(
    batch: readonly DecidedInteraction[],
    duplicates: ReadonlyMap<string, number>,
    epochs?: ReadonlyMap<string, number>,
  ): Promise<void> {
    const commit = await this.prepare(batch, duplicates, epochs);
    await commit();
  }

  /** The same in two steps: puts a batch into the form in which it is written, and gives what commits it. */
  abstract prepare(
    batch: readonly DecidedInteraction[],
    duplicates: ReadonlyMap<string, number>,
    epochs?: ReadonlyMap<string, number>,
  ): Promise<() => Promise<void>>;
  abstract find(keys: readonly InteractionKey[]): Promise<ReadonlyMap<InteractionKey, StoredDecision>>;
  /** All that was decided in a campaign, in the order of commit, in pages. */
  abstract traces(campaign: string): AsyncIterable<readonly DecisionTrace[]>;
}

/** A decision as it stands in the books, with all that is needed to take it again. */
export interface DecisionRecord {
  /** Its place in the order of deciding. */
  readonly seq: number;
  readonly interaction: Interaction;
  readonly text: string | null;
  readonly digest: string;
  readonly decision: Explained;
  /** As its user is registered now; null for somebody who is not. */
  readonly account: Account | null;
}

/** The stored decisions for whoever records them. */
export abstract class DecisionRecords {
  /**
   * What was decided in a campaign behind a place in the order of deciding, the engine's own interactions included.
   *
   * @returns `next` is where the next page begins, which may be the same place while something is being committed; null
   *   where nothing lies behind this page. A page may be empty although others follow.
   */
  abstract page(
    campaign: string,
    after: number,
  ): Promise<{ readonly records: readonly DecisionRecord[]; readonly next: number | null }>;
}

/** What has been promised and not come back: money, and pieces; of limits by the number of their phase or prize. */
export interface PromisedMoney {
  readonly budget: Minor;
  readonly byPhase: ReadonlyMap<number, Minor>;
  readonly stockByPrize: ReadonlyMap<number, number>;
}

/** The ledger's word on gates: under which epoch they may decide, and what they have promised. */
export abstract class GateBook {
  /** 0 where no gate was ever built for the campaign. */
  abstract epochOf(campaign: string): Promise<number>;
  /**
   * Begins a new epoch. Whatever is committed from now on was decided under it, or under a later one.
   *
   * @param above - An epoch that has been used although the books may not know: they may stand as they were earlier.
   */
  abstract nextEpoch(campaign: string, above: number): Promise<number>;
  abstract promised(campaign: string): Promise<PromisedMoney>;
}

export abstract class AccountRegister {
  /** Registers a user; again: the same user, and `created` is false. */
  abstract register(account: Account): Promise<{ account: Account; created: boolean }>;
  abstract find(ids: readonly string[]): Promise<ReadonlyMap<string, Account>>;
}

export abstract class CampaignRegister {
  /** Creates the campaign with its accounts, quotas and funding transfer; false when the id is taken. */
  abstract create(campaign: Campaign): Promise<boolean>;
  abstract get(id: string): Promise<StoredCampaign | null>;
  abstract list(): Promise<readonly StoredCampaign[]>;
  /** How campaigns stand that are not closed, and those of `known`, without what never changes; oldest first. */
  abstract standings(known: readonly string[]): Promise<readonly CampaignStanding[]>;
  /** Moves a campaign from one state to another; closed is for ever. Returns the state it is in now. */
  abstract setState(id: string, state: CampaignState): Promise<CampaignState>;
}

export type OpenOutcome =
  /** It is open now (or was already: opening twice is harmless). */
  | { readonly type: 'opened'; readonly envelope: Envelope; readonly first: boolean }
  | { readonly type: 'expired'; readonly envelope: Envelope }
  | { readonly type: 'not_found' };

export abstract class EnvelopeBook {
  abstract open(id: InteractionKey): Promise<OpenOutcome>;
  abstract get(id: InteractionKey): Promise<Envelope | null>;
  /** Newest first. `cursor` is what the page before gave. */
  abstract ofUser(
    user: string,
    limit: number,
    cursor: string | null,
  ): Promise<{ envelopes: Envelope[]; next: string | null }>;
  /** One line a currency. */
  abstract wallet(user: string): Promise<readonly { currency: string; paid: Minor; promised: Minor }[]>;
  /**
   * Expires sealed envelopes that are due by the clock of their campaign, or all sealed ones of a closed campaign,
   * at most `limit`. Their money is back in the budget when it returns. Gives what expired, so that a gate learns of it.
   */
  abstract expireDue(limit: number): Promise<readonly ReleasedAward[]>;
}

/**
 * An award whose money came back to the budget and its phase, and whose piece came back to the stock. A pool (double mean,
 * line cut) never takes a share back: neither its money nor its place.
 */
export interface ReleasedAward {
  readonly id: InteractionKey;
  readonly campaign: string;
  readonly user: string;
  readonly prize: number;
  /** The phase whose budget it was reserved in; -1 for none. */
  readonly phase: number;
  readonly amount: Minor;
  readonly awardedAt: EpochMs;
}

/** A payout under claim. `fence` grows with each claim; only the newest may post. */
export interface ClaimedPayout {
  readonly id: InteractionKey;
  readonly campaign: string;
  readonly user: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly fence: number;
  /** How often the channel has been asked to pay it, this time included. */
  readonly attempt: number;
  /** True where an earlier attempt ended without an answer, one cut short by a lost lease included. */
  readonly unknown: boolean;
  /** How long ago the envelope was opened, by the database's clock. */
  readonly openForMs: number;
}

/** What the channel said of a claimed payout. */
export type PayoutOutcome =
  | { readonly type: 'paid' }
  /** A definite refusal: the money goes back to the budget. */
  | { readonly type: 'refused'; readonly why: string }
  /** No answer, or none that says which: the money stays reserved, the same id is asked again later. */
  | {
      readonly type: 'unknown';
      readonly retryInMs: number;
      /** It has been asked for so often that somebody should look at it. */
      readonly parked: boolean;
    }
  /** Definitely not done (rate limit, channel closed): try again later. */
  | { readonly type: 'later'; readonly retryInMs: number };

/** The durable side of the payouts: PostgreSQL holds the state machine, the queue only wakes it. Database time rules. */
export abstract class PayoutBook {
  /** Claims those of the opened envelopes that are due and not under somebody else's lease. */
  abstract claim(ids: readonly InteractionKey[], leaseMs: number): Promise<readonly ClaimedPayout[]>;
  /** Which of them could be claimed this moment. */
  abstract free(ids: readonly InteractionKey[]): Promise<readonly InteractionKey[]>;
  /** Posts outcomes in one transaction. Stale fences and terminal states are passed over; gives the money released. */
  abstract post(
    results: readonly { claim: ClaimedPayout; outcome: PayoutOutcome }[],
  ): Promise<readonly ReleasedAward[]>;
  /** Opened envelopes whose next step is due although no lease covers them: what was never queued, or forgotten. */
  abstract due(olderThanMs: number, limit: number): Promise<readonly InteractionKey[]>;
  /** Opened envelopes not yet at an end. */
  abstract backlog(campaign?: string): Promise<number>;
  /** Lets parked payouts be tried at once; gives those that nobody is trying this moment, and that are parked at all. */
  abstract hurry(ids: readonly InteractionKey[]): Promise<readonly InteractionKey[]>;
}

export const payoutStates = ['waiting', 'unknown', 'parked', 'paid', 'failed'] as const;
/**
 * Where a payout stands. `waiting`: it is to be paid. `unknown`: an attempt went unanswered, and it will be asked for
 * again. `parked`: that happened so often that it rests long in between, and somebody should look at it. In all three
 * its money stays reserved.
 */
export type PayoutState = (typeof payoutStates)[number];

/** A payout as it is shown to people. */
export interface PayoutStanding {
  readonly id: InteractionKey;
  readonly campaign: string;
  readonly user: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly state: PayoutState;
  /** How often the channel has been asked. */
  readonly attempts: number;
  readonly openedAt: Date;
  readonly parkedAt: Date | null;
  /** When it is tried next; null where it is at an end. */
  readonly nextAttemptAt: Date | null;
  /** Why it failed; null otherwise. */
  readonly failure: string | null;
}

/** An envelope as the payments are held against it. */
export interface PayoutRecord {
  readonly id: InteractionKey;
  readonly campaign: string;
  readonly user: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly status: EnvelopeStatus;
}

/** The ledger's side of the payments, for comparison with the channel's own books. */
export abstract class PayoutRecords {
  /** Every opened, paid or failed envelope in pages, in ascending order of id; `after` null: from the beginning. */
  abstract pages(after: InteractionKey | null): AsyncIterable<readonly PayoutRecord[]>;
  /** Some envelopes, in whatever state they are. */
  abstract find(ids: readonly InteractionKey[]): Promise<ReadonlyMap<InteractionKey, PayoutRecord>>;
  /** How many envelopes are paid, how many open; of those how many are parked, and how many others without an answer. */
  abstract counts(): Promise<{
    readonly paid: number;
    readonly open: number;
    readonly unknown: number;
    readonly parked: number;
  }>;
  /** The payout of an envelope; null where there is no such envelope, or nobody opened it. */
  abstract standing(id: InteractionKey): Promise<PayoutStanding | null>;
  /** What is parked, at most so many, in ascending order of id; `after` null: from the beginning. */
  abstract parked(after: InteractionKey | null, limit: number): Promise<readonly PayoutStanding[]>;
}

export interface Invariant {
  readonly name: string;
  readonly ok: boolean;
  /** One sentence: what was compared, or the first thing that is wrong, by name. */
  readonly detail: string;
}

export abstract class Auditor {
  abstract audit(): Promise<{ ok: boolean; invariants: readonly Invariant[] }>;
}

export interface CampaignSummary {
  readonly budget: {
    readonly currency: string;
    readonly total: Minor;
    readonly reserved: Minor;
    readonly paid: Minor;
    /** Came back on the way; part of `remaining` or given out again. */
    readonly released: Minor;
    readonly remaining: Minor;
  };
  readonly decisions: {
    readonly total: number;
    readonly awarded: number;
    readonly rejected: Readonly<Partial<Record<Reason, number>>>;
  };
  readonly duplicates: number;
  readonly envelopes: Readonly<Record<EnvelopeStatus, number>>;
  /** Registered users with a decision, be it for what another did, such as an inviter's reward. */
  readonly users: { readonly active: number; readonly rewarded: number };
}

/** One person's take in a contest: how many of their interactions counted. */
export interface ContestEntry {
  readonly user: string;
  readonly score: number;
}

export abstract class CampaignReports {
  abstract summary(campaign: string): Promise<CampaignSummary | null>;
  /**
   * Who took part in a contest, from the stored decisions.
   *
   * @param closedBy - The decision behind which nobody takes part any more, once it is stored.
   */
  abstract contestEntries(
    campaign: string,
    kinds: readonly InteractionKind[],
    from: EpochMs,
    to: EpochMs,
    closedBy: InteractionKey,
  ): Promise<readonly ContestEntry[]>;
}
