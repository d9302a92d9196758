import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Answer } from '#intake';
import { Failure } from '#platform';
import { CompiledRules } from '../rules/compiled.rules.js';
import { DecisionStream, type DecisionStreamSettings } from './decision.stream.js';
import { InteractionData, InteractionEvent } from './interaction-event.dto.js';
import { LineSplitter } from './line.splitter.js';

const rules = new CompiledRules([InteractionEvent, InteractionData]);

/** Someone who decides when told to, in any order, and counts what waits. */
class Desk {
  readonly waiting = new Map<string, (error?: Failure) => void>();
  most = 0;

  readonly submit = (event: InteractionEvent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      this.waiting.set(event.id, (error) => {
        this.waiting.delete(event.id);
        if (error === undefined) resolve(answerTo(event.id));
        else reject(error);
      });
      this.most = Math.max(this.most, this.waiting.size);
    });

  decideAll(): void {
    for (const decide of this.waiting.values()) decide();
  }
}

function answerTo(interactionId: string): Answer {
  return { interactionId, decision: 'rejected', reason: 'no_win', explanation: '', duplicate: false, envelope: null };
}

function line(id: number | string): string {
  return `${JSON.stringify({ id: String(id), source: 's', subject: 'u', data: { campaign: 'c' } })}\n`;
}

function start(desk: Desk, settings: Partial<DecisionStreamSettings> = {}) {
  const source = new PassThrough();
  const all = { bodyLimitBytes: 1e9, inFlightLimit: 100, answerBufferBytes: 1e6, instance: '/batch', ...settings };
  const stream = new DecisionStream(new LineSplitter(1_000), rules, desk.submit, all);
  source.pipe(stream);
  let text = '';
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const lines = (): { interactionId?: string; status?: number; line?: number; detail?: string }[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((each) => JSON.parse(each) as object);
  return { source, stream, lines };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await turn();
}

describe('DecisionStream', () => {
  it('answers in order whatever order decisions come in, as soon as they can go', async () => {
    const desk = new Desk();
    const { source, lines } = start(desk);
    for (const id of [1, 2, 3]) {
      source.write(line(id));
      await settle();
    }
    desk.waiting.get('3')?.();
    await settle();
    expect(lines()).toEqual([]);
    desk.waiting.get('1')?.();
    await settle();
    expect(lines().map(({ interactionId }) => interactionId)).toEqual(['1']);
    desk.waiting.get('2')?.();
    await settle();
    expect(lines().map(({ interactionId }) => interactionId)).toEqual(['1', '2', '3']);
  });

  it('tells what is wrong with a line by its number, and goes on', async () => {
    const desk = new Desk();
    const { source, stream, lines } = start(desk);
    source.end(`${line('a')}{oops\n\n{"id":"b"}\n${'x'.repeat(2_000)}\n${line('c')}${line('d')}`);
    await settle();
    desk.waiting.get('c')?.(new Failure('not_found', 'There is no campaign "c".'));
    desk.decideAll();
    await once(stream, 'end');
    expect(lines().map((each) => [each.interactionId ?? each.status, each.line])).toEqual([
      ['a', undefined],
      [400, 2],
      [422, 4],
      [413, 5],
      [404, 6],
      ['d', undefined],
    ]);
  });

  it('reads no further than it may while decisions are out', async () => {
    const desk = new Desk();
    const { source, stream, lines } = start(desk, { inFlightLimit: 10 });
    const sending = (async () => {
      for (let id = 0; id < 200; id++) {
        if (!source.write(line(id))) await once(source, 'drain');
        await turn();
      }
      source.end();
    })();
    await settle();
    expect(desk.waiting.size).toBe(10);
    while (!stream.readableEnded) {
      desk.decideAll();
      await turn();
    }
    await sending;
    expect(lines()).toHaveLength(200);
    expect(desk.most).toBe(10);
  });

  it('reads no further while nobody takes the answers', async () => {
    const desk = new Desk();
    const source = new PassThrough();
    const settings = { bodyLimitBytes: 1e9, inFlightLimit: 50, answerBufferBytes: 20_000, instance: '/batch' };
    const stream = source.pipe(new DecisionStream(new LineSplitter(1_000), rules, desk.submit, settings));
    let submitted = 0;
    const sending = (async () => {
      for (let id = 0; id < 3_000; id++) {
        if (!source.write(line(id))) await once(source, 'drain');
      }
      source.end();
    })();
    for (let i = 0; i < 200; i++) {
      submitted += desk.waiting.size;
      desk.decideAll();
      await turn();
    }
    // What was under way when the buffer filled up, and nothing after.
    expect(submitted).toBeLessThan(2_000);
    expect(stream.readableLength).toBeLessThan(300_000);
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    while (!stream.readableEnded) {
      desk.decideAll();
      await turn();
    }
    await sending;
    expect(text.split('\n').filter(Boolean)).toHaveLength(3_000);
  });

  it.each([1, 7, 50, 1_000])('never stalls with a reader that takes %i bytes at a time', async (bytes) => {
    const desk = new Desk();
    const source = new PassThrough();
    const settings = { bodyLimitBytes: 1e9, inFlightLimit: 5, answerBufferBytes: 300, instance: '/batch' };
    const stream = source.pipe(new DecisionStream(new LineSplitter(1_000), rules, desk.submit, settings));
    let received = 0;
    const reader = new Writable({
      highWaterMark: bytes,
      write(chunk: Buffer, _encoding, done) {
        received += chunk.toString().split('\n').length - 1;
        setImmediate(done);
      },
    });
    stream.pipe(reader);
    source.end(Array.from({ length: 100 }, (_, id) => line(id)).join(''));
    while (!reader.writableFinished) {
      desk.decideAll();
      await turn();
    }
    expect(received).toBe(100);
  });

  it('finishes what it took and says why it stops', async () => {
    const desk = new Desk();
    const { source, stream, lines } = start(desk);
    source.write(line(1) + line(2));
    await settle();
    stream.stop(new Failure('unavailable', 'Closing.'));
    source.write(line(3));
    await settle();
    desk.decideAll();
    await once(stream, 'end');
    expect(lines().map((each) => each.interactionId ?? each.status)).toEqual(['1', '2', 503]);
    expect(lines()[2]).toMatchObject({ line: 3, detail: 'Closing.' });
    expect(desk.waiting.has('3')).toBe(false);
  });

  it('takes no more bytes than one stream may bring', async () => {
    const desk = new Desk();
    const { source, stream, lines } = start(desk, { bodyLimitBytes: 2 * line(1).length });
    source.write(line(1) + line(2));
    await settle();
    source.write(line(3));
    await settle();
    desk.decideAll();
    await once(stream, 'end');
    expect(lines().map((each) => each.interactionId ?? each.status)).toEqual(['1', '2', 413]);
  });

  it('ends without a word when its client goes away', async () => {
    const desk = new Desk();
    const { source, stream } = start(desk);
    source.write(line(1));
    await settle();
    source.destroy();
    await once(stream, 'close');
    desk.decideAll();
    await settle();
    expect(stream.destroyed).toBe(true);
  });
});
