import type { Policy } from '#domain';
import type { Promised, Release } from './gate.port.js';

/** The slots of what has been promised. */
export function slotsOf({ promised: { budget, byPhase, stockByPrize } }: Policy): number[] {
  return [budget, ...byPhase, ...stockByPrize].filter((slot) => slot >= 0);
}

/** What a released award is taken out of, slot by slot; see `release` in the domain. */
export function takenBy(policy: Policy, { prize, phase, amount }: Release): [slot: number, amount: number][] {
  const { budget, byPhase, stockByPrize } = policy.promised;
  const taken: [number, number][] = [
    [budget, amount],
    [byPhase[phase] ?? -1, amount],
    [stockByPrize[prize] ?? -1, 1],
  ];
  return taken.filter(([slot]) => slot >= 0);
}

/** Counters in the words of the policy. */
export function promisedIn(policy: Policy, counters: ReadonlyMap<number, number>): Promised {
  const { budget, byPhase, stockByPrize } = policy.promised;
  const of = (slot: number): number | null => (slot < 0 ? null : (counters.get(slot) ?? 0));
  return { budget: of(budget) ?? 0, byPhase: byPhase.map(of), stockByPrize: stockByPrize.map(of) };
}

/** The same the other way round; what is not counted is left out. */
export function slotsIn(policy: Policy, { budget, byPhase, stockByPrize }: Promised): Map<number, number> {
  const { promised } = policy;
  const slots = new Map<number, number>();
  const put = (slot: number, value: number | null | undefined): void => {
    if (slot >= 0 && value !== null && value !== undefined) slots.set(slot, value);
  };
  put(promised.budget, budget);
  promised.byPhase.forEach((slot, phase) => {
    put(slot, byPhase[phase]);
  });
  promised.stockByPrize.forEach((slot, prize) => {
    put(slot, stockByPrize[prize]);
  });
  return slots;
}
