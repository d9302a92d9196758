import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloudEvent } from 'cloudevents';
import { lineLimitBytes } from './event.lines.js';
import { readEvents } from './event.stream.js';
import { keysOf } from './event.keys.js';
import { readEvent, type ReplayEvent } from './replay.event.js';
import { StreamSurvey } from './stream.survey.js';
import { sortByTime } from './time.order.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-spec-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const now = Date.parse('2026-03-01T00:00:00Z');

function event(id: string, time = '2026-02-17T00:00:00.000Z', subject = 'ann'): string {
  return JSON.stringify({
    specversion: '1.0',
    type: 'hongbao.interaction.v1',
    source: 's',
    id,
    subject,
    time,
    data: { campaign: 'c' },
  });
}

async function surveyOf(bytes: Buffer | string): Promise<StreamSurvey> {
  const path = join(folder, 'events');
  writeFileSync(path, bytes);
  const survey = new StreamSurvey(now);
  for await (const block of readEvents(path, survey))
    for (const { event: each, line } of block) survey.note(each, line);
  return survey;
}

describe('a recording', () => {
  const plain = `${event('1')}\n${event('2', '2026-02-17T00:00:01.000Z')}\n`;
  it.each([
    ['plain', plain, { events: 2, bad: 0 }],
    ['without a last newline', plain.trimEnd(), { events: 2, bad: 0 }],
    ['gzip', gzipSync(plain), { events: 2, bad: 0 }],
    [
      'two gzips in one file',
      Buffer.concat([gzipSync(plain), gzipSync(event('3', '2026-02-18T00:00:00Z'))]),
      { events: 3, bad: 0 },
    ],
    ['CRLF', plain.replaceAll('\n', '\r\n'), { events: 2, bad: 0 }],
    ['a byte order mark', `\ufeff${plain}`, { events: 2, bad: 0 }],
    ['empty', '', { events: 0, bad: 0 }],
    ['blank lines', `\n\n${plain}\n`, { events: 2, bad: 0 }],
    [
      'disorder',
      `${event('2', '2026-02-17T00:00:09Z')}\n${event('1')}\n`,
      { disordered: 1, disorderMs: 9_000, firstDisorderedLine: 2 },
    ],
    ['a repeat', `${event('1')}\n${event('1')}\n`, { repeats: 1, firstRepeatLine: 2, conflicts: 0 }],
    [
      'an id for two things',
      `${event('1')}\n${event('1', undefined, 'bob')}\n`,
      { conflicts: 1, firstConflictLine: 2, repeats: 0 },
    ],
    ['the future', `${plain}${event('3', '2026-12-24T00:00:00Z')}\n`, { future: 1, firstFutureLine: 3 }],
  ])('with %s is read: %#', async (_name, bytes, expected) => {
    expect(await surveyOf(bytes)).toMatchObject(expected);
  });

  it.each([
    ['no JSON', Buffer.from('{"id":'), /^no JSON at column 7/],
    ['a key twice', Buffer.from(event('1').replace('"id"', '"id":"0","id"')), /id.*twice/],
    ['half of a pair', Buffer.from(event('1').replace('"ann"', '"\\ud800"')), /^subject must be a text/],
    ['no time', Buffer.from(event('1').replace(/"time":"[^"]*",/, '')), /^time is missing/],
    ['no such day', Buffer.from(event('1', '2026-02-30T00:00:00Z')), /^time must be an instant/],
    ['another type', Buffer.from(event('1').replace('interaction.v1', 'other')), /^type must be/],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), /^is not UTF-8/],
    ['a huge line', Buffer.alloc(lineLimitBytes + 1, 0x20), /^is longer than/],
    ['a list', Buffer.from('[]'), /^the line must be an object/],
  ])('with %s tells its line, and what is around it is read', async (_name, bad, problem) => {
    const bytes = Buffer.concat([Buffer.from(`${event('0')}\n`), bad, Buffer.from(`\n${event('9')}\n`)]);
    const survey = await surveyOf(bytes);
    expect(survey).toMatchObject({ events: 2, bad: 1, badLines: [{ line: 2 }] });
    expect(survey.badLines[0]?.problem).toMatch(problem);
  });

  it('that was cut off in its gzip is refused with the line that it ends in', async () => {
    const whole = gzipSync(
      Array.from({ length: 9_000 }, (_, n) => event(`${n}-${Math.imul(n, 0x9e3779b1)}`)).join('\n'),
    );
    await expect(surveyOf(whole.subarray(0, -1_000))).rejects.toThrow(/line [1-9]\d*: the gzip is cut off here/);
  });

  it('of a hundred thousand repeats is one event', async () => {
    const survey = await surveyOf(`${event('1')}\n`.repeat(100_000));
    expect(survey).toMatchObject({ events: 100_000, repeats: 99_999, disordered: 0 });
  });

  it('is put in order through files, however large, and one instant keeps its lines', async () => {
    const count = 250_000;
    const time = (n: number): string => new Date(now - (Math.imul(n, 0x9e3779b1) >>> 8)).toISOString();
    writeFileSync(join(folder, 'mixed'), Array.from({ length: count }, (_, n) => event(String(n), time(n))).join('\n'));
    const survey = new StreamSurvey(now);
    let before = { at: 0, line: 0 };
    let seen = 0;
    for await (const block of sortByTime(readEvents(join(folder, 'mixed'), survey))) {
      for (const {
        event: { at },
        line,
      } of block) {
        if (at < before.at || (at === before.at && line < before.line)) throw new Error(`line ${line} is out of order`);
        before = { at, line };
        seen++;
      }
    }
    expect(seen).toBe(count);
  });
});

it('reads what the CloudEvents SDK writes, as it is', () => {
  const written = new CloudEvent({
    id: 'a-1',
    source: 'my-app',
    type: 'hongbao.interaction.v1',
    subject: 'ann',
    time: '2026-02-16T20:00:00+08:00',
    data: { campaign: 'c', kind: 'daily_task', text: '红包' },
    tenant: 'blue',
  });
  const { keys, ...fields } = readEvent(JSON.stringify(written)) as ReplayEvent;
  expect(keys).toEqual(keysOf(fields));
  expect(fields).toEqual({
    source: 'my-app',
    id: 'a-1',
    subject: 'ann',
    at: Date.parse('2026-02-16T12:00:00Z'),
    campaign: 'c',
    kind: 2,
    text: '红包',
    device: null,
    channel: null,
    invitedBy: null,
  });
});

it.each([
  ['an id', 'a-1', 'ann', 'daily_task'],
  ['Chinese', '红包', '安', 'small_talk'],
  ['an empty id', '', 'ann', 'daily_task'],
  ['an id that is too long', 'x'.repeat(129), 'ann', 'daily_task'],
  ['an escape', 'a\\u0041"', 'ann', 'daily_task'],
  ['an unknown kind', 'a-1', 'ann', 'gossip'],
])('reads a line as the laboratory writes it just as any other: %s', (_name, id, subject, kind) => {
  for (const invitedBy of [{}, { invitedBy: 'bob' }, { invitedBy: '' }]) {
    const data = { campaign: 'c', kind, device: 'd', ...invitedBy };
    const head = { specversion: '1.0', type: 'hongbao.interaction.v1', source: 's', id, subject };
    const line = JSON.stringify({ ...head, time: '2026-02-17T00:00:00.123Z', data });
    // A space makes it a line like any other.
    expect(readEvent(line)).toEqual(readEvent(`${line} `));
  }
});

it.each([
  '00:00:00.000Z',
  '00:00:59.999Z',
  '00:00:60.000Z',
  '00:00:0a.000Z',
  '00:00:07.0x0Z',
  '00:00:07,000Z',
  '00:00:07.000z',
  '00:00:7.0000Z',
  '00:00:07.00+Z',
])('reads an instant by the minute of the one before just as by itself: %s', (end) => {
  const line = (time: string) =>
    JSON.stringify({
      ...{ specversion: '1.0', type: 'hongbao.interaction.v1', source: 's', id: 'a', subject: 'ann' },
      ...{ time: `2026-02-17T${time}`, data: { campaign: 'c', kind: 'daily_task', device: 'd' } },
    });
  readEvent(line('00:00:01.000Z'));
  const after = readEvent(line(end));
  readEvent(line('12:34:00.000Z'));
  expect(after).toEqual(readEvent(`${line(end)} `));
});
