import { interactionKinds, type InteractionKind } from '#domain';
import type { Labelled } from './labelled.messages.js';

/** A message and what it was taken for. */
export interface Judged extends Labelled {
  readonly taken: InteractionKind;
}

/** How one kind fared. Shares are `null` where there is nothing to divide by. */
export interface KindTally {
  readonly kind: InteractionKind;
  readonly messages: number;
  /** Of the messages of this kind, how many were taken for it. */
  readonly recall: number | null;
  /** Of the messages taken for this kind, how many were. */
  readonly precision: number | null;
  /** What the messages of this kind were taken for. */
  readonly takenFor: Readonly<Record<InteractionKind, number>>;
}

export interface Tally {
  readonly messages: number;
  readonly accuracy: number;
  readonly kinds: readonly KindTally[];
  readonly accuracyByLanguage: Readonly<Record<string, number>>;
  readonly accuracyBySource: Readonly<Record<string, number>>;
}

/** Adds up a run: a row of the confusion matrix for every kind that occurs. */
export function tally(judged: readonly Judged[]): Tally {
  const kinds = interactionKinds.map((kind): KindTally => {
    const own = judged.filter((message) => message.kind === kind);
    const taken = judged.filter((message) => message.taken === kind);
    const right = own.filter((message) => message.taken === kind).length;
    const count = (other: InteractionKind): number => own.filter((message) => message.taken === other).length;
    const takenFor = Object.fromEntries(
      interactionKinds.map((other) => [other, count(other)]),
    ) as KindTally['takenFor'];
    return {
      kind,
      messages: own.length,
      recall: share(right, own.length),
      precision: share(right, taken.length),
      takenFor,
    };
  });
  return {
    messages: judged.length,
    accuracy: accuracyOf(judged),
    kinds: kinds.filter(({ messages }) => messages > 0),
    accuracyByLanguage: accuracyBy(judged, ({ language }) => language),
    accuracyBySource: accuracyBy(judged, ({ source }) => source),
  };
}

/** What a tally must reach. */
export interface Target {
  readonly accuracy: number;
  /** Recall of every kind. */
  readonly recall: number;
}

/** Where a tally misses its target, a sentence for each miss. */
export function misses(name: string, { accuracy, kinds }: Tally, target: Target): string[] {
  const found = kinds
    .filter(({ recall }) => (recall ?? 1) < target.recall)
    .map(({ kind, recall }) => `${name}: ${asPercent(recall)} of ${kind} is below ${asPercent(target.recall)}`);
  if (accuracy >= target.accuracy) return found;
  return [`${name}: accuracy ${asPercent(accuracy)} is below ${asPercent(target.accuracy)}`, ...found];
}

export function asPercent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function accuracyOf(judged: readonly Judged[]): number {
  return share(judged.filter(({ kind, taken }) => kind === taken).length, judged.length) ?? 1;
}

function accuracyBy(judged: readonly Judged[], groupOf: (message: Judged) => string): Record<string, number> {
  const groups = [...new Set(judged.map(groupOf))].sort();
  return Object.fromEntries(
    groups.map((group) => [group, accuracyOf(judged.filter((message) => groupOf(message) === group))]),
  );
}
