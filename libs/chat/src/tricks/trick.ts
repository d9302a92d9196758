/** A cheap trick found in a message: what makes it `spam` whatever it talks about. */
export interface Trick {
  /** How sure the finding is, 0 to 1. */
  readonly score: number;
  /** What was found, in words for an operator. */
  readonly evidence: string;
}

/** Cuts a quotation for evidence to a readable length. */
export function quote(text: string, length = 24): string {
  return text.length > length ? `"${text.slice(0, length)}…"` : `"${text}"`;
}

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
