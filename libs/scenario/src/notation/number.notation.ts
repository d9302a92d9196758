import { Misread, misread, show, type Notation } from './notation.js';

/** A decimal that YAML wrote with a point: kept as text so that `25.0` is never taken for a count or for fen. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'string' && /^\d{1,15}\.\d{1,20}$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A whole number from `min` to `max`. */
export function count(min: number, max: number): Notation<number> {
  const expected = max >= 1e9 ? `a whole number, ${min} or more` : `a whole number from ${min} to ${max}`;
  return {
    expected,
    schema: { type: 'integer', minimum: min, maximum: max },
    read: (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
        ? value
        : misread(value, expected),
  };
}

/** A number from `min` to `max`, fractions allowed. */
export function decimal(min: number, max: number): Notation<number> {
  const expected = max >= 1e9 ? `a number, ${min} or more` : `a number from ${min} to ${max}`;
  return {
    expected,
    schema: { type: 'number', minimum: min, maximum: max },
    read: (value) => {
      const number = numberOf(value);
      return number !== null && number >= min && number <= max ? number : misread(value, expected);
    },
  };
}

/** Something to compare with others of its kind: what counts is the proportion. */
export const weight = decimal(0, 1e9);

const probabilityExpected = 'a probability from 0 to 1, or from 0% to 100%';

/** A chance or a share: `0.05` or `5%`. */
export const probability: Notation<number> = {
  expected: probabilityExpected,
  schema: {
    anyOf: [
      { type: 'number', minimum: 0, maximum: 1 },
      { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%$' },
    ],
  },
  read: (value) => {
    const percent = typeof value === 'string' ? /^(\d{1,15}(?:\.\d{1,20})?)\s*%$/.exec(value.trim()) : null;
    // "5%" is read as the decimal 5e-2, which is the double nearest to 0.05; dividing by 100 can miss it by one step.
    const number = percent === null ? numberOf(value) : Number(`${percent[1] ?? ''}e-2`);
    return number !== null && number >= 0 && number <= 1 ? number : misread(value, probabilityExpected);
  },
};

export const flag: Notation<boolean> = {
  expected: 'true or false',
  schema: { type: 'boolean' },
  read: (value) => (typeof value === 'boolean' ? value : misread(value, 'true or false')),
};

/** A list, each element in one notation. */
export function list<T>(element: Notation<T>, min: number, max: number, what: string): Notation<readonly T[]> {
  const size = min === max ? String(min) : max >= 1000 ? `${min} or more` : `${min} to ${max}`;
  const expected = `a list of ${size} ${what}`;
  return {
    expected,
    schema: { type: 'array', minItems: min, maxItems: max, items: element.schema },
    read: (value) => {
      if (!Array.isArray(value)) return misread(value, expected);
      if (value.length < min || value.length > max)
        return new Misread(`has ${value.length} elements; give ${size} ${what}`);
      const result: T[] = [];
      const faults: Misread[] = [];
      for (const [index, each] of value.entries()) {
        const read = element.read(each);
        if (read instanceof Misread) faults.push(...read.below(index));
        else result.push(read);
      }
      return Misread.all(faults) ?? result;
    },
  };
}

/** A list in which nothing stands twice. */
export function distinct<T>(notation: Notation<readonly T[]>): Notation<readonly T[]> {
  return {
    ...notation,
    schema: { ...notation.schema, uniqueItems: true },
    read: (value) => {
      const read = notation.read(value);
      if (read instanceof Misread) return read;
      const again = read.findIndex((each, index) => read.indexOf(each) !== index);
      return again < 0 ? read : new Misread(`is ${show(read[again])} a second time; name each once`, [again]);
    },
  };
}
