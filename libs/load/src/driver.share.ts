import { KeyedRandom, type SipDigest } from '#domain';

/** Which part of a load one of several drivers sends: all that certain users do. */
export interface DriverShare {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Parts users among drivers by their names, so that every driver finds the same without asking the others. */
export function partOfUsers({ number, of }: DriverShare): (user: string) => boolean {
  if (of === 1) return () => true;
  const random = new KeyedRandom('drivers');
  const digest: SipDigest = { lo: 0, hi: 0 };
  return (user) => (random.digest('user', user, digest).lo >>> 0) % of === number - 1;
}
