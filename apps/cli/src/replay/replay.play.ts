import { performance } from 'node:perf_hooks';
import { Pace, replayVirtually, type RunDigest, type FaultCounts, type StreamSurvey } from '#replay';
import { counted, formatMoney } from '#report';
import { campaignBody } from '#scenario';
import { withService } from '../client/service.access.js';
import type { CliWorld } from '../world/cli-world.js';
import { replayLive } from './live.replay.js';
import { faultsOf, filterOf, readCampaign, readRegistrations, type ReplayOptions } from './replay.request.js';
import { liveSummaryOf, summaryOf, type ReplaySummary } from './replay.summary.js';
import { progressOf } from './replay.text.js';
import type { RunWriter } from './run.writer.js';

/** What both ways of playing are given. */
export interface Stage {
  readonly world: CliWorld;
  readonly version: string;
  readonly startedAt: number;
  readonly path: string;
  readonly writer: RunWriter;
}

/** What both give back. */
export interface Played {
  readonly survey: StreamSurvey;
  readonly digest: RunDigest;
  readonly complete: boolean;
  readonly summary: ReplaySummary;
  /** Sentences about this way of playing. */
  readonly notes: readonly string[];
}

/** Decides a recording in virtual time. @throws UsageError for what cannot be read. */
export async function playVirtually(stage: Stage, options: ReplayOptions): Promise<Played> {
  const { world, path } = stage;
  const campaigns = options.scenario.map((name) => readCampaign(name, world.cwd));
  const registrations = await readRegistrations(options.users, world.cwd);
  const began = performance.now();
  const common = commonOptions(stage, options);
  const played = await replayVirtually(path, { ...common, campaigns, registrations, money: formatMoney });
  const summary = summaryOf(played, aboutOf(stage, began));
  const { unasked } = played;
  const unknown = summary.decisions.rejected.not_registered ?? 0;
  const notes = [
    ...faultNotes(played.faults),
    ...(unasked.awarded > 0 ? [`${counted(unasked.awarded, 'envelope')} of them for inviting and in contests.`] : []),
    ...(unknown > 0 && options.users === undefined
      ? ['Nobody is registered: name those who are with --users FILE.']
      : []),
  ];
  return { ...played, summary, notes };
}

/** Sends a recording to a service. @throws UsageError where it cannot be reached, or something cannot be read. */
export async function playLive(stage: Stage, options: ReplayOptions): Promise<Played> {
  const { world, path } = stage;
  const campaigns = options.scenario.map((name) => readCampaign(name, world.cwd));
  const registrations = await readRegistrations(options.users, world.cwd);
  return withService(world, options.target ?? '', { requests: 16, streams: 1 }, async (client) => {
    const found: string[] = [];
    for (const campaign of campaigns) {
      // Events bring their time along, whoever's time ruled when they were recorded.
      if (!(await client.create(campaignBody({ ...campaign, clock: 'event' })))) found.push(campaign.id);
    }
    const began = performance.now();
    const common = commonOptions(stage, options);
    const played = await replayLive(path, { ...common, client, registrations });
    const about = aboutOf(stage, began);
    const figures = await Promise.all([...played.survey.campaigns.keys()].map((campaign) => client.figures(campaign)));
    const { invariants } = await client.audit();
    const summary = liveSummaryOf(played, figures, invariants, about);
    const notes = [
      ...found.map((id) => `The service had a campaign "${id}" before, and decided under that one.`),
      ...faultNotes(played.faults),
      ...(played.knownBefore === 0 ? [] : [`${counted(played.knownBefore, 'event')} had been decided before.`]),
    ];
    return { ...played, summary, notes };
  });
}

function commonOptions({ world, startedAt, writer }: Stage, options: ReplayOptions) {
  return {
    order: options.order,
    filter: filterOf(options),
    faults: faultsOf(options),
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

function faultNotes(faults: FaultCounts | null): string[] {
  if (faults === null) return [];
  const { duplicated, dropped, corrupted, late } = faults;
  return [`On their way ${duplicated} were sent twice, ${dropped} lost, ${corrupted} cut off and ${late} late.`];
}
