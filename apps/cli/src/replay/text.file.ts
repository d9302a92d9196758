import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { PassThrough } from 'node:stream';
import { UsageError } from '../world/cli-error.js';

/** A text file that is written in pieces, as gzip where its name ends so; whoever writes waits while it is slow. */
export class TextFile {
  private readonly input = new PassThrough();
  private readonly done: Promise<void>;

  private constructor(path: string) {
    const file = createWriteStream(path);
    this.done = path.endsWith('.gz') ? pipeline(this.input, createGzip(), file) : pipeline(this.input, file);
    // Told to whoever writes next, or ends it.
    this.done.catch(() => undefined);
  }

  /** @throws UsageError where it cannot be written. */
  static async open(path: string): Promise<TextFile> {
    try {
      await mkdir(dirname(path), { recursive: true });
      writeFileSync(path, '');
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new UsageError(`${path} cannot be written (${why}).`);
    }
    return new TextFile(path);
  }

  async write(text: string): Promise<void> {
    if (text !== '' && !this.input.write(text)) await Promise.race([once(this.input, 'drain'), this.done]);
  }

  async end(): Promise<void> {
    this.input.end();
    await this.done;
  }
}
