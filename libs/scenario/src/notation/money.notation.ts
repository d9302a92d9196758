import { isMinor, type Minor } from '#domain';
import { Misread, misread, type Notation } from './notation.js';

const expected = 'an amount such as ¥25.00, 25 yuan, ¥3bn or 30 亿元, or a whole number of fen';

/** Fen in one of each unit that may follow a number. */
const fenPerUnit: Readonly<Record<string, bigint>> = {
  元: 100n,
  块: 100n,
  yuan: 100n,
  cny: 100n,
  rmb: 100n,
  角: 10n,
  jiao: 10n,
  分: 1n,
  fen: 1n,
};

const multiples: Readonly<Record<string, bigint>> = {
  '': 1n,
  k: 1_000n,
  thousand: 1_000n,
  千: 1_000n,
  万: 10_000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  million: 1_000_000n,
  亿: 100_000_000n,
  bn: 1_000_000_000n,
  billion: 1_000_000_000n,
};

const written =
  /^(?<sign>¥|￥|CNY|RMB)?\s*(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<part>\d+))?\s*(?<multiple>k|thousand|mn|m|million|bn|billion|千|万|亿)?\s*(?<unit>yuan|CNY|RMB|fen|jiao|元|块|角|分)?$/iu;

/**
 * An amount in minor units, from a whole number of fen or from a text such as `¥25.00`. Decimals are read digit by
 * digit: no rounding happens, and a fraction of a fen is refused.
 */
export function readMoney(value: unknown): Minor | Misread {
  if (isMinor(value)) return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value) && !Number.isInteger(value)) {
      return new Misread(`is ${value} without a unit; give ¥${value} or ${value} yuan, or a whole number of fen`);
    }
    return misread(value, value < 0 ? 'an amount of 0 or more' : 'less than 2^53 fen');
  }
  if (typeof value !== 'string') return misread(value, expected);
  const groups = written.exec(value.trim())?.groups;
  if (groups === undefined) {
    return /^\s*(?:¥|￥)?\s*[-−]/u.test(value) ? misread(value, 'an amount of 0 or more') : misread(value, expected);
  }
  if (groups['sign'] === undefined && groups['unit'] === undefined) {
    const digits = `${groups['whole'] ?? ''}${groups['part'] === undefined ? '' : `.${groups['part']}`}`;
    return new Misread(`is "${value.trim()}" without a unit; give ¥${digits} or ${digits} yuan`);
  }
  return exactFen(value, groups);
}

function exactFen(value: string, groups: Readonly<Record<string, string | undefined>>): Minor | Misread {
  const unit = fenPerUnit[(groups['unit'] ?? 'yuan').toLowerCase()] ?? 100n;
  if (groups['sign'] !== undefined && unit !== 100n)
    return misread(value, 'either a sign or a unit smaller than a yuan');
  const part = groups['part'] ?? '';
  if (part.length > 20) return misread(value, 'at most 20 decimals');
  const whole = (groups['whole'] ?? '').replaceAll(',', '');
  const multiple = multiples[(groups['multiple'] ?? '').toLowerCase()] ?? 1n;
  const scaled = BigInt(whole.slice(0, 40) + part) * multiple * unit;
  const denominator = 10n ** BigInt(part.length);
  if (scaled % denominator !== 0n) return misread(value, 'whole fen: two decimals of a yuan at most');
  const fen = scaled / denominator;
  return whole.length > 40 || fen > BigInt(Number.MAX_SAFE_INTEGER)
    ? misread(value, 'less than 2^53 fen')
    : Number(fen);
}

export const money: Notation<Minor> = {
  expected,
  schema: {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: schemaPattern() },
    ],
  },
  read: readMoney,
};

/** Money that must be more than nothing: a prize, a budget. */
export const someMoney: Notation<Minor> = {
  expected,
  schema: {
    anyOf: [
      { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: schemaPattern() },
    ],
  },
  read: (value) => {
    const amount = readMoney(value);
    return amount === 0 ? misread(value, 'an amount above 0') : amount;
  },
};

/** JSON schemas know no flags, so either case of each letter is spelled out. */
function schemaPattern(): string {
  const anyCase = (words: string): string =>
    words.replaceAll(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  const number = '(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?';
  const multiple = `(${anyCase('k|thousand|mn|m|million|bn|billion')}|千|万|亿)?`;
  const unit = `(${anyCase('yuan|cny|rmb|fen|jiao')}|元|块|角|分)`;
  return `^\\s*((¥|￥|${anyCase('cny|rmb')})\\s*${number}\\s*${multiple}\\s*${unit}?|${number}\\s*${multiple}\\s*${unit})\\s*$`;
}
