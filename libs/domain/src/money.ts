/**
 * An amount of money in the currency's minor unit (fen for CNY): a non-negative integer below 2^53.
 * Doubles hold such integers exactly, so plain arithmetic on them is exact too.
 */
export type Minor = number;

/** True for an amount that may be granted, paid or budgeted: a safe, non-negative integer. */
export function isMinor(value: unknown): value is Minor {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
