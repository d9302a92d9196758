import { interactionKinds, type InteractionKind } from '#domain';
import { distinct, list } from '../notation/number.notation.js';
import type { Notation } from '../notation/notation.js';
import { word } from '../notation/word.notation.js';

/** Several kinds of interaction, each once. */
export const kinds: Notation<readonly InteractionKind[]> = distinct(
  list(word(interactionKinds), 1, interactionKinds.length, 'kinds of interaction'),
);
