import type { EpochMs } from './calendar.js';

/** What a message is about, as the classifier or the producer says. */
export const interactionKinds = ['complex_question', 'trip_planning', 'daily_task', 'small_talk', 'spam'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/**
 * What brought an interaction about: a person who chatted, or the engine itself, which rewards an inviter
 * (`invitation`) and the winners of a contest (`contest`) through the very path that everybody else takes.
 */
export type Occasion = 'chat' | 'invitation' | 'contest';

/** One thing that somebody did, as the rules see it. `source` and `id` together are its identity. */
export interface Interaction {
  readonly source: string;
  readonly id: string;
  readonly campaign: string;
  /** The user who acted, and who wins. */
  readonly subject: string;
  readonly at: EpochMs;
  readonly kind: InteractionKind;
  readonly occasion: Occasion;
  /** Name of the contest, where the occasion is one. */
  readonly contest: string | null;
  /** Fingerprint of the text below 2^42, so that the same text twice can be told; null where there is no text. */
  readonly fingerprint: number | null;
  readonly device: string | null;
  readonly channel: string | null;
  /** The user who brought the subject here. */
  readonly invitedBy: string | null;
}

/** What is known of a registered user. */
export interface Account {
  readonly id: string;
  readonly device: string | null;
  readonly invitedBy: string | null;
}
