/** A step into a document: a field's name, or the number of a list's element. */
export type Step = string | number;
export type Path = readonly Step[];

/** Something wrong with a part of a document, before it is known where that part stands. */
export interface Finding {
  readonly path: Path;
  /** Follows the field and a colon: what was found, what is allowed. */
  readonly message: string;
  /** Whether the name of the field is at fault and not its value. */
  readonly atKey: boolean;
}

/** One fault in an input, for people: where it is and what is wrong with it. */
export interface Fault {
  /** Path of the field, such as `campaign.prizes[2].stock`; empty where the document as a whole is at fault. */
  readonly field: string;
  readonly message: string;
  /** The file, or `--set` where a setting on the command line is at fault; null where there is no file. */
  readonly file: string | null;
  /** From 1; null where there is no file. */
  readonly line: number | null;
  /** From 1, in UTF-16 code units; null where there is no file. */
  readonly column: number | null;
}

/** One line for people, such as `rain.yaml:14:11 campaign.pacing.weights: sums to 0; give at least one weight above 0`. */
export function describeFault({ file, line, column, field, message }: Fault): string {
  const place = file === null ? '' : line === null ? `${file} ` : `${file}:${line}:${column ?? 1} `;
  return field === '' ? `${place}${message}` : `${place}${field}: ${message}`;
}

/** `campaign.prizes[2].stock`. */
export function pathText(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** Whether a path is another or leads into it. */
export function liesWithin(path: Path, whole: Path): boolean {
  return whole.every((step, index) => path[index] === step);
}
