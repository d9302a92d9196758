import { closeSync, createReadStream, createWriteStream, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { runFormat, type RunFigures, type RunHead, type TracedDecision } from '#replay';

const chunkChars = 1 << 16;

/** Writes a run down: its figures, and after them every decision where it is traced. */
export class RunWriter {
  private chunk = '';
  private descriptor: number | null = null;

  constructor(private readonly path: string) {}

  /** Takes decisions from the first on. Written synchronously, so that nothing gathers in memory. */
  readonly begin = (): ((decision: TracedDecision) => void) => {
    this.close();
    this.chunk = '';
    this.descriptor = openSync(`${this.path}.part`, 'w');
    return (decision) => {
      this.chunk += `${JSON.stringify(decision)}\n`;
      if (this.chunk.length >= chunkChars) this.flush();
    };
  };

  async end(figures: RunFigures, currency: string): Promise<void> {
    const traced = this.descriptor !== null;
    this.flush();
    this.close();
    const head: RunHead = { format: runFormat, traced, currency, figures };
    writeFileSync(this.path, `${JSON.stringify(head)}\n`);
    if (!traced) return;
    await pipeline(createReadStream(`${this.path}.part`), createWriteStream(this.path, { flags: 'a' }));
    rmSync(`${this.path}.part`);
  }

  private flush(): void {
    if (this.descriptor !== null && this.chunk !== '') writeSync(this.descriptor, this.chunk);
    this.chunk = '';
  }

  private close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }
}
