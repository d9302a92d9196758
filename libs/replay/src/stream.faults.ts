import { KeyedRandom, type EpochMs, type SipDigest } from '#domain';
import { Failure } from '#platform';
import type { PlacedEvent } from './event.stream.js';

/** What is to go wrong with a stream on its way, each as a share of its events (0 to 1) or in milliseconds. */
export interface FaultPlan {
  readonly seed: string;
  /** Sent once more, up to a second later. */
  readonly duplicate: number;
  /** Never sent. */
  readonly drop: number;
  /** Cut off somewhere, so that it is no event any more. */
  readonly corrupt: number;
  /** Every event comes up to so much later, at random: near ones change places. */
  readonly reorderMs: number;
  /** One event in a hundred comes so much later. */
  readonly delayMs: number;
}

/** What was done to a stream. */
export interface FaultCounts {
  duplicated: number;
  dropped: number;
  corrupted: number;
  /** Events that came later than they should have. */
  late: number;
}

/** Share of the events that `delayMs` is about. */
const delayed = 0.01;
const repeatWithinMs = 1_000;
/** The most events that wait for their turn. */
const heldLimit = 1_000_000;

/** An event, or what is left of it, on its way. */
export interface FaultyEvent extends PlacedEvent {
  /** True where the line is no event any more: {@link PlacedEvent.text} is what is left of it. */
  readonly corrupt: boolean;
}

interface Held {
  readonly due: EpochMs;
  readonly placed: FaultyEvent;
}

/**
 * Spoils a stream. What happens to an event depends on the seed and its line alone, so that the same faults happen again
 * and one fault more moves none of the others. Events keep their own times, however late they come.
 */
export class StreamFaults {
  readonly counts: FaultCounts = { duplicated: 0, dropped: 0, corrupted: 0, late: 0 };
  private readonly random: KeyedRandom;
  private readonly digest: SipDigest = { lo: 0, hi: 0 };
  private held: Held[] = [];

  constructor(private readonly plan: FaultPlan) {
    this.random = new KeyedRandom(plan.seed);
  }

  /** @throws Failure `bad_request` where a delay keeps more events waiting than memory should hold. */
  async *spoil(blocks: AsyncIterable<readonly PlacedEvent[]>): AsyncGenerator<FaultyEvent[], void, undefined> {
    for await (const block of blocks) {
      let latest = Number.NEGATIVE_INFINITY;
      for (const placed of block) {
        latest = Math.max(latest, placed.event.at);
        this.hold(placed);
      }
      if (this.held.length > heldLimit) {
        throw new Failure(
          'bad_request',
          `A delay that holds ${heldLimit} events back is too long; give a shorter one.`,
        );
      }
      yield this.dueBy(latest);
    }
    yield this.dueBy(Number.POSITIVE_INFINITY);
  }

  private hold({ event, line, text }: PlacedEvent): void {
    const { plan, counts } = this;
    const draw = this.drawsOf(line);
    if (draw('drop') < plan.drop) {
      counts.dropped++;
      return;
    }
    const late = Math.round(draw('reorder') * plan.reorderMs) + (draw('delay') < delayed ? plan.delayMs : 0);
    if (late > 0) counts.late++;
    const corrupt = draw('corrupt') < plan.corrupt;
    if (corrupt) counts.corrupted++;
    // Half of a JSON object is none.
    const left = corrupt ? text.slice(0, Math.max(1, Math.floor(draw('cut') * text.length))) : text;
    this.held.push({ due: event.at + late, placed: { event, line, text: left, corrupt } });
    if (draw('duplicate') >= plan.duplicate) return;
    counts.duplicated++;
    const again = event.at + late + Math.round(draw('again') * repeatWithinMs);
    this.held.push({ due: again, placed: { event, line, text, corrupt: false } });
  }

  private dueBy(at: EpochMs): FaultyEvent[] {
    const due = this.held.filter((each) => each.due <= at);
    this.held = this.held.filter((each) => each.due > at);
    return due.sort((a, b) => a.due - b.due || a.placed.line - b.placed.line).map(({ placed }) => placed);
  }

  /** Uniform numbers from 0 to 1, one for each purpose. */
  private drawsOf(line: number): (purpose: string) => number {
    return (purpose) => {
      const { lo, hi } = this.random.digest(purpose, String(line), this.digest);
      return ((lo >>> 0) + (hi >>> 11) * 0x100000000) / 2 ** 53;
    };
  }
}
