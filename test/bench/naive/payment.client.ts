import { Injectable } from '@nestjs/common';

export interface Payment {
  /** The same for all attempts at one payment. */
  paymentId: string;
  userId: string;
  amount: number;
}

/** Stands for the payment provider's SDK: here a provider that answers at once and never fails. */
@Injectable()
export class PaymentClient {
  async pay(_payment: Payment): Promise<void> {
    await Promise.resolve();
  }
}
