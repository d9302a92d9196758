import type { InteractionKind } from '#domain';

/** What a message was taken for, and what spoke for it. */
export interface Classification {
  readonly kind: InteractionKind;
  /** How sure the classifier is, 0 to 1. For the default classifier: the probability it gives to `kind`. */
  readonly score: number;
  /** What spoke for `kind`, strongest first, each in a few words that a product manager understands. */
  readonly evidence: readonly string[];
}

/**
 * Tells what a chat message is. Total: any string has a kind, also an empty one. Pure: the same text gives the same
 * answer for ever, whatever came before it, in bounded time.
 *
 * It is synchronous, since it stands on the path of every decision, live and simulated. Whatever has to ask over a
 * network is an {@link Assistant} instead.
 */
export interface Classifier {
  classify(text: string): Classification;
}

/** Answers a message in its own language, in the tone of its kind. Pure and synchronous, like a classifier. */
export interface Replier {
  reply(text: string, classification: Classification): string;
}

/** Why an assistant answered with its default instead of its model. */
export type FallbackReason =
  | 'timeout'
  | 'unreachable'
  | 'refused'
  | 'server_error'
  | 'too_large'
  | 'malformed'
  | 'busy'
  | 'circuit_open'
  | 'closed';

/** A message answered: what it is, what was said back, and who said so. */
export interface Answer {
  readonly classification: Classification;
  readonly reply: string;
  /** `default`, or the name of the model that answered. */
  readonly by: string;
  /** Set when a model should have answered and did not. `detail` is safe to log: it never holds the key or the text. */
  readonly fallback: { readonly reason: FallbackReason; readonly detail: string } | null;
}

/**
 * Classifies a message and answers it in one go, possibly over a network. Never rejects: when a model does not answer
 * properly and in time, the default does, and says why.
 */
export interface Assistant {
  answer(text: string): Promise<Answer>;
  /** Lets go of connections. Answers after that come from the default. */
  close(): Promise<void>;
}
