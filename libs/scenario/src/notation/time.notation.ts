import { dayMs, hourMs, minuteMs, secondMs, type EpochMs } from '#domain';
import { misread, type Misread, type Notation } from './notation.js';

const durationExpected = 'a duration such as 90s, 24h, 1h30m or 7d';
const durationForm = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?(?:(\d{1,9})ms)?$/;

/** A stretch of time in milliseconds. */
export function readDuration(value: unknown): number | Misread {
  if (typeof value !== 'string') return misread(value, durationExpected);
  const text = value.replaceAll(' ', '');
  const found = durationForm.exec(text);
  if (found === null || text === '') return misread(value, durationExpected);
  const [days, hours, minutes, seconds, ms] = found.slice(1).map((digits: string | undefined) => Number(digits ?? 0));
  const sum =
    (days ?? 0) * dayMs + (hours ?? 0) * hourMs + (minutes ?? 0) * minuteMs + (seconds ?? 0) * secondMs + (ms ?? 0);
  return sum <= 3660 * dayMs ? sum : misread(value, 'at most ten years');
}

const durationPattern = '^(?=\\d)(\\d+d\\s*)?(\\d+h\\s*)?(\\d+m\\s*)?(\\d+s\\s*)?(\\d+ms)?$';

export const duration: Notation<number> = {
  expected: durationExpected,
  schema: { type: 'string', pattern: durationPattern },
  read: readDuration,
};

/** A stretch that lasts. */
export const someDuration: Notation<number> = {
  ...duration,
  read: (value) => {
    const ms = readDuration(value);
    return ms === 0 ? misread(value, 'a duration above 0') : ms;
  },
};

/** A point in time as it is written: with its own offset, or as a wall clock in the campaign's zone shows it. */
export interface WrittenInstant {
  /** Milliseconds since 1970 as if the wall clock were in UTC. */
  readonly wallMs: number;
  /** Null: the campaign's zone. */
  readonly utcOffsetMs: number | null;
}

const instantExpected = "a time such as 2026-02-16T20:00 (in the campaign's zone) or 2026-02-16T20:00:00+08:00";
const instantForm =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s?(Z|[+-]\d{2}:\d{2})?)?$/;

export function readInstant(value: unknown): WrittenInstant | Misread {
  if (typeof value !== 'string') return misread(value, instantExpected);
  const found = instantForm.exec(value.trim());
  if (found === null) return misread(value, instantExpected);
  const [year, month, day, hour, minute, second] = found
    .slice(1, 7)
    .map((digits: string | undefined) => Number(digits ?? 0));
  const ms = Number((found[7] ?? '').padEnd(3, '0'));
  const wallMs = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second, ms);
  // Date.UTC rolls 30 February over into March; what does not come back as it went in was no date.
  const back = new Date(wallMs);
  const exists = back.getUTCMonth() + 1 === month && back.getUTCDate() === day && (hour ?? 0) < 24;
  if (!exists || (minute ?? 0) > 59 || (second ?? 0) > 59) return misread(value, 'a date and time that exist');
  const utcOffsetMs = found[8] === undefined ? null : readZone(found[8]);
  if (utcOffsetMs !== null && typeof utcOffsetMs !== 'number')
    return misread(value, 'an offset within 14 hours of UTC');
  return { wallMs, utcOffsetMs };
}

/** The instant that is meant, for a campaign whose clocks are `utcOffsetMs` ahead of UTC. */
export function instantIn(written: WrittenInstant, utcOffsetMs: number): EpochMs {
  return written.wallMs - (written.utcOffsetMs ?? utcOffsetMs);
}

/** A point in time that was written elsewhere than in a file, such as on the command line. */
export function readMoment(text: string, utcOffsetMs: number): { at: EpochMs } | { problem: string } {
  const read = readInstant(text);
  return 'why' in read ? { problem: read.why } : { at: instantIn(read, utcOffsetMs) };
}

export const instant: Notation<WrittenInstant> = {
  expected: instantExpected,
  schema: {
    type: 'string',
    pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?\\s?(Z|[+-]\\d{2}:\\d{2})?)?\\s*$',
  },
  read: readInstant,
};

const zoneExpected = 'an offset from UTC such as "+08:00"';

/** A fixed distance from UTC in milliseconds. */
export function readZone(value: unknown): number | Misread {
  if (value === 'Z') return 0;
  const found = typeof value === 'string' ? /^([+-])(\d{2}):(\d{2})$/.exec(value) : null;
  if (found === null) return misread(value, zoneExpected);
  const ms = Number(found[2]) * hourMs + Number(found[3]) * minuteMs;
  if (Number(found[3]) > 59 || ms > 14 * hourMs) return misread(value, 'an offset within 14 hours of UTC');
  // Plain zero for "-00:00" too: a negative zero would not equal itself in comparisons by identity.
  return found[1] === '-' && ms > 0 ? -ms : ms;
}

export const zone: Notation<number> = {
  expected: zoneExpected,
  schema: { type: 'string', pattern: '^(Z|[+-]\\d{2}:\\d{2})$' },
  read: readZone,
};
