import type { ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { ActivityFeed, Failure, type Activity } from '#platform';
import { Drain } from '../http/drain.js';

/** What may wait for one watcher that does not read; beyond, it is dropped. */
const bufferLimitBytes = 1024 * 1024;
/** How long one that is dropped may take to read that it is; then its connection is cut. */
const lastWordsMs = 5_000;
/** How often something is sent when nothing happens, so that proxies and clients know that the line is up. */
const heartbeatMs = 15_000;
/** The most watchers of one process. */
const watcherLimit = 100;

interface Watcher {
  readonly response: ServerResponse;
  /** Null: all campaigns. */
  readonly campaign: string | null;
}

/** Live news for any number of watchers, written down once for all of them; none of them can slow deciding. */
@Injectable()
export class LiveStream {
  private readonly watchers = new Set<Watcher>();
  private subscription: Subscription | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private pending: { readonly campaign: string; readonly text: string }[] = [];

  constructor(
    private readonly feed: ActivityFeed,
    private readonly drain: Drain,
  ) {}

  /** @throws Failure `unavailable` where too many watch already. */
  requireRoom(): void {
    if (this.watchers.size < watcherLimit) return;
    throw new Failure('unavailable', `${watcherLimit} watch already.`, { retryAfterSeconds: 30 });
  }

  /** Takes a response over and writes to it until its client goes away, falls behind, or the service closes. */
  attach(response: ServerResponse, campaign: string | null): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    response.write('retry: 2000\n: hongbao\n\n');
    const watcher = { response, campaign };
    this.watchers.add(watcher);
    const stopWaiting = this.drain.onClosing(() => response.end(': the service is closing\n\n'));
    response.once('close', () => {
      stopWaiting();
      this.detach(watcher);
    });
    // Nobody who watches, nothing to build: the feed is only listened to while somebody is here.
    this.subscription ??= this.feed.activity.subscribe((activity) => this.gather(activity));
    this.heartbeat ??= setInterval(() => this.beat(), heartbeatMs).unref();
  }

  private detach(watcher: Watcher): void {
    this.watchers.delete(watcher);
    if (this.watchers.size > 0) return;
    this.subscription?.unsubscribe();
    this.subscription = null;
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
    this.heartbeat = null;
    this.pending = [];
  }

  /** What happens in one turn of the event loop goes out in one write. */
  private gather({ type, campaign, data }: Activity): void {
    if (this.pending.length === 0) setImmediate(() => this.flush());
    this.pending.push({ campaign, text: `event: ${type}\ndata: ${JSON.stringify({ type, campaign, ...data })}\n\n` });
  }

  private flush(): void {
    const news = this.pending;
    this.pending = [];
    const all = news.map(({ text }) => text).join('');
    for (const { response, campaign } of this.watchers) {
      const text = campaign === null ? all : news.map((each) => (each.campaign === campaign ? each.text : '')).join('');
      if (text !== '') write(response, text);
    }
  }

  private beat(): void {
    for (const { response } of this.watchers) write(response, ': still here\n\n');
  }
}

function write(response: ServerResponse, text: string): void {
  if (response.writableEnded) return;
  if (response.writableLength <= bufferLimitBytes) response.write(text);
  else drop(response);
}

function drop(response: ServerResponse): void {
  response.end(': dropped, because this client reads too slowly; connect again\n\n');
  // Who does not read at all never comes to that end, and would keep its place for ever.
  const cutting = setTimeout(() => response.destroy(), lastWordsMs).unref();
  response.once('close', () => clearTimeout(cutting));
}
