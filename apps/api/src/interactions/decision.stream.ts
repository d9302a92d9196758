import { Transform, type Readable, type TransformCallback } from 'node:stream';
import type { Answer } from '#intake';
import { Failure, readJsonText } from '#platform';
import { failureOf, problemOf } from '../http/problem.js';

import { invalid } from '../rules/rules.pipe.js';
import type { CompiledRules } from '../rules/compiled.rules.js';
import { InteractionEvent } from './interaction-event.dto.js';
import type { StreamedPiece, StreamSplitter } from './line.splitter.js';

export interface DecisionStreamSettings {
  /** The most bytes that one stream may bring. */
  readonly bodyLimitBytes: number;
  /** The most events of one stream that may wait for their decision; beyond, nothing more is read. */
  readonly inFlightLimit: number;
  /** How many bytes of answers may wait for a client that does not read them before nothing more is read. */
  readonly answerBufferBytes: number;
  /** Path of the request, for problems. */
  readonly instance: string;
}

/**
 * Events in, one line each out, in the same order: the decision, or the problem with its line. Answers leave as soon
 * as they and all before them are durable. It reads no faster than decisions are made and answers are taken.
 */
export class DecisionStream extends Transform {
  private received = 0;
  private inFlight = 0;
  /** Whether the answers that nobody has taken yet fill their buffer. */
  private isFull = false;
  private tail = Promise.resolve();
  /** Asks for the next chunk. */
  private waiting: (() => void) | null = null;
  /** Why nothing more is taken. */
  private stopped: Failure | null = null;
  private lastNumber = 0;
  private source: Readable | null = null;

  constructor(
    private readonly splitter: StreamSplitter,
    private readonly rules: CompiledRules,
    private readonly submit: (event: InteractionEvent) => Promise<Answer>,
    private readonly settings: DecisionStreamSettings,
  ) {
    // Clients exist that send everything before they read anything; the answers wait for them here.
    super({ readableHighWaterMark: settings.answerBufferBytes });
    this.once('pipe', (source: Readable) => {
      this.source = source;
      // A client that goes away in the middle gets no answer, and nothing waits for it.
      source.once('close', () => {
        if (!source.readableEnded && this.stopped === null) this.destroy();
      });
    });
  }

  /** Takes nothing more, finishes what was taken, and says why in a last line. */
  stop(why: Failure): void {
    if (this.stopped !== null || this.writableEnded) return;
    this.stopped = why;
    this.source?.unpipe(this);
    this.end();
    this.goOn();
  }

  /** Called when somebody takes answers and there is room for more. */
  override _read(size: number): void {
    this.isFull = false;
    // In this order, because Transform holds a chunk back until the next call where its own buffer is not empty yet.
    this.goOn();
    super._read(size);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.stopped !== null) {
      done();
      return;
    }
    this.received += chunk.length;
    if (this.received > this.settings.bodyLimitBytes) {
      const limit = `${this.settings.bodyLimitBytes} bytes`;
      this.stop(new Failure('too_large', `One stream may bring ${limit}; send what follows in another.`));
      done();
      return;
    }
    try {
      this.decideAll(this.splitter.push(chunk));
    } catch (error) {
      this.stop(failureOf(error));
    }
    this.waiting = done;
    this.goOn();
  }

  override _flush(done: TransformCallback): void {
    if (this.stopped === null) {
      try {
        this.decideAll(this.splitter.end());
      } catch (error) {
        this.stopped = failureOf(error);
      }
    }
    void this.tail.then(() => {
      if (this.stopped !== null) this.push(this.problemLine(this.lastNumber + 1, this.stopped));
      done();
    });
  }

  /** Submits what came in together, and writes its answers once they and all before them are there. */
  private decideAll(pieces: readonly StreamedPiece[]): void {
    if (pieces.length === 0) return;
    this.inFlight += pieces.length;
    this.lastNumber = pieces.at(-1)?.number ?? this.lastNumber;
    const lines = Promise.all(pieces.map((piece) => this.decide(piece)));
    this.tail = this.tail.then(async () => {
      this.isFull = !this.push((await lines).join(''));
      this.inFlight -= pieces.length;
      this.goOn();
    });
  }

  /** Reads on where there is room, or where nothing more will be submitted anyway. */
  private goOn(): void {
    const mayRead = this.inFlight < this.settings.inFlightLimit && !this.isFull;
    if (this.waiting === null || !(mayRead || this.stopped !== null)) return;
    const proceed = this.waiting;
    this.waiting = null;
    proceed();
  }

  /** The line for one piece. Never rejects. */
  private async decide(piece: StreamedPiece): Promise<string> {
    try {
      return `${JSON.stringify(await this.submit(this.eventOf(piece)))}\n`;
    } catch (error) {
      return this.problemLine(piece.number, failureOf(error));
    }
  }

  private eventOf({ text, why }: StreamedPiece): InteractionEvent {
    if (why === 'too_long') throw new Failure('too_large', 'This event is longer than one event may be.');
    if (text === null) throw new Failure('bad_request', 'This is not UTF-8.');
    const value = readJsonText(text);
    if (this.rules.check(InteractionEvent, value)) return value;
    throw invalid(this.rules.faults(InteractionEvent, value));
  }

  private problemLine(line: number, failure: Failure): string {
    return `${JSON.stringify({ ...problemOf(failure, this.settings.instance), line })}\n`;
  }
}
