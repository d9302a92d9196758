import { conceptPrefix, visitFeatures } from '../src/features.js';
import { honestKinds } from '../src/lexicon/concept.js';
import { concepts } from '../src/lexicon/index.js';
import { softmax } from '../src/linear-model.js';
import { readText } from '../src/text.js';
import type { Example } from './phrasebook/index.js';

/** How training runs. Every default was chosen by cross-validation; the same examples give the same weights. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly step: number;
  /** Holds back the first steps of features that come up rarely. */
  readonly caution: number;
  /** Pull of every weight towards its prior. */
  readonly decay: number;
  /** A concept starts at, and is pulled towards, this weight for the kind it speaks for. */
  readonly conceptPrior: number;
  /** Features seen in fewer examples are left out: they would be learnt by heart. */
  readonly leastExamples: number;
  /** At most this many features are kept, those with the largest weights; concepts are always kept. */
  readonly mostFeatures: number;
}

export const defaultTraining: TrainingOptions = {
  epochs: 12,
  step: 0.08,
  caution: 1,
  decay: 0.001,
  conceptPrior: 1,
  leastExamples: 3,
  mostFeatures: 5_000,
};

type Weights = [key: string, weights: number[]][];

interface Prepared {
  readonly kind: number;
  readonly features: Int32Array;
  readonly importance: number;
}

/** Trains a multinomial logistic regression by AdaGrad, in an order that depends on nothing but the examples. */
export function train(examples: readonly Example[], options: TrainingOptions = defaultTraining): Weights {
  const keysOf = examples.map(({ text }) => featuresOf(text));
  const index = indexFeatures(keysOf, options.leastExamples);
  const prepared = prepare(examples, keysOf, index);
  const prior = priorOf(index, options.conceptPrior);
  const weights = Float64Array.from(prior);
  const squares = new Float64Array(prior.length).fill(options.caution);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const at of shuffled(prepared.length, epoch)) {
      const example = prepared[at];
      if (example !== undefined) learn(example, weights, squares, prior, options);
    }
  }
  return strongest(centred(index, weights), options.mostFeatures);
}

/** The distinct features of a message. */
function featuresOf(text: string): string[] {
  const keys = new Set<string>();
  visitFeatures(readText(text), (key) => keys.add(key));
  return [...keys];
}

function indexFeatures(keysOf: readonly string[][], leastExamples: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (const keys of keysOf) for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  // Concepts that no example shows keep their prior, and so still help.
  for (const concept of concepts) seen.set(conceptPrefix + concept.id, Infinity);
  const kept = [...seen].filter(([, times]) => times >= leastExamples).map(([key]) => key);
  return new Map(kept.sort().map((key, at) => [key, at]));
}

/** Weighs examples so that each kind counts alike within each script, however many examples of it there are. */
function prepare(
  examples: readonly Example[],
  keysOf: readonly string[][],
  index: ReadonlyMap<string, number>,
): Prepared[] {
  const cellOf = (at: number): string =>
    `${examples[at]?.kind ?? ''} ${keysOf[at]?.includes('~zh') === true ? 'zh' : 'en'}`;
  const cells = new Map<string, number>();
  examples.forEach((_, at) => cells.set(cellOf(at), (cells.get(cellOf(at)) ?? 0) + 1));
  const fair = examples.length / cells.size;
  return examples.map((example, at) => ({
    kind: honestKinds.indexOf(example.kind),
    features: Int32Array.from((keysOf[at] ?? []).flatMap((key) => index.get(key) ?? [])),
    importance: Math.sqrt(fair / (cells.get(cellOf(at)) ?? fair)),
  }));
}

function priorOf(index: ReadonlyMap<string, number>, conceptPrior: number): Float64Array {
  const prior = new Float64Array(index.size * honestKinds.length);
  for (const concept of concepts) {
    const at = index.get(conceptPrefix + concept.id);
    if (at !== undefined) prior[at * honestKinds.length + honestKinds.indexOf(concept.speaksFor)] = conceptPrior;
  }
  return prior;
}

/** One step downhill on the log loss of one example, with the pull towards the prior. */
function learn(
  { kind, features, importance }: Prepared,
  weights: Float64Array,
  squares: Float64Array,
  prior: Float64Array,
  { step, decay }: TrainingOptions,
): void {
  const kinds = honestKinds.length;
  const sums = honestKinds.map((_, at) =>
    features.reduce((sum, feature) => sum + (weights[feature * kinds + at] ?? 0), 0),
  );
  const errors = softmax(sums).map((probability, at) => (probability - (at === kind ? 1 : 0)) * importance);
  for (const feature of features) {
    for (let at = 0; at < kinds; at++) {
      const slot = feature * kinds + at;
      const weight = weights[slot] ?? 0;
      const gradient = (errors[at] ?? 0) + decay * (weight - (prior[slot] ?? 0));
      const square = (squares[slot] ?? 0) + gradient * gradient;
      squares[slot] = square;
      weights[slot] = weight - (step * gradient) / Math.sqrt(square);
    }
  }
}

/** Only differences between kinds matter: each feature's weights are shifted to sum to zero. */
function centred(index: ReadonlyMap<string, number>, weights: Float64Array): Weights {
  return [...index].map(([key, at]) => {
    const own = [...weights.subarray(at * honestKinds.length, (at + 1) * honestKinds.length)];
    const mean = own.reduce((sum, weight) => sum + weight, 0) / own.length;
    return [key, own.map((weight) => weight - mean)];
  });
}

function strongest(weights: Weights, most: number): Weights {
  const strength = ([key, own]: Weights[number]): number =>
    key.startsWith(conceptPrefix) ? Infinity : Math.max(...own.map(Math.abs));
  const kept = new Set(
    weights
      .slice()
      .sort((a, b) => strength(b) - strength(a))
      .slice(0, most),
  );
  return weights.filter((entry) => kept.has(entry));
}

/** 0 to n-1 in an order fixed by the epoch alone: Fisher-Yates with a linear congruential generator. */
function shuffled(n: number, epoch: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, at) => at);
  let state = (epoch + 1) * 2_654_435_761;
  for (let last = n - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
