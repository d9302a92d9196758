import { setImmediate as turn } from 'node:timers/promises';
import type { Scenario } from '#scenario';
import { resultOf } from './result.builder.js';
import { Simulation, type SimulationOptions } from './simulation.js';
import type { SimulationResult } from './simulation.result.js';

export interface SimulateOptions extends SimulationOptions {
  /** Is told now and then how far it has come. */
  readonly onProgress?: (progress: SimulationProgress) => void;
  /** Breaks off; the result then says what happened until that moment. */
  readonly signal?: AbortSignal;
}

export interface SimulationProgress {
  /** From 0 to 1, of the simulated time. */
  readonly share: number;
  readonly decided: number;
  readonly awarded: number;
  /** Of the budget, from 0 to 1. */
  readonly promised: number;
}

/** Candidates between two looks at signal and progress: some tens of milliseconds. */
const slice = 50_000;

/** Plays a campaign in virtual time. The event loop is given a turn now and then, so that signals come through. */
export async function simulate(scenario: Scenario, options: SimulateOptions = {}): Promise<SimulationResult> {
  return resultOf(await play(new Simulation(scenario, options), options));
}

/** Lets a simulation run to its end, or until it is broken off. */
export async function play(simulation: Simulation, { onProgress, signal }: SimulateOptions): Promise<Simulation> {
  while (!simulation.done && signal?.aborted !== true) {
    simulation.advance(slice);
    onProgress?.(progressOf(simulation));
    await turn();
  }
  return simulation;
}

/** The same at one go, for workers and tests. */
export function simulateNow(scenario: Scenario, options: SimulationOptions = {}): SimulationResult {
  const simulation = new Simulation(scenario, options);
  while (!simulation.done) simulation.advance(slice);
  return resultOf(simulation);
}

function progressOf({ scenario, now, tally, flow }: Simulation): SimulationProgress {
  const { horizon, campaign } = scenario;
  const released = flow.expiredAmount + flow.payouts.failedAmount;
  return {
    share: Math.min((now - horizon.from) / (horizon.to - horizon.from), 1),
    decided: tally.decided,
    awarded: tally.awarded,
    promised: (tally.awardedAmount - released) / campaign.budget,
  };
}
