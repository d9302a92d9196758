import { getSystemErrorMap } from 'node:util';
import type { Failure } from '#platform';

/** What a command ends with. */
export const exitCodes = { done: 0, broken: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something that the person at the keyboard can put right: printed as it is, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Thrown where the work was cut short because somebody asked for it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What is printed for an error, and what the process ends with. Only a bug shows its stack. */
export async function describeError(error: unknown): Promise<{ text: string; exitCode: ExitCode }> {
  if (error instanceof Interrupted) return { text: 'interrupted', exitCode: exitCodes.interrupted };
  if (error instanceof UsageError) return { text: error.message, exitCode: exitCodes.usage };
  // Only here: what a platform needs takes longer to load than most commands to do their work.
  const { failures, Failure } = await import('#platform');
  if (error instanceof Failure) return { text: describeFailure(error), exitCode: failures[error.code].exitCode };
  const fileError = describeFileError(error);
  if (fileError !== null) return { text: fileError, exitCode: exitCodes.usage };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `this is a bug in Hongbao, please report it.\n${stack}`, exitCode: exitCodes.broken };
}

/** What the system says of a file, told by its form: such errors may come from another realm. Null for all others. */
function describeFileError(error: unknown): string | null {
  const { errno, code, syscall, path } = (error ?? {}) as NodeJS.ErrnoException;
  // A full disk is met while writing, where the path is no longer told.
  if (errno === undefined || syscall === undefined || (path === undefined && code !== 'ENOSPC')) return null;
  const why = getSystemErrorMap().get(errno)?.[1] ?? 'an error of the system';
  return `${path ?? 'A file'} cannot be used: ${why} (${syscall} ${code}). Mend that, or name another place.`;
}

function describeFailure({ message, options }: Failure): string {
  const faults = (options.faults ?? []).filter((fault) => !message.includes(fault.message));
  return [message, ...faults.map(({ field, message: wrong }) => `  ${field}: ${wrong}`)].join('\n');
}
