import type { Answer, HongbaoClient } from '../client/hongbao.client.js';
import type { Sending } from './timeline.js';

/** Lines in one request at most; a lane that fell behind sends the rest in the next. */
const mostLines = 500;

/** One connection of a gateway: a stream at a time, what gathers meanwhile is the next. */
export class StreamLane {
  private waiting: Sending[] = [];
  private running: Promise<void> | null = null;

  constructor(
    private readonly client: Pick<HongbaoClient, 'interactAll'>,
    private readonly onAnswer: (sending: Sending, answer: Answer) => void,
  ) {}

  put(sendings: readonly Sending[]): void {
    this.waiting.push(...sendings);
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
        batch.map(({ line }) => line),
        (answer, i) => {
          const sending = batch[i];
          if (sending !== undefined) this.onAnswer(sending, answer);
        },
      );
    }
  }
}
