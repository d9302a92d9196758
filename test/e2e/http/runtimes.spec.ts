import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseScenario, type Scenario, type Setting } from '#scenario';
import { Simulation, writeStream, type SimulatedInteraction, type WrittenStream } from '#simulation';
import { HttpService } from '../../support/http-service.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { everything, variants, type StreamOptions } from './runtimes.fixture.js';

let api: HttpService;

/** Users are numbered alike in every stream, and what was registered first stands: each stream finds its own service. */
function onFreshService(redisUrl?: string): void {
  beforeEach(async () => {
    api = await HttpService.start('runtimes', redisUrl === undefined ? {} : { redisUrl });
  }, 60_000);

  afterEach(async () => {
    await api.stop();
  }, 60_000);
}

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
  readonly campaign: string;
  readonly lines: readonly string[];
  readonly users: readonly string[];
  readonly told: readonly Told[];
  /** What users won without asking: for bringing somebody, in contests. */
  readonly unasked: readonly string[];
  readonly written: WrittenStream;
}

async function simulated(name: string, settings: readonly Setting[], options: StreamOptions): Promise<Simulated> {
  const parsed = parseScenario(everything, 'everything.yaml', [...settings, { path: 'name', value: name }]);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  const { scenario } = parsed;
  const out = { campaign: '', events: '', users: '' };
  const written = await writeStream(scenario, options, {
    campaign: (chunk) => void (out.campaign += chunk),
    events: (chunk) => void (out.events += chunk),
    users: (chunk) => void (out.users += chunk),
  });
  const told: Told[] = [];
  const unasked: string[] = [];
  const { prizes } = scenario.campaign;
  const sink = ({ occasion, user, reason, prize, amount }: SimulatedInteraction): void => {
    if (occasion === 'chat') told.push([reason ?? 'won', prizes[prize]?.label ?? '', amount]);
    else if (reason === null) unasked.push(`user-${user} ${prizes[prize]?.label} ${amount}`);
  };
  for (const run = new Simulation(scenario, { ...options, sink }); !run.done;) run.advance(10_000);
  const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
  return {
    scenario,
    campaign: out.campaign,
    lines: linesOf(out.events),
    users: linesOf(out.users),
    told,
    unasked,
    written,
  };
}

/** Sends a stream in order, in requests of uneven sizes; the service is started anew in the middle. */
async function decideLive({ campaign, lines, users }: Simulated): Promise<Told[]> {
  expect((await api.post('/v1/campaigns', undefined, { raw: campaign })).status).toBe(201);
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

/** Plays one stream through both, and holds every decision, every envelope and the books against each other. */
async function playThroughBoth(name: string, settings: readonly Setting[], options: StreamOptions): Promise<Simulated> {
  const virtual = await simulated(name, settings, options);
  const { scenario, lines, told, unasked, written } = virtual;
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
  // The books balance, and the gate never parted from them on the way. The virtual runtime holds up this process, which
  // is the service's too, for as long as it plays: to the service its queue then seems slow.
  expect((await api.get('/v1/audit')).body).toMatchObject({ ok: true });
  expect(api.log.filter((line) => !line.includes('Command timed out'))).toEqual([]);
  return virtual;
}

describe('the live service and the virtual runtime', () => {
  onFreshService();
  const reasonsSeen = new Set<string>();
  const prizesSeen = new Set<string>();
  let events = 0;

  it.each(variants)('decide one stream identically: %s', async (_name, settings, options) => {
    const { lines, told, unasked } = await playThroughBoth(`stream-${events}`, settings, options);
    events += lines.length;
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

const redis = await createOwnRedis('runtimes', true);

describeOn(redis, 'the live service with its counters in Redis', (own) => {
  onFreshService(own.url);
  afterAll(() => own.close());

  it.each(variants.filter((_, index) => index === 0 || index === 4))(
    'decides a stream as the virtual runtime does: %s',
    async (_name, settings, options) => {
      const { lines } = await playThroughBoth(`stream-${own.prefix}`, settings, options);
      expect(lines.length).toBeGreaterThan(5_000);
    },
  );
});
