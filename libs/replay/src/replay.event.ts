import { interactionKinds, type EpochMs } from '#domain';
import { Failure, readJsonText } from '#platform';
import { keysOf, noKeys, type EventFields, type EventKeys } from './event.keys.js';

/** An interaction out of a recording. */
export interface ReplayEvent extends EventFields {
  readonly keys: EventKeys;
}

const type = 'hongbao.interaction.v1';
const idLimit = 128;
const idPattern = /^[^\p{Cc}\p{Cs}]{1,128}$/u;
const textPattern = /^[^\0\p{Cs}]{1,8000}$/u;
const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** What is wrong with a field, in words that follow its name. */
class FieldProblem extends Error {}

/**
 * Reads a line as a CloudEvent by the rules of the service. Extension attributes and other fields of `data` are not
 * looked at, so that what any CloudEvents library writes can be read.
 *
 * @returns The event, or what is wrong with the line, naming the field. Nothing is guessed: an event without a time, or
 *   with a field that could be understood in two ways, is wrong.
 */
export function readEvent(line: string): ReplayEvent | string {
  try {
    return plainEventOf(line) ?? eventOf(readJsonText(line));
  } catch (error) {
    if (error instanceof FieldProblem) return error.message;
    if (error instanceof Failure)
      return error.message.replace('The body cannot be read as JSON: line 1, ', 'no JSON at ');
    throw error;
  }
}

/** An id in ASCII and without escapes: it means what it says. */
const plainId = String.raw`"([ !#-[\]-~]+)"`;
const beforeSource = '{"specversion":"1.0","type":"hongbao.interaction.v1","source":';
/** How the laboratory writes an event: no key can stand twice in it, and it is read in a third of the time. */
const plainPattern = new RegExp(
  `^${beforeSource.replace(/[{.]/g, '\\$&')}${plainId},"id":${plainId},` +
    `"subject":${plainId},"time":${plainId},"data":\\{"campaign":${plainId},"kind":${plainId},` +
    `"device":${plainId}(?:,"invitedBy":${plainId})?\\}\\}$`,
);
/** Fields of {@link plainPattern}, as strings where it matches; only the last may be absent. */
type PlainFields = [string, string, string, string, string, string, string, string, string | undefined];
/** A plain line as bytes, out of which single characters are read several times faster than out of a string. */
const plainBytes = Buffer.allocUnsafe(2_048);

function plainEventOf(line: string): ReplayEvent | null {
  if (line.length > plainBytes.length) return null;
  const found = plainPattern.exec(line) as PlainFields | null;
  if (found === null) return null;
  const id = found[2];
  const subject = found[3];
  const time = found[4];
  const device = found[7];
  const invitedBy = found[8] ?? null;
  if (id.length > idLimit || subject.length > idLimit || device.length > idLimit) return null;
  if (invitedBy !== null && invitedBy.length > idLimit) return null;
  plainBytes.write(line, 'latin1');
  const idAt = beforeSource.length + found[1].length + '"","id":"'.length;
  const subjectAt = idAt + id.length + '","subject":"'.length;
  const timeAt = subjectAt + subject.length + '","time":"'.length;
  const deviceAt =
    timeAt + time.length + found[5].length + found[6].length + '","data":{"campaign":"","kind":"","device":"'.length;
  const event = {
    source: idOf(found[1], 'source'),
    id,
    subject,
    at: instantAt(time, timeAt),
    campaign: idOf(found[5], 'data.campaign'),
    kind: kindOf(found[6]),
    text: null,
    device,
    channel: null,
    invitedBy,
    keys: noKeys,
  };
  event.keys = keysOf(event, { bytes: plainBytes, idAt, subjectAt, deviceAt });
  return event;
}

function eventOf(value: unknown): ReplayEvent {
  const event = objectOf(value, 'the line');
  if (event['specversion'] !== '1.0' && event['specversion'] !== undefined) wrong('specversion', 'must be "1.0"');
  if (event['type'] !== type && event['type'] !== undefined) wrong('type', `must be "${type}"`);
  const data = objectOf(event['data'], 'data');
  const { kind, text } = data;
  const read = {
    source: idOf(event['source'], 'source'),
    id: idOf(event['id'], 'id'),
    subject: idOf(event['subject'], 'subject'),
    at: instantOf(event['time']),
    campaign: idOf(data['campaign'], 'data.campaign'),
    kind: kind === undefined || kind === null ? -1 : kindOf(kind),
    text: text === undefined || text === null ? null : textOf(text),
    device: optionalId(data['device'], 'data.device'),
    channel: optionalId(data['channel'], 'data.channel'),
    invitedBy: optionalId(data['invitedBy'], 'data.invitedBy'),
    keys: noKeys,
  };
  read.keys = keysOf(read);
  return read;
}

function wrong(field: string, what: string): never {
  throw new FieldProblem(`${field} ${what}`);
}

function objectOf(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(field, 'must be an object');
  return value as Record<string, unknown>;
}

/** The last ids that were found right, by field: most are those of the line before. */
const passed = new Map<string, string>();

function idOf(value: unknown, field: string): string {
  const last = passed.get(field);
  // The very text of before: what is looked up by it is found faster.
  if (last === value && last !== undefined) return last;
  if (typeof value === 'string' && idPattern.test(value)) {
    passed.set(field, value);
    return value;
  }
  if (value === undefined) wrong(field, 'is missing');
  return wrong(field, 'must be a text of 1 to 128 characters without control characters');
}

function optionalId(value: unknown, field: string): string | null {
  return value === undefined || value === null ? null : idOf(value, field);
}

const kindNumbers: ReadonlyMap<unknown, number> = new Map(interactionKinds.map((name, number) => [name, number]));

function kindOf(value: unknown): number {
  const kind = kindNumbers.get(value) ?? -1;
  if (kind < 0) wrong('data.kind', `must be one of ${interactionKinds.join(', ')}`);
  return kind;
}

function textOf(value: unknown): string {
  if (typeof value === 'string' && textPattern.test(value)) return value;
  return wrong('data.text', 'must be a text of 1 to 8000 characters without NUL or broken characters');
}

let minuteText = '';
let minuteAt = 0;

/** Of the minute, out of the end of an instant such as `59.999Z`; -1 where it has another form. */
function millisecondAt(at: number): number {
  const ten = digitAt(at + 17);
  const one = digitAt(at + 18);
  const tenth = digitAt(at + 20);
  const hundredth = digitAt(at + 21);
  const thousandth = digitAt(at + 22);
  if (ten > 5 || one > 9 || tenth > 9 || hundredth > 9 || thousandth > 9) return -1;
  if (plainBytes[at + 19] !== 0x2e || plainBytes[at + 23] !== 0x5a) return -1;
  return ((ten * 10 + one) * 10 + tenth) * 100 + hundredth * 10 + thousandth;
}

/** Above 9 where there is none. */
function digitAt(at: number): number {
  return ((plainBytes[at] ?? 0) - 0x30) >>> 0;
}

/** As {@link instantOf}, out of {@link plainBytes}: thousands of events share their minute. */
function instantAt(time: string, at: number): EpochMs {
  if (time.length === 24 && minuteText !== '' && time.startsWith(minuteText)) {
    const millisecond = millisecondAt(at);
    if (millisecond >= 0) return minuteAt + millisecond;
  }
  return instantOf(time);
}

function instantOf(value: unknown): EpochMs {
  if (value === undefined || value === null) wrong('time', 'is missing; a replay has to know when it happened');
  if (typeof value !== 'string') return wrong('time', 'must be an instant such as 2026-02-16T20:00:00+08:00');
  const [, year, month, day] = instantPattern.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const at = Date.parse(value);
  if (year === undefined || date.getUTCMonth() !== Number(month) - 1 || !(at >= earliest && at < latest)) {
    wrong('time', 'must be an instant from 2000 to 2099 such as 2026-02-16T20:00:00+08:00');
  }
  if (value.length === 24 && value.endsWith('Z')) {
    minuteText = value.slice(0, 17);
    minuteAt = at - (((at % 60_000) + 60_000) % 60_000);
  }
  return at;
}
