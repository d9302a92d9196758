import type { Answer, HongbaoClient } from '../client/hongbao.client.js';
import {
  readEvents,
  RunDigest,
  sortByTime,
  StreamSurvey,
  type EventFilter,
  type Pace,
  type PlacedEvent,
  type TracedDecision,
} from '#replay';
import { interactionKinds } from '#domain';

/** How a recording is played to a running service. */
export interface LiveReplayOptions {
  readonly client: Pick<HongbaoClient, 'interactAll'>;
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
  readonly complete: boolean;
}

/** Lines in one request: one after another, so that the service decides in the order of the recording. */
const batchLines = 500;

/**
 * Sends a recording to a service as it is. The file is read to its end first, and where a line is bad nothing is sent.
 * A run that was interrupted is simply begun again: the same ids have the same answers, and nothing is decided twice.
 */
export async function replayLive(path: string, options: LiveReplayOptions): Promise<LiveReplay> {
  const { filter, order, now } = options;
  const before = new StreamSurvey(now);
  for await (const block of readEvents(path, before, filter)) {
    for (const { event, line } of block) before.note(event, line);
  }
  const run = new LiveRun(options);
  if (before.bad > 0 || before.events === 0) return run.result(before, true);
  const events = readEvents(path, before, filter);
  const complete = await run.play(order === 'time' && before.disordered > 0 ? sortByTime(events) : events);
  return run.result(before, complete);
}

class LiveRun {
  private readonly digest = new RunDigest();
  private readonly known: StreamSurvey;
  private readonly trace: ((decision: TracedDecision) => void) | null;
  private knownBefore = 0;
  private batch: PlacedEvent[] = [];

  constructor(private readonly options: LiveReplayOptions) {
    this.known = new StreamSurvey(options.now);
    this.trace = options.trace?.() ?? null;
  }

  result(survey: StreamSurvey, complete: boolean): LiveReplay {
    return { survey, digest: this.digest, knownBefore: this.knownBefore, complete };
  }

  async play(blocks: AsyncIterable<readonly PlacedEvent[]>): Promise<boolean> {
    const { pace, signal, onProgress } = this.options;
    for await (const block of blocks) {
      for (const placed of block) {
        if (pace.dueIn(placed.event.at) > 0) {
          await this.send();
          await pace.wait(placed.event.at, signal).catch(() => undefined);
        }
        if (signal.aborted) return false;
        this.batch.push(placed);
        if (this.batch.length === batchLines) await this.send();
      }
      onProgress(this.digest.decisions);
    }
    await this.send();
    return true;
  }

  private async send(): Promise<void> {
    const { batch } = this;
    if (batch.length === 0) return;
    this.batch = [];
    const answers: Answer[] = [];
    await this.options.client.interactAll(
      batch.map(({ text }) => text),
      (answer, index) => void (answers[index] = answer),
    );
    for (const [index, placed] of batch.entries()) {
      const answer = answers[index];
      if (answer === undefined) throw new Error(`line ${placed.line} was left without an answer`);
      this.take(placed, answer);
    }
  }

  private take({ event, line }: PlacedEvent, { reason, duplicate, envelope, explanation }: Answer): void {
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
