import type { Account } from '#domain';
import { NameTable } from './name.table.js';

/** A registered user, and from which line of the recording on: some come before they register. */
export interface Registration extends Account {
  /** From 1. */
  readonly fromLine: number;
}

const never = 0x7fffffff;

/** Whoever comes up in a recording, by number; what most events ask of them lies in arrays, close together. */
export class RegisteredPeople {
  private readonly names = new NameTable();
  private fromLine = new Int32Array(1_024);
  private readonly found: (Registration | undefined)[] = [];
  private readonly invited: boolean[] = [];

  /** @param registrations - Registered users by their ids. */
  constructor(private readonly registrations: ReadonlyMap<string, Registration>) {}

  get count(): number {
    return this.names.count;
  }

  numberOf(user: string): number {
    const before = this.names.count;
    const number = this.names.numberOf(user);
    if (number === before) this.welcome(user, number);
    return number;
  }

  isRegistered(number: number, line: number): boolean {
    return line >= (this.fromLine[number] ?? never);
  }

  /** Null where they are not registered, or have none. */
  deviceOf(number: number, line: number): string | null {
    return this.isRegistered(number, line) ? (this.found[number]?.device ?? null) : null;
  }

  /** Null where they are not registered, or came by themselves. */
  inviterOf(number: number, line: number): string | null {
    if (this.invited[number] !== true || !this.isRegistered(number, line)) return null;
    return this.found[number]?.invitedBy ?? null;
  }

  private welcome(user: string, number: number): void {
    const registration = this.registrations.get(user);
    if (number === this.fromLine.length) {
      const before = this.fromLine;
      this.fromLine = new Int32Array(number * 2);
      this.fromLine.set(before);
    }
    this.fromLine[number] = registration?.fromLine ?? never;
    this.invited.push(typeof registration?.invitedBy === 'string');
    this.found.push(registration);
  }
}
