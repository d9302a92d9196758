export const payoutsQueue = 'payouts';

export interface PayoutJob {
  awardId: string;
}
