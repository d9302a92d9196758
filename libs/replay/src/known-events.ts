import { KeyedRandom, type SipDigest } from '#domain';
import type { ReplayEvent } from './replay.event.js';

/** What an event is to those before it: a new one, the very same again, or the same id with other content. */
export type Acquaintance = 'new' | 'repeat' | 'conflict';

/** Words of a slot: 64 bits of the identity, 32 of the content. */
const width = 3;

/**
 * Remembers which events there were: 64 bits of each identity and 32 of its content, 18 to 36 bytes an event. Among five
 * million events the chance that two are taken for one is below one in a million.
 */
export class KnownEvents {
  count = 0;
  private slots = new Int32Array(1024 * width);
  private readonly random = new KeyedRandom('hongbao:replay');
  private readonly identity: SipDigest = { lo: 0, hi: 0 };
  private readonly content: SipDigest = { lo: 0, hi: 0 };

  meet(event: ReplayEvent): Acquaintance {
    const { identity, content } = this;
    const { source, id, subject, at, campaign, kind, text, device, channel, invitedBy } = event;
    this.random.digest(source, id, identity);
    const said = text === null ? '' : `\n${text}`;
    this.random.digest(campaign, `${subject}\n${at}\n${kind}\n${device}\n${channel}\n${invitedBy}${said}`, content);
    if (this.count * width * 3 > this.slots.length * 2) this.grow();
    // Zero marks an empty slot.
    return this.insert(identity.lo === 0 ? 1 : identity.lo, identity.hi, content.lo);
  }

  private insert(lo: number, hi: number, content: number): Acquaintance {
    const { slots } = this;
    const size = slots.length / width;
    let slot = (lo >>> 0) & (size - 1);
    for (;;) {
      const at = slot * width;
      if (slots[at] === 0) {
        slots[at] = lo;
        slots[at + 1] = hi;
        slots[at + 2] = content;
        this.count++;
        return 'new';
      }
      if (slots[at] === lo && slots[at + 1] === hi) return slots[at + 2] === content ? 'repeat' : 'conflict';
      slot = (slot + 1) & (size - 1);
    }
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    this.count = 0;
    for (let at = 0; at < before.length; at += width) {
      const lo = before[at] ?? 0;
      if (lo !== 0) this.insert(lo, before[at + 1] ?? 0, before[at + 2] ?? 0);
    }
  }
}
