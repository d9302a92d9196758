import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account } from '#domain';
import { Pace, replayVirtually, type Registration, type TracedDecision, type VirtualReplayOptions } from '#replay';
import { campaignFromJson, parseScenario, type Setting } from '#scenario';
import { Simulation, writeStream, type SimulatedInteraction } from '#simulation';
import { everything, variants, type StreamOptions } from '../http/runtimes.fixture.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A stream as the laboratory decided it: every decision, and what was given unasked. */
async function simulated(settings: readonly Setting[], options: StreamOptions) {
  const parsed = parseScenario(everything, 'everything.yaml', settings);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const { scenario } = parsed;
  const out = { campaign: '', events: '', users: '' };
  const written = await writeStream(scenario, options, {
    campaign: (chunk) => void (out.campaign += chunk),
    events: (chunk) => void (out.events += chunk),
    users: (chunk) => void (out.users += chunk),
  });
  const told: string[] = [];
  const { prizes } = scenario.campaign;
  const sink = ({ occasion, reason, prize, amount }: SimulatedInteraction): void => {
    if (occasion === 'chat') told.push(`${reason ?? 'won'} ${prizes[prize]?.label ?? ''} ${amount}`);
  };
  for (const run = new Simulation(scenario, { ...options, sink }); !run.done;) run.advance(10_000);
  const body = campaignFromJson(JSON.parse(out.campaign), { seed: 'none' });
  if ('faults' in body) throw new Error(JSON.stringify(body.faults));
  const users = out.users.split('\n').slice(0, -1);
  const accounts = users.map((line) => ({ device: null, invitedBy: null, ...(JSON.parse(line) as { id: string }) }));
  return { campaign: body.campaign, lines: out.events.split('\n').slice(0, -1), accounts, told, written };
}

function registrationsOf(accounts: readonly Account[]): Map<string, Registration> {
  return new Map(accounts.map((account) => [account.id, { ...account, fromLine: 1 }]));
}

async function replayed(
  lines: readonly string[],
  options: Pick<VirtualReplayOptions, 'campaigns' | 'registrations'> & Partial<VirtualReplayOptions>,
) {
  const path = join(folder, 'events.ndjson');
  writeFileSync(path, `${lines.join('\n')}\n`);
  let decisions: TracedDecision[] = [];
  const played = await replayVirtually(path, {
    // The service was sent them in this order, which is not quite that of their times.
    order: 'file',
    filter: {},
    faults: null,
    pace: new Pace(Number.POSITIVE_INFINITY, () => 0),
    signal: new AbortController().signal,
    now: Date.parse('2026-03-01T00:00:00Z'),
    money: String,
    trace: () => {
      decisions = [];
      return (decision) => void decisions.push(decision);
    },
    onProgress: () => undefined,
    ...options,
  });
  const told = decisions.map(({ reason, prize, amount }) => `${reason ?? 'won'} ${prize} ${amount}`);
  return { played, told, digest: played.digest.figures().digest };
}

describe('a replay in virtual time', () => {
  it.each(variants)('decides as the laboratory, and so as the service: %s', async (_name, settings, options) => {
    const { campaign, lines, accounts, told, written } = await simulated(settings, options);
    const registrations = registrationsOf(accounts);
    const { played, told: again } = await replayed(lines, { campaigns: [campaign], registrations });
    const at = again.findIndex((each, index) => each !== told[index]);
    const parted = at < 0 ? null : { at, replayed: again[at], simulated: told[at], event: lines[at] };
    expect(parted).toBeNull();
    expect(again.length).toBe(told.length);
    const { unasked } = played;
    expect(again.length + unasked.awarded + unasked.refused).toBe(written.result.decisions.total);
    expect(played.digest.awarded + unasked.awarded).toBe(written.result.decisions.awarded);
  });

  it('decides the same however often events are repeated', async () => {
    const { campaign, lines, accounts } = await simulated([], {});
    const parts = { campaigns: [campaign], registrations: registrationsOf(accounts) };
    const { digest } = await replayed(lines, parts);
    const repeated = lines.flatMap((line, index) => (index % 7 === 0 ? [line, line] : [line]));
    expect((await replayed(repeated, parts)).digest).toBe(digest);
    const changed = { ...campaign, budget: campaign.budget / 2 };
    expect((await replayed(lines, { ...parts, campaigns: [changed] })).digest).not.toBe(digest);
  });

  it('decides the same without a trace, though thousands come first of whom nothing is counted', async () => {
    const settings = [
      { path: 'campaign.registration', value: 'open' },
      { path: 'campaign.pacing', value: '{ type: at_once }' },
    ];
    const parsed = parseScenario(everything, 'everything.yaml', settings);
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    const { campaign } = parsed.scenario;
    const opensAt = campaign.window.from;
    const event = (id: number, subject: string, at: number): string =>
      JSON.stringify({
        specversion: '1.0',
        type: 'hongbao.interaction.v1',
        source: 'spec',
        id: String(id),
        subject,
        time: new Date(at).toISOString(),
        data: { campaign: campaign.id, kind: 'trip_planning', device: `of ${subject}` },
      });
    const early = Array.from({ length: 5_000 }, (_, n) => event(n, `early ${n}`, opensAt - 10_000 + n));
    const eager = Array.from({ length: 40 }, (_, n) => event(5_000 + n, 'eager', opensAt + n * 60_000));
    const parts = { campaigns: [campaign], registrations: new Map<string, Registration>() };
    const traced = await replayed([...early, ...eager], parts);
    expect(traced.told).toContain('cooldown  0');
    expect((await replayed([...early, ...eager], { ...parts, trace: null })).digest).toBe(traced.digest);
  });
});
