/** A cheap trick found in a message: what makes it `spam` whatever it talks about. */
export interface Trick {
  /** How sure the finding is, 0 to 1. */
  readonly score: number;
  /** What was found, in words for an operator. */
  readonly evidence: string;
}

/** Quotes from a message, at a readable length and fit for every log and database. */
export function quote(text: string, length = 24): string {
  return text.length > length ? `"${printable(text.slice(0, length))}…"` : `"${printable(text)}"`;
}

/** Takes out what logs, JSON readers and databases choke on: control characters and halves of surrogate pairs. */
export function printable(text: string): string {
  return text.replace(/[\p{Surrogate}\p{Cc}]/gu, ' ');
}

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
