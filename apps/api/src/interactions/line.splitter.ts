/** A piece of a stream that should be one event: its text, or why there is none. */
export interface StreamedPiece {
  /** Line or element, from 1. */
  readonly number: number;
  readonly text: string | null;
  readonly why: 'too_long' | 'not_utf8' | null;
}

/** Cuts a stream of bytes into pieces, chunk by chunk, holding no more of it than one piece. */
export interface StreamSplitter {
  /** The pieces that are complete with this chunk. */
  push(chunk: Buffer): StreamedPiece[];
  /** What is left at the end. */
  end(): StreamedPiece[];
}

const newline = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Lines (NDJSON). Empty ones are counted and passed over; a line beyond the limit is dropped as it comes in. */
export class LineSplitter implements StreamSplitter {
  private rest: Buffer[] = [];
  private restLength = 0;
  private dropping = false;
  private number = 0;

  constructor(private readonly limitBytes: number) {}

  push(chunk: Buffer): StreamedPiece[] {
    const pieces: StreamedPiece[] = [];
    let start = 0;
    if (this.restLength > 0 || this.dropping) {
      const end = chunk.indexOf(newline);
      if (end === -1) {
        this.keep(chunk);
        return pieces;
      }
      this.keep(chunk.subarray(0, end));
      this.add(pieces, this.takeRest());
      start = end + 1;
    }
    const last = chunk.lastIndexOf(newline);
    if (last >= start) this.addLines(pieces, chunk.subarray(start, last));
    this.keep(chunk.subarray(Math.max(last + 1, start)));
    return pieces;
  }

  end(): StreamedPiece[] {
    const pieces: StreamedPiece[] = [];
    if (this.restLength > 0 || this.dropping) this.add(pieces, this.takeRest());
    return pieces;
  }

  /** Whole lines without the last newline. They are decoded together, which is several times faster than one by one. */
  private addLines(pieces: StreamedPiece[], lines: Buffer): void {
    const text = decode(lines);
    if (text !== null && lines.length <= this.limitBytes) {
      for (const line of text.split('\n')) this.addText(pieces, line);
      return;
    }
    for (let start = 0; start <= lines.length;) {
      const end = lines.indexOf(newline, start);
      const line = lines.subarray(start, end === -1 ? lines.length : end);
      this.add(pieces, line.length > this.limitBytes ? null : line);
      start += line.length + 1;
    }
  }

  private add(pieces: StreamedPiece[], line: Buffer | null): void {
    const text = line === null ? null : decode(line);
    if (text !== null) this.addText(pieces, text);
    else pieces.push({ number: ++this.number, text: null, why: line === null ? 'too_long' : 'not_utf8' });
  }

  private addText(pieces: StreamedPiece[], text: string): void {
    this.number++;
    if (text !== '' && text !== '\r') pieces.push({ number: this.number, text, why: null });
  }

  private keep(part: Buffer): void {
    if (this.dropping || part.length === 0) return;
    this.restLength += part.length;
    if (this.restLength > this.limitBytes) {
      this.dropping = true;
      this.rest = [];
    } else {
      // A copy, so that a small rest does not keep a whole chunk alive.
      this.rest.push(Buffer.from(part));
    }
  }

  /** The line that began in earlier chunks; null where it was dropped. */
  private takeRest(): Buffer | null {
    const line = this.dropping ? null : Buffer.concat(this.rest);
    this.rest = [];
    this.restLength = 0;
    this.dropping = false;
    return line;
  }
}

export function decode(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
