import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';
import { MetricsRegistry } from '#platform';

/** How long requests take, by route and class of status, for Prometheus. */
@Injectable()
export class RequestMetrics {
  private readonly seconds: Histogram;
  /** Timers by what they stand for: looking one up by its labels costs more than measuring. */
  private readonly timers = new Map<string, Histogram.Internal<string>>();

  constructor(registry: MetricsRegistry) {
    this.seconds = new Histogram({
      name: 'hongbao_http_request_seconds',
      help: 'Time from the first byte of a request to the last of its answer, by route and class of status.',
      labelNames: ['route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    });
  }

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', ({ method, routeOptions }, { statusCode, elapsedTime }, done) => {
      // Paths that no route knows are all one, or strangers could fill the registry.
      const route = routeOptions.url === undefined ? 'none' : `${method} ${routeOptions.url}`;
      this.timer(route, Math.floor(statusCode / 100)).observe(elapsedTime / 1_000);
      done();
    });
  }

  private timer(route: string, statusClass: number): Histogram.Internal<string> {
    const name = `${statusClass} ${route}`;
    let timer = this.timers.get(name);
    if (timer === undefined) {
      this.timers.set(name, (timer = this.seconds.labels({ route, status: `${statusClass}xx` })));
    }
    return timer;
  }
}
