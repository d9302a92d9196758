import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { EpochMs } from '#domain';
import type { DriverShare } from '#load';
import type { SpikeFacts } from '#report';
import type { readMoment as ReadMoment } from '#scenario';
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
import type { DriverMessage, StartMessage } from '../spike/driver.crew.js';
import type { DriverRecord } from '../spike/driver.record.js';
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
  readonly drivers: number;
  readonly driver?: DriverShare;
  readonly run?: string;
  readonly start?: string;
  readonly merge: readonly string[];
  readonly metricsPort?: number;
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
      new Option('--drivers <n>', 'processes of this machine that share the load')
        .argParser(wholeNumber(1, 64))
        .default(1),
    )
    .addOption(
      new Option(
        '--driver <i/n>',
        'send only this part of the load, as one of n drivers on machines of their own',
      ).argParser(driverShare),
    )
    .option('--run <name>', 'the name that drivers of one spike share (default: a new one for each run)')
    .option(
      '--start <instant>',
      'when the drivers of one spike begin, such as 2026-02-16T20:00+08:00 (default: at once)',
    )
    .addOption(
      repeatable('--merge <folder>', 'send nothing: add up what drivers of one spike wrote into these folders'),
    )
    .addOption(
      new Option('--metrics-port <port>', 'tell Prometheus how it goes, at /metrics; 0 for any free port').argParser(
        wholeNumber(0, 65_535),
      ),
    )
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
        'spike rain --drivers 2 --peak 8000',
        'spike rain --driver 1/2 --run eve --start 2026-02-16T20:00+08:00 --out eve-1   # and 2/2 elsewhere',
        'spike rain --merge eve-1 --merge eve-2 --out eve',
        'spike rain --export k6 > rain.js',
      ),
    )
    .action((name: string, options: SpikeOptions) => spike(context, name, options));
}

async function spike({ world, version, finish }: CommandContext, name: string, options: SpikeOptions): Promise<void> {
  const { readScenarioNamed } = await import('../scenario/scenario.file.js');
  const { exportScript, SpikeCourse } = await import('#load');
  const { readDuration, readMoment, readThreshold } = await import('#scenario');
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
  const share = options.driver ?? { number: 1, of: 1 };
  if (share.of > 1 && (options.run === undefined || options.start === undefined) && world.leader === null) {
    throw new UsageError('--driver: the drivers of one spike need the same --run and the same --start.');
  }
  const startAt = startOf(options, readMoment);
  const run = options.run ?? randomUUID().slice(0, 8);
  const merged = await readDrivers(world, options.merge);
  const campaign = merged?.[0]?.campaign ?? options.campaign;
  const courseOf = (peak: number | null) =>
    new SpikeCourse(scenario, {
      durationMs,
      peak,
      share,
      source: `hongbao/spike/${run}`,
      campaign: campaign ?? (options.export === undefined ? `${scenario.name}-${run}` : null),
      ...(options.seed !== undefined && { seed: options.seed }),
    });
  const unscaled = courseOf(options.peak ?? null);
  const course = options.scale === 1 ? unscaled : courseOf(unscaled.peak * options.scale);
  if (options.export !== undefined) {
    world.stdout.write(exportScript(course, options.export, options.target));
    return;
  }

  if (merged !== null && JSON.stringify(merged[0]?.wanted) !== JSON.stringify(course.wanted)) {
    throw new UsageError(
      'These folders are of another load: give the scenario, --duration, --peak, --scale and --seed that they were played with.',
    );
  }

  const { factsOf } = await import('../spike/driver.record.js');
  const { renderSpikeReport, spikeHolds } = await import('#report');
  const startedAt = world.now();
  const folder = outFolder(world, options.out, 'spike', scenario.name);
  await mkdir(folder, { recursive: true });
  const records = merged ?? (await play());
  const facts = factsOf(records, course, thresholds);

  /** Sends the load, by one process or several, and gives what each has seen. */
  async function play(): Promise<readonly DriverRecord[]> {
    const progress = await showProgress(world, scenario.title, options);
    if (options.drivers > 1) {
      const { playTogether } = await import('../spike/driver.crew.js');
      const numbers = Array.from({ length: options.drivers }, (_, index) => index + 1);
      const parts = numbers.map((number) => join(folder, `driver-${number}`));
      const commands = parts.map((part, index) =>
        driverArgs(name, options, `${index + 1}/${options.drivers}`, run, part),
      );
      await playTogether(commands, world, progress.view).finally(progress.end);
      return (await readDrivers(world, parts)) ?? [];
    }
    const { withService } = await import('../client/service.access.js');
    const { SpikeSession } = await import('../spike/spike.session.js');
    const { connections, target } = options;
    const { leader } = world;
    const record = await withService(world, target, { requests: connections, streams: 1 }, (client) =>
      new SpikeSession(
        {
          course,
          share,
          target,
          key: world.env['HONGBAO_ADMIN_KEY'] ?? '',
          connections,
          campaignExists: options.campaign !== undefined,
          ready: () => commonBeginning(world, startAt),
          signal: world.interrupted,
          view: leader === null ? progress.view : (frame) => leader.tell({ frame } satisfies DriverMessage),
        },
        client,
      ).play(),
    ).finally(progress.end);
    await writeFile(join(folder, driverFile), `${JSON.stringify(record)}\n`);
    return [record];
  }

  const { recordOfSpike } = await import('../spike/spike.record.js');
  const record = recordOfSpike(facts, {
    scenario,
    version,
    startedAt,
    now: world.now(),
    target: options.target,
    again: againOf(name, options),
  });
  const holds = spikeHolds(facts);
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

/** What each driver leaves in its folder. */
const driverFile = 'driver.json';

function driverShare(text: string): DriverShare {
  const [, number = 0, of = 0] = (/^(\d{1,2})\/(\d{1,2})$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= 64) return { number, of };
  throw new InvalidArgumentError('Give a part such as 1/2: the first of two.');
}

function startOf({ start }: SpikeOptions, readMoment: typeof ReadMoment): EpochMs | null {
  if (start === undefined) return null;
  const read = readMoment(start, -new Date().getTimezoneOffset() * 60_000);
  if ('at' in read) return read.at;
  throw new UsageError(`--start ${start}: ${read.problem}.`);
}

/** Waits until all drivers begin. @throws UsageError where that moment has passed. */
async function commonBeginning(world: CliWorld, startAt: EpochMs | null): Promise<void> {
  let at = startAt;
  if (world.leader !== null) {
    const told = world.leader.told();
    world.leader.tell({ ready: true } satisfies DriverMessage);
    at = ((await told) as StartMessage).startAt;
  }
  if (at === null) return;
  const leftMs = at - world.now();
  if (leftMs < 0 && world.leader === null) {
    const { formatDuration } = await import('#report');
    throw new UsageError(
      `--start passed ${formatDuration(-leftMs)} before everybody was registered; give a later moment.`,
    );
  }
  await sleep(Math.max(0, leftMs), undefined, { signal: world.interrupted }).catch(() => undefined);
}

/** What drivers wrote, in the order of their numbers; null where no folder is given. */
async function readDrivers(world: CliWorld, folders: readonly string[]): Promise<readonly DriverRecord[] | null> {
  if (folders.length === 0) return null;
  const { driverFormat } = await import('../spike/driver.record.js');
  const records = await Promise.all(
    folders.map(async (folder) => {
      const path = join(resolve(world.cwd, folder), driverFile);
      const text = await readFile(path, 'utf8').catch(() => null);
      const record = text === null ? null : (parsed(text) as DriverRecord | null);
      if (record?.format === driverFormat) return record;
      throw new UsageError(`${folder}: holds no ${driverFile} of a spike's driver.`);
    }),
  );
  records.sort((a, b) => a.share.number - b.share.number);
  const [first] = records;
  if (first === undefined) return null;
  for (const [index, { share, campaign, wanted }] of records.entries()) {
    const same = campaign === first.campaign && JSON.stringify(wanted) === JSON.stringify(first.wanted);
    if (!same || share.of !== first.share.of) {
      throw new UsageError('These folders are not of one spike: its drivers share scenario, run, time and peak.');
    }
    if (share.number !== index + 1 || records.length !== share.of) {
      const there = records.map((record) => `${record.share.number}/${record.share.of}`).join(', ');
      throw new UsageError(`One folder for each driver is needed; here are ${there}.`);
    }
  }
  return records;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The command of one of several drivers on this machine. */
function driverArgs(name: string, options: SpikeOptions, driver: string, run: string, out: string): string[] {
  const { target, duration, peak, scale, seed, campaign, connections, drivers } = options;
  return [
    ...['spike', name, '--target', target, '--duration', duration, '--scale', String(scale)],
    ...(peak === undefined ? [] : ['--peak', String(peak)]),
    ...(seed === undefined ? [] : ['--seed', seed]),
    ...(campaign === undefined ? [] : ['--campaign', campaign]),
    ...['--connections', String(Math.ceil(connections / drivers)), '--driver', driver, '--run', run],
    ...['--out', out, '--quiet'],
  ];
}

/** What of a spike goes into its summary. */
function plain({
  peak,
  drivers,
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
  heat,
}: SpikeFacts) {
  return {
    peak,
    drivers,
    playedMs,
    drainedMs,
    lag,
    lagged,
    goneAtMs,
    goodness,
    thresholds,
    requests,
    wanted,
    seconds,
    heat: heat.map((column) => Array.from(column)),
  };
}

function againOf(name: string, { target, duration, peak, scale, seed, threshold, drivers }: SpikeOptions): string {
  return [
    `npx hongbao spike ${name} --target ${target} --duration ${duration}`,
    ...(peak === undefined ? [] : [`--peak ${peak}`]),
    ...(scale === 1 ? [] : [`--scale ${scale}`]),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...(drivers === 1 ? [] : [`--drivers ${drivers}`]),
    ...threshold.map((text) => `--threshold "${text}"`),
  ].join(' ');
}

/**
 * A screen on a terminal, a line every other second elsewhere, nothing when asked to be quiet: always on stderr. Beside it
 * the figures for Prometheus where they are asked for.
 */
async function showProgress(world: CliWorld, title: string, { quiet, metricsPort }: SpikeOptions) {
  const { describeSpike, drawSpike } = await import('../spike/spike.screen.js');
  const { LiveScreen } = await import('../world/live.screen.js');
  const { serveSpikeMetrics } = await import('../spike/spike.metrics.js');
  const metrics = metricsPort === undefined ? null : await serveSpikeMetrics(metricsPort);
  if (metrics !== null && quiet !== true) world.stderr.write(`figures for Prometheus at ${metrics.url}\n`);
  const paint = paintFor(world, world.stderr);
  const screen = new LiveScreen(world.stderr);
  let shownAt = Number.NEGATIVE_INFINITY;
  const view = (frame: SpikeFrame): void => {
    metrics?.show(frame);
    if (quiet === true) return;
    if (world.stderr.isTerminal) screen.show(drawSpike(frame, title, widthOf(world.stderr), paint));
    else if (world.now() - shownAt >= linePeriodMs) {
      world.stderr.write(`${describeSpike(frame)}\n`);
      shownAt = world.now();
    }
  };
  const end = async (): Promise<void> => {
    screen.clear();
    await metrics?.close();
  };
  return { view, end };
}
