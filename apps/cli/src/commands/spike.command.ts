import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { SpikeFacts } from '#report';
import { exitCodes, UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import {
  examples,
  jsonOption,
  outFolder,
  outOption,
  paintFor,
  printJson,
  quietOption,
  repeatable,
  scaleFactor,
  widthOf,
  wholeNumber,
  type CommandContext,
} from './command.context.js';
import type { SpikeFrame } from '../spike/spike.session.js';

interface SpikeOptions {
  readonly target: string;
  readonly duration: string;
  readonly peak?: number;
  readonly scale: number;
  readonly seed?: string;
  readonly threshold: readonly string[];
  readonly campaign?: string;
  readonly connections: number;
  readonly export?: 'k6' | 'artillery';
  readonly junit?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const linePeriodMs = 2_000;

export function spikeCommand(context: CommandContext): Command {
  return new Command('spike')
    .summary('play a Lunar New Year rush to a running service, and give a verdict that counts money')
    .description(
      "Sends a scenario's crowd to a service as an open loop: every interaction when it is due, whatever the service does " +
        'meanwhile. Afterwards the driver’s own journal of acknowledged awards is held against the books, and the books ' +
        'are proved. Exit code 1 where a threshold is missed or a fen is missing. Ctrl-C stops and tells what was seen.',
    )
    .argument('<scenario>', 'midnight, rain, qwen-day-one, gala-rounds, any other preset, or a scenario file')
    .option('--target <url>', 'the service; HONGBAO_ADMIN_KEY is its admin key', 'http://localhost:8080')
    .option('--duration <time>', "how long the campaign's window is squeezed into, such as 60s or 10m", '60s')
    .addOption(
      new Option('--peak <rate>', 'interactions a second at the highest point (default: the scenario’s own)').argParser(
        wholeNumber(1, 1_000_000),
      ),
    )
    .addOption(new Option('--scale <factor>', 'so many times the peak').argParser(scaleFactor).default(1))
    .option('--seed <text>', 'other people, other luck')
    .addOption(
      repeatable(
        '--threshold <bound>',
        'such as p99<250ms, error-rate<0.1%, payout-drain<60s; goes before the scenario’s own',
      ),
    )
    .option('--campaign <id>', 'play into this campaign, which is there already (default: a new one for each run)')
    .addOption(new Option('--connections <n>', 'sockets to the service').argParser(wholeNumber(1, 10_000)).default(128))
    .addOption(
      new Option('--export <tool>', 'print the same load as a script for another tool').choices(['k6', 'artillery']),
    )
    .option('--junit <file>', 'write the verdict as JUnit XML')
    .addOption(outOption('spike-<scenario>'))
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples(
        'spike rain --target http://localhost:8080',
        'spike midnight --peak 3000 --duration 2m --threshold "p99<250ms" --threshold "error-rate<0.1%"',
        'spike rain --export k6 > rain.js',
      ),
    )
    .action((name: string, options: SpikeOptions) => spike(context, name, options));
}

async function spike({ world, version, finish }: CommandContext, name: string, options: SpikeOptions): Promise<void> {
  const { readScenarioNamed } = await import('../scenario/scenario.file.js');
  const { exportScript, SpikeCourse } = await import('#load');
  const { readDuration, readThreshold } = await import('#scenario');
  const scenario = readScenarioNamed(name, world.cwd);
  const durationMs = readDuration(options.duration);
  if (typeof durationMs !== 'number' || durationMs < 1_000 || durationMs > 86_400_000) {
    throw new UsageError(`--duration ${options.duration}: give a time from 1s to 24h, such as 60s.`);
  }
  const asked = options.threshold.map((text) => {
    const read = readThreshold(text);
    if (read !== null) return read;
    throw new UsageError(`--threshold ${text}: give a bound such as p99<250ms, error-rate<0.1% or payout-drain<60s.`);
  });
  // A bound that is asked for here takes the place of the scenario's own.
  const own = scenario.spike.thresholds.filter(({ measure }) => asked.every((each) => each.measure !== measure));
  const thresholds = [...own, ...asked];
  if (scenario.campaign.clock !== 'event') {
    throw new UsageError(
      `${name} goes by the clock of the server, and cannot be squeezed into ${options.duration}: its campaign needs "clock: event".`,
    );
  }
  const run = randomUUID().slice(0, 8);
  const courseOf = (peak: number | null) =>
    new SpikeCourse(scenario, {
      durationMs,
      peak,
      source: `hongbao/spike/${run}`,
      campaign: options.campaign ?? (options.export === undefined ? `${scenario.name}-${run}` : null),
      ...(options.seed !== undefined && { seed: options.seed }),
    });
  const unscaled = courseOf(options.peak ?? null);
  const course = options.scale === 1 ? unscaled : courseOf(unscaled.peak * options.scale);
  if (options.export !== undefined) {
    world.stdout.write(exportScript(course, options.export, options.target));
    return;
  }

  const { withService } = await import('../client/service.access.js');
  const { SpikeSession } = await import('../spike/spike.session.js');
  const { renderSpikeReport, spikeHolds } = await import('#report');
  const startedAt = world.now();
  const progress = await showProgress(world, scenario.title, options.quiet === true);
  const { connections, target } = options;
  const facts = await withService(world, target, { requests: connections, streams: 1 }, (client) =>
    new SpikeSession(
      {
        course,
        thresholds,
        target,
        key: world.env['HONGBAO_ADMIN_KEY'] ?? '',
        connections,
        campaignExists: options.campaign !== undefined,
        signal: world.interrupted,
        view: progress.view,
      },
      client,
    ).play(),
  ).finally(progress.end);
  const { recordOfSpike } = await import('../spike/spike.record.js');
  const record = recordOfSpike(facts, {
    scenario,
    version,
    startedAt,
    now: world.now(),
    target,
    again: againOf(name, options),
  });
  const holds = spikeHolds(facts);
  const folder = outFolder(world, options.out, 'spike', scenario.name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.html'), renderSpikeReport(record));
  const summary = { ...record.summary, spike: plain(facts) };
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  if (options.junit !== undefined) {
    const { writeJUnit } = await import('../spike/spike.junit.js');
    const path = resolve(world.cwd, options.junit);
    await mkdir(dirname(path), { recursive: true });
    writeJUnit(path, scenario.name, facts);
  }
  finish(facts.interrupted ? exitCodes.interrupted : holds ? exitCodes.done : exitCodes.broken);
  if (options.json === true) {
    printJson(world, summary);
    return;
  }
  const { describeSpikeResult } = await import('../spike/spike.screen.js');
  const report = relative(world.cwd, join(folder, 'report.html'));
  world.stdout.write(
    `${describeSpikeResult(record, report, holds, widthOf(world.stdout), paintFor(world, world.stdout))}\n`,
  );
}

/** What of a spike goes into its summary. */
function plain({
  peak,
  playedMs,
  drainedMs,
  wanted,
  seconds,
  lag,
  lagged,
  goneAtMs,
  goodness,
  thresholds,
  requests,
}: SpikeFacts) {
  return { peak, playedMs, drainedMs, lag, lagged, goneAtMs, goodness, thresholds, requests, wanted, seconds };
}

function againOf(name: string, { target, duration, peak, scale, seed, threshold }: SpikeOptions): string {
  return [
    `npx hongbao spike ${name} --target ${target} --duration ${duration}`,
    ...(peak === undefined ? [] : [`--peak ${peak}`]),
    ...(scale === 1 ? [] : [`--scale ${scale}`]),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...threshold.map((text) => `--threshold "${text}"`),
  ].join(' ');
}

/** A screen on a terminal, a line every other second elsewhere, nothing when asked to be quiet. Always on stderr. */
async function showProgress(world: CliWorld, title: string, isQuiet: boolean) {
  const { describeSpike, drawSpike } = await import('../spike/spike.screen.js');
  const { LiveScreen } = await import('../world/live.screen.js');
  const paint = paintFor(world, world.stderr);
  const screen = new LiveScreen(world.stderr);
  let shownAt = Number.NEGATIVE_INFINITY;
  const view = (frame: SpikeFrame): void => {
    if (isQuiet) return;
    if (world.stderr.isTerminal) screen.show(drawSpike(frame, title, widthOf(world.stderr), paint));
    else if (world.now() - shownAt >= linePeriodMs) {
      world.stderr.write(`${describeSpike(frame)}\n`);
      shownAt = world.now();
    }
  };
  return { view, end: () => screen.clear() };
}
