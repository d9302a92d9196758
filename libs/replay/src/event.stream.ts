import type { EpochMs } from '#domain';
import { readLines } from './event.lines.js';
import { readEvent, type ReplayEvent } from './replay.event.js';
import type { StreamSurvey } from './stream.survey.js';

/** Which events of a recording are played. Absent: all. */
export interface EventFilter {
  readonly from?: EpochMs;
  /** Exclusive. */
  readonly to?: EpochMs;
  readonly users?: ReadonlySet<string>;
  /** Numbers of kinds, as the events themselves say them. */
  readonly kinds?: ReadonlySet<number>;
  readonly campaigns?: ReadonlySet<string>;
}

/** An event and where it stands. */
export interface PlacedEvent {
  readonly event: ReplayEvent;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Reads the events of a recording as they stand in it, in blocks. What is no event goes to the survey. */
export async function* readEvents(
  path: string,
  survey: Pick<StreamSurvey, 'noteBad'>,
  filter: EventFilter = {},
): AsyncGenerator<PlacedEvent[], void, undefined> {
  for await (const { first, lines } of readLines(path)) {
    const block: PlacedEvent[] = [];
    for (let index = 0; index < lines.length; index++) {
      const text = lines[index];
      if (text === undefined || text === '') continue;
      const line = first + index;
      const event = typeof text === 'string' ? readEvent(text) : text.problem;
      if (typeof event === 'string') survey.noteBad(line, event);
      else if (passes(event, filter)) block.push({ event, line, text: text as string });
    }
    yield block;
  }
}

function passes(event: ReplayEvent, { from, to, users, kinds, campaigns }: EventFilter): boolean {
  return (
    (from === undefined || event.at >= from) &&
    (to === undefined || event.at < to) &&
    (users === undefined || users.has(event.subject)) &&
    (kinds === undefined || kinds.has(event.kind)) &&
    (campaigns === undefined || campaigns.has(event.campaign))
  );
}
