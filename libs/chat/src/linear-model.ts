import { visitFeatures } from './features.js';
import { honestKinds } from './lexicon/concept.js';
import type { ReadText } from './text.js';

/** Weights are stored as integers of this many to one. */
export const weightScale = 20;

/** What one feature of a message speaks for, one weight per honest kind. */
export interface Voice {
  readonly key: string;
  /** Span in the normalised text; empty for a trait of the whole message. */
  readonly start: number;
  readonly end: number;
  readonly weights: readonly number[];
}

/** How a message was judged: the probability of each honest kind, and the features that were heard. */
export interface Verdict {
  readonly probabilities: readonly number[];
  readonly voices: readonly Voice[];
}

/** A feature as the model keeps it. */
interface Feature {
  readonly key: string;
  readonly weights: readonly number[];
  /** Number of the last message that showed it: presence counts once, saying it ten times gains nothing. */
  heardIn: number;
}

/**
 * A multinomial logistic regression over the features of `features.ts`: every kind has a sum of weights, and the
 * sums become probabilities. Each weight can be read, and so can be every verdict.
 */
export class LinearModel {
  private readonly features = new Map<string, Feature>();
  private messages = 0;

  constructor(weights: Iterable<readonly [key: string, weights: readonly number[]]>) {
    for (const [key, perKind] of weights) this.features.set(key, { key, weights: perKind, heardIn: 0 });
  }

  judge(read: ReadText): Verdict {
    const sums = honestKinds.map(() => 0);
    const voices: Voice[] = [];
    this.messages += 1;
    visitFeatures(read, (key, start, end) => {
      const feature = this.features.get(key);
      if (feature === undefined || feature.heardIn === this.messages) return;
      feature.heardIn = this.messages;
      for (let kind = 0; kind < sums.length; kind++) sums[kind] = (sums[kind] ?? 0) + (feature.weights[kind] ?? 0);
      voices.push({ key, start, end, weights: feature.weights });
    });
    return { probabilities: softmax(sums), voices };
  }
}

/** Turns sums of weights into probabilities that add up to 1. */
export function softmax(sums: readonly number[]): number[] {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

/** Writes weights as text: `key=w0,w1,w2,w3` entries parted by `|`, wrapped into lines. */
export function packWeights(weights: Iterable<readonly [string, readonly number[]]>): string {
  const lines: string[] = [];
  let line = '';
  for (const [key, perKind] of weights) {
    const entry = `${key}=${perKind.map((weight) => Math.round(weight * weightScale)).join(',')}|`;
    if (line.length + entry.length > 118) {
      lines.push(line);
      line = '';
    }
    line += entry;
  }
  return [...lines, line].join('\n');
}

/** Reads what {@link packWeights} wrote. */
export function unpackWeights(packed: string): [key: string, weights: number[]][] {
  return packed
    .replaceAll('\n', '')
    .split('|')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const equals = entry.lastIndexOf('=');
      const weights = entry
        .slice(equals + 1)
        .split(',')
        .map((weight) => Number(weight) / weightScale);
      return [entry.slice(0, equals), weights];
    });
}
