import type { EpochMs } from '#domain';
import { contentDigest, type DecisionRecord } from '#ledger';
import type { Submission } from './intake.port.js';

/** An interaction as its producer had sent it, as far as that can be told. */
export interface SentEvent {
  /** With the time that it was decided under, whether or not it was sent with one. */
  readonly submission: Submission & { readonly at: EpochMs };
  /**
   * Whether it is what was sent, so that sent again to the same campaign it is a repeat. What a campaign does not believe
   * is not kept: the event's time where the server's rules, an inviter other than the registered one.
   */
  readonly exact: boolean;
}

/**
 * Finds what a producer had sent behind a stored decision: the service fills in what was left out, and the digest of the
 * content tells which of it that was.
 */
export function sentEvent({ interaction, text, digest }: DecisionRecord): SentEvent {
  const { source, id, subject, campaign, at, kind, device, channel, invitedBy } = interaction;
  const same = { source, id, subject, campaign, at, text, channel };
  for (const sentAt of [at, null]) {
    for (const sentKind of [kind, null]) {
      for (const sentDevice of new Set([device, null])) {
        for (const sentInviter of new Set([invitedBy, null, subject])) {
          const fields = [subject, sentAt, campaign, sentKind, text, sentDevice, channel, sentInviter];
          if (contentDigest(fields) !== digest) continue;
          const submission = { ...same, kind: sentKind, device: sentDevice, invitedBy: sentInviter };
          return { submission, exact: sentAt !== null };
        }
      }
    }
  }
  return { submission: { ...same, kind, device, invitedBy }, exact: false };
}
