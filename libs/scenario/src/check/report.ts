import { liesWithin, type Finding, type Path, type Step } from '../fault.js';

/** Collects what checks find below one part of a document. */
export class Report {
  constructor(
    private readonly findings: Finding[],
    private readonly root: Path,
  ) {}

  /** The same report, for a part further down. */
  under(...steps: readonly Step[]): Report {
    return new Report(this.findings, [...this.root, ...steps]);
  }

  /** @param message - Follows the field and a colon: what was found, what is allowed. */
  fault(steps: Path, message: string): void {
    this.findings.push({ path: [...this.root, ...steps], message, atKey: false });
  }

  faultAtKey(steps: Path, message: string): void {
    this.findings.push({ path: [...this.root, ...steps], message, atKey: true });
  }

  /** Whether something is wrong with this part, with a part of it or with what it is part of: no more can be said then. */
  broken(...steps: readonly Step[]): boolean {
    const part = [...this.root, ...steps];
    return this.findings.some(({ path }) => liesWithin(path, part) || liesWithin(part, path));
  }
}

/** Says of every name that stood before in the same list that it is taken. */
export function checkNames(names: readonly (string | null)[], report: Report): void {
  const first = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (name === null) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, index);
    else
      report.fault([index, 'name'], `"${name}" is the name of element ${earlier} already; give each a name of its own`);
  }
}

export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** Says that weights which are all 0 leave nothing to choose. */
export function checkWeights(weights: Iterable<number>, steps: Path, report: Report): void {
  if (sumOf(weights) <= 0) report.fault(steps, 'sums to 0; give at least one weight above 0');
}
