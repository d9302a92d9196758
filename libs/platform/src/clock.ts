import type { EpochMs } from '#domain';

/** What time it is, for those whose answer depends on it. */
export abstract class Clock {
  abstract now(): EpochMs;
}

export class SystemClock extends Clock {
  override now(): EpochMs {
    return Date.now();
  }
}

/** A clock that stands still until it is told to move. */
export class ManualClock extends Clock {
  constructor(private current: EpochMs) {
    super();
  }

  override now(): EpochMs {
    return this.current;
  }

  advance(ms: number): void {
    this.current += ms;
  }

  set(at: EpochMs): void {
    this.current = at;
  }
}
