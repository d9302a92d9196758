import { paintFor, widthOf } from '../commands/command.context.js';
import type { CliWorld } from '../world/cli-world.js';
import { LiveScreen } from '../world/live.screen.js';
import type { DriverMessage } from './driver.crew.js';
import { serveSpikeMetrics } from './spike.metrics.js';
import { describeSpike, drawSpike } from './spike.screen.js';
import type { SpikeFrame } from './spike.session.js';

/** Where a spike shows how it goes. */
export interface SpikeProgress {
  readonly view: (frame: SpikeFrame) => void;
  readonly end: () => Promise<void>;
}

const linePeriodMs = 2_000;

/**
 * A screen on a terminal, a line every other second elsewhere, nothing when asked to be quiet: always on stderr. Beside it
 * the figures for Prometheus where they are asked for, and word to the process that started this one.
 */
export async function showSpike(
  world: CliWorld,
  title: string,
  { quiet, metricsPort }: { readonly quiet?: boolean; readonly metricsPort?: number },
): Promise<SpikeProgress> {
  const { stderr, leader, now } = world;
  const metrics = metricsPort === undefined ? null : await serveSpikeMetrics(metricsPort);
  if (metrics !== null && quiet !== true) stderr.write(`figures for Prometheus at ${metrics.url}\n`);
  const paint = await paintFor(world, stderr);
  const screen = new LiveScreen(stderr);
  let shownAt = Number.NEGATIVE_INFINITY;
  const view = (frame: SpikeFrame): void => {
    leader?.tell({ frame } satisfies DriverMessage);
    metrics?.show(frame);
    if (quiet === true) return;
    if (stderr.isTerminal) screen.show(drawSpike(frame, title, widthOf(stderr), paint));
    else if (now() - shownAt >= linePeriodMs) {
      stderr.write(`${describeSpike(frame)}\n`);
      shownAt = now();
    }
  };
  const end = async (): Promise<void> => {
    screen.clear();
    await metrics?.close();
  };
  return { view, end };
}
