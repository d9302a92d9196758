import type { EpochMs, Span } from '#domain';
import type { Crowd, InteractionEvent } from '#simulation';

/** How an interaction reaches the service. */
export type Way = 'stream' | 'single' | 'chat';

/** One thing that is sent, and when. */
export interface Sending {
  readonly way: Way;
  readonly event: InteractionEvent;
  /** The event as a line of a stream. */
  readonly line: string;
  /** In campaign time. */
  readonly at: EpochMs;
  /** When it is to start, in milliseconds of the play. */
  readonly dueMs: number;
}

/** A sending whose time has come. */
export interface Departure {
  readonly sending: Sending;
  /** When it was due by the wall clock, after the beginning of the play. Latencies count from here. */
  readonly intendedMs: number;
}

/** Campaign time squeezed evenly into the time of a play. */
export class Tempo {
  constructor(
    private readonly window: Span,
    readonly playMs: number,
  ) {}

  /** When something of campaign time is due, in milliseconds after the beginning of the play. */
  dueMs(at: EpochMs): number {
    return ((at - this.window.from) / (this.window.to - this.window.from)) * this.playMs;
  }

  /** The campaign's time at a moment of the play. */
  at(elapsedMs: number): EpochMs {
    const share = Math.min(Math.max(elapsedMs / this.playMs, 0), 1);
    return this.window.from + share * (this.window.to - this.window.from);
  }
}

export interface Mix {
  /** Of how many interactions one goes in a request of its own. */
  readonly singleEvery: number;
  /** How many chat messages are wanted. */
  readonly chats: number;
  /** A gateway gathers what it streams for this long. */
  readonly flushMs: number;
}

/**
 * All that a crowd sends, in order of sending. Most goes as streams of a gateway that flushes in a fixed rhythm, some as
 * requests of their own, and of those with a text a few hundred as chat messages. A retry takes the way of the first
 * attempt, since the way is part of its identity.
 */
export function layTimeline(crowd: Crowd, tempo: Tempo, mix: Mix): Sending[] {
  const arrivals = [...crowd.arrivals()];
  const texts = arrivals.filter(({ event, repeated }) => event.data.text !== undefined && !repeated).length;
  const chatEvery = mix.chats === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(texts / mix.chats));
  const ways = new Map<string, Way>();
  let fresh = 0;
  let spoken = 0;
  const sendings = arrivals.map(({ at, event, repeated }): Sending => {
    let way = ways.get(event.id);
    if (way === undefined || !repeated) {
      const speaks = event.data.text !== undefined && spoken++ % chatEvery === 0;
      way = speaks ? 'chat' : fresh++ % mix.singleEvery === 0 ? 'single' : 'stream';
      ways.set(event.id, way);
    }
    const wishedMs = tempo.dueMs(at);
    const dueMs = way === 'stream' ? Math.ceil(wishedMs / mix.flushMs) * mix.flushMs : wishedMs;
    return { way, event, line: JSON.stringify(event), at, dueMs };
  });
  return sendings.sort((a, b) => a.dueMs - b.dueMs);
}
