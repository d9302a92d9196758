/** What is wrong with a text that should be JSON, and where. */
export interface JsonFault {
  /** From 0, in UTF-16 code units. */
  readonly offset: number;
  /** Path of the field that it is in, such as `data.kind`; empty at the top. */
  readonly field: string;
  readonly message: string;
}

/** How deep objects and lists may be nested; far more than anything of ours, far less than what hurts. */
export const depthLimit = 32;

const literals = ['true', 'false', 'null'];
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Walks a text by the grammar of JSON and tells the first thing that is wrong: the syntax, a key that stands twice in
 * one object (`JSON.parse` silently takes the last), `__proto__` as a key, or nesting beyond {@link depthLimit}.
 *
 * It is 20 times slower than `JSON.parse` and only asked when something is known to be wrong.
 *
 * @returns Null where the text is fine.
 */
export function findJsonFault(text: string): JsonFault | null {
  try {
    new Scanner(text).scan();
    return null;
  } catch (error) {
    if (error instanceof Found) return error.fault;
    throw error;
  }
}

/** Ends the walk; it never leaves this file. */
class Found extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.message);
  }
}

class Scanner {
  private at = 0;
  private depth = 0;
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  scan(): void {
    this.skipSpace();
    this.value();
    this.skipSpace();
    if (this.at < this.text.length) this.fail(`${this.here()} follows after the end`);
  }

  private value(): void {
    const first = this.text[this.at];
    if (first === '{') this.object();
    else if (first === '[') this.list();
    else if (first === '"') this.string();
    else this.literalOrNumber();
  }

  private literalOrNumber(): void {
    const literal = literals.find((word) => this.text.startsWith(word, this.at));
    if (literal !== undefined) this.at += literal.length;
    else if (!this.skip(number)) this.fail(`a value is expected, found ${this.here()}`);
  }

  private object(): void {
    this.enter();
    if (this.closes('}')) return;
    const keys = new Set<string>();
    do {
      this.skipSpace();
      const start = this.at;
      if (this.text[this.at] !== '"') this.fail(`a field name in double quotes is expected, found ${this.here()}`);
      const key = this.string();
      this.path.push(key);
      if (key === '__proto__') this.fail('may not be the name of a field', start);
      if (keys.has(key)) this.fail('is there twice', start);
      keys.add(key);
      this.skipSpace();
      if (this.text[this.at] !== ':') this.fail(`":" is expected, found ${this.here()}`);
      this.at++;
      this.skipSpace();
      this.value();
      this.path.pop();
    } while (!this.ends('}'));
  }

  private list(): void {
    this.enter();
    if (this.closes(']')) return;
    let index = 0;
    do {
      this.path.push(index++);
      this.skipSpace();
      this.value();
      this.path.pop();
    } while (!this.ends(']'));
  }

  private enter(): void {
    this.depth++;
    if (this.depth > depthLimit) this.fail(`is nested deeper than ${depthLimit} levels`);
    this.at++;
  }

  /** Whether the closing bracket follows; if so, it is behind us. */
  private closes(bracket: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== bracket) return false;
    this.depth--;
    this.at++;
    return true;
  }

  /** True behind the closing bracket; otherwise steps over the comma. */
  private ends(bracket: string): boolean {
    if (this.closes(bracket)) return true;
    if (this.text[this.at] !== ',') this.fail(`"," or "${bracket}" is expected, found ${this.here()}`);
    this.at++;
    return false;
  }

  private string(): string {
    const start = this.at++;
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) this.fail('the text ends inside a string');
      if (char === '"') break;
      if (char < ' ') this.fail(`a control character inside a string must be escaped, found ${this.here()}`);
      if (char !== '\\') this.at++;
      else if (!this.skip(escape)) this.fail('this is no escape sequence of JSON');
    }
    this.at++;
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private skipSpace(): void {
    while (isSpace(this.text.charCodeAt(this.at))) this.at++;
  }

  private here(): string {
    const point = this.text.codePointAt(this.at);
    return point === undefined ? 'the end of the text' : JSON.stringify(String.fromCodePoint(point));
  }

  private fail(message: string, offset = this.at): never {
    throw new Found({ offset, field: fieldOf(this.path), message });
  }
}

function fieldOf(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
