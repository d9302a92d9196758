import type { PolicyEstimates, PolicySetting } from '#simulation';

/** A field's path by its last two steps, which tell it from its neighbours: `user.perDay`. */
export function shortPath(path: string): string {
  return path
    .replace(/^campaign\./, '')
    .split('.')
    .slice(-2)
    .join('.');
}

/** `user.perDay 1, campaign.cooldown 30s`. */
export function settingsText(settings: readonly PolicySetting[]): string {
  return settings.map(({ path, value }) => `${shortPath(path)} ${value}`).join(', ');
}

/** A policy by what is set in it; by its name where nothing is. */
export function outcomeText({ name, settings }: PolicyEstimates): string {
  return settings.length === 0 ? name : settingsText(settings);
}
