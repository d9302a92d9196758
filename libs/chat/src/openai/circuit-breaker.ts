/** When a circuit breaker opens, and for how long. */
export interface CircuitBreakerSettings {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open before one call is let through to try. */
  readonly coolOffMs: number;
}

/**
 * Stops asking a service that keeps failing. After so many failures in a row it opens: nothing is asked during the
 * cool-off. Then a single call goes through; its success closes the circuit, its failure opens it for another cool-off.
 */
export class CircuitBreaker {
  private failuresInARow = 0;
  private openUntilMs: number | null = null;
  private isTrying = false;

  /** `now` tells milliseconds that never run backwards. */
  constructor(
    private readonly settings: CircuitBreakerSettings,
    private readonly now: () => number,
  ) {}

  /** Whether a call may go through now. Who is let through must report the outcome, or the circuit waits for it. */
  allows(): boolean {
    if (this.openUntilMs === null) return true;
    if (this.isTrying || this.now() < this.openUntilMs) return false;
    this.isTrying = true;
    return true;
  }

  succeeded(): void {
    this.failuresInARow = 0;
    this.openUntilMs = null;
    this.isTrying = false;
  }

  failed(): void {
    this.failuresInARow += 1;
    if (this.failuresInARow >= this.settings.failures) this.openUntilMs = this.now() + this.settings.coolOffMs;
    this.isTrying = false;
  }
}
