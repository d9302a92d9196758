import { KeyedRandom, type SipDigest, type SipKey } from '#domain';

const digits = '0123456789abcdefghijklmnopqrstuv';
/** Visits below this have six digits, or seven. */
const sixDigits = 2 ** 30;
const sevenDigits = 2 ** 35;

const digitBytes = Int32Array.from(digits, (digit) => digit.charCodeAt(0));
/** Two digits of 32 as two bytes, first one lowest. */
const pairs = Int32Array.from({ length: 1024 }, (_, number) => {
  return digits.charCodeAt(number >> 5) | (digits.charCodeAt(number & 31) << 8);
});

/** The most steps that a visit can have: each is one digit. */
export const stepLimit = 31;

/** An event's id: number of the visit in six digits of 32 or more, then the step as one digit. */
export function eventId(visit: number, step: number): string {
  return visit.toString(32).padStart(6, '0') + (digits[step] ?? '');
}

/** Hashes ids of events without making texts of them: the digest is that of {@link eventId}. */
export class EventDigester {
  private readonly words = new Int32Array(4); // The third and fourth stay 0: the last block of eight characters.

  constructor(
    private readonly key: SipKey,
    private readonly slow: (id: string, into: SipDigest) => void,
  ) {}

  digest(visit: number, step: number, into: SipDigest): void {
    const { words } = this;
    if (visit < sixDigits) {
      words[0] = (pairs[(visit >>> 20) & 1023] ?? 0) | ((pairs[(visit >>> 10) & 1023] ?? 0) << 16);
      words[1] = (pairs[visit & 1023] ?? 0) | ((digitBytes[step] ?? 0) << 16);
      KeyedRandom.digestOf(this.key, words, 7, into);
    } else if (visit < sevenDigits) {
      const low = visit % 2 ** 25;
      const high = (visit - low) / 2 ** 25;
      words[0] = (pairs[high & 1023] ?? 0) | ((pairs[low >>> 15] ?? 0) << 16);
      words[1] =
        (pairs[(low >>> 5) & 1023] ?? 0) | ((digitBytes[low & 31] ?? 0) << 16) | ((digitBytes[step] ?? 0) << 24);
      KeyedRandom.digestOf(this.key, words, 8, into);
    } else this.slow(eventId(visit, step), into);
  }
}

/** Hashes `user-` and a number the same way. */
export class UserDigester {
  private readonly words = new Int32Array(8);
  private readonly reversed = new Uint8Array(16);

  digest(key: SipKey, user: number, into: SipDigest): void {
    const { words, reversed } = this;
    let count = 0;
    for (let rest = user; count === 0 || rest > 0; rest = Math.floor(rest / 10)) reversed[count++] = 48 + (rest % 10);
    words.fill(0);
    const prefix = 'user-';
    const length = prefix.length + count;
    for (let place = 0; place < length; place++) {
      const byte = place < prefix.length ? prefix.charCodeAt(place) : (reversed[length - 1 - place] ?? 0);
      words[place >> 2] = (words[place >> 2] ?? 0) | (byte << ((place & 3) << 3));
    }
    KeyedRandom.digestOf(key, words, length, into);
  }
}

/** The name of a numbered user. */
export function userId(user: number): string {
  return `user-${user}`;
}
