import type { EpochMs } from '#domain';

/** What is to happen again later, soonest first: a binary heap. Of two at the same time the one put in first comes first. */
export class Repeats<T> {
  private readonly heap: { at: EpochMs; order: number; thing: T }[] = [];
  private order = 0;

  /** When the next is due; infinity where there is none. */
  get nextAt(): EpochMs {
    return this.heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  put(at: EpochMs, thing: T): void {
    const { heap } = this;
    const entry = { at, order: this.order++, thing };
    let place = heap.length;
    heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !this.isBefore(entry, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = entry;
  }

  take(): T | undefined {
    const { heap } = this;
    const [top] = heap;
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top?.thing;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      const right = heap[child + 1];
      let below = heap[child];
      if (below === undefined) break;
      if (right !== undefined && this.isBefore(right, below)) {
        child++;
        below = right;
      }
      if (!this.isBefore(below, last)) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = last;
    return top.thing;
  }

  private isBefore(a: { at: EpochMs; order: number }, b: { at: EpochMs; order: number }): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }
}
