import { cpus } from 'node:os';
import { releasedAt, type Campaign, type EpochMs, type Minor } from '#domain';
import { counted, formatCount, formatDuration, type PrizeTake, type RunRecord, type RunSummary } from '#report';
import type { EnvelopeView } from '../client/hongbao.client.js';
import { lanes, mix, type DemoFacts } from './demo.session.js';

/** How many of the service's warnings the report tells. */
const warningsNoted = 5;
/** Shorter than this, a standstill is not worth a word. */
const standstillMs = 100;

/** What was seen of a demo, in the form of the report. */
export function recordOf(facts: DemoFacts, version: string, warnings: readonly string[]): RunRecord {
  const { scenario, sampler, tallies, latency, envelopes } = facts;
  const { campaign, title, name } = scenario;
  return {
    summary: summaryOf(facts, version),
    campaign: { title, window: campaign.window, utcOffsetMs: campaign.utcOffsetMs },
    samples: sampler.samples,
    plan: planOf(campaign),
    exhausted: tallies.exhausted,
    amounts: countAmounts(envelopes),
    prizes: takeOf(campaign, envelopes),
    latency: latency.result(),
    moments: tallies.moments(),
    notes: [...notesOf(facts), ...warnings.slice(0, warningsNoted).map((warning) => `The service said: ${warning}`)],
    again: `npx hongbao demo --scenario ${name}${facts.incident === null ? '' : ' --fleet'}`,
  };
}

function summaryOf(facts: DemoFacts, version: string): RunSummary {
  const { scenario, startedAt, wallClockMs, playedMs, paidMs, figures, latency, invariants } = facts;
  return {
    command: 'demo',
    scenario: scenario.name,
    seed: scenario.seed,
    version,
    startedAt: new Date(startedAt).toISOString(),
    wallClockMs: Math.round(wallClockMs),
    budget: figures.budget,
    decisions: figures.decisions,
    duplicates: figures.duplicates,
    envelopes: figures.envelopes,
    users: figures.users,
    rates: {
      decisionsPerSecond: perSecond(figures.decisions.total, playedMs),
      payoutsPerSecond: perSecond(figures.envelopes.paid, paidMs),
    },
    latencyMs: latency.percentiles(),
    invariants,
  };
}

function notesOf({ scenario, timeline, playedMs, heldMs, machinery, incident }: DemoFacts): string[] {
  const ways = { stream: 0, single: 0, chat: 0 };
  for (const { way } of timeline) ways[way]++;
  const { from, to } = scenario.campaign.window;
  const standstill = `The machine was too busy for that: campaign time stood still for ${formatDuration(heldMs)} in all so that the service could catch up.`;
  return [
    `${formatDuration(to - from)} of the campaign were played in ${formatDuration(playedMs)}, evenly squeezed; nothing waited for anything else (an open loop).`,
    ...(incident === null ? [] : [`${incident}.`]),
    ...(heldMs < standstillMs ? [] : [standstill]),
    `${formatCount(ways.stream)} interactions came as streams on ${lanes} connections, flushed every ${mix.flushMs} ms, ${formatCount(ways.single)} as requests of their own, ${formatCount(ways.chat)} as chat messages.`,
    'Latency counts from when an interaction was due, not from when it could be sent, and is measured by the client.',
    `${machinery} (${counted(cpus().length, 'core')}, Node ${process.versions.node}).`,
  ];
}

function perSecond(count: number, overMs: number): number {
  return overMs <= 0 ? 0 : Math.round((count / overMs) * 1_000_000) / 1_000;
}

/** What pacing lets out over the window; nothing where all of it is there at once, or comes and goes in rounds. */
function planOf(campaign: Campaign): [EpochMs, Minor][] {
  if (campaign.pacing.type === 'at_once' || campaign.pacing.type === 'rounds') return [];
  const { from, to } = campaign.window;
  const steps = 96;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const at = from + ((to - from) * i) / steps;
    return [at, releasedAt(campaign, at)];
  });
}

function countAmounts(envelopes: readonly EnvelopeView[]): ReadonlyMap<Minor, number> {
  const amounts = new Map<Minor, number>();
  for (const { prize } of envelopes) amounts.set(prize.amount, (amounts.get(prize.amount) ?? 0) + 1);
  return amounts;
}

function takeOf({ prizes }: Campaign, envelopes: readonly EnvelopeView[]): PrizeTake[] {
  return prizes.map(({ label, kind, stock }) => {
    const won = envelopes.filter(({ prize }) => prize.label === label && prize.kind === kind);
    const kept = won.filter(({ status }) => status !== 'expired' && status !== 'failed');
    const amount = kept.reduce((sum, { prize }) => sum + prize.amount, 0);
    return { label, kind, stock, count: won.length, returned: won.length - kept.length, amount };
  });
}
