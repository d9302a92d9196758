import type { Answer, HongbaoClient } from '../client/hongbao.client.js';
import {
  readEvents,
  RunDigest,
  sortByTime,
  StreamFaults,
  StreamSurvey,
  type EventFilter,
  type FaultCounts,
  type FaultPlan,
  type FaultyEvent,
  type Pace,
  type PlacedEvent,
  type Registration,
  type TracedDecision,
} from '#replay';
import { interactionKinds } from '#domain';

/** How a recording is played to a running service. */
export interface LiveReplayOptions {
  readonly client: Pick<HongbaoClient, 'interactAll' | 'register'>;
  /** Users that the service is told of as the recording has it; empty where it knows them. */
  readonly registrations: ReadonlyMap<string, Registration>;
  readonly faults: FaultPlan | null;
  readonly order: 'time' | 'file';
  readonly filter: EventFilter;
  readonly pace: Pace;
  readonly signal: AbortSignal;
  readonly now: number;
  readonly trace: (() => (decision: TracedDecision) => void) | null;
  readonly onProgress: (decisions: number) => void;
}

/** What the service answered. */
export interface LiveReplay {
  readonly survey: StreamSurvey;
  readonly digest: RunDigest;
  /** Distinct events that the service had decided before this run. */
  readonly knownBefore: number;
  /** Broken lines that the service decided all the same. */
  readonly guessed: number;
  readonly faults: FaultCounts | null;
  readonly complete: boolean;
}

/** An event on its way to the service, or what is left of it. */
type Sent = PlacedEvent & Partial<Pick<FaultyEvent, 'corrupt'>>;

/** How many users are registered side by side. */
const registerAtOnce = 64;
/** Lines in one request: one after another, so that the service decides in the order of the recording. */
const batchLines = 500;

/**
 * Sends a recording to a service as it is. The file is read to its end first, and where a line is bad nothing is sent.
 * A run that was interrupted is simply begun again: the same ids have the same answers, and nothing is decided twice.
 */
export async function replayLive(path: string, options: LiveReplayOptions): Promise<LiveReplay> {
  const { filter, order, now } = options;
  const faults = options.faults === null ? null : new StreamFaults(options.faults);
  const before = new StreamSurvey(now);
  for await (const block of readEvents(path, before, filter)) {
    for (const { event, line } of block) before.note(event, line);
  }
  const run = new LiveRun(options);
  if (before.bad > 0 || before.events === 0) return run.result(before, faults, true);
  const events = readEvents(path, before, filter);
  const inOrder = order === 'time' && before.disordered > 0 ? sortByTime(events) : events;
  await run.registerAtOnce();
  const complete = await run.play(faults === null ? inOrder : faults.spoil(inOrder));
  return run.result(before, faults, complete);
}

class LiveRun {
  private readonly digest = new RunDigest();
  private readonly known: StreamSurvey;
  private readonly trace: ((decision: TracedDecision) => void) | null;
  private knownBefore = 0;
  private guessed = 0;
  private batch: Sent[] = [];
  /** Who came before registering, and has not registered yet. */
  private readonly late = new Map<string, Registration>();

  constructor(private readonly options: LiveReplayOptions) {
    this.known = new StreamSurvey(options.now);
    this.trace = options.trace?.() ?? null;
  }

  result(survey: StreamSurvey, faults: StreamFaults | null, complete: boolean): LiveReplay {
    const { digest, knownBefore, guessed } = this;
    return { survey, digest, knownBefore, guessed, faults: faults?.counts ?? null, complete };
  }

  /** Registers all but those who came before they did. */
  async registerAtOnce(): Promise<void> {
    let block: Promise<void>[] = [];
    for (const registration of this.options.registrations.values()) {
      if (registration.fromLine > 1) this.late.set(registration.id, registration);
      else block.push(this.options.client.register(registration));
      if (block.length < registerAtOnce) continue;
      await Promise.all(block);
      block = [];
    }
    await Promise.all(block);
  }

  async play(blocks: AsyncIterable<readonly Sent[]>): Promise<boolean> {
    const { pace, signal, onProgress } = this.options;
    for await (const block of blocks) {
      for (const placed of block) {
        if (pace.dueIn(placed.event.at) > 0) {
          await this.send();
          await pace.wait(placed.event.at, signal).catch(() => undefined);
        }
        if (signal.aborted) return false;
        await this.registerLate(placed);
        this.batch.push(placed);
        if (this.batch.length === batchLines) await this.send();
      }
      onProgress(this.digest.decisions);
    }
    await this.send();
    return true;
  }

  private async registerLate({ event: { subject }, line }: Sent): Promise<void> {
    if (this.late.size === 0) return;
    const registration = this.late.get(subject);
    if (registration === undefined || line < registration.fromLine) return;
    this.late.delete(subject);
    await this.send();
    await this.options.client.register(registration);
  }

  private async send(): Promise<void> {
    const { batch } = this;
    if (batch.length === 0) return;
    this.batch = [];
    const answers: Answer[] = [];
    await this.options.client.interactAll(
      batch.map(({ text }) => text),
      (answer, index) => void (answers[index] = answer),
      (problem, index) => {
        if (batch[index]?.corrupt !== true) throw problem;
      },
    );
    for (const [index, placed] of batch.entries()) {
      const answer = answers[index];
      if (placed.corrupt === true) {
        if (answer !== undefined) this.guessed++;
        continue;
      }
      if (answer === undefined) throw new Error(`line ${placed.line} was left without an answer`);
      this.take(placed, answer);
    }
  }

  private take({ event, line }: Sent, { reason, duplicate, envelope, explanation }: Answer): void {
    const { digest, known } = this;
    const { conflicts } = known;
    if (!known.note(event, line)) {
      if (known.conflicts > conflicts) digest.conflicts++;
      else digest.duplicates++;
      return;
    }
    if (duplicate) this.knownBefore++;
    const { source, id } = event;
    const told = { source, id, reason, prize: envelope?.prize.label ?? '', amount: envelope?.prize.amount ?? 0 };
    digest.add(told);
    this.trace?.({
      ...told,
      at: new Date(event.at).toISOString(),
      user: event.subject,
      campaign: event.campaign,
      kind: interactionKinds[event.kind] ?? '',
      explanation: explanation ?? '',
      state: null,
    });
  }
}
