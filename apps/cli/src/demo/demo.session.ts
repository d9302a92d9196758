import { setTimeout as sleep } from 'node:timers/promises';
import type { Campaign, EpochMs } from '#domain';
import { counted, formatDuration, ZoneText, type Invariant } from '#report';
import type { Scenario } from '#scenario';
import { crowd as gather, type Crowd } from '#simulation';
import { HongbaoClient, type CampaignFigures, type EnvelopeView } from '../client/hongbao.client.js';
import { Interrupted } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import { AwardJournal } from './award.journal.js';
import { CrowdPlayer } from './crowd.player.js';
import { DemoSampler } from './demo.sampler.js';
import type { DemoFrame } from './demo.screen.js';
import { LatencyRecorder } from './latency.recorder.js';
import { Tallies } from './tallies.js';
import { layTimeline, Tempo, type Sending } from './timeline.js';

/** How fast a crowd plays, in interactions a second; small crowds need not hurry, large ones take no minutes. */
const pace = 2_500;
const playLimitsMs = { least: 4_000, most: 60_000 };
/** How long payments and expiries may take after the play before the demo calls them stuck. */
const drainWithinMs = 60_000;
const samplePeriodMs = 1_000;
const framePeriodMs = 200;
export const lanes = 3;
/** Many, since each single request holds one until its award is durable. */
const connections = 96;
export const mix = { singleEvery: 10, chats: 400, flushMs: 50 };

/** Called with what is to be seen, several times a second. */
export type DemoView = (frame: DemoFrame) => void;

/** The service that a demo plays on. */
export interface DemoStage {
  /** Where it answers, one address for each process that decides. */
  readonly urls: readonly string[];
  readonly adminKey: string;
  /** Creates the campaign where nobody has. */
  readonly prepare: (campaign: Campaign) => Promise<unknown>;
  /** Something that happens to the service half-way through the play; gives what happened, in words. */
  readonly incident: (() => Promise<string>) | null;
  /** What the service runs on, for the report. */
  readonly machinery: string;
}

/** What was seen of a demo, as it was counted and measured. */
export interface DemoFacts {
  readonly scenario: Scenario;
  readonly startedAt: EpochMs;
  readonly wallClockMs: number;
  /** From the first interaction to the last answer. */
  readonly playedMs: number;
  /** How long of that campaign time stood still, because the machine was too slow. */
  readonly heldMs: number;
  /** From the first interaction to the last payment of what was opened in time. */
  readonly paidMs: number;
  readonly figures: CampaignFigures;
  readonly invariants: readonly Invariant[];
  readonly envelopes: readonly EnvelopeView[];
  readonly timeline: readonly Sending[];
  readonly sampler: DemoSampler;
  readonly tallies: Tallies;
  readonly latency: LatencyRecorder;
  readonly machinery: string;
  /** What happened to the service meanwhile. */
  readonly incident: string | null;
}

/** One demo from the first request to the last, and what was seen of it. */
export class DemoSession {
  private readonly campaign: Campaign;
  private readonly crowd: Crowd;
  private readonly tempo: Tempo;
  private readonly zone: ZoneText;
  private readonly journal: AwardJournal;
  private readonly latency = new LatencyRecorder('interaction');
  private readonly tallies: Tallies;
  private readonly sampler = new DemoSampler();
  private readonly startedAt: EpochMs;
  private readonly startedMs = performance.now();
  private playStartedMs = 0;
  private playedMs = 0;
  private heldMs = 0;
  private paidMs = 0;
  private stoppedMs = 0;
  private phase = 'starting the service';
  private figures: CampaignFigures | null = null;
  private invariants: readonly Invariant[] = [];
  private envelopes: readonly EnvelopeView[] = [];
  private timeline: readonly Sending[] = [];
  private machinery = '';
  private incident: string | null = null;

  constructor(
    private readonly scenario: Scenario,
    private readonly world: CliWorld,
    private readonly view: DemoView,
  ) {
    this.campaign = scenario.campaign;
    this.crowd = gather(scenario);
    const { least, most } = playLimitsMs;
    const playMs = Math.min(Math.max((this.crowd.expectedInteractions / pace) * 1_000, least), most);
    this.tempo = new Tempo(this.campaign.window, playMs);
    this.zone = new ZoneText(this.campaign.utcOffsetMs);
    this.journal = new AwardJournal(this.campaign.currency);
    this.tallies = new Tallies(this.campaign.window.from, this.campaign.currency, this.journal, this.latency);
    this.startedAt = world.now();
  }

  async play({ urls, adminKey, prepare, incident, machinery }: DemoStage): Promise<void> {
    this.machinery = machinery;
    const admin = new HongbaoClient(urls, adminKey, { requests: 8, streams: 1 });
    const screen = setInterval(() => {
      this.show();
    }, framePeriodMs);
    try {
      await prepare(this.campaign);
      const producer = new HongbaoClient(urls, await admin.makeKey('demo gateway', 'producer'), {
        requests: Math.ceil(connections / urls.length),
        streams: lanes,
      });
      try {
        await this.register(producer);
        await this.playCrowd(admin, producer, incident);
        await this.finish(admin, producer);
      } finally {
        await producer.stop();
      }
    } finally {
      clearInterval(screen);
      await admin.stop();
    }
  }

  private async register(producer: HongbaoClient): Promise<void> {
    this.phase = `${counted(this.crowd.userCount, 'person', 'people')} register`;
    this.timeline = layTimeline(this.crowd, this.tempo, mix);
    await this.forEach([...this.crowd.users()], (user) => producer.register(user));
  }

  private async playCrowd(
    admin: HongbaoClient,
    producer: HongbaoClient,
    incident: DemoStage['incident'],
  ): Promise<void> {
    const { crowd, campaign, tempo, tallies } = this;
    const nowMs = () => performance.now();
    const player = new CrowdPlayer({ client: producer, crowd, campaign, tempo, tallies, nowMs }, lanes);
    this.phase = `${counted(this.timeline.length, 'interaction')} through HTTP: streams, single requests and chat`;
    this.playStartedMs = performance.now();
    const over = new AbortController();
    const sampling = this.sample(admin, over.signal);
    const happening = incident === null ? null : this.happen(incident, over.signal);
    try {
      await player.play(this.timeline, this.world.interrupted).catch((error: unknown) => {
        throw this.world.interrupted.aborted ? new Interrupted() : error;
      });
      this.playedMs = player.elapsedMs;
      this.heldMs = player.heldMs;
    } finally {
      over.abort();
      await Promise.all([sampling, happening]);
    }
  }

  private async happen(incident: () => Promise<string>, over: AbortSignal): Promise<void> {
    await sleep(this.tempo.playMs / 2, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return;
    this.incident = await incident();
    this.phase = this.incident;
  }

  /** After the last interaction: the queue runs dry, the campaign closes, what nobody opened returns, the proof. */
  private async finish(admin: HongbaoClient, producer: HongbaoClient): Promise<void> {
    this.phase = 'the last payments';
    const paid = await this.waitFor(admin, ({ envelopes }) => envelopes.opened === 0);
    this.paidMs = performance.now() - this.playStartedMs;
    this.phase = 'closing: unopened envelopes expire';
    await admin.close(this.campaign.id);
    this.tallies.clock = this.campaign.window.to;
    const empty = await this.waitFor(admin, ({ envelopes }) => envelopes.opened + envelopes.sealed === 0);
    this.phase = 'proving the books';
    const { invariants } = await admin.audit();
    this.envelopes = (await this.forEach([...this.crowd.users()], ({ id }) => producer.envelopesOf(id))).flat();
    const found = new Map(this.envelopes.map(({ id, prize }) => [id, prize.amount]));
    this.invariants = [...invariants, this.drained(paid && empty), this.journal.compare(found)];
    this.stoppedMs = performance.now() - this.startedMs;
    this.show();
  }

  private drained(done: boolean): Invariant {
    const { opened = 0, sealed = 0 } = this.figures?.envelopes ?? {};
    return {
      name: 'queue_drained',
      ok: done,
      detail: done
        ? 'Every envelope came to an end: paid, expired or failed.'
        : `${counted(opened, 'opened envelope')} and ${counted(sealed, 'sealed one')} came to no end within ${formatDuration(drainWithinMs)}.`,
    };
  }

  /** Samples until a condition holds; false where the time for it runs out. */
  private async waitFor(admin: HongbaoClient, holds: (figures: CampaignFigures) => boolean): Promise<boolean> {
    const deadline = performance.now() + drainWithinMs;
    while (performance.now() < deadline) {
      if (this.world.interrupted.aborted) throw new Interrupted();
      if (holds(await this.takeSample(admin))) return true;
      await sleep(100);
    }
    return false;
  }

  private async sample(admin: HongbaoClient, over: AbortSignal): Promise<void> {
    for (let i = 1; !over.aborted; i++) {
      await this.takeSample(admin);
      const next = this.playStartedMs + i * samplePeriodMs;
      await sleep(Math.max(0, next - performance.now()), undefined, { signal: over }).catch(() => undefined);
    }
  }

  private async takeSample(admin: HongbaoClient): Promise<CampaignFigures> {
    const figures = await admin.figures(this.campaign.id);
    this.figures = figures;
    this.sampler.add(performance.now() - this.playStartedMs, this.tallies.clock, figures);
    return figures;
  }

  /** Many things at a time, as many as there are connections; stops at the first error or Ctrl-C. */
  private async forEach<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
    const results: R[] = [];
    let next = 0;
    const worker = async () => {
      while (next < things.length) {
        if (this.world.interrupted.aborted) throw new Interrupted();
        const i = next++;
        const thing = things[i];
        if (thing !== undefined) results[i] = await work(thing);
      }
    };
    await Promise.all(Array.from({ length: connections }, worker));
    return results;
  }

  private show(): void {
    const { budget: total, currency } = this.campaign;
    const budget = this.figures?.budget ?? { paid: 0, reserved: 0, remaining: total };
    const playing = this.playStartedMs > 0;
    this.view({
      title: this.scenario.title,
      clock: `${this.zone.moment(this.tallies.clock)} ${this.zone.name}`,
      phase: this.phase,
      elapsedMs: playing ? performance.now() - this.playStartedMs : 0,
      currency,
      budget,
      decisionsPerSecond: this.sampler.decisionsPerSecond,
      awards: this.figures?.decisions.awarded ?? 0,
      payouts: this.figures?.envelopes.paid ?? 0,
      queue: this.figures?.envelopes.opened ?? 0,
      rates: this.sampler.rates,
      latest: this.tallies.latest,
    });
  }

  /** What was seen, once it has been played. */
  seen(): DemoFacts {
    if (this.figures === null) throw new Error('a demo that was not played has nothing to show');
    const { scenario, startedAt, playedMs, heldMs, paidMs, figures, invariants, envelopes } = this;
    const { timeline, sampler, tallies, latency, machinery, incident, stoppedMs: wallClockMs } = this;
    return {
      scenario,
      startedAt,
      wallClockMs,
      playedMs,
      heldMs,
      paidMs,
      figures,
      invariants,
      envelopes,
      timeline,
      sampler,
      tallies,
      latency,
      machinery,
      incident,
    };
  }
}
