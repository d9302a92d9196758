import type { PolicyEstimates, PolicySetting } from '#simulation';

/** A field's path by its last two steps, which tell it from its neighbours: `user.perDay`. */
export function shortPath(path: string): string {
  return path
    .replace(/^campaign\./, '')
    .split('.')
    .slice(-2)
    .join('.');
}

/** Several paths, each as short as it can be and still be told from the others: `trip.win.probability`. */
export function shortPaths(paths: readonly string[]): string[] {
  const steps = paths.map((path) => path.replace(/^campaign\./, '').split('.'));
  const name = (of: readonly string[], count: number) => of.slice(-count).join('.');
  return steps.map((own, i) => {
    let count = 2;
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
