import { CsvError, parse } from 'csv-parse/sync';
import type { EpochMs, Span } from '#domain';
import type { Fault } from '../fault.js';
import { show } from '../notation/notation.js';
import { instantIn, readInstant } from '../notation/time.notation.js';
import { instantText } from '../notation/wording.js';

/** A stretch of constant rate. */
export interface CurveStep extends Span {
  /** How many come, in proportion to the other steps. */
  readonly rate: number;
}

/** A file that a scenario names. */
export interface NamedFile {
  readonly text: string;
  /** As faults name it. */
  readonly fileName: string;
}

/**
 * Reads a file by the name that a scenario gives it, relative to the scenario's own place. It throws nothing: what
 * keeps it from reading is a problem, in words that follow the name of a field.
 */
export type FileReader = (name: string) => NamedFile | { readonly problem: string };

/** Larger files are refused before they are read. */
export const largestCurveBytes = 10_000_000;
const mostRows = 1_000_000;
const mostFaults = 20;

const columns = ['time', 'rate'] as const;
const rateForm = /^\d{1,15}(?:\.\d{1,20})?$/;

/**
 * Reads a curve of arrivals: the columns `time` and `rate`, rows in the order of time, others ignored. Each rate holds
 * from its time until that of the next row, the last to the end of the campaign; before the first nobody comes.
 */
export function readCurve(
  file: NamedFile,
  window: Span,
  zoneMs: number,
): { readonly steps: readonly CurveStep[] } | { readonly faults: readonly Fault[] } {
  const { text } = file;
  const reader = new CurveReader(file, zoneMs);
  const tooLong = `is longer than ${largestCurveBytes} bytes; give fewer rows`;
  if (text.length > largestCurveBytes) return { faults: [reader.fault(1, 1, tooLong)] };
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      comment: '#',
      comment_no_infix: true,
      on_record: (record: string[], { lines }) => {
        reader.take(record, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines: line } = error as { lines?: unknown };
    reader.note(typeof line === 'number' ? line : 1, 1, (error.message.split('\n', 1)[0] ?? '').toLowerCase());
  }
  const { faults } = reader;
  if (faults.length > 0) return { faults: faults.slice(0, mostFaults) };
  const steps = clipped(reader, window);
  if (steps.some(({ rate }) => rate > 0)) return { steps };
  const [from, to] = [instantText(window.from, zoneMs), instantText(window.to, zoneMs)];
  const nobody = `lets nobody come while the campaign runs; give a rate above 0 between ${from} and ${to}`;
  return { faults: [reader.fault(1, 1, nobody)] };
}

/** Takes rows one by one and keeps their times and rates alone. */
class CurveReader {
  readonly times: EpochMs[] = [];
  readonly rates: number[] = [];
  readonly faults: Fault[] = [];
  private readonly places = { time: -1, rate: -1 };
  private rows = 0;
  /** The text by line; cut up only where there is something to point at. */
  private lines: readonly string[] | null = null;

  constructor(
    private readonly file: NamedFile,
    private readonly zoneMs: number,
  ) {}

  take(record: readonly string[], line: number): void {
    if (this.rows++ === 0) {
      this.takeHead(record, line);
    } else if (this.places.time >= 0 && this.places.rate >= 0 && this.faults.length < mostFaults) {
      if (this.rows - 1 > mostRows) this.tellTooMany(line);
      else this.takeRow(record, line);
    }
  }

  /** @param field - The column at fault; none: the row, or the file. */
  note(line: number, column: number, message: string, field = ''): void {
    if (this.faults.length < mostFaults) this.faults.push(this.fault(line, column, message, field));
  }

  fault(line: number, column: number, message: string, field = ''): Fault {
    return { field, message, file: this.file.fileName, line, column };
  }

  private takeHead(record: readonly string[], line: number): void {
    const [only = ''] = record;
    if (record.length === 1 && only.includes(';')) {
      this.note(line, 1, 'parts its columns by semicolons; part them by commas');
      return;
    }
    for (const name of columns) {
      this.places[name] = record.indexOf(name);
      if (this.places[name] < 0) this.note(line, 1, `has no column "${name}"; begin with a line that says time,rate`);
      const again = record.lastIndexOf(name);
      if (again !== this.places[name]) {
        this.note(line, this.columnOf(record, again, line), 'is a column already; keep one of them', name);
      }
    }
  }

  private takeRow(record: readonly string[], line: number): void {
    const { time: timePlace, rate: ratePlace } = this.places;
    const written = record[timePlace];
    const rate = record[ratePlace];
    if (written === undefined || rate === undefined) {
      const most = Math.max(timePlace, ratePlace) + 1;
      this.note(line, 1, `has ${record.length} ${record.length === 1 ? 'value' : 'values'}; give ${most} or more`);
      return;
    }
    const read = readInstant(written);
    const at = 'why' in read ? null : instantIn(read, this.zoneMs);
    const before = this.times.at(-1);
    if ('why' in read) {
      this.note(line, this.columnOf(record, timePlace, line), read.why, 'time');
    } else if (at !== null && before !== undefined && at <= before) {
      const last = instantText(before, this.zoneMs);
      this.note(
        line,
        this.columnOf(record, timePlace, line),
        `is ${instantText(at, this.zoneMs)}, not after the row before (${last}); sort the rows`,
        'time',
      );
    }
    if (!rateForm.test(rate)) {
      this.note(line, this.columnOf(record, ratePlace, line), `is ${show(rate)}; give a number, 0 or more`, 'rate');
    } else if (at !== null) {
      this.times.push(at);
      this.rates.push(Number(rate));
    }
  }

  private tellTooMany(line: number): void {
    this.note(line, 1, `is row ${mostRows + 1}; give at most ${mostRows}`);
    this.places.time = -1;
  }

  /** Where a value stands in its line, from 1. */
  private columnOf(record: readonly string[], place: number, line: number): number {
    this.lines ??= this.file.text.split(/\r\n|\n|\r/);
    const text = this.lines[line - 1] ?? '';
    let from = 0;
    for (const value of record.slice(0, place)) from = Math.max(text.indexOf(value, from), from) + value.length + 1;
    return Math.max(text.indexOf(record[place] ?? '', from), from) + 1;
  }
}

/** The steps inside of a window. */
function clipped({ times, rates }: CurveReader, window: Span): CurveStep[] {
  const steps: CurveStep[] = [];
  for (const [index, time] of times.entries()) {
    const from = Math.max(time, window.from);
    const to = Math.min(times[index + 1] ?? window.to, window.to);
    const rate = rates[index] ?? 0;
    const last = steps.at(-1);
    if (from >= to) continue;
    if (last?.rate === rate) steps[steps.length - 1] = { ...last, to };
    else steps.push({ from, to, rate });
  }
  return steps;
}
