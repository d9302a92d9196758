import { Subject, type Observable } from 'rxjs';

/** Something that just happened, for those who watch live. */
export interface Activity {
  readonly type: 'decision' | 'opened' | 'paid' | 'failed' | 'expired' | 'campaign';
  readonly campaign: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Live news of this process. It costs nothing while nobody watches, and it is never a record: the ledger is. */
export class ActivityFeed {
  private readonly subject = new Subject<Activity>();
  readonly activity: Observable<Activity> = this.subject.asObservable();

  /** Ask before building an activity in a hot path. */
  get watched(): boolean {
    return this.subject.observed;
  }

  publish(activity: Activity): void {
    this.subject.next(activity);
  }

  close(): void {
    this.subject.complete();
  }
}
