import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applySetting, readScenario, SourceDocument, type Scenario, type Setting } from '#scenario';
import { Simulation, writeStream, type SimulatedInteraction, type WrittenStream } from '#simulation';
import { HttpService } from '../../support/http-service.js';
import { everything, variants } from './runtimes.fixture.js';

let api: HttpService;

// Users are numbered alike in every stream, and what was registered first stands: each stream finds a service of its own.
beforeEach(async () => {
  api = await HttpService.start('runtimes');
}, 60_000);

afterEach(async () => {
  await api.stop();
}, 60_000);

/** What is compared: everything that a decision tells its user. */
type Told = readonly [reason: string, prize: string, amount: number];

interface LiveAnswer {
  readonly interactionId?: string;
  readonly decision?: string;
  readonly reason: string | null;
  readonly duplicate: boolean;
  readonly envelope: { readonly prize: { readonly label: string; readonly amount: number } } | null;
}

/** A stream as the virtual runtime made and decided it. */
interface Simulated {
  readonly scenario: Scenario;
  /** Body of `POST /v1/campaigns`. */
  readonly campaign: object;
  readonly lines: readonly string[];
  readonly users: readonly string[];
  readonly told: readonly Told[];
  /** What users won without asking: for bringing somebody, in contests. */
  readonly unasked: readonly string[];
  readonly written: WrittenStream;
}

async function simulated(name: string, settings: readonly Setting[]): Promise<Simulated> {
  const parsed = SourceDocument.parse(everything, 'everything.yaml');
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  let { document } = parsed;
  for (const { path, value } of [...settings, { path: 'name', value: name }]) {
    const set = applySetting(document, path, value);
    if ('faults' in set) throw new Error(JSON.stringify(set.faults));
    ({ document } = set);
  }
  const read = readScenario(document);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { scenario } = read;
  const { plain } = document.toPlain() as { plain: { campaign: object } };
  const out = { events: '', users: '' };
  const written = await writeStream(
    scenario,
    {},
    { events: (chunk) => void (out.events += chunk), users: (chunk) => void (out.users += chunk) },
  );
  const told: Told[] = [];
  const unasked: string[] = [];
  const { prizes } = scenario.campaign;
  const sink = ({ occasion, user, reason, prize, amount }: SimulatedInteraction): void => {
    if (occasion === 'chat') told.push([reason ?? 'won', prizes[prize]?.label ?? '', amount]);
    else if (reason === null) unasked.push(`user-${user} ${prizes[prize]?.label} ${amount}`);
  };
  for (const run = new Simulation(scenario, { sink }); !run.done;) run.advance(10_000);
  const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
  return {
    scenario,
    campaign: { ...plain.campaign, id: scenario.campaign.id, seed: scenario.campaign.seed },
    lines: linesOf(out.events),
    users: linesOf(out.users),
    told,
    unasked,
    written,
  };
}

/** Sends a stream in order, in requests of uneven sizes; the service is started anew in the middle. */
async function decideLive({ campaign, lines, users }: Simulated): Promise<Told[]> {
  expect((await api.post('/v1/campaigns', campaign)).status).toBe(201);
  for (let from = 0; from < users.length; from += 64) {
    const answers = await Promise.all(
      users.slice(from, from + 64).map((raw) => api.post('/v1/users', undefined, { raw })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  }
  const told: Told[] = [];
  let size = 1;
  let restarted = false;
  for (let from = 0; from < lines.length; from += size, size = 1 + ((size * 7 + 13) % 1500)) {
    if (!restarted && from > lines.length / 2) {
      restarted = true;
      await api.restart();
    }
    const raw = `${lines.slice(from, from + size).join('\n')}\n`;
    const { text } = await api.post('/v1/interactions/batch', undefined, { raw, type: 'application/x-ndjson' });
    for (const line of text.split('\n').slice(0, -1)) {
      const answer = JSON.parse(line) as LiveAnswer;
      if (answer.decision === undefined || answer.duplicate)
        throw new Error(`line ${told.length} was answered ${line}`);
      const { label = '', amount = 0 } = answer.envelope?.prize ?? {};
      told.push([answer.reason ?? 'won', label, amount]);
    }
  }
  return told;
}

/** Everything that the users hold, over HTTP. */
async function envelopesOf(users: readonly string[]): Promise<string[]> {
  const held: string[] = [];
  for (const user of users) {
    const { body } = await api.get(`/v1/users/${user}/envelopes?limit=200`);
    const { items } = body as { items: { prize: { label: string; amount: number } }[] };
    held.push(...items.map(({ prize: { label, amount } }) => `${user} ${label} ${amount}`));
  }
  return held.sort();
}

/** Where two lists part, with what came before, so that a failure can be read. */
function firstDifference(live: readonly Told[], virtual: readonly Told[], lines: readonly string[]): object | null {
  const at = virtual.findIndex((told, index) => JSON.stringify(told) !== JSON.stringify(live[index]));
  return at < 0 && live.length === virtual.length
    ? null
    : { at, of: virtual.length, answered: live.length, event: lines[at], live: live[at], virtual: virtual[at] };
}

describe('the live service and the virtual runtime', () => {
  const reasonsSeen = new Set<string>();
  const prizesSeen = new Set<string>();
  let events = 0;

  it.each(variants)('decide one stream identically: %s', async (_name, settings) => {
    const virtual = await simulated(`stream-${events}`, settings);
    const { scenario, lines, told, unasked, written } = virtual;
    events += lines.length;
    const live = await decideLive(virtual);
    expect(firstDifference(live, told, lines)).toBeNull();

    // What nobody asked for shows in the books, and in the hands of its users.
    const { id } = scenario.campaign;
    const rewarded = [...new Set(unasked.map((each) => each.split(' ', 1)[0] ?? ''))];
    const mine = (owner: string) => rewarded.includes(owner);
    const won = told.flatMap(([reason, label, amount], index) => {
      const { subject } = JSON.parse(lines[index] ?? '') as { subject: string };
      return reason === 'won' && mine(subject) ? [`${subject} ${label} ${amount}`] : [];
    });
    await api.post(`/v1/campaigns/${id}/close`);
    expect(await envelopesOf(rewarded)).toEqual([...won, ...unasked].sort());
    const { decisions, users } = written.result;
    const summary = (await api.get(`/v1/campaigns/${id}/summary`)).body as {
      decisions: object;
      duplicates: number;
      users: object;
    };
    expect(summary.decisions).toEqual(decisions);
    expect(summary.duplicates).toBe(0);
    expect(summary.users).toMatchObject({ rewarded: users.rewarded });
    // The books balance, and the gate never parted from them on the way.
    expect((await api.get('/v1/audit')).body).toMatchObject({ ok: true });
    expect(api.log).toEqual([]);
    for (const [reason, label] of told) {
      reasonsSeen.add(reason);
      prizesSeen.add(label);
    }
    for (const each of unasked) prizesSeen.add(each.replace(/^\S+ | \d+$/g, ''));
  });

  it('over streams in which every rule, prize and limit had its turn', () => {
    expect(events).toBeGreaterThan(5_000);
    expect([...reasonsSeen].sort()).toEqual([
      'budget_exhausted',
      'cooldown',
      'device_cap',
      'no_win',
      'not_qualifying',
      'not_registered',
      'outside_window',
      'pacing',
      'stock_exhausted',
      'suspected_abuse',
      'user_cap',
      'won',
    ]);
    expect(prizesSeen.size).toBe(13);
  });
});
