import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { describeError, exitCodes } from './cli-error.js';

describe('what is printed for an error', () => {
  it.each([
    [
      'a file where a folder is needed',
      () => mkdirSync('/dev/null/tables'),
      '/dev/null/tables cannot be used: not a directory (mkdir ENOTDIR). Mend that, or name another place.',
    ],
    [
      'a file that is not there',
      () => readFile('/nowhere/at/all'),
      '/nowhere/at/all cannot be used: no such file or directory (open ENOENT). Mend that, or name another place.',
    ],
    [
      'a disk that is full',
      () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
          errno: -28,
          code: 'ENOSPC',
          syscall: 'write',
        });
      },
      'A file cannot be used: no space left on device (write ENOSPC). Mend that, or name another place.',
    ],
  ])('names %s in one line', async (_, work, text) => {
    const error: unknown = await Promise.resolve()
      .then(work)
      .catch((thrown: unknown) => thrown);
    expect(await describeError(error)).toEqual({ text, exitCode: exitCodes.usage });
  });

  it('shows the stack of a bug', async () => {
    const { text, exitCode } = await describeError(new TypeError('x is not a function'));
    expect(text).toMatch(/^this is a bug in Hongbao, please report it\.\nTypeError: x is not a function\n +at /);
    expect(exitCode).toBe(exitCodes.broken);
  });
});
