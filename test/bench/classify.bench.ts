import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultClassifier } from '#chat';
import { interactionKinds } from '#domain';
import { formatCount, makePaint, renderTerminalTable } from '#report';
import { crossValidate } from '../../libs/chat/training/cross-validation.js';
import { modelSource } from '../../libs/chat/training/model-source.js';
import type { Example } from '../../libs/chat/training/phrasebook/index.js';
import { BenchUsageError, type Bench } from './bench.js';
import { readJsonLines, readTable, type Labelled } from './classify/labelled.messages.js';
import { asPercent, misses, tally, type Judged, type Tally, type Target } from './classify/tally.js';

/** Real messages, outside the repository: they are other people's. */
const realMessages = '../shared/data/utterances.dev.jsonl';
/** Messages written for this project, which no training has seen. */
const ownMessages = 'test/fixtures/chat-held-out.tsv';
const shippedWeights = 'libs/chat/src/shipped-weights.ts';

/** The model has seen the real messages, so that only the cross-validation says how it does on new ones like them. */
const targets: Readonly<Record<string, Target>> = {
  'real messages, seen in training': { accuracy: 0.95, recall: 0.9 },
  'real messages, cross-validated in 5 folds': { accuracy: 0.93, recall: 0.85 },
  'own messages, held out': { accuracy: 0.95, recall: 0.9 },
};

/** Messages up to this length count as short. */
const shortCharacters = 60;
/** A quiet core does ten times as many; this is what a shared, noisy one must still show. */
const leastPerSecond = 5_000;

export const bench: Bench = {
  name: 'classify',
  summary: 'how often, and how fast, the default classifier tells a message right; --train makes its weights anew',
  run: async (args) => {
    const { train, out } = readArguments(args);
    const real = readJsonLines(realMessages);
    if (train) return retrain(real);
    return measure(real, out);
  },
};

function readArguments(args: readonly string[]): { train: boolean; out: string } {
  try {
    const options = {
      train: { type: 'boolean', default: false },
      out: { type: 'string', default: 'reports/bench-classify' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new BenchUsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Writes the weights that the real messages and the phrasebook teach. The same messages give the same file. */
function retrain(real: readonly Labelled[] | null): number {
  if (real === null) throw new BenchUsageError(`--train needs the messages of ${realMessages}, and there are none`);
  const before = readFileSync(shippedWeights, 'utf8');
  const after = modelSource(real.flatMap(toExample));
  writeFileSync(shippedWeights, after);
  const size = `${formatCount(Buffer.byteLength(after))} bytes`;
  process.stdout.write(`${shippedWeights}: ${after === before ? 'unchanged' : 'written'}, ${size}\n`);
  return 0;
}

/** A message to train on. Each is its own family, but the same text twice stays together. */
function toExample(message: Labelled): (Labelled & Example)[] {
  const { kind } = message;
  return kind === 'spam' ? [] : [{ ...message, kind, family: message.text }];
}

function measure(real: readonly Labelled[] | null, out: string): number {
  const classifier = new DefaultClassifier();
  const judge = (messages: readonly Labelled[]): Judged[] =>
    messages.map((message) => ({ ...message, taken: classifier.classify(message.text).kind }));
  const own = readTable(ownMessages, 'own');
  const runs: [name: string, judged: Judged[]][] = [['own messages, held out', judge(own)]];
  if (real === null) process.stdout.write(`skipped: real messages (there is no ${realMessages})\n`);
  else {
    const validated = crossValidate(real.flatMap(toExample));
    runs.unshift(
      ['real messages, seen in training', judge(real)],
      ['real messages, cross-validated in 5 folds', validated.map(({ example, taken }) => ({ ...example, taken }))],
    );
  }
  const tallies = runs.map(([name, judged]) => ({ name, tally: tally(judged) }));
  for (const { name, tally: result } of tallies) print(name, result);
  const speeds = measureSpeeds(classifier, real ?? own);
  printSpeeds(speeds);
  const missed = tallies.flatMap(({ name, tally: result }) =>
    misses(name, result, targets[name] ?? { accuracy: 0, recall: 0 }),
  );
  if (speeds.short < leastPerSecond)
    missed.push(`${formatCount(speeds.short)} short messages/s is below ${formatCount(leastPerSecond)}`);
  mkdirSync(out, { recursive: true });
  const summary = {
    command: 'bench',
    bench: 'classify',
    ok: missed.length === 0,
    targets,
    missed,
    tallies,
    messagesPerSecond: speeds,
  };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  for (const miss of missed) process.stdout.write(`missed: ${miss}\n`);
  return missed.length === 0 ? 0 : 1;
}

function print(name: string, { messages, accuracy, kinds, accuracyByLanguage, accuracyBySource }: Tally): void {
  const rows = kinds.map(({ kind, messages: own, recall, precision, takenFor }) => [
    kind,
    ...interactionKinds.map((other) => (takenFor[other] === 0 ? '·' : formatCount(takenFor[other]))),
    formatCount(own),
    asPercent(recall),
    asPercent(precision),
  ]);
  const head = ['is \\ taken for', 'question', 'trip', 'task', 'talk', 'spam', 'all', 'recall', 'precision'];
  const groups = { ...accuracyByLanguage, ...(Object.keys(accuracyBySource).length > 1 ? accuracyBySource : {}) };
  const details = Object.entries(groups).map(([group, share]) => `${group} ${asPercent(share)}`);
  process.stdout.write(`\n${name}: ${asPercent(accuracy)} of ${formatCount(messages)} (${details.join(', ')})\n\n`);
  process.stdout.write(
    `${renderTerminalTable({ head, rows, numeric: [1, 2, 3, 4, 5, 6, 7, 8] }, 100, makePaint(false))}\n`,
  );
}

interface Speeds {
  readonly all: number;
  readonly short: number;
  readonly zh: number;
  readonly en: number;
}

function measureSpeeds(classifier: DefaultClassifier, messages: readonly Labelled[]): Speeds {
  const speedOf = (chosen: readonly Labelled[]): number =>
    messagesPerSecond(
      classifier,
      chosen.map(({ text }) => text),
    );
  const short = messages.filter(({ text }) => text.length <= shortCharacters);
  return {
    all: speedOf(messages),
    short: speedOf(short),
    zh: speedOf(short.filter(({ language }) => language === 'zh')),
    en: speedOf(short.filter(({ language }) => language === 'en')),
  };
}

/** The best of five rounds of a fifth of a second: on a shared machine, others only ever take time away. */
function messagesPerSecond(classifier: DefaultClassifier, texts: readonly string[]): number {
  if (texts.length === 0) return 0;
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    let classified = 0;
    let elapsedMs = 0;
    while (elapsedMs < 200) {
      for (const text of texts) classifier.classify(text);
      classified += texts.length;
      elapsedMs = performance.now() - start;
    }
    best = Math.max(best, (classified / elapsedMs) * 1_000);
  }
  return Math.round(best);
}

function printSpeeds({ all, short, zh, en }: Speeds): void {
  const rows = [
    ['all', formatCount(all)],
    [`up to ${shortCharacters} characters`, formatCount(short)],
    ['of these Chinese', formatCount(zh)],
    ['of these English', formatCount(en)],
  ];
  const table = renderTerminalTable(
    { head: ['messages', 'classified/s on one core'], rows, numeric: [1] },
    80,
    makePaint(false),
  );
  process.stdout.write(`\n${table}\n`);
}
