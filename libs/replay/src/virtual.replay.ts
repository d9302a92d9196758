import { statSync } from 'node:fs';
import { compilePolicy, explain, interactionKinds, type Campaign, type MoneyFormat } from '#domain';
import { Failure } from '#platform';
import { EventClassifier } from './event.classifier.js';
import { readEvents, type EventFilter, type PlacedEvent } from './event.stream.js';
import type { Pace } from './pace.js';
import { RunDigest } from './run.digest.js';
import type { TracedDecision } from './run.file.js';
import { StreamFaults, type FaultCounts, type FaultPlan, type FaultyEvent } from './stream.faults.js';
import { StreamSurvey } from './stream.survey.js';
import { sortByTime } from './time.order.js';
import { mapBooks, rowBooks } from './counter.books.js';
import type { Registration } from './registered.people.js';
import { LateEvent, VirtualCampaign } from './virtual.campaign.js';

/** How a recording is decided in virtual time. */
export interface VirtualReplayOptions {
  readonly campaigns: readonly Campaign[];
  readonly registrations: ReadonlyMap<string, Registration>;
  /** By the events' times, or as they stand in the file. */
  readonly order: 'time' | 'file';
  readonly filter: EventFilter;
  readonly faults: FaultPlan | null;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly now: number;
  readonly money: MoneyFormat;
  /** Takes every decision where they are to be kept; it is asked for again where a run begins anew. */
  readonly trace: (() => (decision: TracedDecision) => void) | null;
  readonly onProgress: (decisions: number) => void;
}

/** What came of it. */
export interface VirtualReplay {
  readonly survey: StreamSurvey;
  readonly digest: RunDigest;
  readonly campaigns: readonly VirtualCampaign[];
  /** Interactions of the engine's own. */
  readonly unasked: { readonly awarded: number; readonly refused: number };
  readonly faults: FaultCounts | null;
  /** False where it was interrupted. */
  readonly complete: boolean;
}

/** The stream turned out not to be in the order of its times. */
class Disorder extends Error {}

/** How large an event about is as a line; one more does no harm. */
const eventBytes = 256;
/** The most events that room is made for before they come. */
const eventsReserved = 10_000_000;

/** How a run goes about it. */
interface Approach {
  /** Whether an event out of order ends the run. */
  readonly ordered: boolean;
  readonly sorted: boolean;
  /** Whether the books are exact for events in any order. */
  readonly anyOrder: boolean;
}

/**
 * Decides a recording in virtual time. Most recordings are in order and are decided while they are read, in books that
 * rely on it; one that is not is begun anew, sorted where that is asked for, else in books that look back to earlier
 * days. Where a line is bad, nothing counts as decided: the survey says which.
 */
export async function replayVirtually(path: string, options: VirtualReplayOptions): Promise<VirtualReplay> {
  const byTime = options.order === 'time';
  const sorted = byTime && options.faults !== null;
  let approach: Approach = { ordered: byTime && !sorted, sorted, anyOrder: false };
  for (;;) {
    try {
      return await new VirtualRun(options, approach).play(path);
    } catch (error) {
      if (error instanceof Disorder) approach = { ...approach, ordered: false, sorted: true };
      else if (error instanceof LateEvent) approach = { ...approach, anyOrder: true };
      else throw error;
    }
  }
}

class VirtualRun {
  private readonly survey: StreamSurvey;
  private readonly digest = new RunDigest();
  private readonly campaigns = new Map<string, VirtualCampaign>();
  private readonly classifier = new EventClassifier();
  private readonly unasked = { awarded: 0, refused: 0 };
  /** Kept so that looking is not optimised away. */
  private touched = 0;
  private readonly trace: ((decision: TracedDecision) => void) | null;

  constructor(
    private readonly options: VirtualReplayOptions,
    private readonly approach: Approach,
  ) {
    this.survey = new StreamSurvey(options.now);
    this.trace = options.trace?.() ?? null;
    for (const campaign of options.campaigns) {
      const sink = ({ reason }: { readonly reason: unknown }): void => {
        if (reason === null) this.unasked.awarded++;
        else this.unasked.refused++;
      };
      const policy = compilePolicy(campaign);
      const { registrations } = options;
      this.campaigns.set(
        campaign.id,
        approach.anyOrder
          ? new VirtualCampaign(policy, mapBooks(), registrations, sink)
          : new VirtualCampaign(policy, rowBooks(policy), registrations, sink),
      );
    }
  }

  async play(path: string): Promise<VirtualReplay> {
    const { pace, signal, onProgress, filter } = this.options;
    const faults = this.options.faults === null ? null : new StreamFaults(this.options.faults);
    this.survey.reserve(Math.min(eventsReserved, (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / eventBytes));
    const read = readEvents(path, this.survey, filter);
    const inOrder = this.approach.sorted ? sortByTime(read) : read;
    const blocks: AsyncIterable<readonly (PlacedEvent & Partial<FaultyEvent>)[]> = faults?.spoil(inOrder) ?? inOrder;
    let complete = true;
    for await (const block of blocks) {
      this.touch(block);
      for (const placed of block) {
        if (this.survey.bad > 0) break;
        if (pace.dueIn(placed.event.at) > 0) await pace.wait(placed.event.at, signal).catch(() => undefined);
        if (signal.aborted) break;
        if (placed.corrupt !== true) this.take(placed);
      }
      onProgress(this.digest.decisions);
      complete = !signal.aborted;
      if (!complete) break;
    }
    for (const campaign of this.campaigns.values()) campaign.end();
    const { survey, digest, unasked } = this;
    return {
      survey,
      digest,
      campaigns: [...this.campaigns.values()],
      unasked,
      faults: faults?.counts ?? null,
      complete,
    };
  }

  /**
   * Looks at what a block will need, event after event, before any is decided: the memory then serves many at once, where
   * a decision waits for each piece alone.
   */
  private touch(block: readonly PlacedEvent[]): void {
    for (const { event } of block) {
      this.touched ^= this.survey.touch(event) ^ (this.campaigns.get(event.campaign)?.touch(event) ?? 0);
    }
  }

  private take({ event, line }: PlacedEvent): void {
    const { survey, digest } = this;
    const { disordered, conflicts } = survey;
    const isNew = survey.note(event, line);
    if (this.approach.ordered && survey.disordered > disordered) throw new Disorder();
    if (!isNew) {
      if (survey.conflicts > conflicts) digest.conflicts++;
      else digest.duplicates++;
      return;
    }
    const campaign = this.campaigns.get(event.campaign);
    if (campaign === undefined) {
      const known = [...this.campaigns.keys()].join(', ') || 'none';
      throw new Failure(
        'bad_request',
        `line ${line} belongs to the campaign "${event.campaign}", and ${known} is given: name its scenario or campaign file with --scenario, or leave it out with --campaign.`,
      );
    }
    const kind = this.classifier.kindOf(event);
    const state = this.trace === null ? null : campaign.stateFor(event, line);
    const decided = campaign.decide(event, line, kind, this.classifier.fingerprintOf(event));
    const { reason, amount } = decided;
    const prize = reason === null ? (campaign.campaign.prizes[decided.prize]?.label ?? '') : '';
    const { source, id } = event;
    digest.add({ source, id, reason, prize, amount });
    this.trace?.({
      source,
      id,
      reason,
      prize,
      amount,
      at: new Date(event.at).toISOString(),
      user: event.subject,
      campaign: event.campaign,
      kind: interactionKinds[kind] ?? '',
      explanation: explain(campaign.policy, decided, event.at, this.options.money),
      state,
    });
  }
}
