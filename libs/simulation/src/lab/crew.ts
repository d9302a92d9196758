import { Piscina } from 'piscina';
import { makeBoard, playRun, type PlayedRun, type RunOrder, type SharedBoard } from './run.player.js';
import type { WorkerTask } from './run.worker.js';

/** Uncompiled, as tests are run, there is no file that a thread could load. */
const isCompiled = import.meta.url.endsWith('.js');

/** Those who play runs: a pool of threads, or this very thread. */
export class Crew {
  private readonly lanes: number;
  private readonly board: SharedBoard;
  private readonly pool: Piscina<WorkerTask, PlayedRun> | null;

  /** @param workers - Threads; with 0 or 1 there are none, and runs are played one after another in this one. */
  constructor(workers: number) {
    const threads = workers > 1 && isCompiled ? workers : 0;
    this.lanes = Math.max(threads, 1);
    this.board = makeBoard(this.lanes);
    this.pool =
      threads === 0
        ? null
        : new Piscina({
            filename: new URL('./run.worker.js', import.meta.url).href,
            minThreads: threads,
            maxThreads: threads,
            // Runs give their event loop turns; a thread that waits for its next task outside of it would not.
            atomics: 'disabled',
          });
  }

  get stopped(): boolean {
    return Atomics.load(this.board.stop, 0) !== 0;
  }

  /** Breaks off all that is being played; what comes next is not begun. */
  stop(): void {
    Atomics.store(this.board.stop, 0, 1);
  }

  /** Runs that are being played, counted by how far each has come. */
  get underway(): number {
    return this.board.shares.reduce((sum, share) => sum + share, 0);
  }

  /**
   * Plays runs in the order in which they are given, several at a time. Each is told when it is done, which may be in
   * another order; once stopped, those that were broken off are told too and no more begun.
   */
  async play<T extends RunOrder>(orders: Iterable<T>, onPlayed: (order: T, run: PlayedRun) => void): Promise<void> {
    const queue = orders[Symbol.iterator]();
    const lane = async (number: number): Promise<void> => {
      for (let next = queue.next(); next.done !== true && !this.stopped; next = queue.next()) {
        const run = await this.playOne(next.value, number);
        this.board.shares[number] = 0;
        onPlayed(next.value, run);
      }
    };
    await Promise.all(Array.from({ length: this.lanes }, (_, number) => lane(number)));
  }

  /** Plays a run as far as there is time: once stopped, not at all. It then tells how the campaign begins. */
  glance(order: RunOrder): Promise<PlayedRun> {
    return playRun(order, this.board, 0);
  }

  async close(): Promise<void> {
    await this.pool?.destroy();
  }

  private playOne({ scenario, seed, scale, variation, whole }: RunOrder, lane: number): Promise<PlayedRun> {
    const order = { scenario, seed, scale, variation, whole };
    return this.pool === null ? playRun(order, this.board, lane) : this.pool.run({ order, board: this.board, lane });
  }
}
