import { isSection, Misread, misread, show, type Notation } from './notation.js';
import { didYouMean, nearest, oneOf } from './suggestion.js';

/** One of a few known words. */
export function word<const T extends string>(words: readonly T[]): Notation<T> {
  const expected = oneOf(words);
  return {
    expected,
    schema: { type: 'string', enum: words },
    read: (value) => {
      const found = words.find((each) => each === value);
      if (found !== undefined) return found;
      const near = typeof value === 'string' ? nearest(value, words) : null;
      return near === null
        ? misread(value, expected)
        : new Misread(`is ${show(value)}; did you mean "${near}"? There are ${expected}`);
    },
  };
}

const idExpected = 'a name of 1 to 64 small letters, digits and hyphens';
const idPattern = '^[a-z0-9-]{1,64}$';
const idForm = new RegExp(idPattern);

/** The name of a thing, by which others refer to it. */
export const id: Notation<string> = {
  expected: idExpected,
  schema: { type: 'string', pattern: idPattern },
  read: (value) => (typeof value === 'string' && idForm.test(value) ? value : misread(value, idExpected)),
};

const pathExpected = 'the path of a number such as population.joining.newsPerDay';
const pathPattern = '^[A-Za-z0-9_.[\\]-]{1,200}$';
const pathForm = new RegExp(pathPattern);

/** Steps to a value, parted by points. */
export const path: Notation<string> = {
  expected: pathExpected,
  schema: { type: 'string', pattern: pathPattern },
  read: (value) => (typeof value === 'string' && pathForm.test(value) ? value : misread(value, pathExpected)),
};

/** A line or paragraph for people. */
export function text(max: number): Notation<string> {
  const expected = `a text of 1 to ${max} characters`;
  return {
    expected,
    schema: { type: 'string', minLength: 1, maxLength: max },
    read: (value) => {
      if (typeof value !== 'string' || value.trim() === '') return misread(value, expected);
      // PostgreSQL stores neither, and a label with half a character can be shown by nobody.
      if (/\0|\p{Surrogate}/u.test(value)) return misread(value, 'a text without NUL and broken characters');
      if (value.length > max) return new Misread(`has ${value.length} characters; give at most ${max}`);
      return value.trim();
    },
  };
}

/** A seed: any word or whole number, kept as text. */
export const seed: Notation<string> = {
  expected: 'a word or a whole number',
  schema: { anyOf: [{ type: 'integer' }, { type: 'string', minLength: 1, maxLength: 200 }] },
  read: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    return typeof value === 'string' ? text(200).read(value) : misread(value, 'a word or a whole number');
  },
};

/** A mapping from names to values in one notation. Given `names`, only those may stand in it. @param form - Of a name. */
export function mapping<T>(
  value: Notation<T>,
  what: string,
  names: readonly string[] | null = null,
  form: Notation<string> = id,
): Notation<ReadonlyMap<string, T>> {
  const expected = `a section of ${what}`;
  return {
    expected,
    schema:
      names === null
        ? { type: 'object', minProperties: 1, propertyNames: form.schema, additionalProperties: value.schema }
        : {
            type: 'object',
            minProperties: 1,
            properties: Object.fromEntries(names.map((name) => [name, value.schema])),
            additionalProperties: false,
          },
    read: (section) => {
      if (!isSection(section)) return misread(section, expected);
      const entries = Object.entries(section);
      if (entries.length === 0) return new Misread(`is empty; give ${expected}`);
      const result = new Map<string, T>();
      const faults: Misread[] = [];
      for (const [name, each] of entries) {
        const read = value.read(each);
        if (names !== null && !names.includes(name)) {
          faults.push(new Misread(`is not known here; ${didYouMean(name, names)}`, [name], true));
        } else if (names === null && form.read(name) instanceof Misread) {
          faults.push(new Misread(`is no name; give ${form.expected}`, [name], true));
        } else if (read instanceof Misread) faults.push(...read.below(name));
        else result.set(name, read);
      }
      return Misread.all(faults) ?? result;
    },
  };
}
