import type { EpochMs, Minor } from '#domain';
import { formatMoney, type Moment } from '#report';
import type { Answer, ChatAnswer } from '../client/hongbao.client.js';
import type { AwardJournal } from './award.journal.js';
import type { LatencyRecorder } from './latency.recorder.js';
import type { Departure, Sending } from './timeline.js';

/** How many conversations the report shows. */
const momentsShown = 6;

/** What the client has seen so far, counted as the answers come in. */
export class Tallies {
  answered = 0;
  awarded = 0;
  /** The latest campaign time of an answered event. */
  clock: EpochMs;
  exhausted: { at: EpochMs; elapsedMs: number } | null = null;
  latest: { said: string; won: string } | null = null;
  private readonly won = new Map<string, Moment>();
  private readonly lost = new Map<string, Moment>();
  private readonly met = new Set<string>();

  constructor(
    from: EpochMs,
    private readonly currency: string,
    private readonly journal: AwardJournal,
    private readonly latency: LatencyRecorder,
  ) {
    this.clock = from;
  }

  /** Takes one answer in; true where it brought an envelope that was not known before. */
  take({ sending, intendedMs }: Departure, answer: Answer, elapsedMs: number): boolean {
    const { at, event } = sending;
    this.latency.record(elapsedMs - intendedMs);
    this.answered++;
    this.clock = Math.max(this.clock, at);
    if (answer.reason === 'budget_exhausted' && !answer.duplicate) this.exhausted ??= { at, elapsedMs };
    const isNew = this.journal.note(answer);
    if (!isNew || answer.envelope === null) return false;
    this.awarded++;
    const { text } = event.data;
    if (text !== undefined)
      this.latest = { said: text, won: `${event.subject} won ${this.money(answer.envelope.prize.amount)}` };
    return true;
  }

  /** True at the first sight of an envelope that came without an interaction of its user, such as a contest's. */
  meet(envelope: string): boolean {
    if (this.journal.has(envelope) || this.met.has(envelope)) return false;
    this.met.add(envelope);
    return true;
  }

  /** Remembers a conversation if it is one of the first of its kind. */
  overhear({ at, event }: Sending, { reply, classification, interaction }: ChatAnswer): void {
    const said = event.data.text;
    if (said === undefined || interaction.duplicate) return;
    const amount = interaction.envelope?.prize.amount ?? null;
    const language = /\p{Script=Han}/u.test(said) ? 'zh' : 'en';
    const kept = amount === null ? this.lost : this.won;
    const key = `${classification.kind} ${language}`;
    const known = kept.get(key);
    // The longer text is the better story.
    if (known !== undefined && known.said.length >= said.length) return;
    kept.set(key, { at, user: event.subject, said, reply, amount });
  }

  /** Mostly those who won, and one or two who did not, in the order in which they spoke. */
  moments(): Moment[] {
    const won = [...this.won.values()].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0)).slice(0, momentsShown - 1);
    const lost = [...this.lost.values()].slice(0, momentsShown - won.length);
    return [...won, ...lost].sort((a, b) => a.at - b.at);
  }

  private money(amount: Minor): string {
    return formatMoney(amount, this.currency);
  }
}
