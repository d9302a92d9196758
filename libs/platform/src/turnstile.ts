/** Lets pieces of work through one at a time, in the order in which they came. */
export class Turnstile {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs the work when all that came before is done, however that ended. */
  pass<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
