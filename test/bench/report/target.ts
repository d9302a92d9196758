/** What must be reached. */
export interface Target {
  readonly name: string;
  readonly measured: number;
  readonly bound: 'at_least' | 'at_most';
  readonly target: number;
}

export function isMet({ measured, bound, target }: Target): boolean {
  return bound === 'at_least' ? measured >= target : measured <= target;
}

/** How far from the target it is, in words. */
export function distance(target: Target): string {
  const { measured, bound, target: wanted } = target;
  const share = bound === 'at_least' ? measured / wanted : wanted / measured;
  if (!Number.isFinite(share)) return 'was not measured';
  const far = share >= 10 ? `${share.toFixed(0)} times` : `${(share * 100).toFixed(0)}%`;
  return isMet(target) ? `met, ${far} of it` : `missed, ${far} of it`;
}
