import { Subject, type Observable } from 'rxjs';

/** Something that just happened, for those who watch live. */
export interface Activity {
  readonly type: 'decision' | 'opened' | 'paid' | 'failed' | 'expired' | 'campaign';
  readonly campaign: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Takes news to the other processes of a fleet. */
export interface ActivityAbroad {
  /** Whether somebody watches at another process. */
  readonly wanted: boolean;
  send(activity: Activity): void;
}

/** Live news of all processes. It costs nothing while nobody watches, and it is never a record: the ledger is. */
export class ActivityFeed {
  private readonly subject = new Subject<Activity>();
  readonly activity: Observable<Activity> = this.subject.asObservable();
  private abroad: ActivityAbroad | null = null;

  /** Whether somebody watches at this process. */
  get watchedHere(): boolean {
    return this.subject.observed;
  }

  /** Ask before building an activity in a hot path. */
  get watched(): boolean {
    return this.subject.observed || this.abroad?.wanted === true;
  }

  publish(activity: Activity): void {
    this.subject.next(activity);
    if (this.abroad?.wanted === true) this.abroad.send(activity);
  }

  /** Tells those who watch here what happened in another process. */
  hear(activity: Activity): void {
    this.subject.next(activity);
  }

  tell(abroad: ActivityAbroad): void {
    this.abroad = abroad;
  }

  close(): void {
    this.subject.complete();
  }
}
