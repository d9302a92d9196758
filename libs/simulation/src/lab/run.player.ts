import type { Scenario } from '#scenario';
import { simulate } from '../engine/simulate.js';
import type { SimulationResult } from '../engine/simulation.result.js';
import { digestOf, timeAxis, type RunDigest } from './run.digest.js';

/** What is otherwise than the scenario says, in the engine itself. */
export interface RunVariation {
  readonly withoutRewards?: boolean;
  readonly oneAccountPerDevice?: boolean;
}

/** One run to be played: plain data that a worker thread can be given. */
export interface RunOrder {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly scale: number;
  readonly variation: RunVariation;
  /** Whether the whole result is wanted, and not its digest alone. */
  readonly whole: boolean;
}

export interface PlayedRun {
  readonly digest: RunDigest;
  readonly result: SimulationResult | null;
  /** False where it was broken off; digest and result then hold as far as it came. */
  readonly complete: boolean;
}

/** What all threads see: whether to stop, and how far each lane has come with its run, from 0 to 1. */
export interface SharedBoard {
  readonly stop: Int32Array;
  readonly shares: Float64Array;
}

export function makeBoard(lanes: number): SharedBoard {
  return {
    stop: new Int32Array(new SharedArrayBuffer(4)),
    shares: new Float64Array(new SharedArrayBuffer(8 * lanes)),
  };
}

/** Plays a run in this thread, which has turns in between. */
export async function playRun(order: RunOrder, board: SharedBoard, lane: number): Promise<PlayedRun> {
  const { scenario, seed, scale, variation, whole } = order;
  const stop = new AbortController();
  const stopIfAsked = (): void => {
    if (Atomics.load(board.stop, 0) !== 0) stop.abort();
  };
  stopIfAsked();
  const result = await simulate(scenario, {
    ...variation,
    seed,
    scale,
    signal: stop.signal,
    onProgress: ({ share }) => {
      board.shares[lane] = share;
      stopIfAsked();
    },
  });
  const { complete } = result;
  return { digest: digestOf(result, timeAxis(scenario)), result: whole ? result : null, complete };
}
