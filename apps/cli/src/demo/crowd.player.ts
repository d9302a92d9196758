import { setTimeout as sleep } from 'node:timers/promises';
import type { Campaign, EpochMs } from '#domain';
import type { Crowd } from '#simulation';
import type { Answer, HongbaoClient } from '../client/hongbao.client.js';
import { StreamLane } from './stream.lane.js';
import type { Tallies } from './tallies.js';
import type { Departure, Sending, Tempo } from './timeline.js';

/** How finely the play is cut. Everything is scheduled from one absolute beginning, so nothing drifts. */
const beatMs = 2;

/**
 * More than this under way, and campaign time stands still until the service has caught up: on a machine too slow for
 * the play, envelopes would otherwise expire before their openers come through. Well above what a healthy run reaches.
 */
const mostUnderWay = 1_000;
const mostWaiting = 8_000;

/** How long after a friend's first success people look into their own envelopes. */
const noticeMs = 20 * 60_000;

/**
 * Plays a crowd through the service: sends each interaction when it is due, whatever the earlier ones do (an open
 * loop), and opens envelopes when their winners would.
 */
export class CrowdPlayer {
  private readonly lanes: readonly StreamLane[];
  /** What is to happen at which beat and was not known before the play. */
  private readonly diary = new Map<number, (() => Promise<void>)[]>();
  private beatsPlayed = 0;
  private readonly underWay = new Set<Promise<void>>();
  private readonly thankedFor = new Set<string>();
  private failed: { readonly error: unknown } | null = null;
  private startedAtMs = 0;
  /** For how long campaign time stood still. */
  heldMs = 0;

  constructor(
    private readonly parts: {
      readonly client: HongbaoClient;
      readonly crowd: Crowd;
      readonly campaign: Campaign;
      readonly tempo: Tempo;
      readonly tallies: Tallies;
      readonly nowMs: () => number;
    },
    lanes: number,
  ) {
    this.lanes = Array.from(
      { length: lanes },
      () => new StreamLane(parts.client, (departure, answer) => this.onAnswer(departure, answer)),
    );
  }

  /** Since the beginning of the play. */
  get elapsedMs(): number {
    return this.parts.nowMs() - this.startedAtMs;
  }

  /** The same without the time for which the play stood still. */
  private get playedMs(): number {
    return this.elapsedMs - this.heldMs;
  }

  /** Sends everything and waits for the last answer. @throws what the service or the signal says. */
  async play(timeline: readonly Sending[], signal: AbortSignal): Promise<void> {
    this.startedAtMs = this.parts.nowMs();
    let next = 0;
    let before = 0;
    for (let beat = 0; next < timeline.length || this.playedMs < this.parts.tempo.playMs; beat++) {
      signal.throwIfAborted();
      if (this.failed !== null) throw this.failed.error;
      const now = this.elapsedMs;
      if (this.isOverrun()) this.heldMs += now - before;
      before = now;
      const from = next;
      while ((timeline[next]?.dueMs ?? Number.POSITIVE_INFINITY) <= now - this.heldMs) next++;
      this.send(timeline.slice(from, next));
      this.keepAppointments();
      await sleep(Math.max(0, (beat + 1) * beatMs - this.elapsedMs));
    }
    await this.settle();
  }

  /** Waits for the last answers, and for what they still bring about. */
  private async settle(): Promise<void> {
    while (this.underWay.size > 0 || this.diary.size > 0) {
      this.keepAppointments();
      await Promise.all(this.underWay);
      if (this.failed !== null) throw this.failed.error;
      await sleep(beatMs);
    }
  }

  private isOverrun(): boolean {
    return (
      this.underWay.size > mostUnderWay || this.lanes.some(({ backlog }) => backlog > mostWaiting / this.lanes.length)
    );
  }

  private send(due: readonly Sending[]): void {
    if (due.length === 0) return;
    const departures = due.map((sending) => ({ sending, intendedMs: sending.dueMs + this.heldMs }));
    const streamed = departures.filter(({ sending }) => sending.way === 'stream');
    this.lanes.forEach((lane, i) => {
      const mine = streamed.filter((_, j) => j % this.lanes.length === i);
      if (mine.length === 0) return;
      lane.put(mine);
      this.track(lane.flush());
    });
    for (const departure of departures) {
      if (departure.sending.way === 'single') this.track(this.sendSingle(departure));
      if (departure.sending.way === 'chat') this.track(this.sendChat(departure));
    }
  }

  private async sendSingle(departure: Departure): Promise<void> {
    this.onAnswer(departure, await this.parts.client.interact(departure.sending.event));
  }

  private async sendChat(departure: Departure): Promise<void> {
    const { sending } = departure;
    const { id, subject, data } = sending.event;
    const { text = '', campaign, device } = data;
    const answer = await this.parts.client.chat({
      id,
      user: subject,
      text,
      campaign,
      ...(device === undefined ? {} : { device }),
    });
    this.onAnswer(departure, answer.interaction);
    this.parts.tallies.overhear(sending, answer);
  }

  private onAnswer(departure: Departure, answer: Answer): void {
    const { tallies } = this.parts;
    const { sending } = departure;
    if (!tallies.take(departure, answer, this.elapsedMs) || answer.envelope === null) return;
    this.planOpening(answer.envelope.id, sending.event.subject, sending.at);
    this.planThanks(sending);
  }

  /** When its winner opens it, if ever; an envelope that is forgotten until it expires stays closed. */
  private planOpening(envelope: string, user: string, awardedAt: EpochMs): void {
    const { crowd, campaign, tempo, client } = this.parts;
    const at = crowd.opensAt(envelope, user, awardedAt);
    if (at === null || at - awardedAt >= campaign.envelopes.expiresAfterMs || at >= campaign.window.to) return;
    this.plan(tempo.dueMs(at), async () => {
      await client.open(envelope);
    });
  }

  /** Whoever was invited and wins for the first time may have won something for the friend, too. */
  private planThanks({ event, at }: Sending): void {
    const { invitedBy } = event.data;
    if (invitedBy === undefined || this.thankedFor.has(event.subject)) return;
    this.thankedFor.add(event.subject);
    this.plan(this.parts.tempo.dueMs(at + noticeMs), () => this.lookAt(invitedBy));
  }

  /** Looks through a user's envelopes and opens, as that user would, what came without being asked for. */
  private async lookAt(user: string): Promise<void> {
    const { client, tallies } = this.parts;
    for (const { id, status, awardedAt } of await client.envelopesOf(user)) {
      if (status === 'sealed' && tallies.meet(id)) this.planOpening(id, user, Date.parse(awardedAt));
    }
  }

  /** Writes something into the diary; what is due already comes with the next beat. */
  private plan(dueMs: number, act: () => Promise<void>): void {
    const beat = Math.max(Math.ceil(dueMs / beatMs), this.beatsPlayed);
    const acts = this.diary.get(beat);
    if (acts === undefined) this.diary.set(beat, [act]);
    else acts.push(act);
  }

  private keepAppointments(): void {
    for (const lastBeat = Math.floor(this.playedMs / beatMs); this.beatsPlayed <= lastBeat; this.beatsPlayed++) {
      for (const act of this.diary.get(this.beatsPlayed) ?? []) this.track(act());
      this.diary.delete(this.beatsPlayed);
    }
  }

  private track(work: Promise<void>): void {
    const tracked = work.catch((error: unknown) => {
      this.failed ??= { error };
    });
    this.underWay.add(tracked);
    void tracked.finally(() => this.underWay.delete(tracked));
  }
}
