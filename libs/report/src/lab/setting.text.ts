import type { PolicyEstimates, PolicySetting } from '#simulation';

/** Sections that hold things with names of their own: whose field it is must not be dropped. */
const namedSections = new Set(['rules', 'prizes', 'phases', 'contests', 'cohorts', 'bursts', 'capacity']);

/** How many of a path's last steps tell it from its neighbours: two, or all from the name of the thing that it is of. */
function fewestSteps(steps: readonly string[]): number {
  const section = steps.findIndex((step) => namedSections.has(step));
  return section < 0 ? 2 : Math.max(steps.length - section - 1, 2);
}

/** A field's path in as few steps as tell it from its neighbours: `user.perDay`, `trip.win.probability`. */
export function shortPath(path: string): string {
  const steps = path.replace(/^campaign\./, '').split('.');
  return steps.slice(-fewestSteps(steps)).join('.');
}

/** Several paths, each as short as it can be and still be told from the others: `trip.win.probability`. */
export function shortPaths(paths: readonly string[]): string[] {
  const steps = paths.map((path) => path.replace(/^campaign\./, '').split('.'));
  const name = (of: readonly string[], count: number) => of.slice(-count).join('.');
  return steps.map((own, i) => {
    let count = fewestSteps(own);
    while (count < own.length && steps.some((other, k) => k !== i && name(other, count) === name(own, count))) count++;
    return name(own, count);
  });
}

/** `user.perDay 1, campaign.cooldown 30s`. */
export function settingsText(settings: readonly PolicySetting[]): string {
  const names = shortPaths(settings.map(({ path }) => path));
  return settings.map(({ value }, i) => `${names[i] ?? ''} ${value}`).join(', ');
}

/** A policy by what is set in it; by its name where nothing is. */
export function outcomeText({ name, settings }: PolicyEstimates): string {
  return settings.length === 0 ? name : settingsText(settings);
}
