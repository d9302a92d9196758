import { unpackWeights } from './linear-model.js';
import { pairCosts, usualHan, weights } from './shipped-weights.js';
import type { Spelling } from './tricks/index.js';

/** What a classifier has learnt. */
export interface ModelData {
  readonly weights: readonly (readonly [key: string, weights: readonly number[]])[];
  readonly spelling: Spelling;
}

/** The model in this repository; `npm run bench -- classify --train` makes it anew. */
export function shippedModel(): ModelData {
  return {
    weights: unpackWeights(weights),
    spelling: {
      pairCosts: Array.from(pairCosts, Number),
      usualHan: new Set(usualHan),
    },
  };
}
