/**
 * The life of an envelope. It is sealed when awarded, its amount reserved in the budget; opening asks for the payout;
 * an unopened one expires; a payout that the channel refuses for good fails. Expired and failed money returns.
 */
export const envelopeTransitions = {
  sealed: ['opened', 'expired'],
  opened: ['paid', 'failed'],
  paid: [],
  expired: [],
  failed: [],
} as const satisfies Record<string, readonly string[]>;

export type EnvelopeStatus = keyof typeof envelopeTransitions;

/** In the order of their stored numbers. */
export const envelopeStatuses = ['sealed', 'opened', 'paid', 'expired', 'failed'] as const satisfies EnvelopeStatus[];

export function mayBecome(from: EnvelopeStatus, to: EnvelopeStatus): boolean {
  return (envelopeTransitions[from] as readonly string[]).includes(to);
}
