import { randomUUID } from 'node:crypto';
import { Cluster, type Redis } from 'ioredis';
import type { Activity, ActivityAbroad, ActivityFeed } from './activity-feed.js';

/** How often it is looked whether anybody watches; the first moments of a stream may therefore lack other processes' news. */
const lookMs = 500;
/** How long the word holds that somebody watches. */
const watchedMs = 3_000;
/** News of one turn of the event loop beyond this are dropped: nobody reads as fast. */
const mostTogether = 1_000;

/** What goes over the wire. */
interface Parcel {
  readonly from: string;
  readonly news: readonly Activity[];
}

/**
 * Carries live news between the processes of a fleet, by publish and subscribe: whoever watches at one process sees what
 * happens at all of them. While nobody watches nothing is sent, and a Redis that is away costs nothing but the news.
 */
export class ActivityRelay implements ActivityAbroad {
  wanted = false;
  private readonly name = randomUUID();
  private readonly channel: string;
  private readonly timer: NodeJS.Timeout;
  private subscriber: Redis | Cluster | null = null;
  private waiting: Activity[] = [];

  /** @param prefix - Stands before all keys. */
  constructor(
    private readonly feed: ActivityFeed,
    private readonly client: Redis | Cluster,
    private readonly prefix: string,
  ) {
    this.channel = `${prefix}:news`;
    this.timer = setInterval(() => void this.look(), lookMs);
    this.timer.unref();
    feed.tell(this);
  }

  send(activity: Activity): void {
    if (this.waiting.length === 0) {
      setImmediate(() => {
        const parcel: Parcel = { from: this.name, news: this.waiting };
        this.waiting = [];
        this.client.publish(this.channel, JSON.stringify(parcel)).catch(() => undefined);
      });
    }
    if (this.waiting.length < mostTogether) this.waiting.push(activity);
  }

  close(): void {
    clearInterval(this.timer);
    this.wanted = false;
    this.subscriber?.disconnect();
    this.subscriber = null;
  }

  private async look(): Promise<void> {
    try {
      if (this.feed.watchedHere) {
        this.subscribe();
        await this.client.set(`${this.prefix}:watched`, this.name, 'PX', watchedMs);
      } else if (this.subscriber !== null) {
        this.subscriber.disconnect();
        this.subscriber = null;
      }
      this.wanted = (await this.client.exists(`${this.prefix}:watched`)) === 1;
    } catch {
      this.wanted = false;
    }
  }

  private subscribe(): void {
    if (this.subscriber !== null) return;
    const { client } = this;
    const subscriber: Redis | Cluster = client instanceof Cluster ? client.duplicate() : client.duplicate();
    // It comes back by itself; meanwhile news are missed.
    subscriber.on('error', () => undefined);
    subscriber.on('message', (_channel: string, text: string) => {
      const { from, news } = JSON.parse(text) as Parcel;
      if (from !== this.name) for (const activity of news) this.feed.hear(activity);
    });
    subscriber.once('ready', () => {
      subscriber.subscribe(this.channel).catch(() => undefined);
    });
    this.subscriber = subscriber;
  }
}
