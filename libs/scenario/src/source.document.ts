import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLError, YAMLMap } from 'yaml';
import { pathText, type Fault, type Finding, type Path, type Step } from './fault.js';
import { syntaxText, type OpenBracket } from './syntax.text.js';

/** A file larger than this is refused before it is parsed. */
export const largestScenarioBytes = 250_000;
const mostSyntaxFaults = 20;
/** Findings beyond are left out: each is looked up in the document, and a file has room for thousands. */
const mostFindings = 1_000;
/** Resolving an alias costs time in proportion to the document. */
const mostAliases = 1_000;

/** A YAML file with the places of everything in it. */
export class SourceDocument {
  private constructor(
    readonly fileName: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
    /** Paths that were set from outside, each with the words that a fault names as its place. */
    private readonly settings: readonly Path[],
  ) {}

  /** Parses a file. Faults of syntax are values; with any, there is no document. */
  static parse(text: string, fileName: string): { document: SourceDocument } | { faults: Fault[] } {
    const at = (line: number, column: number, message: string): Fault => ({
      field: '',
      message,
      file: fileName,
      line,
      column,
    });
    const bytes = Buffer.byteLength(text);
    if (bytes > largestScenarioBytes) {
      return { faults: [at(1, 1, `is ${bytes} bytes long; a scenario is at most ${largestScenarioBytes} bytes`)] };
    }
    const lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
      logLevel: 'error',
      version: '1.2',
      // It compares every key with every other; see findRepeats.
      uniqueKeys: false,
    });
    const source = new SourceDocument(fileName, document, lines, []);
    const faults = [...document.errors, ...document.warnings]
      .map((error) => source.faultAt(error.pos[0], syntaxText(error.code, error.message, source.openBefore(error))))
      .concat(source.findRepeats(), source.findBadAliases());
    if (faults.length > 0) return { faults: sorted(faults).slice(0, mostSyntaxFaults) };
    if (!isMap(document.contents)) return { faults: [at(1, 1, 'holds no fields; begin with "name:" and "campaign:"')] };
    return { document: source };
  }

  /** The plain value of the document, or the fault that keeps it from having one. */
  toPlain(): { plain: object } | { faults: Fault[] } {
    try {
      // A number written with a point stays a text, so that 25.00 is never taken for 25 fen.
      const plain: unknown = withPointsKept(this.document).toJS({ maxAliasCount: 100 });
      if (typeof plain === 'object' && plain !== null) return { plain };
      return { faults: [this.faultAt(0, 'holds no fields')] };
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      return { faults: [this.faultAt(0, tooManyAliases)] };
    }
  }

  /** A copy in which one value is another. */
  with(path: Path, value: unknown): SourceDocument {
    const copy = this.document.clone();
    // An empty section is a null, into which nothing can be put.
    for (let depth = 1; depth < path.length; depth++) {
      const part = path.slice(0, depth);
      if (copy.hasIn(part) && copy.getIn(part) === null) copy.deleteIn(part);
    }
    copy.setIn(path, copy.createNode(value));
    return new SourceDocument(this.fileName, copy, this.lines, [...this.settings, path]);
  }

  /** The node at a path as it stands in the file, aliases followed; undefined where there is none. */
  nodeAt(path: Path): Node | undefined {
    let node: Node | null | undefined = this.document.contents;
    for (const step of path) node = this.child(node, step)?.value;
    return node ?? undefined;
  }

  /** Where findings stand, in the order of the file; no more of them than anybody reads. */
  locateAll(findings: readonly Finding[]): Fault[] {
    return sorted(findings.slice(0, mostFindings).map((finding) => this.locate(finding)));
  }

  /** Where a finding stands: its value, its name, or the part of the document in which it is missing. */
  private locate(finding: Finding): Fault {
    const { path, message } = finding;
    const existing = this.existingPart(path);
    const field = pathText(path.slice(0, Math.max(existing.length, path.length)));
    const setting = this.settings.find((each) => each.every((step, index) => existing[index] === step));
    if (setting !== undefined) return { field, message, file: '--set', line: null, column: null };
    const whole = existing.length === path.length;
    return { ...this.faultAt(this.offsetOf(existing, whole && !finding.atKey), message), field };
  }

  private existingPart(path: Path): Path {
    let node: Node | null | undefined = this.document.contents;
    for (const [index, step] of path.entries()) {
      const found = this.child(node, step);
      if (found === null) return path.slice(0, index);
      node = found.value;
    }
    return path;
  }

  /** Offset of a value, or of the name under which it stands. */
  private offsetOf(path: Path, ofValue: boolean): number {
    const last = path.at(-1);
    const node = this.nodeAt(path);
    const start = (found: Node | null | undefined): number => found?.range?.[0] ?? 0;
    if (last === undefined) return start(this.document.contents);
    const pair = this.child(this.nodeAt(path.slice(0, -1)), last);
    const key = pair?.key;
    // A value that is empty stands nowhere; its name does.
    const empty = isScalar(node) && node.source === '';
    if (key !== undefined && (!ofValue || node === undefined || empty)) return start(key);
    return start(node);
  }

  private child(node: Node | null | undefined, step: Step): { key?: Node; value: Node | undefined } | null {
    const target = isAlias(node) ? node.resolve(this.document) : node;
    if (isMap(target)) {
      const pair = pairOf(target, step);
      if (pair === undefined) return null;
      return { ...(isScalar(pair.key) ? { key: pair.key } : {}), value: pair.value ?? undefined };
    }
    const item: unknown = isSeq(target) && typeof step === 'number' ? target.items[step] : undefined;
    return item === undefined ? null : { value: item as Node };
  }

  /** The innermost list or mapping in brackets, of the kind that a fault speaks of, that begins before it. */
  private openBefore({ message, pos: [offset] }: Pick<YAMLError, 'message' | 'pos'>): OpenBracket | null {
    if (!message.startsWith('Flow ')) return null;
    const isList = message.startsWith('Flow sequence');
    let start = -1;
    visit(this.document, {
      Collection: (_key, node) => {
        const from = node.range?.[0] ?? 0;
        if (node.flow === true && isSeq(node) === isList && from < offset) start = Math.max(start, from);
      },
    });
    return start < 0 ? null : { isList, line: this.lines.linePos(start).line };
  }

  private faultAt(offset: number, message: string): Fault {
    const { line, col } = this.lines.linePos(offset);
    return { field: '', message, file: this.fileName, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Fields that stand twice in the same section. */
  private findRepeats(): Fault[] {
    const faults: Fault[] = [];
    visit(this.document, {
      Map: (_key, map) => {
        const names = new Set<string>();
        for (const { key } of map.items) {
          const name = nameOf(key);
          if (names.has(name) && isScalar(key)) {
            faults.push(this.faultAt(key.range?.[0] ?? 0, 'this field stands here a second time; keep one of them'));
          }
          names.add(name);
        }
      },
    });
    return faults;
  }

  /** An alias inside of what it stands for would never end; one without an anchor stands for nothing. */
  private findBadAliases(): Fault[] {
    const faults: Fault[] = [];
    const anchors = new Map<string, Node>();
    let count = 0;
    const note = (node: Node): void => {
      if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    };
    visit(this.document, {
      Value: (_key, node) => {
        note(node);
      },
      Alias: (_key, { source, range }, ancestors) => {
        const at = range?.[0] ?? 0;
        const anchor = anchors.get(source);
        if (++count > mostAliases) {
          faults.push(this.faultAt(at, tooManyAliases));
          return visit.BREAK;
        }
        if (anchor === undefined) {
          faults.push(this.faultAt(at, `the alias *${source} repeats nothing; set &${source} before it`));
        } else if (ancestors.includes(anchor)) {
          faults.push(this.faultAt(at, `the alias *${source} stands inside of what it repeats`));
        }
        return undefined;
      },
    });
    return faults;
  }
}

const tooManyAliases = 'repeats its anchors too often; write out what is meant';

/** Faults in the order of the file; those without a place come last. */
export function sorted(faults: readonly Fault[]): Fault[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...faults].sort((a, b) => (a.line ?? last) - (b.line ?? last) || (a.column ?? last) - (b.column ?? last));
}

/** A name that was set from outside is a plain string, one that was parsed a node. */
function pairOf(map: YAMLMap, step: Step): Pair<Scalar | string, Node | null> | undefined {
  const pairs = map.items as Pair<Scalar | string, Node | null>[];
  return pairs.find(({ key }) => nameOf(key) === String(step));
}

/** The name of a field. */
function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function withPointsKept(document: Document): Document {
  const copy = document.clone();
  visit(copy, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'number' && Number.isInteger(scalar.value) && /[.eE]/.test(scalar.source ?? '')) {
        scalar.value = scalar.source;
      }
    },
  });
  return copy;
}
