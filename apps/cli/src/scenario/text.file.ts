import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Reads a whole text. A file that is too long is refused by its size before it is read; what has no size (a pipe, a
 * device) is read as far as the limit and no further.
 *
 * @returns The text, or what is wrong, in words that follow the name of the file.
 */
export function readText(path: string, limitBytes: number): { text: string } | { problem: string } {
  try {
    const file = openSync(path, 'r');
    try {
      const stat = fstatSync(file);
      if (stat.isDirectory()) return { problem: 'is a folder; give a file' };
      if (stat.isFile() && stat.size > limitBytes) return { problem: tooLong(`${stat.size} bytes`, limitBytes) };
      const bytes = readAtMost(file, limitBytes + 1);
      return bytes.length > limitBytes ? { problem: tooLong(`over ${limitBytes} bytes`, limitBytes) } : decode(bytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function readAtMost(file: number, mostBytes: number): Buffer {
  const chunks: Buffer[] = [];
  for (let left = mostBytes; left > 0;) {
    const chunk = Buffer.alloc(Math.min(left, 1 << 16));
    const count = readSync(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    left -= count;
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): { text: string } | { problem: string } {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return text.includes('\0') ? { problem: noText } : { text };
}

const noText = 'is no text; give a file in UTF-8';

function tooLong(found: string, limitBytes: number): string {
  return `is ${found} long; give at most ${limitBytes} bytes`;
}

function problemOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'is not there';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read; check its permissions';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return noText;
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return 'is no path that a file can have';
    default:
      return `cannot be read (${typeof code === 'string' ? code : String(error)})`;
  }
}
