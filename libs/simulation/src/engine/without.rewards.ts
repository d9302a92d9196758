import type { Cohort, Scenario } from '#scenario';

/**
 * The same people, and nobody is rewarded: no rules and no contests, no news that brings anybody, nothing that wins or
 * tires. Everybody comes as they would without a campaign, at organic interest; what the campaign's budget buys is the
 * difference to this.
 */
export function withoutRewards(scenario: Scenario): Scenario {
  const { campaign, population } = scenario;
  return {
    ...scenario,
    campaign: { ...campaign, rules: [], contests: [] },
    population: {
      ...population,
      joining: { ...population.joining, newsPerDay: [0] },
      cohorts: population.cohorts.map(unmoved),
    },
  };
}

function unmoved(cohort: Cohort): Cohort {
  const { organic } = cohort.behaviour.interest;
  const interest = { organic, atFirst: organic, afterWin: 0, afterMiss: 0 };
  return { ...cohort, behaviour: { ...cohort.behaviour, interest, givesUp: 0, invites: 0 } };
}
