import { createHmac, randomBytes } from 'node:crypto';
import { DefaultClassifier, fingerprint } from '#chat';
import type { Explained, InteractionKind } from '#domain';
import type { TracedDecision } from './run.file.js';

/** A registered user, as `POST /v1/users` takes them. */
export interface RecordedUser {
  readonly id: string;
  readonly device?: string;
  readonly invitedBy?: string;
}

/** A decision as a service hands it out, with the event behind it. */
export interface RecordedItem {
  readonly seq: string;
  readonly event: {
    readonly source: string;
    readonly id: string;
    readonly subject: string;
    readonly time: string;
    readonly data: { readonly campaign: string; readonly kind?: InteractionKind; readonly text?: string };
  };
  readonly exact: boolean;
  readonly kind: InteractionKind;
  readonly decision: {
    readonly reason: Explained['reason'];
    readonly prize: string;
    readonly amount: number;
    readonly explanation: string;
  };
}

export interface RecordedPage {
  readonly items: readonly RecordedItem[];
  readonly users: readonly RecordedUser[];
  readonly next: string | null;
}

/**
 * Turns what a service has decided into lines that can be played again.
 *
 * Words that are hashed away are replaced by a code that is the same for texts that count as the same, under a salt that
 * nobody keeps: a repeated text is still found, and no dictionary brings it back.
 */
export class Recording {
  events = 0;
  awarded = 0;
  /** Events that are not word for word what was sent. */
  inexact = 0;
  private readonly salt: Buffer | null;
  private readonly classifier = new DefaultClassifier();
  private readonly registered = new Map<string, RecordedUser>();
  /** Lines of the latest events that were refused since their user was not registered yet. */
  private readonly unregisteredUntil = new Map<string, number>();

  constructor(options: { readonly hashText: boolean }) {
    this.salt = options.hashText ? randomBytes(32) : null;
  }

  /** @returns The event as a line, and the decision as a trace has it. */
  take(item: RecordedItem): { readonly line: string; readonly decision: TracedDecision } {
    const { event, kind, decision } = item;
    const { source, id, subject: user, time: at } = event;
    const { reason } = decision;
    const data = this.dataOf(item);
    this.events++;
    if (reason === null) this.awarded++;
    if (!item.exact || data !== event.data) this.inexact++;
    if (reason === 'not_registered') this.unregisteredUntil.set(user, this.events);
    const { campaign } = data;
    return {
      line: `${JSON.stringify({ ...event, data })}\n`,
      decision: { source, id, at, user, campaign, kind, ...decision, state: null },
    };
  }

  register(users: readonly RecordedUser[]): void {
    for (const user of users) this.registered.set(user.id, user);
  }

  /** Registered users, one a line. `fromLine` says from which line on, where somebody had come before registering. */
  *userLines(): Iterable<string> {
    for (const user of this.registered.values()) {
      const until = this.unregisteredUntil.get(user.id);
      yield `${JSON.stringify(until === undefined ? user : { ...user, fromLine: until + 1 })}\n`;
    }
  }

  /** What was said, such that it is decided again as it was. */
  private dataOf({ event: { data }, kind }: RecordedItem): RecordedItem['event']['data'] {
    const { text } = data;
    if (text === undefined) return data.kind === undefined && kind !== 'small_talk' ? { ...data, kind } : data;
    if (this.salt !== null) {
      const code = createHmac('sha256', this.salt)
        .update(String(fingerprint(text)))
        .digest('hex')
        .slice(0, 32);
      return { ...data, kind, text: `hashed ${code}` };
    }
    // A model, or another build, may have classified it otherwise than this one would.
    if (data.kind === undefined && this.classifier.classify(text).kind !== kind) return { ...data, kind };
    return data;
  }
}
