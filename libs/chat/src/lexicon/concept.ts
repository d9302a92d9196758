import type { InteractionKind } from '#domain';

/** A kind that is earned by saying something; `spam` is not learnt from words but found out by the tricks it plays. */
export type HonestKind = Exclude<InteractionKind, 'spam'>;

/** The honest kinds, in the order in which weights are stored. */
export const honestKinds = [
  'complex_question',
  'trip_planning',
  'daily_task',
  'small_talk',
] as const satisfies HonestKind[];

/**
 * One idea that people put into many words, in English and in Chinese. The two languages share its weight, so what
 * English messages teach about, say, hotels holds for a Chinese message about 酒店.
 */
export interface Concept {
  /** Name of the feature, unique, in snake_case. */
  readonly id: string;
  /** What its presence means, as a product manager would say it: the text of the evidence. */
  readonly means: string;
  /** The kind it speaks for by itself; training moves it only as far as real messages say otherwise. */
  readonly speaksFor: HonestKind;
  /** English words and phrases, lower case, separated by commas. A plural in -s need not be listed. */
  readonly en: string;
  /** Chinese words, separated by spaces. */
  readonly zh: string;
}
