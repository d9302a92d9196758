import { interactionKinds, type EpochMs } from '#domain';
import { Failure, readJsonText } from '#platform';

/** An interaction out of a recording. */
export interface ReplayEvent {
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  readonly at: EpochMs;
  readonly campaign: string;
  /** Number of the kind; -1 where the text is to tell. */
  readonly kind: number;
  readonly text: string | null;
  readonly device: string | null;
  readonly channel: string | null;
  readonly invitedBy: string | null;
}

const type = 'hongbao.interaction.v1';
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

/** Text without escapes, so that it means what it says. */
const plainText = String.raw`"([^"\\\0-\x1f]*)"`;
/** How the laboratory writes an event: no key can stand twice in it, and it is read in a third of the time. */
const plainPattern = new RegExp(
  `^\\{"specversion":"1\\.0","type":"hongbao\\.interaction\\.v1","source":${plainText},"id":${plainText},` +
    `"subject":${plainText},"time":${plainText},"data":\\{"campaign":${plainText},"kind":${plainText},` +
    `"device":${plainText}(?:,"invitedBy":${plainText})?\\}\\}$`,
);

function plainEventOf(line: string): ReplayEvent | null {
  const found = plainPattern.exec(line);
  if (found === null) return null;
  return {
    source: idOf(found[1], 'source'),
    id: idOf(found[2], 'id'),
    subject: idOf(found[3], 'subject'),
    at: instantOf(found[4]),
    campaign: idOf(found[5], 'data.campaign'),
    kind: kindOf(found[6]),
    text: null,
    device: idOf(found[7], 'data.device'),
    channel: null,
    invitedBy: optionalId(found[8], 'data.invitedBy'),
  };
}

function eventOf(value: unknown): ReplayEvent {
  const event = objectOf(value, 'the line');
  if (event['specversion'] !== '1.0' && event['specversion'] !== undefined) wrong('specversion', 'must be "1.0"');
  if (event['type'] !== type && event['type'] !== undefined) wrong('type', `must be "${type}"`);
  const data = objectOf(event['data'], 'data');
  const { kind, text } = data;
  return {
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
  };
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

function kindOf(value: unknown): number {
  const kind = (interactionKinds as readonly unknown[]).indexOf(value);
  if (kind < 0) wrong('data.kind', `must be one of ${interactionKinds.join(', ')}`);
  return kind;
}

function textOf(value: unknown): string {
  if (typeof value === 'string' && textPattern.test(value)) return value;
  return wrong('data.text', 'must be a text of 1 to 8000 characters without NUL or broken characters');
}

let minuteText = '';
let minuteAt = 0;
const plainInstant = /^\d\d\.\d\d\dZ$/;

function instantOf(value: unknown): EpochMs {
  if (value === undefined || value === null) wrong('time', 'is missing; a replay has to know when it happened');
  if (typeof value !== 'string') return wrong('time', 'must be an instant such as 2026-02-16T20:00:00+08:00');
  // Thousands of events share their minute, and reading an instant is dear.
  if (value.length === 24 && minuteText !== '' && value.startsWith(minuteText)) {
    const seconds = value.slice(17);
    if (plainInstant.test(seconds) && seconds < '60') return minuteAt + Math.round(Number(seconds.slice(0, 6)) * 1000);
  }
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
