import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Builder } from 'junit-report-builder';
import type { RunComparison, RunDigest, StreamSurvey } from '#replay';
import type { FilterRequest } from '../replay/replay.request.js';
import type { ReplaySummary } from '../replay/replay.summary.js';
import type { RunWriter } from '../replay/run.writer.js';
import { exitCodes, UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import {
  examples,
  jsonOption,
  outFolder,
  outOption,
  printJson,
  quietOption,
  repeatable,
  type CommandContext,
} from './command.context.js';

interface ReplayOptions extends FilterRequest {
  readonly virtual?: boolean;
  readonly target?: string;
  readonly dryRun?: boolean;
  readonly scenario: readonly string[];
  readonly users?: string;
  readonly speed: number;
  readonly order: 'time' | 'file';
  readonly golden?: string;
  readonly updateGolden?: boolean;
  readonly trace?: boolean;
  readonly junit?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function replayCommand(context: CommandContext): Command {
  return new Command('replay')
    .summary('decide a recorded stream again, and hold it against a golden run')
    .description(
      'Plays CloudEvents, one a line (gzip too), through the very rules of the service in virtual time, or to a running service, where an ' +
        'interrupted replay is simply begun again: the same ids have the same answers. --golden compares ' +
        'the run with an earlier one: exit code 1 and the first decision that changed. Bad lines are told by number with ' +
        'exit code 2, and then nothing is decided.',
    )
    .argument('<file>', 'events as NDJSON')
    .option('--virtual', 'decide in virtual time')
    .option('--target <url>', 'send to a running service; HONGBAO_ADMIN_KEY is its admin key')
    .option('--dry-run', 'only tell what the file holds: count, span, disorder, repeats, bad lines')
    .addOption(repeatable('--scenario <name>', 'preset, scenario file or campaign.json that it is decided under'))
    .option('--users <file>', 'registered users, one a line, as simulate --events writes them')
    .addOption(new Option('--speed <factor>', '1x, 10x, or max').argParser(speedFactor).default(Infinity, 'max'))
    .addOption(new Option('--order <by>', 'of deciding').choices(['time', 'file']).default('time'))
    .option('--from <instant>', 'leave out what is earlier')
    .option('--to <instant>', 'leave out what is as late or later')
    .addOption(repeatable('--user <id>', 'only this user'))
    .addOption(repeatable('--kind <kind>', 'only this kind'))
    .addOption(repeatable('--campaign <id>', 'only this campaign'))
    .option('--golden <file>', 'the run that it must equal')
    .option('--update-golden', 'write this run down as the golden one')
    .option('--trace', 'keep every decision, so that the very first divergence can be shown')
    .option('--junit <file>', 'write the verdict as JUnit XML')
    .addOption(outOption('replay-<file>'))
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples(
        'replay events.ndjson --dry-run',
        'simulate demo --runs 1 --events events.ndjson',
        'replay events.ndjson --virtual --scenario events.campaign.json --users events.users.ndjson',
        'replay events.ndjson --virtual --scenario demo --golden run.golden --trace --update-golden',
        'replay events.ndjson --virtual --scenario demo --golden run.golden --trace --junit junit.xml',
      ),
    )
    .action((file: string, options: ReplayOptions) =>
      options.dryRun === true ? dryRun(context, file, options) : replay(context, file, options),
    );
}

function speedFactor(text: string): number {
  if (text === 'max') return Number.POSITIVE_INFINITY;
  const factor = Number(/^(\d{1,6}(?:\.\d{1,3})?)x$/.exec(text)?.[1]);
  if (factor > 0) return factor;
  throw new InvalidArgumentError('Give 1x, 10x, or max.');
}

async function dryRun({ world, finish }: CommandContext, file: string, options: ReplayOptions): Promise<void> {
  const { readEvents, StreamSurvey } = await import('#replay');
  const { filterOf } = await import('../replay/replay.request.js');
  const { surveyLines } = await import('../replay/replay.text.js');
  const survey = new StreamSurvey(world.now());
  const show = progressOf(world, options, 'read');
  for await (const block of readEvents(resolve(world.cwd, file), survey, filterOf(options))) {
    for (const { event, line } of block) survey.note(event, line);
    show(survey.events);
    if (world.interrupted.aborted) break;
  }
  if (world.interrupted.aborted) finish(exitCodes.interrupted);
  else finish(survey.bad > 0 || survey.events === 0 ? exitCodes.usage : exitCodes.done);
  if (options.json === true) {
    const { events, disordered, disorderMs, repeats, conflicts, future, bad, badLines, campaigns } = survey;
    const instant = (at: number): string | null => (events === 0 ? null : new Date(at).toISOString());
    const span = { from: instant(survey.from), to: instant(survey.to) };
    const counts = { events, ...span, disordered, disorderMs, duplicates: repeats, conflicts, future, bad, badLines };
    printJson(world, { ...counts, campaigns: Object.fromEntries(campaigns) });
  } else world.stdout.write(`${surveyLines(file, survey).join('\n')}\n`);
}

async function replay({ world, version, finish }: CommandContext, file: string, options: ReplayOptions): Promise<void> {
  checkOptions(options);
  const { RunWriter } = await import('../replay/run.writer.js');
  const { badLines } = await import('../replay/replay.text.js');
  const startedAt = world.now();
  const folder = outFolder(world, options.out, 'replay', basename(file).replace(/\.(ndjson|jsonl|json|gz)/g, ''));
  await mkdir(folder, { recursive: true });
  const run = join(folder, 'run.ndjson');
  const writer = new RunWriter(run);
  const play = options.target === undefined ? playVirtually : playLive;
  const played = await play({ world, version, startedAt, path: resolve(world.cwd, file), writer }, options);
  const { survey, digest, complete, summary } = played;
  if (survey.bad > 0) throw new UsageError([`${file}: nothing was decided.`, ...badLines(survey)].join('\n'));
  if (survey.events === 0) throw new UsageError(`${file} holds no events that are to be played.`);
  await writer.end(digest.figures());
  const comparison = await heldAgainst(world, run, options, complete);
  const whole = { ...summary, complete, golden: comparison };
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(whole, null, 2)}\n`);
  if (options.junit !== undefined) await writeJUnit(resolve(world.cwd, options.junit), file, summary, comparison);
  finish(verdictOf(summary, comparison, complete));
  if (options.json === true) printJson(world, whole);
  else await tell(world, folder, played, comparison, options);
}

/** @throws UsageError for options that do not go together, before anything is read. */
function checkOptions({ virtual, target, scenario, updateGolden, golden }: ReplayOptions): void {
  if ((virtual === true) === (target !== undefined)) {
    throw new UsageError('Say how it is to be played: --virtual, --target URL, or --dry-run.');
  }
  if (virtual === true && scenario.length === 0) {
    throw new UsageError(
      'Name what it is decided under: --scenario with a preset, a scenario file or a campaign.json.',
    );
  }
  if (target !== undefined && scenario.length > 0) {
    throw new UsageError('--scenario is for --virtual: the service decides under its own campaigns.');
  }
  if (updateGolden === true && golden === undefined) {
    throw new UsageError('--update-golden needs to know the file: --golden FILE.');
  }
}

/** What both ways of playing are given. */
interface Stage {
  readonly world: CliWorld;
  readonly version: string;
  readonly startedAt: number;
  readonly path: string;
  readonly writer: RunWriter;
}

/** What both give back. */
interface Played {
  readonly survey: StreamSurvey;
  readonly digest: RunDigest;
  readonly complete: boolean;
  readonly summary: ReplaySummary;
  /** Sentences about this way of playing. */
  readonly notes: readonly string[];
}

async function playVirtually(stage: Stage, options: ReplayOptions): Promise<Played> {
  const { replayVirtually } = await import('#replay');
  const { counted, formatMoney } = await import('#report');
  const { readAccounts, readCampaign } = await import('../replay/replay.request.js');
  const { summaryOf } = await import('../replay/replay.summary.js');
  const { world, path } = stage;
  const campaigns = options.scenario.map((name) => readCampaign(name, world.cwd));
  const accounts = await readAccounts(options.users, world.cwd);
  const began = performance.now();
  const common = await commonOptions(stage, options);
  const played = await replayVirtually(path, { ...common, campaigns, accounts, money: formatMoney });
  const summary = summaryOf(played, aboutOf(stage, began));
  const { unasked } = played;
  const unknown = summary.decisions.rejected.not_registered ?? 0;
  const notes = [
    ...(unasked.awarded > 0 ? [`${counted(unasked.awarded, 'envelope')} of them for inviting and in contests.`] : []),
    ...(unknown > 0 && options.users === undefined
      ? ['Nobody is registered: name those who are with --users FILE.']
      : []),
  ];
  return { ...played, summary, notes };
}

async function playLive(stage: Stage, options: ReplayOptions): Promise<Played> {
  const { replayLive } = await import('../replay/live.replay.js');
  const { liveSummaryOf } = await import('../replay/replay.summary.js');
  const { HongbaoClient } = await import('../client/hongbao.client.js');
  const { counted } = await import('#report');
  const { world, path } = stage;
  const key = world.env['HONGBAO_ADMIN_KEY'];
  if (key === undefined) throw new UsageError('HONGBAO_ADMIN_KEY is not set: it is the admin key of the service.');
  if (!URL.canParse(options.target ?? ''))
    throw new UsageError(`--target ${options.target}: give a URL such as http://localhost:8080.`);
  const client = new HongbaoClient(options.target ?? '', key, { requests: 2, streams: 1 });
  try {
    const began = performance.now();
    const played = await replayLive(path, { ...(await commonOptions(stage, options)), client });
    const about = aboutOf(stage, began);
    const figures = await Promise.all([...played.survey.campaigns.keys()].map((campaign) => client.figures(campaign)));
    const { invariants } = await client.audit();
    const summary = liveSummaryOf(played, figures, invariants, about);
    const { knownBefore } = played;
    return {
      ...played,
      summary,
      notes: knownBefore === 0 ? [] : [`${counted(knownBefore, 'event')} had been decided before.`],
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') {
      throw new UsageError(`Nobody answers at ${options.target}: start the service first.`);
    }
    throw error;
  } finally {
    await client.stop();
  }
}

async function commonOptions({ world, startedAt, writer }: Stage, options: ReplayOptions) {
  const { Pace } = await import('#replay');
  const { filterOf } = await import('../replay/replay.request.js');
  return {
    order: options.order,
    filter: filterOf(options),
    pace: new Pace(options.speed, () => performance.now()),
    signal: world.interrupted,
    now: startedAt,
    trace: options.trace === true ? writer.begin : null,
    onProgress: progressOf(world, options, 'decided'),
  };
}

function aboutOf({ version, startedAt }: Stage, began: number) {
  const wallClockMs = Math.round(performance.now() - began);
  return { version, startedAt: new Date(startedAt).toISOString(), wallClockMs };
}

/** The comparison with the golden run; null where there is none, or this run becomes it. */
async function heldAgainst(
  world: CliWorld,
  run: string,
  { golden, updateGolden }: ReplayOptions,
  complete: boolean,
): Promise<RunComparison | null> {
  if (golden === undefined || !complete) return null;
  const path = resolve(world.cwd, golden);
  if (updateGolden === true) {
    await mkdir(dirname(path), { recursive: true });
    await copyFile(run, path);
    return null;
  }
  if (!existsSync(path)) throw new UsageError(`There is no ${golden} yet: --update-golden makes it of this run.`);
  const { compareRuns } = await import('#replay');
  return compareRuns(path, run);
}

function verdictOf({ invariants }: ReplaySummary, comparison: RunComparison | null, complete: boolean) {
  if (comparison?.same === false || invariants.some(({ ok }) => !ok)) return exitCodes.broken;
  return complete ? exitCodes.done : exitCodes.interrupted;
}

async function tell(
  world: CliWorld,
  folder: string,
  { digest, complete, notes, summary }: Played,
  comparison: RunComparison | null,
  { golden, updateGolden }: ReplayOptions,
): Promise<void> {
  const { counted, formatMoney, formatRate, reasonName } = await import('#report');
  const { comparisonLines } = await import('../replay/replay.text.js');
  const { digest: hash, rejected } = digest.figures();
  const { decisions, budget, rates, users, duplicates, conflicts } = summary;
  const money = (amount: number): string => formatMoney(amount, budget.currency);
  const lines = [
    ...(complete ? [] : ['Interrupted: what follows tells what was decided by then.', '']),
    `${counted(digest.decisions, 'event')} decided at ${formatRate(rates.decisionsPerSecond, 'events')}, ${counted(duplicates, 'repeat')} and ${counted(conflicts, 'conflict')} not decided again.`,
    `${counted(decisions.awarded, 'envelope')} for ${counted(users.rewarded, 'person', 'people')}: ${money(budget.total - budget.remaining)} of ${money(budget.total)}.`,
    ...notes,
    ...Object.entries(rejected).map(([reason, count]) => `  ${reasonName(reason as keyof typeof rejected)}: ${count}`),
    `digest ${hash}`,
    ...(comparison === null ? [] : ['', ...comparisonLines([golden ?? '', 'this run'], comparison)]),
    ...(updateGolden === true && complete ? [`${golden}  the golden run from now on`] : []),
    `${relative(world.cwd, join(folder, 'summary.json'))}  the figures`,
  ];
  world.stdout.write(`${lines.join('\n')}\n`);
}

async function writeJUnit(
  path: string,
  file: string,
  { invariants, wallClockMs }: ReplaySummary,
  comparison: RunComparison | null,
): Promise<void> {
  const { createRequire } = await import('node:module');
  // Its types say that it is found one level deeper than Node finds it.
  const builder = createRequire(import.meta.url)('junit-report-builder') as Builder;
  const { comparisonLines } = await import('../replay/replay.text.js');
  const report = builder.newBuilder();
  const suite = report.testSuite().name(`hongbao replay ${basename(file)}`);
  for (const { name, ok, detail } of invariants) {
    const test = suite.testCase().className('replay').name(name);
    if (!ok) test.failure(detail);
  }
  if (comparison !== null) {
    const test = suite
      .testCase()
      .className('replay')
      .name('equals_golden')
      .time(wallClockMs / 1000);
    const [first = '', ...rest] = comparisonLines(['golden', 'this run'], comparison);
    if (!comparison.same) test.failure(first).stacktrace(rest.join('\n'));
  }
  await mkdir(dirname(path), { recursive: true });
  report.writeTo(path);
}

/** Shows now and then how far it has come; always on standard error. */
function progressOf(world: CliWorld, { quiet }: { readonly quiet?: boolean }, done: string): (events: number) => void {
  const periodMs = 2_000;
  let shownAt = world.now();
  return (events) => {
    if (quiet === true || world.now() - shownAt < periodMs) return;
    shownAt = world.now();
    world.stderr.write(`${events.toLocaleString('en')} events ${done}\n`);
  };
}
