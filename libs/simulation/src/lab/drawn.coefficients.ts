import { KeyedRandom } from '#domain';
import type { Scenario, UnsureCoefficient } from '#scenario';
import { RandomStream } from '../crowd/random-stream.js';

/**
 * A scenario as it might be instead: every coefficient that it is unsure of is multiplied with a log-normal factor of
 * mean 1 and the standard deviation that is written, and kept within its limits, so that a probability ends at 1. A pure
 * function: the factor is a hash of seed and path, so that policies which are compared share it, and one coefficient
 * more or less leaves the others as they were.
 */
export function withDrawnCoefficients(scenario: Scenario, seed: string): Scenario {
  if (scenario.uncertain.length === 0) return scenario;
  const random = new KeyedRandom(`coefficients:${seed}`);
  let drawn: unknown = scenario;
  for (const unsure of scenario.uncertain) {
    const factor = factorOf(unsure, random);
    const multiply = (number: number): number => limited(number * factor, unsure);
    for (const place of unsure.places) drawn = replaced(drawn, place, multiply);
  }
  return consistent(drawn as Scenario);
}

/** Log-normal with mean 1. */
function factorOf({ path, relativeDeviation }: UnsureCoefficient, random: KeyedRandom): number {
  const stream = new RandomStream(random, path);
  const radius = Math.sqrt(2 * stream.exponential());
  const normal = radius * Math.cos(2 * Math.PI * stream.uniform());
  const variance = Math.log1p(relativeDeviation ** 2);
  return Math.exp(Math.sqrt(variance) * normal - variance / 2);
}

function limited(number: number, { least, most, whole }: UnsureCoefficient): number {
  return Math.min(Math.max(whole ? Math.round(number) : number, least), most);
}

/** A copy in which the number, or the numbers of the list, at a place are others; what is no number stays. */
function replaced(
  part: unknown,
  place: UnsureCoefficient['places'][number],
  turn: (number: number) => number,
): unknown {
  const [step, ...rest] = place;
  if (Array.isArray(part)) {
    return part.map((each: unknown, index) =>
      step === undefined || step === index ? replaced(each, rest, turn) : each,
    );
  }
  if (typeof part === 'number') return step === undefined ? turn(part) : part;
  if (typeof part !== 'object' || part === null || step === undefined) return part;
  const section = part as Readonly<Record<string, unknown>>;
  return { ...section, [step]: replaced(section[step], rest, turn) };
}

/** First interest is never below what is organic, whichever of them was drawn. */
function consistent(scenario: Scenario): Scenario {
  const { population } = scenario;
  const cohorts = population.cohorts.map((cohort) => {
    const { interest } = cohort.behaviour;
    if (interest.atFirst >= interest.organic) return cohort;
    return {
      ...cohort,
      behaviour: { ...cohort.behaviour, interest: { ...interest, atFirst: interest.organic } },
    };
  });
  return { ...scenario, population: { ...population, cohorts } };
}
