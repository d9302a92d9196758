import { setTimeout as sleep } from 'node:timers/promises';
import { OpenLoop, requestsIn, type LatencyPercentiles, type SpikeRequest } from '#load';
import { formatDuration } from '#report';
import { SpikeSender } from '../../apps/cli/src/spike/spike.sender.js';
import type { Bench } from './bench.js';
import { median, reportSimulate, shortNumber } from './simulate/simulate.report.js';
import { readOptions } from './stage/bench.options.js';
import { Child } from './stage/child.js';
import { withResources, type Resources } from './stage/resources.js';

const name = 'spike';
const rate = 5_000;
/** Of a play with a freeze: few enough that the server catches up. */
const frozenRate = 1_000;
const frozenMs = 2_000;

interface Played {
  readonly lag: LatencyPercentiles | null;
  readonly latency: LatencyPercentiles | null;
  readonly sent: number;
  readonly unanswered: number;
}

/** The driver of `hongbao spike` against an endpoint that does nothing: what the driver itself adds, and what it sees. */
export const bench: Bench = {
  name,
  summary:
    'the spike’s own driver at 5,000 requests a second: how late it sends; and whether its p99 shows a frozen server',
  run: (args) =>
    withResources(async (resources) => {
      const options = readOptions(name, args, { seconds: 10 });
      const server = Child.start('the do-nothing endpoint', { file: 'test/bench/nothing/main.js' }, resources);
      const { url } = await server.answer<{ url: string }>(20_000);
      await play(url, rate, 2, resources);
      const quiet: Played[] = [];
      const frozen: Played[] = [];
      for (let round = 0; round < options.rounds; round++) {
        quiet.push(await play(url, rate, options.seconds, resources));
        const freezing = freeze(server);
        frozen.push(await play(url, frozenRate, 10, resources));
        await freezing;
      }
      const of = (runs: readonly Played[], pick: (played: Played) => number | undefined): number =>
        median(runs.map((played) => pick(played) ?? Number.NaN));
      const lagMs = of(quiet, ({ lag }) => lag?.p99);
      const frozenP99 = of(frozen, ({ latency }) => latency?.p99);
      return reportSimulate({
        bench: name,
        out: options.out,
        lines: [
          { what: 'sent a second', value: shortNumber(of(quiet, ({ sent }) => sent / options.seconds)) },
          { what: 'late by, median', value: formatDuration(of(quiet, ({ lag }) => lag?.p50)) },
          { what: 'late by, 99%', value: formatDuration(lagMs) },
          { what: 'answered within, 99%', value: formatDuration(of(quiet, ({ latency }) => latency?.p99)) },
          { what: `a server frozen for 2 s, 99%`, value: formatDuration(frozenP99) },
          { what: 'the same, median', value: formatDuration(of(frozen, ({ latency }) => latency?.p50)) },
        ],
        targets: [
          { name: 'own send lag at 5,000/s, p99, ms', measured: lagMs, target: 2, bound: 'at_most' },
          { name: 'p99 with a server frozen for 2 s of 10, ms', measured: frozenP99, target: 1_500, bound: 'at_least' },
        ],
        broken: [...quiet, ...frozen].flatMap(({ unanswered }) =>
          unanswered === 0 ? [] : [`${unanswered} requests got no answer`],
        ),
        figures: { quiet, frozen },
      });
    }),
};

async function freeze(server: Child): Promise<void> {
  const { pid } = server;
  if (pid === undefined) return;
  await sleep(4_000);
  process.kill(pid, 'SIGSTOP');
  await sleep(frozenMs);
  process.kill(pid, 'SIGCONT');
}

/** Plays an even Poisson stream. */
async function play(url: string, perSecond: number, seconds: number, resources: Resources): Promise<Played> {
  const stop = new AbortController();
  const sender = new SpikeSender(url, 'none', 128, () => undefined);
  resources.add('the sender', () => sender.stop());
  const loop = new OpenLoop({
    send: sender.send,
    onSent: () => undefined,
    mostUnderWay: 20_000,
    clock: () => performance.now(),
    signal: stop.signal,
  });
  await loop.play(stream(perSecond, seconds * 1_000), 30_000);
  await sender.stop();
  const { total, answered } = requestsIn(loop.seconds);
  return {
    lag: loop.lag.percentiles(),
    latency: loop.latency.percentiles(),
    sent: total,
    unanswered: total - answered,
  };
}

function* stream(perSecond: number, lastsMs: number): Generator<SpikeRequest, void, undefined> {
  let dueMs = 0;
  for (let n = 0; ; n++) {
    dueMs -= (Math.log(1 - Math.random()) * 1_000) / perSecond;
    if (dueMs > lastsMs) return;
    yield {
      dueMs,
      repeated: false,
      event: {
        specversion: '1.0',
        type: 'hongbao.interaction.v1',
        source: 'bench',
        id: String(n),
        subject: `user-${n % 1_000}`,
        time: '2026-02-16T12:00:00.000Z',
        data: { campaign: 'bench', kind: 'daily_task', device: `phone-${n % 1_000}` },
      },
    };
  }
}
