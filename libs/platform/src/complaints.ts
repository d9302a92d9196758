import type { Logger } from './logger.js';

/** Between two lines about the same trouble. */
const pauseMs = 1_000;

/**
 * What goes wrong, told once and not for each request that it happens to: an outage under load would otherwise write
 * thousands of lines a second, and the log would be one more thing to fail.
 */
export class Complaints {
  private readonly told = new Map<string, { readonly atMs: number; untold: number }>();

  /** @param nowMs - A clock that never goes back; any origin. */
  constructor(
    private readonly logger: Pick<Logger, 'warn' | 'error'>,
    private readonly context: string,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** @param trouble - What it is about, one of a few; what is told of it may differ each time. */
  tell(level: 'warn' | 'error', trouble: string, details: string): void {
    const now = this.nowMs();
    const last = this.told.get(trouble);
    if (last !== undefined && now - last.atMs < pauseMs) {
      last.untold++;
      return;
    }
    this.told.set(trouble, { atMs: now, untold: 0 });
    const more = last === undefined || last.untold === 0 ? '' : ` (${last.untold} times more since it was last told)`;
    this.logger[level](`${trouble}: ${details}${more}`, this.context);
  }
}
