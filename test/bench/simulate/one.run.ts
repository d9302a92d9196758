import { readFileSync } from 'node:fs';
import { parseScenario, presets, type Scenario } from '#scenario';
import { Simulation, inlineMore, resultOf } from '#simulation';
import type { RunFigures, RunOrder } from './run.order.js';

/** Plays one scenario in a process of its own, so that its memory and its warmth are its own. */
function play({ scenario: name, settings, scale, seed, warmUpShare }: RunOrder): RunFigures {
  const scenario = read(name, settings);
  const begun = performance.now();
  const simulation = new Simulation(scenario, { scale, ...(seed === null ? {} : { seed }) });
  const window = simulation.scenario.campaign.window;
  const warm = window.from + (window.to - window.from) * warmUpShare;
  while (!simulation.done && simulation.now < warm) simulation.advance(20_000);
  const before = { decided: simulation.tally.decided, at: performance.now(), cpu: process.cpuUsage() };
  while (!simulation.done) simulation.advance(250_000);
  const seconds = (performance.now() - before.at) / 1_000;
  const cpu = process.cpuUsage(before.cpu);
  const result = resultOf(simulation);
  return {
    decisions: result.decisions.total,
    awards: result.decisions.awarded,
    paid: result.budget.paid,
    budget: result.budget.total,
    exhaustedAt: result.exhaustedAt,
    warmDecisions: result.decisions.total - before.decided,
    warmSeconds: seconds,
    warmCpuSeconds: (cpu.user + cpu.system) / 1e6,
    seconds: (performance.now() - begun) / 1_000,
    peakBytes: process.resourceUsage().maxRSS * 1_024,
    bytesPerUser: result.bytesPerUser,
    broken: result.invariants.filter(({ ok }) => !ok).map(({ name: law, detail }) => `${law}: ${detail}`),
  };
}

function read(name: string, settings: RunOrder['settings']): Scenario {
  const text = presets.get(name)?.text ?? readFileSync(name, 'utf8');
  const parsed = parseScenario(text, name, settings);
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ field, message }) => `${field} ${message}`).join('; '));
  return parsed.scenario;
}

inlineMore();
const [, , text] = process.argv;
const order = JSON.parse(text ?? '{}') as RunOrder;
const runs = Array.from({ length: order.times }, () => play(order));
process.stdout.write(`${JSON.stringify(runs)}\n`);
