/** Where a list or mapping in brackets begins that was not closed; lines count from 1. */
export interface OpenBracket {
  readonly isList: boolean;
  readonly line: number;
}

/** What a parser's fault means for whoever wrote the file, and what to do; the parser's own words where they will do. */
export function syntaxText(code: string, message: string, open: OpenBracket | null): string {
  const firstLine = message.split('\n', 1)[0] ?? '';
  switch (code) {
    case 'TAG_RESOLVE_FAILED':
      return `${firstLine}; leave the tag out`;
    case 'NON_STRING_KEY':
      return 'a field needs a plain name, in quotes if it looks like a number';
    case 'RESOURCE_EXHAUSTION':
      return 'nests too deeply to be read';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here; keep one in a file';
    case 'BAD_INDENT':
      return open === null ? firstLine : unclosedText(open);
    case 'MISSING_CHAR':
      if (/quote/.test(firstLine)) return `a quotation mark (${firstLine.includes('"') ? '"' : "'"}) is not closed`;
      return /map values/.test(firstLine) ? nameOnly : firstLine;
    case 'MULTILINE_IMPLICIT_KEY':
      return nameOnly;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a field begins inside of this value; check the indentation, or put text with a colon in quotes';
    case 'TAB_AS_INDENT':
      return 'a tab indents this line; use spaces';
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${firstLine.at(-1) ?? 'this'}; put it in quotes`;
    case 'UNEXPECTED_TOKEN':
      return unexpectedText(firstLine);
    default:
      return firstLine;
  }
}

const nameOnly = 'this is a name without a value; write "name: value"';

function unclosedText({ isList, line }: OpenBracket): string {
  const [what, end] = isList ? ['list', ']'] : ['mapping', '}'];
  return `the ${what} that begins in line ${line} is not closed before this; end it with ${end}, and indent all of its lines`;
}

function unexpectedText(message: string): string {
  const closing = /flow-(?:seq|map)-end token.*"(.)"/.exec(message)?.[1];
  if (closing !== undefined) return `closes with ${closing} what was not opened; leave it out, or open it`;
  if (/Unexpected , in flow/.test(message)) return 'an entry is missing before this comma';
  if (/at node end/.test(message)) return 'stands behind a value that has ended; put the whole value in quotes';
  return `${message}; check quotes, brackets and indentation`;
}
