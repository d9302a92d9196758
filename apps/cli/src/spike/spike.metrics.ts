import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Gauge, Registry } from 'prom-client';
import { UsageError } from '../world/cli-error.js';
import type { SpikeFrame } from './spike.session.js';

/** A driver's figures for Prometheus, for as long as it plays. */
export interface SpikeMetrics {
  readonly url: string;
  readonly show: (frame: SpikeFrame) => void;
  close(): Promise<void>;
}

/** @throws UsageError where the port is taken. */
export async function serveSpikeMetrics(port: number): Promise<SpikeMetrics> {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `hongbao_spike_${name}`, help, registers });
  const wanted = gauge('wanted_per_second', 'Interactions a second that the plan asks for.');
  const sent = gauge('sent_per_second', 'Interactions that were sent in the last whole second.');
  const waiting = gauge('payouts_waiting', 'Opened envelopes that wait for their payment.');
  const remaining = gauge('budget_remaining_minor', 'What is left of the budget, in fen.');
  const answered = new Counter({
    name: 'hongbao_spike_answers_total',
    help: 'Interactions that were answered.',
    registers,
  });
  const unanswered = new Counter({
    name: 'hongbao_spike_unanswered_total',
    help: 'Interactions that were refused, failed, got no answer, or were never sent.',
    registers,
  });
  const latency = new Gauge({
    name: 'hongbao_spike_latency_seconds',
    help: 'From the intended start to the answer, over the whole play.',
    labelNames: ['quantile'],
    registers,
  });

  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end('The figures are at /metrics.\n');
      return;
    }
    void registry.metrics().then((text) => response.setHeader('content-type', registry.contentType).end(text));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw new UsageError(`--metrics-port ${port}: ${error instanceof Error ? error.message : String(error)}.`);
  });
  const address = server.address() as AddressInfo;
  const last = { answered: 0, errors: 0 };
  return {
    url: `http://127.0.0.1:${address.port}/metrics`,
    show: (frame) => {
      wanted.set(frame.wanted);
      sent.set(frame.got);
      answered.inc(Math.max(0, frame.answered - last.answered));
      unanswered.inc(Math.max(0, frame.errors - last.errors));
      last.answered = Math.max(last.answered, frame.answered);
      last.errors = Math.max(last.errors, frame.errors);
      if (frame.p50 !== null) latency.set({ quantile: '0.5' }, frame.p50 / 1_000);
      if (frame.p99 !== null) latency.set({ quantile: '0.99' }, frame.p99 / 1_000);
      if (frame.figures === null) return;
      waiting.set(frame.figures.envelopes.opened);
      remaining.set(frame.figures.budget.remaining);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
