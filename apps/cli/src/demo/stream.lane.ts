import type { Answer, HongbaoClient } from '../client/hongbao.client.js';
import type { Departure } from './timeline.js';

/** Lines in one request at most; a lane that fell behind sends the rest in the next. */
const mostLines = 500;

/** One connection of a gateway: a stream at a time, what gathers meanwhile is the next. */
export class StreamLane {
  private waiting: Departure[] = [];
  private running: Promise<void> | null = null;

  constructor(
    private readonly client: Pick<HongbaoClient, 'interactAll'>,
    private readonly onAnswer: (departure: Departure, answer: Answer) => void,
  ) {}

  /** How many interactions wait for their turn. */
  get backlog(): number {
    return this.waiting.length;
  }

  put(departures: readonly Departure[]): void {
    this.waiting.push(...departures);
  }

  /** Sends what waits, unless a stream is on its way already. Resolves once nothing waits. */
  flush(): Promise<void> {
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, mostLines);
      this.waiting = this.waiting.slice(mostLines);
      await this.client.interactAll(
        batch.map(({ sending }) => sending.line),
        (answer, i) => {
          const departure = batch[i];
          if (departure !== undefined) this.onAnswer(departure, answer);
        },
      );
    }
  }
}
