import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { EpochMs } from '#domain';
import type { DriverShare } from '#load';
import type { readMoment as ReadMoment } from '#scenario';
import { exitCodes, UsageError } from '../world/cli-error.js';
import {
  examples,
  jsonOption,
  makeRoomFor,
  outFolder,
  outOption,
  paintFor,
  printJson,
  quietOption,
  repeatable,
  scaleFactor,
  seedText,
  widthOf,
  wholeNumber,
  type CommandContext,
} from './command.context.js';
import type { HongbaoClient } from '../client/hongbao.client.js';
import type { PlayRecord } from '../spike/play.record.js';
import type { SpikeProgress } from '../spike/spike.progress.js';

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
    .addOption(new Option('--seed <text>', 'other people, other luck').argParser(seedText))
    .addOption(
      repeatable(
        '--threshold <bound>',
        'such as p99<250ms, error-rate<0.1%, payout-drain<60s; goes before the scenario’s own',
      ),
    )
    .option(
      '--campaign <id>',
      'play into this campaign, which is there already (default: a new one for each run, closed at its end)',
    )
    .addOption(new Option('--connections <n>', 'sockets to the service').argParser(wholeNumber(1, 10_000)).default(128))
    .addOption(
      new Option('--drivers <n>', 'processes of this machine that share the load')
        .argParser(wholeNumber(1, 64))
        .default(1)
        .conflicts(['driver', 'merge', 'export']),
    )
    .addOption(
      new Option(
        '--driver <i/n>',
        'send only this part of the load, as one of n drivers on machines of their own; none of them closes their campaign',
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
  const { readDuration, readMoment, readThreshold, thresholdForm } = await import('#scenario');
  const scenario = readScenarioNamed(name, world.cwd);
  const durationMs = readDuration(options.duration);
  if (typeof durationMs !== 'number' || durationMs < 1_000 || durationMs > 86_400_000) {
    throw new UsageError(`--duration ${options.duration}: give a time from 1s to 24h, such as 60s.`);
  }
  const asked = options.threshold.map((text) => {
    const read = readThreshold(text);
    if (read !== null) return read;
    throw new UsageError(`--threshold ${text}: give ${thresholdForm}.`);
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
  const { readShares, sameLoad, writePlay } = await import('../spike/play.files.js');
  const merged = options.merge.length === 0 ? null : await readShares(world.cwd, options.merge);
  const campaign = merged?.campaign ?? options.campaign;
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

  if (merged !== null && !sameLoad(merged, course)) {
    throw new UsageError(
      'These folders are of another load: give the scenario, --duration, --peak, --scale and --seed that they were played with.',
    );
  }
  const folder = await outFolder(world, options.out, 'spike', scenario.name);
  await makeRoomFor(world, options.junit);
  const play = merged ?? (options.drivers > 1 ? await playByCrew() : await playAlone());
  await writePlay(folder, play);

  /** Has processes of this machine send the load. */
  async function playByCrew(): Promise<PlayRecord> {
    const { withService } = await import('../client/service.access.js');
    const { playTogether } = await import('../spike/driver.crew.js');
    const numbers = Array.from({ length: options.drivers }, (_, index) => index + 1);
    const parts = numbers.map((number) => join(folder, `driver-${number}`));
    // What an earlier spike left must not be taken for this one's.
    await Promise.all(parts.map((part) => rm(part, { recursive: true, force: true })));
    const commands = parts.map((part, index) =>
      driverArgs(name, options, `${index + 1}/${options.drivers}`, run, part),
    );
    const progress = await showProgress();
    await playTogether(commands, world, progress.view).finally(progress.end);
    // They have played to their ends, and so the first of them made it.
    if (options.campaign === undefined) {
      await withService(world, options.target, { requests: 1, streams: 1 }, closeCampaign);
    }
    return readShares(world.cwd, parts);
  }

  async function playAlone(): Promise<PlayRecord> {
    const { withService } = await import('../client/service.access.js');
    const { SpikeSession } = await import('../spike/spike.session.js');
    const { waitForStart } = await import('../spike/driver.crew.js');
    const { connections, target } = options;
    const progress = await showProgress();
    return withService(world, target, { requests: connections, streams: 1 }, async (client, key) => {
      const session = new SpikeSession(
        {
          course,
          share,
          target,
          key,
          connections,
          campaignExists: options.campaign !== undefined,
          ready: () => waitForStart(world, startAt),
          signal: world.interrupted,
          now: world.now,
          view: progress.view,
        },
        client,
      );
      try {
        return await session.play();
      } finally {
        // One of several drivers leaves it open: the others may still be sending.
        if (session.madeCampaign && share.of === 1) await closeCampaign(client);
      }
    }).finally(progress.end);
  }

  /** Ends what was made for this spike alone, once all is measured and proved: services keep what runs in memory. */
  async function closeCampaign(client: HongbaoClient): Promise<void> {
    const { id } = course.campaign;
    await client.close(id).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      world.stderr.write(`The campaign ${id} of this spike stays open (${why}).\n`);
    });
  }

  async function showProgress(): Promise<SpikeProgress> {
    const { showSpike } = await import('../spike/spike.progress.js');
    return showSpike(world, scenario.title, options);
  }

  const { factsOf } = await import('../spike/play.record.js');
  const facts = factsOf(play, course, thresholds);
  const { recordOfSpike, spikeSummary } = await import('../spike/spike.record.js');
  const record = recordOfSpike(facts, {
    scenario,
    version,
    play,
    again: againOf(name, options),
  });
  const { renderSpikeReport, spikeHolds } = await import('#report');
  const holds = spikeHolds(facts);
  await writeFile(join(folder, 'report.html'), renderSpikeReport(record));
  const summary = spikeSummary(record);
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  if (options.junit !== undefined) {
    const { writeJUnit } = await import('../spike/spike.junit.js');
    writeJUnit(resolve(world.cwd, options.junit), scenario.name, facts);
  }
  finish(facts.interrupted ? exitCodes.interrupted : holds ? exitCodes.done : exitCodes.broken);
  if (options.json === true) {
    printJson(world, summary);
    return;
  }
  const { describeSpikeResult } = await import('../spike/spike.screen.js');
  const report = relative(world.cwd, join(folder, 'report.html'));
  world.stdout.write(
    `${describeSpikeResult(record, report, holds, widthOf(world.stdout), await paintFor(world, world.stdout))}\n`,
  );
}

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
