import { failures, Failure } from '#platform';

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
export function describeError(error: unknown): { text: string; exitCode: ExitCode } {
  if (error instanceof Interrupted) return { text: 'interrupted', exitCode: exitCodes.interrupted };
  if (error instanceof UsageError) return { text: error.message, exitCode: exitCodes.usage };
  if (error instanceof Failure) return { text: describeFailure(error), exitCode: failures[error.code].exitCode };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text: `this is a bug in Hongbao, please report it.\n${stack}`, exitCode: exitCodes.broken };
}

function describeFailure({ message, options }: Failure): string {
  const faults = (options.faults ?? []).filter((fault) => !message.includes(fault.message));
  return [message, ...faults.map(({ field, message: wrong }) => `  ${field}: ${wrong}`)].join('\n');
}
