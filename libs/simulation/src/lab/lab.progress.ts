import type { Scenario } from '#scenario';
import type { Crew } from './crew.js';
import type { LabProgress } from './lab.order.js';
import type { PolicyRunOrder } from './policy.runs.js';
import type { PlayedRun } from './run.player.js';
import { costOfRun } from './scale.choice.js';

/** How often it is told; often enough for a screen. */
const periodMs = 200;
/** Before that, an estimate of the time left is a guess. */
const knownAfterSeconds = 1;

/** Tells how far the laboratory has come. Runs weigh as much as the interactions that are expected of them. */
export class ProgressTeller {
  private runsDone = 0;
  private workDone = 0;
  private workOfOne = 0;
  private playing = '';
  private latest: LabProgress['latest'] = null;
  private readonly since = performance.now();
  private readonly timer: NodeJS.Timeout;

  private runs = 0;
  private work = 0;

  constructor(
    private readonly crew: Crew,
    private readonly onProgress: (progress: LabProgress) => void,
  ) {
    this.timer = setInterval(() => this.tell(), periodMs);
  }

  /** More runs of a scenario are to be played. */
  expect(scenario: Scenario, runs: number, scale: number): void {
    this.runs += runs;
    this.work += runs * costOfRun(scenario) * scale;
  }

  /** Nothing more is to be played, though less was needed than expected. */
  done(): void {
    this.runs = this.runsDone;
    this.work = this.workDone;
    this.tell();
  }

  begun({ of, scenario, scale }: PolicyRunOrder): void {
    this.playing = of.policy.name;
    this.workOfOne = costOfRun(scenario) * scale;
  }

  finished({ of, scenario, scale }: PolicyRunOrder, { digest, complete }: PlayedRun): void {
    if (!complete) return;
    this.runsDone++;
    this.workDone += costOfRun(scenario) * scale;
    const { budget } = scenario.campaign;
    this.latest = { name: of.policy.name, remaining: Array.from(digest.remaining, (left) => left / budget) };
    this.tell();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private tell(): void {
    const done = this.workDone + this.crew.underway * this.workOfOne;
    const share = this.work > 0 ? Math.min(done / this.work, 1) : 1;
    const elapsedSeconds = (performance.now() - this.since) / 1000;
    const known = elapsedSeconds >= knownAfterSeconds && share > 0.005;
    this.onProgress({
      share,
      runsDone: this.runsDone,
      runs: Math.max(this.runs, this.runsDone),
      playing: this.playing,
      secondsLeft: known ? (elapsedSeconds * (1 - share)) / share : null,
      elapsedSeconds,
      latest: this.latest,
    });
  }
}
