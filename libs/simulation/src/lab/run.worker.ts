import { playRun, type PlayedRun, type RunOrder, type SharedBoard } from './run.player.js';

/** What a thread of the pool is given at a time. */
export interface WorkerTask {
  readonly order: RunOrder;
  readonly board: SharedBoard;
  readonly lane: number;
}

export default function play({ order, board, lane }: WorkerTask): Promise<PlayedRun> {
  return playRun(order, board, lane);
}
