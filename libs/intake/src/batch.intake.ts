import { Injectable } from '@nestjs/common';
import type { Contest, EpochMs, Interaction } from '#domain';
import { fingerprint } from '#chat';
import { contentDigest, interactionKey } from '#ledger';
import { RightOfWay } from '#payout';
import { Clock, Failure, SharedTurnstile } from '#platform';
import { answerOf, conflictAnswer } from './answer.js';
import { CampaignDirectory, campaignTime, type OpenCampaign } from './campaign-directory.js';
import { ContestRewards } from './contest.rewards.js';
import type { Incoming } from './decider.js';
import { DecisionWriter, type Written } from './decision.writer.js';
import { recovering } from './gate-recovery.js';
import { Intake, type Answer, type Submission } from './intake.port.js';

/** Somebody who waits for a decision. */
interface Waiter {
  readonly incoming: Incoming;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  /** How often it was put off, because another process was deciding the very same. */
  putOff: number;
}

/** Somebody who waits until a campaign's contests that are due by an instant are settled. */
interface Settling {
  readonly campaign: OpenCampaign;
  readonly by: EpochMs;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The most interactions in one transaction: beyond, nothing is gained and everybody waits longer. */
const batchLimit = 1024;
/** How long until what another process is deciding is looked at again, and how often. */
const putOffMs = 20;
const putOffLimit = 150;
/** The most that may wait; beyond, callers are asked to come back rather than made to wait for ever. */
const waitingLimit = 20_000;

/**
 * Gathers submissions into batches: what comes in while one batch is being committed is the next. Under load the
 * batches grow by themselves, and a lone interaction waits for nobody. A batch that is full gathers no further: it is
 * decided while the one before it is being committed.
 */
@Injectable()
export class BatchIntake extends Intake {
  private waiting: (Waiter | Settling)[] = [];
  /** What is being decided or committed, with its keys: two batches at most, or contests and nothing beside them. */
  private readonly underWay = new Map<Promise<void>, ReadonlySet<string>>();
  private beginsSoon = false;
  private closing = false;

  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly writer: DecisionWriter,
    private readonly contests: ContestRewards,
    private readonly settling: SharedTurnstile,
    private readonly clock: Clock,
    private readonly rightOfWay: RightOfWay,
  ) {
    super();
  }

  override submit(submission: Submission): Promise<Answer> {
    const campaign = this.campaigns.peek(submission.campaign);
    if (campaign === undefined) {
      return this.campaigns.get(submission.campaign).then((found) => this.enqueue(this.incoming(found, submission)));
    }
    return this.enqueue(this.incoming(campaign, submission));
  }

  override submitAll(submissions: readonly Submission[]): Promise<readonly Answer[]> {
    return Promise.all(submissions.map((submission) => this.submit(submission)));
  }

  /**
   * Settles the contests of a campaign that are due by an instant, behind everything that waits already: who took part
   * is known when that is in the books.
   *
   * @throws Failure `unavailable` where that broke off; what was awarded stays, and the rest is for the next time.
   */
  settleContests(campaign: OpenCampaign, by: EpochMs): Promise<void> {
    const objection = this.objection(campaign);
    if (objection !== null) return Promise.reject(objection);
    return new Promise((resolve, reject) => {
      this.wait({ campaign, by, resolve, reject });
    });
  }

  /** Takes nothing more, and returns when everything that was taken is answered. */
  async close(): Promise<void> {
    this.closing = true;
    do {
      this.begin();
      await Promise.all(this.underWay.keys());
    } while (this.underWay.size > 0);
  }

  /** How many wait for their decision. */
  get backlog(): number {
    return this.waiting.length;
  }

  private enqueue(incoming: Incoming): Promise<Answer> {
    const objection = this.objection(incoming.campaign);
    if (objection !== null) return Promise.reject(objection);
    if (this.waiting.length >= waitingLimit) return Promise.reject(unavailable('Too many interactions are waiting.'));
    return new Promise((resolve, reject) => {
      this.wait({ incoming, resolve, reject, putOff: 0 });
    });
  }

  /** Why nothing is taken for a campaign now; null where it is. */
  private objection(campaign: OpenCampaign): Failure | null {
    if (this.closing) return unavailable('The service is shutting down.');
    if (!this.writer.ready) return unavailable('The service is recovering its counters from the ledger.');
    return this.writer.readyFor(campaign) ? null : recovering(campaign.policy.campaign.id);
  }

  private wait(waiter: Waiter | Settling): void {
    this.waiting.push(waiter);
    if (this.underWay.size === 0 || this.waiting.length === batchLimit) this.beginSoon();
  }

  /** Asks again a moment later, when the other process has decided, or failed to. */
  private putOff(waiter: Waiter): void {
    const giveUp = (): void => {
      waiter.reject(unavailable('Another process has not finished deciding this interaction.'));
    };
    if (++waiter.putOff > putOffLimit) giveUp();
    else {
      setTimeout(() => {
        if (this.closing) giveUp();
        else this.wait(waiter);
      }, putOffMs);
    }
  }

  /** One turn of the event loop lets the requests that have arrived together join the same transaction. */
  private beginSoon(): void {
    if (this.beginsSoon) return;
    this.beginsSoon = true;
    setImmediate(() => {
      this.beginsSoon = false;
      this.begin();
    });
  }

  /** Begins what may begin: a batch where none is under way, and where it is full beside one other. */
  private begin(): void {
    for (;;) {
      const { size } = this.underWay;
      const [first] = this.waiting;
      if (first === undefined || (size > 0 && (size > 1 || this.waiting.length < batchLimit))) return;
      const count = this.untilContest();
      if (count < batchLimit && size > 0) return;
      const batch = count === 0 ? [] : this.take(count);
      if (count === 0) this.track(isWaiter(first) ? this.settleBefore(first) : this.settleAsked(first), noKeys);
      else if (batch.length > 0) this.track(...this.settle(batch));
      else return;
    }
  }

  private track(work: Promise<void>, keys: ReadonlySet<string>): void {
    const done = work.then(() => {
      this.underWay.delete(done);
      this.begin();
    });
    this.underWay.set(done, keys);
  }

  /** The next so many that wait, but for repeats of what is under way: those are answered when it is durable. */
  private take(count: number): readonly Waiter[] {
    const next = this.waiting.slice(0, count).filter(isWaiter);
    const rest = this.waiting.slice(count);
    const [keys] = this.underWay.values();
    const isRepeat = ({ incoming }: Waiter): boolean => keys?.has(incoming.key) === true;
    const repeats = next.filter(isRepeat);
    this.waiting = repeats.length === 0 ? rest : [...repeats, ...rest];
    return repeats.length === 0 ? next : next.filter((waiter) => !isRepeat(waiter));
  }

  /** How many of those who wait can be decided before a contest is due; no more than make a batch. */
  private untilContest(): number {
    const most = Math.min(this.waiting.length, batchLimit);
    for (let count = 0; count < most; count++) {
      const waiter = this.waiting[count];
      if (waiter === undefined) continue;
      if (!isWaiter(waiter) || this.contests.comesBefore(waiter.incoming)) return count;
    }
    return most;
  }

  /** Whoever comes after a contest finds its prizes gone, however fast its events follow each other. */
  private async settleBefore({ incoming: { campaign, interaction } }: Waiter): Promise<void> {
    try {
      await this.settleDue(campaign, interaction.at);
    } catch (failure) {
      const isHeldUp = (waiter: Waiter | Settling): waiter is Waiter =>
        isWaiter(waiter) && waiter.incoming.campaign === campaign && this.contests.comesBefore(waiter.incoming);
      const heldUp = this.waiting.filter(isHeldUp);
      // Those of other campaigns go on.
      this.waiting = this.waiting.filter((waiter) => !isHeldUp(waiter));
      for (const waiter of heldUp) waiter.reject(failure);
    }
  }

  private settleAsked(asked: Settling): Promise<void> {
    this.waiting.shift();
    return this.settleDue(asked.campaign, asked.by).then(asked.resolve, asked.reject);
  }

  /**
   * By itself: no batch of this process is beside it, so that nobody enters between reading who took part and rewarding
   * them, and no other process settles the same at that time, since that may have read other entries.
   */
  private async settleDue(campaign: OpenCampaign, by: EpochMs): Promise<void> {
    if (this.contests.due(campaign, by).length === 0) return;
    try {
      await this.settling.pass(`contests of ${campaign.policy.campaign.id}`, async (signal) => {
        for (const contest of this.contests.due(campaign, by)) await this.settleContest(campaign, contest, signal);
      });
    } catch (cause) {
      throw cause instanceof Failure ? cause : unavailable('A contest could not be settled.', cause);
    }
  }

  private async settleContest(campaign: OpenCampaign, contest: Contest, signal: AbortSignal): Promise<void> {
    for (const batch of batchesOf(await this.contests.rewards(campaign, contest))) {
      signal.throwIfAborted();
      const written = await this.writer.write(batch, []);
      if (batch.some(({ key }) => !written.has(key))) throw unavailable('Another process settles the contest.');
    }
    campaign.settledContests.add(contest.name);
  }

  /** Has a batch decided and answers it; gives its keys besides. */
  private settle(batch: readonly Waiter[]): [done: Promise<void>, keys: ReadonlySet<string>] {
    this.rightOfWay.deciding(batch.length);
    const firsts = new Map<string, Waiter>();
    const repeats: Waiter[] = [];
    for (const waiter of batch) {
      if (firsts.has(waiter.incoming.key)) repeats.push(waiter);
      else firsts.set(waiter.incoming.key, waiter);
    }
    return [this.writeAndAnswer(firsts, repeats), new Set(firsts.keys())];
  }

  private async writeAndAnswer(firsts: ReadonlyMap<string, Waiter>, repeats: readonly Waiter[]): Promise<void> {
    try {
      const answers = await this.writer.write(
        Array.from(firsts.values(), ({ incoming }) => incoming),
        repeats.map(({ incoming }) => incoming),
      );
      // The batch behind is on its way to PostgreSQL before answering this one takes the processor.
      if (this.underWay.size > 1) await new Promise(setImmediate);
      for (const waiter of firsts.values()) this.answer(waiter, answers.get(waiter.incoming.key), false);
      for (const waiter of repeats) this.answer(waiter, answers.get(waiter.incoming.key), true);
    } catch (error) {
      for (const waiter of firsts.values()) waiter.reject(error);
      for (const waiter of repeats) waiter.reject(error);
    }
  }

  private answer(waiter: Waiter, written: Written | undefined, repeat: boolean): void {
    const { incoming, resolve } = waiter;
    const { policy } = incoming.campaign;
    if (written === undefined) this.putOff(waiter);
    else if (written.stored.digest !== incoming.digest) {
      resolve(conflictAnswer(policy, incoming.interaction.id, incoming.interaction.at));
    } else resolve(answerOf(policy, written.stored, repeat || written.duplicate));
  }

  private incoming(campaign: OpenCampaign, submission: Submission): Incoming {
    const { source, id, subject, text, kind, device, channel, invitedBy } = submission;
    const interaction: Interaction = {
      source,
      id,
      campaign: submission.campaign,
      subject,
      at: this.instantOf(campaign, submission.at),
      // Nobody who knows better has said what it is about, so it qualifies for nothing.
      kind: kind ?? submission.classified ?? 'small_talk',
      occasion: 'chat',
      contest: null,
      fingerprint: text === null ? null : fingerprint(text),
      device,
      channel,
      invitedBy,
    };
    const digest = contentDigest([subject, submission.at, submission.campaign, kind, text, device, channel, invitedBy]);
    return { key: interactionKey(source, id), campaign, interaction, text, digest };
  }

  /** Whose time rules is the campaign's choice; where it is the server's, events that say otherwise are not believed. */
  private instantOf(campaign: OpenCampaign, at: EpochMs | null): EpochMs {
    const now = this.clock.now();
    return campaign.policy.campaign.clock === 'server' ? now : (at ?? campaignTime(campaign, now));
  }
}

function isWaiter(waiter: Waiter | Settling): waiter is Waiter {
  return 'incoming' in waiter;
}

function* batchesOf(incoming: readonly Incoming[]): Iterable<readonly Incoming[]> {
  for (let from = 0; from < incoming.length; from += batchLimit) yield incoming.slice(from, from + batchLimit);
}

const noKeys: ReadonlySet<string> = new Set();

function unavailable(why: string, cause?: unknown): Failure {
  return new Failure('unavailable', `${why} Nothing was done; send it again.`, { retryAfterSeconds: 1, cause });
}
