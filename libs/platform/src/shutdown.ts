import type { Logger } from './logger.js';

/**
 * In what order a process lets go of things. What decides stops first, then what it hands work to, then the
 * connections, and the database last, because everybody before may still have to write.
 */
export const shutdownStages = ['intake', 'work', 'connections', 'database', 'server'] as const;
export type ShutdownStage = (typeof shutdownStages)[number];

interface Step {
  readonly stage: ShutdownStage;
  readonly name: string;
  readonly close: () => Promise<void> | void;
  readonly withinMs: number;
}

/** Closes what was registered, stage by stage; what hangs or fails is reported and left behind. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<void> | null = null;

  constructor(private readonly logger: Pick<Logger, 'warn'>) {}

  /** True from the moment that closing begins. */
  get begun(): boolean {
    return this.running !== null;
  }

  /** @param withinMs - How long to wait for it before going on without. */
  register(stage: ShutdownStage, name: string, close: () => Promise<void> | void, withinMs = 10_000): void {
    this.steps.push({ stage, name, close, withinMs });
  }

  /** Runs once, however often it is asked for. */
  run(): Promise<void> {
    this.running ??= this.runStages();
    return this.running;
  }

  private async runStages(): Promise<void> {
    for (const stage of shutdownStages) {
      await Promise.all(this.steps.filter((step) => step.stage === stage).map((step) => this.close(step)));
    }
  }

  private async close(step: Step): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`no end after ${step.withinMs} ms`));
      }, step.withinMs);
    });
    try {
      await Promise.race([Promise.resolve().then(step.close), deadline]);
    } catch (error) {
      this.logger.warn(
        `Closing ${step.name} failed: ${error instanceof Error ? error.message : String(error)}`,
        'Shutdown',
      );
    } finally {
      clearTimeout(timer);
    }
  }
}
