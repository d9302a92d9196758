import { setTimeout as sleep } from 'node:timers/promises';
import type { EpochMs, Minor } from '#domain';
import { OpenLoop, type DriverShare, type SpikeCourse, type SpikeRequest } from '#load';
import type { Invariant, SpikeSample } from '#report';
import { campaignBody } from '#scenario';
import { AwardJournal } from '../demo/award.journal.js';
import type { Answer, CampaignFigures, HongbaoClient } from '../client/hongbao.client.js';
import { UsageError } from '../world/cli-error.js';
import { playFormat, type PlayRecord } from './play.record.js';
import { SpikeSender } from './spike.sender.js';

export interface SpikeOrder {
  readonly course: SpikeCourse;
  /** Which part of the load is sent here; the first driver also makes the campaign and looks at the service. */
  readonly share: DriverShare;
  /** Waits for the common beginning of all drivers; every user is registered by then. */
  readonly ready: () => Promise<void>;
  readonly target: string;
  readonly key: string;
  readonly connections: number;
  /** Whether the campaign is to be there already. */
  readonly campaignExists: boolean;
  readonly signal: AbortSignal;
  readonly now: () => EpochMs;
  readonly view: (frame: SpikeFrame) => void;
}

/** What is to be seen at one moment. */
export interface SpikeFrame {
  readonly phase: string;
  readonly elapsedMs: number;
  readonly wanted: number;
  readonly got: number;
  readonly answered: number;
  readonly errors: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly figures: CampaignFigures | null;
  readonly rates: readonly number[];
}

const mostUnderWay = 20_000;
/** How long answers are waited for after the last request, and payouts after that. */
const settleWithinMs = 30_000;
const drainWithinMs = 180_000;
const samplePeriodMs = 1_000;
const framePeriodMs = 250;
/** Of the winners, one in so many looks into the wallet. */
const looksAtWallet = 10;

/** One driver's spike from the first registration to the proof. */
export class SpikeSession {
  private readonly loop: OpenLoop;
  private readonly sender: SpikeSender;
  private readonly journal: AwardJournal;
  private readonly samples: SpikeSample[] = [];
  private readonly winners = new Set<string>();
  private readonly side: { dueMs: number; act: () => void }[] = [];
  private phase = 'people register';
  private made = false;
  private figures: CampaignFigures | null = null;
  /** See {@link PlayRecord.fresh}. */
  private readonly fresh: number[];
  private startedAt: EpochMs = 0;
  private awarded = 0;
  private repeated = 0;

  constructor(
    private readonly order: SpikeOrder,
    private readonly client: HongbaoClient,
  ) {
    const { course, target, key, connections, signal } = order;
    this.fresh = course.wanted.map(() => 0);
    this.journal = new AwardJournal(course.campaign.currency);
    this.sender = new SpikeSender(target, key, connections, (request, answer) => this.take(request, answer));
    this.loop = new OpenLoop({
      send: this.sender.send,
      onSent: this.onSent,
      mostUnderWay,
      clock: () => performance.now(),
      signal,
    });
  }

  /** Whether this driver has made the campaign. */
  get madeCampaign(): boolean {
    return this.made;
  }

  async play(): Promise<PlayRecord> {
    const { course, signal, campaignExists, share, ready } = this.order;
    const over = new AbortController();
    const showing = setInterval(() => this.show(), framePeriodMs);
    try {
      if (!campaignExists && share.number === 1) await this.makeCampaign();
      await this.register();
      this.phase = 'everybody waits for the beginning';
      await ready();
      // The first driver has made it by now, or there is nothing to play into.
      if (share.number > 1) this.figures = await this.client.glance(course.campaign.id);
      this.phase = 'the spike';
      this.startedAt = this.order.now();
      const watching = this.watch(over.signal);
      await this.loop.play(course.requests(), settleWithinMs);
      const playedMs = this.loop.elapsedMs;
      const drainedMs = signal.aborted || this.loop.goneAtMs !== null ? null : await this.drain();
      over.abort();
      await watching;
      const invariants = this.loop.goneAtMs === null ? await this.prove() : [];
      this.show();
      return this.record(playedMs, drainedMs, invariants);
    } finally {
      over.abort();
      clearInterval(showing);
      await this.sender.stop();
    }
  }

  private async makeCampaign(): Promise<void> {
    const { campaign } = this.order.course;
    this.made = await this.client.create(campaignBody(campaign));
    if (this.made) return;
    throw new UsageError(
      `The service has another campaign "${campaign.id}" already: give this spike a --run of its own.`,
    );
  }

  private async register(): Promise<void> {
    if (this.order.course.campaign.registration !== 'required') return;
    let block: Promise<void>[] = [];
    for (const user of this.order.course.users()) {
      if (this.order.signal.aborted) break;
      block.push(this.client.register(user));
      if (block.length < this.order.connections) continue;
      await Promise.all(block);
      block = [];
    }
    await Promise.all(block);
  }

  private readonly onSent = ({ repeated }: SpikeRequest, elapsedMs: number): void => {
    const second = Math.min(Math.floor(elapsedMs / 1000), this.fresh.length - 1);
    if (!repeated) this.fresh[second] = (this.fresh[second] ?? 0) + 1;
  };

  private take({ event, repeated }: SpikeRequest, answer: Answer): void {
    if (repeated) this.repeated++;
    if (!this.journal.note(answer) || answer.envelope === null) return;
    this.awarded++;
    this.winners.add(event.subject);
    const { course } = this.order;
    if (this.awarded % looksAtWallet === 0) this.sender.look(event.subject);
    if (course.campaign.envelopes.opening === 'automatic') return;
    const { id } = answer.envelope;
    const dueMs = course.opensAt(id, event.subject, Date.parse(event.time));
    if (dueMs !== null) this.side.push({ dueMs, act: () => this.sender.open(id) });
  }

  /** Samples the service, and does what is due beside the interactions. */
  private async watch(over: AbortSignal): Promise<void> {
    for (let tick = 1; !over.aborted; tick++) {
      const due = this.side.filter(({ dueMs }) => dueMs <= this.loop.elapsedMs);
      if (due.length > 0) this.side.splice(0, this.side.length, ...this.side.filter((each) => !due.includes(each)));
      for (const { act } of due) act();
      await this.sample();
      await sleep(samplePeriodMs, undefined, { signal: over }).catch(() => undefined);
    }
  }

  /** How the service stands just now; null where it is too busy to tell, which the missing answers tell instead. */
  private async sample(): Promise<CampaignFigures | null> {
    const { campaign } = this.order.course;
    try {
      const figures = await this.client.glance(campaign.id);
      this.figures = figures;
      const { budget, envelopes, decisions } = figures;
      this.samples.push({
        elapsedMs: this.loop.elapsedMs,
        decided: decisions.total,
        queued: envelopes.opened,
        paid: envelopes.paid,
        budget: { paid: budget.paid, reserved: budget.reserved, remaining: budget.remaining },
      });
      return figures;
    } catch {
      return null;
    }
  }

  /** Until the queue is empty: how long that took, or null where it did not come to that. */
  private async drain(): Promise<number | null> {
    this.phase = 'the payout queue drains';
    const began = performance.now();
    while (performance.now() - began < drainWithinMs && !this.order.signal.aborted) {
      if ((await this.sample())?.envelopes.opened === 0) return performance.now() - began;
      await sleep(100);
    }
    return null;
  }

  private async prove(): Promise<Invariant[]> {
    this.phase = 'proving the books';
    const found = new Map<string, Minor>();
    const winners = [...this.winners];
    for (let from = 0; from < winners.length; from += this.order.connections) {
      const block = winners.slice(from, from + this.order.connections);
      for (const envelopes of await Promise.all(block.map((user) => this.client.envelopesOf(user)))) {
        for (const { id, prize } of envelopes) found.set(id, prize.amount);
      }
    }
    const { invariants } = await this.client.audit();
    await this.sample();
    return [...invariants, this.journal.compare(found)];
  }

  private record(playedMs: number, drainedMs: number | null, invariants: readonly Invariant[]): PlayRecord {
    const { loop, sender, figures, samples, repeated, fresh } = this;
    const { course, share, signal, target, now } = this.order;
    return {
      format: playFormat,
      share,
      drivers: 1,
      target,
      startedAt: this.startedAt,
      endedAt: now(),
      campaign: course.campaign.id,
      wanted: course.wanted,
      playedMs,
      drainedMs,
      goneAtMs: loop.goneAtMs,
      interrupted: signal.aborted,
      seconds: loop.seconds,
      fresh,
      latency: loop.latency.write(),
      lag: loop.lag.write(),
      retries: sender.retries,
      repeated,
      side: sender.side,
      samples,
      figures,
      invariants,
    };
  }

  private show(): void {
    const { loop, figures, phase } = this;
    const second = Math.floor(loop.elapsedMs / 1000);
    const last = loop.seconds[second - 1];
    const percentiles = loop.latency.percentiles();
    const sum = (of: (each: OpenLoop['seconds'][number]) => number): number =>
      loop.seconds.reduce((all, each) => all + of(each), 0);
    this.order.view({
      phase,
      elapsedMs: loop.elapsedMs,
      wanted: (this.order.course.wanted[second - 1] ?? 0) / this.order.share.of,
      got: last === undefined ? 0 : last.sent,
      answered: sum(({ answered }) => answered),
      errors: sum(({ overloaded, failed, unreachable, dropped }) => overloaded + failed + unreachable + dropped),
      p50: percentiles?.p50 ?? null,
      p99: percentiles?.p99 ?? null,
      figures,
      rates: loop.seconds.map(({ answered }) => answered),
    });
  }
}
