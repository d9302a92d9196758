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
  if (Number.isNaN(measured)) return 'not measured';
  if (isMet(target)) return 'met';
  const share = bound === 'at_least' ? measured / wanted : wanted / measured;
  return `missed: ${(share * 100).toFixed(0)}% of it`;
}
