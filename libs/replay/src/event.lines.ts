import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Failure } from '#platform';

/** A line that cannot be an event whatever it says. */
export interface BrokenLine {
  readonly problem: string;
}

/** Lines that were read together; a line's number is `first` plus its place. */
export interface LineBlock {
  /** From 1. */
  readonly first: number;
  readonly lines: readonly (string | BrokenLine)[];
}

/** The most bytes of one line: far more than any event takes. */
export const lineLimitBytes = 1 << 20;
const readBytes = 1 << 16;
const newline = 0x0a;

/**
 * Reads a text line by line in bounded memory, out of gzip where it is one. A byte order mark and carriage returns are
 * left out; a line that is too long or no UTF-8 is told in its place and not kept.
 *
 * @throws Failure `bad_request` where the file cannot be read, or its gzip is broken or cut off; it names the line.
 */
export async function* readLines(path: string): AsyncGenerator<LineBlock, void, undefined> {
  const cutter = new LineCutter();
  try {
    const zipped = isGzip(path);
    const file = createReadStream(path, { highWaterMark: readBytes });
    const bytes = zipped ? unzipped(file) : file;
    for await (const chunk of bytes) yield* cutter.take(chunk as Buffer);
  } catch (error) {
    throw new Failure('bad_request', `${path}: ${problemOf(error, cutter.number)}`);
  }
  yield* cutter.end();
}

function unzipped(file: NodeJS.ReadableStream): NodeJS.ReadableStream {
  const gunzip = createGunzip({ chunkSize: readBytes });
  file.on('error', (error: Error) => gunzip.destroy(error));
  return file.pipe(gunzip);
}

function isGzip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const magic = Buffer.alloc(2);
    readSync(file, magic, 0, 2, 0);
    return magic[0] === 0x1f && magic[1] === 0x8b;
  } finally {
    closeSync(file);
  }
}

/** Cuts chunks into lines. */
class LineCutter {
  /** Of the next line, from 1. */
  number = 1;
  private rest: Buffer[] = [];
  private restBytes = 0;
  private tooLong = false;

  *take(chunk: Buffer): Generator<LineBlock, void, undefined> {
    const end = chunk.lastIndexOf(newline);
    if (end < 0) {
      this.keep(chunk);
      return;
    }
    const first = chunk.indexOf(newline);
    this.keep(chunk.subarray(0, first));
    yield* this.end(true);
    if (end > first) yield this.block(chunk.subarray(first + 1, end));
    this.keep(chunk.subarray(end + 1));
  }

  /** What is left, as a line. @param ended - Whether the line came to its end, and is one even where it is empty. */
  *end(ended = false): Generator<LineBlock, void, undefined> {
    if (this.tooLong) {
      yield { first: this.number++, lines: [{ problem: `is longer than ${lineLimitBytes} bytes` }] };
    } else if (ended || this.restBytes > 0) {
      yield this.block(Buffer.concat(this.rest));
    }
    this.rest = [];
    this.restBytes = 0;
    this.tooLong = false;
  }

  private keep(piece: Buffer): void {
    if (piece.length === 0 || this.tooLong) return;
    this.restBytes += piece.length;
    if (this.restBytes > lineLimitBytes) {
      this.tooLong = true;
      this.rest = [];
    } else this.rest.push(piece);
  }

  private block(bytes: Buffer): LineBlock {
    const first = this.number;
    const lines = decode(first === 1 ? withoutMark(bytes) : bytes);
    this.number += lines.length;
    return { first, lines };
  }
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function decode(bytes: Buffer): (string | BrokenLine)[] {
  // Text of one byte a character is read and parsed faster.
  if (isAscii(bytes)) return cut(bytes.toString('latin1'));
  if (isUtf8(bytes)) return cut(bytes.toString('utf8'));
  const lines: (string | BrokenLine)[] = [];
  for (let from = 0; from <= bytes.length;) {
    const found = bytes.indexOf(newline, from);
    const to = found < 0 ? bytes.length : found;
    const line = bytes.subarray(from, to);
    lines.push(...(isUtf8(line) ? cut(line.toString('utf8')) : [{ problem: 'is not UTF-8' }]));
    from = to + 1;
  }
  return lines;
}

function cut(text: string): string[] {
  const lines = text.split('\n');
  if (!text.includes('\r')) return lines;
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

function problemOf(error: unknown, line: number): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'is a folder; give a file';
    case 'Z_BUF_ERROR':
      return `line ${line}: the gzip is cut off here; what follows is missing`;
    case 'Z_DATA_ERROR':
      return `line ${line}: the gzip is damaged here`;
    default:
      return `line ${line}: cannot be read (${code})`;
  }
}
