import type { Account } from '#domain';
import { NameTable } from './name.table.js';
import type { ReplayEvent } from './replay.event.js';

/** A registered user, and from which line of the recording on: some come before they register. */
export interface Registration extends Account {
  /** From 1. */
  readonly fromLine: number;
}

const never = 0x7fffffff;

/** Whoever comes up in a recording, by number; what most events ask of them lies in arrays, close together. */
export class RegisteredPeople {
  private readonly names = new NameTable();
  /** For each of them from which line on they are registered, and whether they were invited. */
  private rows = new Int32Array(2 * 1_024);
  private readonly found: (Registration | undefined)[] = [];

  /** @param registrations - Registered users by their ids. */
  constructor(private readonly registrations: ReadonlyMap<string, Registration>) {}

  get count(): number {
    return this.names.count;
  }

  numberOf(user: string): number {
    return this.welcomed(user, this.names.numberOf(user));
  }

  /** The user of an event, whose name was hashed where it was read. */
  userOf({ subject, keys: { userLo, userHi } }: ReplayEvent): number {
    return this.welcomed(subject, this.names.numberOfHash(userLo, userHi));
  }

  /** Looks at what {@link userOf} will look up. */
  touch({ keys: { userLo } }: ReplayEvent): number {
    return this.names.touch(userLo);
  }

  isRegistered(number: number, line: number): boolean {
    return line >= (this.rows[2 * number] ?? never);
  }

  /** Null where they are not registered, or have none. */
  deviceOf(number: number, line: number): string | null {
    return this.isRegistered(number, line) ? (this.found[number]?.device ?? null) : null;
  }

  /** Null where they are not registered, or came by themselves. */
  inviterOf(number: number, line: number): string | null {
    if (this.rows[2 * number + 1] !== 1 || !this.isRegistered(number, line)) return null;
    return this.found[number]?.invitedBy ?? null;
  }

  private welcomed(user: string, number: number): number {
    if (number === this.found.length) this.welcome(user, number);
    return number;
  }

  private welcome(user: string, number: number): void {
    const registration = this.registrations.get(user);
    if (2 * number === this.rows.length) {
      const before = this.rows;
      this.rows = new Int32Array(before.length * 2);
      this.rows.set(before);
    }
    this.rows[2 * number] = registration?.fromLine ?? never;
    this.rows[2 * number + 1] = typeof registration?.invitedBy === 'string' ? 1 : 0;
    this.found.push(registration);
  }
}
