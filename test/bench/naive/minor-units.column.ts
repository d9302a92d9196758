/** pg gives bigint as a string. */
export const minorUnits = {
  to: (amount: number): number => amount,
  from: (text: string): number => Number(text),
};
