import { DefaultClassifier } from '../src/default-classifier.js';
import type { InteractionKind } from '#domain';
import { shippedModel } from '../src/shipped-model.js';
import { phrasebook, type Example } from './phrasebook/index.js';
import { train } from './trainer.js';

/** A message, and what a classifier that never saw it or its family took it for. */
export interface Judged<E extends Example> {
  readonly example: E;
  readonly taken: InteractionKind;
}

/**
 * Judges each message by a model trained without the messages of its fold. The phrasebook is in every training set;
 * families stay together, so that no near relative of a message teaches its own fold.
 */
export function crossValidate<E extends Example>(messages: readonly E[], folds = 5): Judged<E>[] {
  const { spelling } = shippedModel();
  const known = phrasebook();
  const foldOf = (example: Example): number => hashOf(example.family) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const learnt = messages.filter((example) => foldOf(example) !== fold);
    const classifier = new DefaultClassifier({ weights: train([...learnt, ...known]), spelling });
    return messages
      .filter((example) => foldOf(example) === fold)
      .map((example) => ({ example, taken: classifier.classify(example.text).kind }));
  }).flat();
}

/** FNV-1a over the code units: spreads families over folds the same way every time. */
function hashOf(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state ^ (state >>> 15)) >>> 0;
}
