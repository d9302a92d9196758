import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Failure } from '#platform';

/** How long requests in progress have from the moment that closing begins; then their connections are cut. */
const deadlineMs = 10_000;

/** Something that lasts longer than a request, and has to be told that it is over. */
export type Ending = (why: Failure) => void;

/** The order of going down: refuse what is new, end what would last, wait for what runs, cut what does not end. */
@Injectable()
export class Drain implements OnModuleDestroy {
  private readonly lasting = new Set<Ending>();
  private why: Failure | null = null;

  constructor(private readonly host: HttpAdapterHost) {}

  /** Why nothing is taken any more; null while all is well. */
  get refusal(): Failure | null {
    return this.why;
  }

  /** Has `ending` called when closing begins, until the function that is returned is called. */
  onClosing(ending: Ending): () => void {
    this.lasting.add(ending);
    return () => this.lasting.delete(ending);
  }

  /** Nest calls this first of all when it closes, before the server stops to listen. */
  onModuleDestroy(): void {
    const why = shuttingDown();
    this.why = why;
    for (const ending of this.lasting) ending(why);
    const { server } = this.host.httpAdapter.getInstance<FastifyInstance>();
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, deadlineMs);
    server.once('close', () => {
      clearTimeout(timer);
    });
    timer.unref();
  }
}

function shuttingDown(): Failure {
  return new Failure('unavailable', 'The service is shutting down. Nothing was done; send it again.', {
    retryAfterSeconds: 1,
  });
}
