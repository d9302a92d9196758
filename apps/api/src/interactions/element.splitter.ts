import { Failure } from '#platform';
import { isSpace } from '#platform';
import { decode, type StreamedPiece, type StreamSplitter } from './line.splitter.js';

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * The elements of one JSON list (`application/cloudevents-batch+json`), as they come in. It only looks for where each
 * ends; whether it is JSON is found out when it is read.
 */
export class ElementSplitter implements StreamSplitter {
  private state: 'before' | 'first' | 'inside' | 'after' = 'before';
  private depth = 0;
  private inString = false;
  private escaped = false;
  private parts: Buffer[] = [];
  private length = 0;
  private number = 0;

  constructor(private readonly limitBytes: number) {}

  /** @throws Failure `bad_request` where the whole is no list. */
  push(chunk: Buffer): StreamedPiece[] {
    const pieces: StreamedPiece[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.state !== 'inside') {
        start = this.outside(byte) ? at : at + 1;
      } else if (this.inString) {
        this.stepInString(byte);
      } else if (this.depth === 0 && (byte === comma || byte === closeBracket)) {
        this.keep(chunk.subarray(start, at));
        pieces.push(this.take());
        if (byte === closeBracket) this.state = 'after';
        start = at + 1;
      } else {
        this.step(byte);
      }
    }
    if (this.state === 'inside') this.keep(chunk.subarray(start));
    return pieces;
  }

  /** @throws Failure `bad_request` where the list never ended. */
  end(): StreamedPiece[] {
    if (this.state === 'after') return [];
    throw notList(this.state === 'before' ? 'There is no list.' : 'The list is not closed.');
  }

  /** Outside of any element; true where one begins with this byte. */
  private outside(byte: number): boolean {
    if (isSpace(byte)) return false;
    if (this.state === 'before' && byte === openBracket) {
      this.state = 'first';
      return false;
    }
    if (this.state === 'first') {
      this.state = byte === closeBracket ? 'after' : 'inside';
      if (this.state === 'inside') this.step(byte);
      return this.state === 'inside';
    }
    throw notList(this.state === 'before' ? 'It does not begin with "[".' : 'Something follows after the list.');
  }

  private step(byte: number): void {
    if (byte === quote) this.inString = true;
    else if (byte === openBrace || byte === openBracket) this.depth++;
    else if (byte === closeBrace || byte === closeBracket) this.depth--;
  }

  private stepInString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === backslash) this.escaped = true;
    else if (byte === quote) this.inString = false;
  }

  private keep(part: Buffer): void {
    this.length += part.length;
    if (this.length > this.limitBytes) this.parts = [];
    else this.parts.push(Buffer.from(part));
  }

  private take(): StreamedPiece {
    const tooLong = this.length > this.limitBytes;
    const text = tooLong ? null : decode(Buffer.concat(this.parts));
    this.parts = [];
    this.length = 0;
    const why = tooLong ? 'too_long' : text === null ? 'not_utf8' : null;
    return { number: ++this.number, text, why };
  }
}

function notList(why: string): Failure {
  return new Failure('bad_request', `The body should be one JSON list of events. ${why}`);
}
