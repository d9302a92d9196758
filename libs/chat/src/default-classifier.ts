import type { Classification, Classifier } from './classification.js';
import { conceptPrefix, traitPrefix } from './features.js';
import { explain } from './evidence.js';
import { honestKinds } from './lexicon/concept.js';
import { LinearModel } from './linear-model.js';
import { shippedModel, type ModelData } from './shipped-model.js';
import { readText } from './text.js';
import { findTricks, type Spelling } from './tricks/index.js';

/** What a message is taken for when the model knows none of its words: the kind that costs nothing to be wrong about. */
const unknown: Classification = { kind: 'small_talk', score: 0.4, evidence: ['no word in it that is known'] };

/** Words (or Chinese characters) under which nothing is asked that could be rewarded: "why?", "plan trip". */
const fewestWords = 4;
const tooShort: Classification = { kind: 'small_talk', score: 0.6, evidence: ['too short to ask for anything'] };

/**
 * The classifier that needs nothing: no network, no key, no model server. It reads Chinese (simplified and traditional)
 * and English. First it looks for cheap tricks, which make a message `spam` whatever it talks about; then a linear
 * model over words and hand-written concepts weighs the four honest kinds.
 */
export class DefaultClassifier implements Classifier {
  private readonly model: LinearModel;
  private readonly spelling: Spelling;

  /** Reads the shipped weights, a few milliseconds of work, unless others are given. */
  constructor({ weights, spelling }: ModelData = shippedModel()) {
    this.model = new LinearModel(weights);
    this.spelling = spelling;
  }

  classify(text: string): Classification {
    const read = readText(text);
    const tricks = findTricks(read, this.spelling);
    const [surest] = tricks;
    if (surest !== undefined) {
      return { kind: 'spam', score: surest.score, evidence: tricks.map(({ evidence }) => evidence) };
    }
    const { probabilities, voices } = this.model.judge(read);
    if (!voices.some(({ key }) => key.startsWith(conceptPrefix) || !key.startsWith(traitPrefix))) return unknown;
    const best = probabilities.indexOf(Math.max(...probabilities));
    const kind = honestKinds[best] ?? 'small_talk';
    const isRewarding = kind === 'trip_planning' || kind === 'complex_question';
    if (isRewarding && read.tokens.length < fewestWords) return tooShort;
    const score = Math.round((probabilities[best] ?? 0) * 1_000) / 1_000;
    return { kind, score, evidence: explain(read.text, voices, best) };
  }
}
