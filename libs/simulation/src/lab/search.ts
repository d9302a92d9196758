import direct from 'ml-direct';
import type { Scenario } from '#scenario';
import { knobSettings, knobText, readPolicy, withSettings, writtenValues } from './knobs.js';
import type { LabPlan, OptimisePlan } from './lab.order.js';
import { finalistCount } from './lab.plan.js';
import type { Finalist, Knob, Optimisation, OptimiserTrial } from './lab.result.js';
import { settingsText, type PlayedPolicy, type PolicyRuns } from './policy.runs.js';
import { efficientOf, Judge } from './trial.judge.js';

/** What a search needs of the laboratory. */
export interface SearchStage {
  readonly policy: (wanted: Partial<PlayedPolicy> & Pick<PlayedPolicy, 'name' | 'scenario'>) => PolicyRuns;
  readonly play: (policies: readonly PolicyRuns[]) => Promise<void>;
  readonly stopped: () => boolean;
}

interface Trial {
  readonly values: readonly string[];
  readonly runs: PolicyRuns;
}

/** A trial that is played again, and its place among them. */
interface Contender extends Trial {
  readonly place: number;
}

const method =
  'DIRECT (Jones, Perttunen and Stuckman, 1993): divides the ranges of all knobs ever finer where the policies look best';

/** A combination that the scenario does not allow is worse than any that it does. */
const impossible = 1e6;
/** Rounds in a row that ask for nothing new; with whole numbers all may have been tried. */
const mostIdleRounds = 12;
/**
 * The most questions of a round. Where many policies come to the very same, as they do between two whole numbers, the
 * method divides all of them at once, and threefold again in the next round.
 */
const mostQuestions = 20_000;
/** How many trials are played again at once, and how many times the next ones where none of them holds. */
const turnSize = finalistCount - 1;
const mostTurns = 5;

/**
 * Looks for a better policy. The method asks for a batch of policies, the laboratory plays them on all threads, and the
 * method asks anew; which it asks for depends on the figures alone, and so never on the number of threads.
 */
export class Search {
  private readonly trials: Trial[] = [];
  /** By the values of the knobs; null where the scenario does not allow them. */
  private readonly tried = new Map<string, Trial | null>();
  private readonly judge: Judge;

  constructor(
    private readonly plan: LabPlan,
    private readonly order: OptimisePlan,
    private readonly policy: PolicyRuns,
    baseline: PolicyRuns | null,
    private readonly stage: SearchStage,
  ) {
    this.judge = new Judge(order, policy.estimates(), baseline?.estimates() ?? null);
  }

  async run(): Promise<{ told: Optimisation; complete: boolean } | null> {
    const { plan, order, stage, judge } = this;
    const { knobs, trialRuns, trialScale, policy } = order;
    this.begin(writtenValues(policy, knobs), plan.scenario);
    await stage.play(this.trials.map(({ runs }) => runs));
    await this.explore();
    const finished = this.trials.filter(({ runs }) => runs.done);
    const trials = efficientOf(finished.map((trial) => this.told(trial)));
    const finalists = stage.stopped() ? [] : await this.playAgain(finished);
    const best = finalists.find(({ again }) => again.feasible);
    return {
      told: {
        goal: order.goal,
        keeps: judge.keeps,
        method,
        knobs,
        constraints: judge.constraints,
        trialRuns,
        trialScale,
        trials,
        finalists,
        best: best?.trial ?? null,
      },
      complete: !stage.stopped(),
    };
  }

  /** Round by round: all that the method has asked for so far is known, so what is new is the next round's batch. */
  private async explore(): Promise<void> {
    const { knobs, trials: most } = this.order;
    const ends = knobs.map(endsOf);
    let idle = 0;
    for (let round = 0; idle < mostIdleRounds && !this.stage.stopped() && this.trials.length < most; round++) {
      const asked = new Map<string, readonly string[]>();
      let questions = 0;
      const ask = (point: ArrayLike<number>): number => {
        if (++questions > mostQuestions) throw new TooManyQuestions();
        const values = knobs.map((knob, place) => knobText(knob, valueAt(knob, point[place] ?? 0)));
        const key = keyOf(values);
        const trial = this.tried.get(key);
        if (trial === undefined) asked.set(key, values);
        return trial === undefined || trial === null ? impossible : this.judge.loss(trial.runs.estimates());
      };
      const over = divide(ask, ends, round);
      idle = asked.size === 0 ? idle + 1 : 0;
      await this.tryAll([...asked]);
      if (over) return;
    }
  }

  private async tryAll(asked: readonly (readonly [string, readonly string[]])[]): Promise<void> {
    const { knobs, trials: most, policy } = this.order;
    const before = this.trials.length;
    for (const [key, values] of asked) {
      if (this.trials.length === most) break;
      const read = readPolicy(withSettings(policy, knobSettings(knobs, values)), '--knob');
      if ('faults' in read) this.tried.set(key, null);
      else this.begin(values, read.scenario);
    }
    await this.stage.play(this.trials.slice(before).map(({ runs }) => runs));
  }

  private begin(values: readonly string[], scenario: Scenario): void {
    const { knobs, trialRuns, trialScale } = this.order;
    const settings = knobSettings(knobs, values);
    const runs = this.stage.policy({
      name: settingsText(settings),
      settings,
      scenario,
      // All trials share their luck, and the finalists theirs with the policy: what was chosen by luck is found out.
      seed: `${this.plan.seed}:trials`,
      runs: trialRuns,
      scale: trialScale,
    });
    // Values that are written otherwise may mean the same policy.
    const equal = this.trials.find((trial) => trial.runs === runs);
    const trial = equal ?? { values, runs };
    if (equal === undefined) this.trials.push(trial);
    this.tried.set(keyOf(values), trial);
  }

  private told({ values, runs }: Trial): OptimiserTrial {
    return this.judge.told(values, runs.estimates());
  }

  /**
   * The best trials and the policy as written, with the runs of the policy itself: as many, as large, of its seeds. Where
   * none of those meets the constraints now, it was luck that they did, and the next best have their turn.
   */
  private async playAgain([written, ...others]: readonly Trial[]): Promise<Finalist[]> {
    const { stage } = this;
    if (written === undefined) return [];
    const best = this.bestOf(others);
    const played: Contender[] = [{ ...written, place: 0, runs: this.policy }];
    for (let turn = 0; turn < mostTurns && !stage.stopped(); turn++) {
      const next = best.slice(turn * turnSize, (turn + 1) * turnSize);
      const hopeful = turn === 0 ? next : next.filter((trial) => this.told(trial).feasible);
      const again = hopeful.map((trial) => this.contenderOf(trial));
      await stage.play(again.map(({ runs }) => runs).filter((runs) => !runs.done));
      played.push(...again.filter(({ runs }) => runs.done));
      if (again.some((contender) => this.told(contender).feasible)) break;
    }
    return this.finalistsOf(played);
  }

  /** From the best on; of those that came to the very same, one: what differs between them is of no effect. */
  private bestOf(trials: readonly Trial[]): Trial[] {
    const distinct = new Map<string, Trial>();
    for (const trial of this.inOrder(trials)) {
      const found = JSON.stringify(trial.runs.estimates()?.measures);
      if (!distinct.has(found)) distinct.set(found, trial);
    }
    return [...distinct.values()];
  }

  private contenderOf(trial: Trial): Contender {
    const { name, scenario } = trial.runs.policy;
    const settings = knobSettings(this.order.knobs, trial.values);
    return { ...trial, place: this.trials.indexOf(trial), runs: this.stage.policy({ name, settings, scenario }) };
  }

  /** The policy as written, and of the others the best. */
  private finalistsOf([written, ...others]: readonly Contender[]): Finalist[] {
    if (written === undefined) return [];
    const all = this.inOrder([written, ...this.inOrder(others).slice(0, turnSize)]);
    const again = efficientOf(all.map((contender) => this.told(contender)));
    return all.flatMap(({ place, runs }, rank): Finalist[] => {
      const [figures, outcome] = [again[rank], runs.estimates()];
      return figures === undefined || outcome === null ? [] : [{ trial: place, again: figures, outcome }];
    });
  }

  private inOrder<T extends Trial>(trials: readonly T[]): T[] {
    const rankOf = ({ runs }: T): number => this.judge.rank(runs.estimates());
    return [...trials].sort((a, b) => rankOf(a) - rankOf(b));
  }
}

class TooManyQuestions extends Error {}

/** Lets the method divide so many times; true where it asked too much and was stopped. */
function divide(
  ask: (point: ArrayLike<number>) => number,
  ends: readonly (readonly [number, number])[],
  iterations: number,
): boolean {
  try {
    direct(
      ask,
      ends.map(([low]) => low),
      ends.map(([, high]) => high),
      { iterations },
    );
    return false;
  } catch (error) {
    if (error instanceof TooManyQuestions) return true;
    throw error;
  }
}

/** From here on, what counts of a number is the proportion: between 1 and 40, as much happens below 6 as above. */
const farApart = 8;

const inProportion = ({ low, high }: Knob): boolean => low > 0 && high / low >= farApart;

/** The ends between which the method searches; every whole number has a part of its own. */
function endsOf(knob: Knob): readonly [number, number] {
  const { low, high, whole } = knob;
  const [from, to] = whole ? [low - 0.499_999, high + 0.499_999] : [low, high];
  return inProportion(knob) ? [Math.log(from), Math.log(to)] : [from, to];
}

/** The value of a knob at a point between those ends. */
function valueAt(knob: Knob, point: number): number {
  return inProportion(knob) ? Math.exp(point) : point;
}

function keyOf(values: readonly string[]): string {
  return values.join(' ');
}
