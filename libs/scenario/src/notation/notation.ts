/** One way of writing a value in a scenario file: how it is read, and how it is told to people and to editors. */
export interface Notation<T> {
  /** Completes the sentence "give ...". */
  readonly expected: string;
  /** What a JSON schema says about it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Reads a plain JSON or YAML value. It never throws: what cannot be read is a {@link Misread}. */
  readonly read: (value: unknown) => T | Misread;
}

/** What was found instead of a value, in words that follow the field's name and a colon. */
export class Misread {
  constructor(
    readonly why: string,
    /** Where in the value the fault lies; empty: the value itself. */
    readonly path: readonly (string | number)[] = [],
    /** Whether the name of the last step is at fault and not what it holds. */
    readonly atKey = false,
    /** Further faults in the same value. */
    readonly others: readonly Misread[] = [],
  ) {}

  /** These faults as seen from the list or section that holds the value at `step`. */
  below(step: string | number): Misread[] {
    return [this, ...this.others].map((each) => new Misread(each.why, [step, ...each.path], each.atKey));
  }

  /** Several faults as one; null where there are none. */
  static all(faults: readonly Misread[]): Misread | null {
    const [first, ...others] = faults;
    return first === undefined ? null : new Misread(first.why, first.path, first.atKey, others);
  }
}

/** The standard sentence: what was found, and what to give. */
export function misread(value: unknown, expected: string): Misread {
  return new Misread(`is ${show(value)}; give ${expected}`);
}

/** A value as an error quotes it: short, on one line. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return 'a section';
  }
}

/** A section of a file: a mapping with names, as YAML and JSON give it. */
export function isSection(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
