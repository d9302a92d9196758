import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { ReplayOptions } from '../replay/replay.request.js';
import { exitCodes, UsageError } from '../world/cli-error.js';
import {
  examples,
  jsonOption,
  makeRoomFor,
  outFolder,
  outOption,
  printJson,
  quietOption,
  repeatable,
  seedText,
  type CommandContext,
} from './command.context.js';

export function replayCommand(context: CommandContext): Command {
  return new Command('replay')
    .summary('decide a recorded stream again, and hold it against a golden run')
    .description(
      'Plays CloudEvents, one a line (gzip too), through the very rules of the service in virtual time, or to a running service, where an ' +
        'interrupted replay is simply begun again: the same ids have the same answers. --golden compares ' +
        'the run with an earlier one: exit code 1 and the first decision that changed. Faults are drawn by a seed and spoil the ' +
        'stream on its way; events sent twice must change nothing. Bad lines are told by number with ' +
        'exit code 2, and then nothing is decided.',
    )
    .argument('<file>', 'events as NDJSON')
    .option('--virtual', 'decide in virtual time')
    .option('--target <url>', 'send to a running service; HONGBAO_ADMIN_KEY is its admin key')
    .option('--dry-run', 'only tell what the file holds: count, span, disorder, repeats, bad lines')
    .addOption(
      repeatable(
        '--scenario <name>',
        'preset, scenario file or campaign.json that it is decided under; a service is given it where it has none of that name',
      ),
    )
    .option('--users <file>', 'registered users, one a line, as record and simulate --events write them')
    .addOption(new Option('--speed <factor>', '1x, 10x, or max').argParser(speedFactor).default(Infinity, 'max'))
    .addOption(
      new Option('--order <by>', 'as the lines stand, or by their times').choices(['file', 'time']).default('file'),
    )
    .option('--from <instant>', 'leave out what is earlier, such as 2026-02-16T20:00:00+08:00')
    .option('--to <instant>', 'leave out what is as late or later')
    .addOption(repeatable('--user <id>', 'only this user'))
    .addOption(repeatable('--kind <kind>', 'only this kind'))
    .addOption(repeatable('--campaign <id>', 'only this campaign'))
    .addOption(share('--duplicate <share>', 'fault: so many are sent twice'))
    .addOption(share('--drop <share>', 'fault: so many are never sent'))
    .addOption(share('--corrupt <share>', 'fault: so many are cut off, and must not be decided'))
    .option('--reorder <time>', 'fault: every event comes up to so much later, such as 5s')
    .option('--delay <time>', 'fault: one event in a hundred comes so much later, such as 1m')
    .addOption(new Option('--fault-seed <seed>', 'the same faults again, or others').argParser(seedText).default('1'))
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
        'replay events.ndjson --virtual --scenario events.campaign.json --users events.users.ndjson --golden run.golden --trace --update-golden',
        'replay events.ndjson --virtual --scenario events.campaign.json --users events.users.ndjson --golden run.golden --trace --duplicate 1%',
        'replay events.ndjson --target http://localhost:8080 --scenario events.campaign.json --users events.users.ndjson --golden run.golden',
      ),
    )
    .action((file: string, options: ReplayOptions) =>
      options.dryRun === true ? dryRun(context, file, options) : replay(context, file, options),
    );
}

const share = (flags: string, what: string): Option =>
  new Option(flags, `${what}, such as 1%`).argParser(shareOf).default(0, 'none');

function shareOf(text: string): number {
  const value = Number(/^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(text)?.[1]) / 100;
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Give a share from 0% to 100%, such as 0.5%.');
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
  const { progressOf, surveyLines } = await import('../replay/replay.text.js');
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
  const { playLive, playVirtually } = await import('../replay/replay.play.js');
  const { heldAgainst, requireGolden, tell, verdictOf, writeJUnit } = await import('../replay/replay.verdict.js');
  const startedAt = world.now();
  if (options.updateGolden === true) await makeRoomFor(world, options.golden);
  else await requireGolden(world, options);
  await makeRoomFor(world, options.junit);
  const folder = await outFolder(world, options.out, 'replay', basename(file).replace(/\.(ndjson|jsonl|json|gz)/g, ''));
  const run = join(folder, 'run.ndjson');
  if (options.golden !== undefined && resolve(world.cwd, options.golden) === run) {
    throw new UsageError(`--golden ${options.golden}: this run is written there, too; give one of them another place.`);
  }
  const writer = new RunWriter(run);
  const play = options.target === undefined ? playVirtually : playLive;
  const played = await play({ world, version, startedAt, path: resolve(world.cwd, file), writer }, options);
  const { survey, digest, complete, summary } = played;
  if (survey.bad > 0) throw new UsageError([`${file}: nothing was decided.`, ...badLines(survey)].join('\n'));
  if (survey.events === 0) throw new UsageError(`${file} holds no events that are to be played.`);
  await writer.end(digest.figures(), summary.budget.currency);
  const comparison = await heldAgainst(world, run, options, complete);
  const whole = { ...summary, complete, golden: comparison };
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(whole, null, 2)}\n`);
  if (options.junit !== undefined) writeJUnit(resolve(world.cwd, options.junit), file, summary, comparison);
  finish(verdictOf(summary, comparison, complete));
  if (options.json === true) printJson(world, whole);
  else tell(world, folder, played, comparison, options);
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
  if (updateGolden === true && golden === undefined) {
    throw new UsageError('--update-golden needs to know the file: --golden FILE.');
  }
}
