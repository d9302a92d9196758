import { formatCount, scaleText } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** With fewer users than this a figure is luck. */
const fewestUsers = 100;
/** Likewise of one cohort. */
const fewestOfCohort = 10;
/** How many users a size has that is suggested. */
const enoughUsers = 2_000;
/** Sizes that are suggested, the smallest first. */
const scales = [1e5, 5e4, 2e4, 1e4, 5e3, 2e3, 1e3, 500, 200, 100, 50, 20, 10, 5, 2, 1].map((parts) => 1 / parts);

/** What is said where so few people were played that figures mean nothing, and which size would mend it. */
export function thinCopyWarnings(view: LabView): string[] {
  const { scale, policy } = view.result;
  const { users, cohorts } = policy.first;
  const written = view.scenario.population.cohorts;
  if (users.population < fewestUsers) {
    const whose = scale === 1 ? 'The campaign' : `The copy at scale ${scaleText(scale)}`;
    return [
      `${whose} has only ${formatCount(users.population)} users: its figures are luck more than policy. ${remedy(view)}`,
    ];
  }
  const thin = cohorts.filter(
    (cohort) => cohort.users < fewestOfCohort && written.some(({ name, share }) => name === cohort.name && share > 0),
  );
  if (thin.length === 0) return [];
  const names = thin.map((cohort) => `${cohort.name} (${formatCount(cohort.users)} users)`).join(', ');
  return [`Too few were played to judge by: ${names}. What is said of them is luck. ${remedy(view)}`];
}

function remedy({ result, scenario: { population } }: LabView): string {
  const smallest = Math.min(...population.cohorts.flatMap(({ share }) => (share > 0 ? [share] : [])));
  const scale =
    scales.find(
      (each) => population.users * each >= enoughUsers && population.users * smallest * each >= fewestOfCohort,
    ) ?? 1;
  return scale > result.scale
    ? `Play more of them: --scale ${scaleText(scale)}.`
    : 'Many runs (--runs 100) show how far luck goes.';
}
