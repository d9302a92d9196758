import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pace, readLines, replayVirtually, type Registration } from '#replay';
import { formatCount, makePaint, renderTerminalTable } from '#report';
import { parseScenario, presets } from '#scenario';
import { writeStream } from '#simulation';
import type { Bench } from './bench.js';
import { median } from './simulate/simulate.report.js';
import { readOptions } from './stage/bench.options.js';

const name = 'replay';
const eventsPerSecond = 300_000;

/** A replay in virtual time, digest included, beside JSON.parse of every line and nothing else. */
export const bench: Bench = {
  name,
  summary: 'replay in virtual time from an NDJSON file, digest included, beside JSON.parse of every line',
  run: async (args) => {
    const options = readOptions(name, args, { seconds: 5 });
    const folder = mkdtempSync(join(tmpdir(), 'hongbao-bench-'));
    try {
      const recording = await record(folder, options.quick ? 5 : 80);
      const ours: number[] = [];
      const parsing: number[] = [];
      for (let round = 1; round <= options.rounds; round++) {
        parsing.push(recording.events / (await seconds(() => parseAll(recording.path))));
        ours.push(recording.events / (await seconds(() => recording.replay())));
      }
      return report(options.out, recording.events, median(ours), median(parsing));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function record(folder: string, scale: number) {
  const preset = presets.get('demo');
  const parsed = preset === null ? null : parseScenario(preset.text, preset.fileName, []);
  if (parsed === null || 'faults' in parsed) throw new Error('the preset demo cannot be read');
  const path = join(folder, 'events.ndjson');
  const file = openSync(path, 'w');
  let users = '';
  const written = await writeStream(
    parsed.scenario,
    { scale },
    { events: (chunk) => void writeSync(file, chunk), users: (chunk) => void (users += chunk) },
  );
  closeSync(file);
  const registrations = new Map<string, Registration>();
  for (const line of users.split('\n').slice(0, -1)) {
    const user = { device: null, invitedBy: null, fromLine: 1, ...(JSON.parse(line) as { id: string }) };
    registrations.set(user.id, user);
  }
  const { campaign } = parsed.scenario;
  const campaigns = [{ ...campaign, budget: campaign.budget * scale }];
  const replay = async (): Promise<void> => {
    const { digest } = await replayVirtually(path, {
      campaigns,
      registrations,
      faults: null,
      order: 'file',
      filter: {},
      pace: new Pace(Number.POSITIVE_INFINITY, () => 0),
      signal: new AbortController().signal,
      now: 0,
      money: String,
      trace: null,
      onProgress: () => undefined,
    });
    if (digest.figures().decisions !== written.events) throw new Error('not every event was decided');
  };
  return { path, events: written.events, replay };
}

async function parseAll(path: string): Promise<void> {
  for await (const { lines } of readLines(path)) {
    for (const line of lines) if (typeof line === 'string' && line !== '') JSON.parse(line);
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1_000;
}

function report(out: string, events: number, ours: number, parsing: number): number {
  const ok = ours >= eventsPerSecond;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const rows = [
    ['events in the file', formatCount(events)],
    ['replay --virtual, events a second', formatCount(Math.round(ours))],
    ['JSON.parse of every line and nothing else', formatCount(Math.round(parsing))],
    ['most memory', `${formatCount(Math.round(peakBytes / 1e6))} MB`],
    [`target: ${formatCount(eventsPerSecond)}`, ok ? 'met' : 'missed'],
  ];
  const table = renderTerminalTable({ head: ['what', 'value'], rows, numeric: [1] }, 100, makePaint(false));
  process.stdout.write(`${table}\n`);
  mkdirSync(out, { recursive: true });
  const summary = { command: 'bench', bench: name, ok, target: eventsPerSecond, events, ours, parsing, peakBytes };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return ok ? 0 : 1;
}
