import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';

/** Longer waits are taken in steps, so that a channel which opens early is noticed. */
const longestWaitMs = 2_000;
/** How long an idle channel saves up what it could have taken. */
const creditMs = 100;

/**
 * Holds calls back: always, where the channel takes so many payouts a second and no more; and for a moment once it has
 * said "later", so that a backlog of thousands does not ask, one claim after another, for what it just refused to hear.
 */
export abstract class ChannelThrottle {
  /** Payouts that may be asked for together, at most: a tenth of a second's, where the rate is limited. */
  readonly atOnce: number;

  /** @param ratePerSecond - Payouts that may be asked for in a second; null: as many as there are. */
  constructor(protected readonly ratePerSecond: number | null) {
    this.atOnce = ratePerSecond === null ? Infinity : Math.max(1, Math.ceil(ratePerSecond / 10));
  }

  /** Resolves once the channel may be asked for so many payouts. Rejects when the signal fires. */
  async pass(payouts: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const waitMs = Math.ceil(await this.ask(payouts));
      if (waitMs <= 0) return;
      await sleep(Math.min(waitMs, longestWaitMs), undefined, { signal });
    }
  }

  /** So many that had their turn did not ask. */
  async giveBack(payouts: number): Promise<void> {
    if (payouts > 0 && this.ratePerSecond !== null) await this.ask(-payouts);
  }

  /** The channel said "later". */
  async close(forMs: number): Promise<void> {
    await this.note(Math.ceil(Math.min(forMs, longestWaitMs)));
  }

  /** Takes a turn for so many (gives it back, where they are less than 0), or says in how many milliseconds to ask again. */
  abstract ask(payouts: number): Promise<number>;
  protected abstract note(closedForMs: number): Promise<void>;
}

/** For one process alone. */
export class LocalThrottle extends ChannelThrottle {
  private closedUntilMs = -Infinity;
  private freeAtMs = -Infinity;

  /** @param nowMs - A clock that never goes back; any origin. */
  constructor(
    private readonly nowMs: () => number,
    ratePerSecond: number | null = null,
  ) {
    super(ratePerSecond);
  }

  override async ask(payouts: number): Promise<number> {
    const now = this.nowMs();
    if (payouts < 0) {
      this.freeAtMs += (payouts / (this.ratePerSecond ?? Infinity)) * 1_000;
      return 0;
    }
    if (this.closedUntilMs > now) return this.closedUntilMs - now;
    if (this.ratePerSecond === null) return 0;
    if (this.freeAtMs > now) return this.freeAtMs - now;
    this.freeAtMs = Math.max(this.freeAtMs, now - creditMs) + (payouts / this.ratePerSecond) * 1_000;
    return 0;
  }

  protected override async note(closedForMs: number): Promise<void> {
    this.closedUntilMs = Math.max(this.closedUntilMs, this.nowMs() + closedForMs);
  }
}

const lua = readFileSync(new URL('./channel-turn.lua', import.meta.url), 'utf8');
type Turn = (key: string, payouts: number, rate: number, creditMs: number, closeForMs: number) => Promise<unknown>;

/** For all workers of a fleet, by the clock of Redis; while Redis is away each process goes by its own. */
export class SharedThrottle extends ChannelThrottle {
  private readonly turn: Turn;

  /** @param key - Where the channel's state lies. */
  constructor(
    client: Redis | Cluster,
    private readonly key: string,
    private readonly alone: LocalThrottle,
    ratePerSecond: number | null,
  ) {
    super(ratePerSecond);
    client.defineCommand('hongbao_channel_turn', { numberOfKeys: 1, lua });
    const call: unknown = Reflect.get(client, 'hongbao_channel_turn');
    if (typeof call !== 'function') throw new TypeError('ioredis defines no command of ours');
    this.turn = call.bind(client) as Turn;
  }

  override async ask(payouts: number): Promise<number> {
    try {
      return Number(await this.turn(this.key, payouts, this.ratePerSecond ?? 0, creditMs, 0));
    } catch {
      return this.alone.ask(payouts);
    }
  }

  protected override async note(closedForMs: number): Promise<void> {
    await this.alone.close(closedForMs);
    await this.turn(this.key, 0, 0, creditMs, closedForMs).catch(() => undefined);
  }
}
