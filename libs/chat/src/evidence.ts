import { conceptPrefix, openingPrefix, traitPrefix } from './features.js';
import { concepts } from './lexicon/index.js';
import { glueEn } from './lexicon/tricks.js';
import type { Voice } from './linear-model.js';
import { quote } from './tricks/trick.js';

const meanings = new Map(concepts.map(({ id, means }) => [conceptPrefix + id, means]));
/** Evidence beyond this many pieces explains nothing more. */
const mostPieces = 4;
/** A voice that moves the verdict by less than this is not worth a line. */
const leastPull = 0.2;

/** A voice with its pull towards the kind that won. */
interface Pull {
  readonly voice: Voice;
  pull: number;
}

/**
 * Says in words what pulled a verdict towards one kind, strongest first. The pull of a feature is its weight for that
 * kind beyond the mean of the others; what a concept's own words add is counted with the concept.
 */
export function explain(text: string, voices: readonly Voice[], kind: number): string[] {
  const named: Pull[] = [];
  const plain: Pull[] = [];
  for (const voice of voices) {
    const pull = pullTowards(voice.weights, kind);
    if (voice.key.startsWith(conceptPrefix)) named.push({ voice, pull });
    else plain.push({ voice, pull });
  }
  for (const concept of named) {
    for (const { voice, pull } of plain) if (isWithin(voice, concept.voice)) concept.pull += pull;
  }
  const candidates = [...named, ...plain].filter(({ pull }) => pull >= leastPull).sort((a, b) => b.pull - a.pull);
  const told: Voice[] = named.map(({ voice }) => voice);
  const pieces: string[] = [];
  for (const { voice } of candidates) {
    const isNamed = voice.key.startsWith(conceptPrefix);
    // Words within a concept's, or within words already quoted, would only say the same again.
    if (!isNamed && !voice.key.startsWith(traitPrefix) && told.some((other) => overlap(voice, other))) continue;
    const piece = describe(text, voice);
    if (piece === null) continue;
    if (!isNamed) told.push(voice);
    if (pieces.push(piece) === mostPieces) break;
  }
  return pieces.length > 0 ? pieces : ['no single word decides; the nearest kind'];
}

function pullTowards(weights: readonly number[], kind: number): number {
  let all = 0;
  for (const weight of weights) all += weight;
  const own = weights[kind] ?? 0;
  return own - (all - own) / (weights.length - 1);
}

function isWithin(inner: Voice, outer: Voice): boolean {
  return inner.end > inner.start && inner.start >= outer.start && inner.end <= outer.end;
}

function overlap(a: Voice, b: Voice): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What a feature shows, in words; `null` for what would tell a reader nothing. */
function describe(text: string, { key, start, end }: Voice): string | null {
  const said = text.slice(start, end);
  const meaning = meanings.get(key);
  if (meaning !== undefined) return `${meaning} (${quote(said)})`;
  if (key.startsWith(traitPrefix)) return end > start ? `${quote(said)} trip length` : describeTrait(key);
  if (key.startsWith(openingPrefix)) return `opens with ${quote(said)}`;
  return said.length > 1 && !glueEn.has(said) ? `says ${quote(said)}` : null;
}

const lengths = ['a word or two', 'a few words', 'a short sentence', 'a sentence', 'a long sentence', 'a long message'];

/** What a trait of the whole message shows; `null` for what is true of almost any message. */
function describeTrait(key: string): string | null {
  const [name = '', value = ''] = key.slice(traitPrefix.length).split(' ');
  const many = value === '4' ? '4 or more' : value;
  switch (name) {
    case 'numbers':
      return Number(value) < 2 ? null : `${many} numbers`;
    case 'sentences':
      return Number(value) < 2 ? null : `${many} sentences`;
    case 'length':
      return lengths[Number(value)] ?? null;
    case 'arithmetic':
      return 'has arithmetic in it';
    case 'code':
      return 'has program code in it';
    default:
      return null;
  }
}
