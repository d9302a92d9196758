/** Why a part of the process cannot do its work just now; null where it can. */
export type ReadinessCheck = () => string | null;

/** What has to be well in this process, so that it may be called ready. Parts add what they know of themselves. */
export class ReadinessChecks {
  private readonly checks: ReadinessCheck[] = [];

  add(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  /** The first thing that is not well; null where all is. */
  complaint(): string | null {
    for (const check of this.checks) {
      const complaint = check();
      if (complaint !== null) return complaint;
    }
    return null;
  }
}
