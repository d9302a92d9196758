import { Logger } from '@nestjs/common';

/**
 * Notices work that hangs. Every step of it has a limit of its own (statements, calls to the channel), so whatever takes
 * many times as long has met a bug or a connection that is dead without saying so, and would never end.
 *
 * Beyond {@link WorkWatch.stuckAfterMs} the process is no longer ready; beyond twice that it ends itself, for whoever
 * watches it to start anew. What it had claimed is free once the lease has run out.
 */
export class WorkWatch {
  private readonly logger = new Logger('WorkWatch');
  private readonly underWay = new Map<symbol, number>();
  private timer: NodeJS.Timeout | undefined;
  private told = false;

  /** @param nowMs - A clock that never goes back. @param giveUp - Ends the process. */
  constructor(
    private readonly nowMs: () => number,
    readonly stuckAfterMs: number,
    private readonly giveUp: () => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.look();
    }, this.stuckAfterMs / 10);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Does work that has to end soon. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const token = Symbol();
    this.underWay.set(token, this.nowMs());
    try {
      return await work();
    } finally {
      this.underWay.delete(token);
    }
  }

  /** What is wrong; null where nothing hangs. */
  complaint(): string | null {
    const ageMs = this.oldestMs();
    if (ageMs < this.stuckAfterMs) return null;
    return `Payouts have been under way for ${Math.round(ageMs / 1_000)} s and do not end.`;
  }

  private oldestMs(): number {
    const [begun] = this.underWay.values();
    return begun === undefined ? 0 : this.nowMs() - begun;
  }

  private look(): void {
    const complaint = this.complaint();
    if (complaint === null) {
      this.told = false;
      return;
    }
    if (!this.told) this.logger.error(complaint);
    this.told = true;
    if (this.oldestMs() < 2 * this.stuckAfterMs) return;
    this.logger.fatal(`${complaint} This process ends itself; the payouts are free once their lease has run out.`);
    this.stop();
    this.giveUp();
  }
}
