import type { Output } from './cli-world.js';

const escape = '\u001b';
const hideCursor = `${escape}[?25l`;
const showCursor = `${escape}[?25h`;

/** A few lines that are rewritten in place on a terminal. Where there is none it stays silent. */
export class LiveScreen {
  private height = 0;

  constructor(private readonly output: Output) {}

  show(lines: readonly string[]): void {
    if (!this.output.isTerminal) return;
    const start = this.height === 0 ? hideCursor : `${escape}[${this.height}A`;
    // Each line is cleared to its end and the rest below it, so that no flicker shows between frames.
    this.output.write(`${start}${lines.map((line) => `${line}${escape}[K\n`).join('')}${escape}[J`);
    this.height = lines.length;
  }

  /** Takes the lines away and gives the cursor back; harmless when nothing was shown. */
  clear(): void {
    if (this.height === 0) return;
    this.output.write(`${escape}[${this.height}A${escape}[J${showCursor}`);
    this.height = 0;
  }

  /** Leaves the lines where they are and gives the cursor back. */
  leave(): void {
    if (this.height === 0) return;
    this.output.write(showCursor);
    this.height = 0;
  }
}
