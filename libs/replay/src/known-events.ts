import { hashInto, HashTable, type TextHash } from './name.table.js';
import type { ReplayEvent } from './replay.event.js';

/** What an event is to those before it: a new one, the very same again, or the same id with other content. */
export type Acquaintance = 'new' | 'repeat' | 'conflict';

/**
 * Remembers which events there were: 64 bits of each identity and 31 of its content, 18 to 36 bytes an event. Among five
 * million events the chance that two are taken for one is below one in a million.
 */
export class KnownEvents {
  private readonly table = new HashTable();
  private readonly hash: TextHash = { lo: 0, hi: 0 };

  meet(event: ReplayEvent): Acquaintance {
    const content = this.contentOf(event);
    this.note(event.source, 0);
    this.note(event.id, this.hash.lo);
    const known = this.table.meet(this.hash, content);
    if (known < 0) return 'new';
    return known === content ? 'repeat' : 'conflict';
  }

  private contentOf({ subject, at, campaign, kind, text, device, channel, invitedBy }: ReplayEvent): number {
    this.note(subject, kind);
    this.note(campaign, this.hash.lo ^ Math.imul(at % 0x100000000, 0x9e3779b1) ^ Math.floor(at / 0x100000000));
    // What is left out is told from what is empty.
    for (const field of [device, channel, invitedBy, text]) {
      if (field === null) this.hash.lo = Math.imul(this.hash.lo, 0x2545f491) + 1;
      else this.note(field, this.hash.lo);
    }
    return this.hash.lo & 0x7fffffff;
  }

  private note(text: string, seed: number): void {
    hashInto(text, seed, this.hash);
  }
}
