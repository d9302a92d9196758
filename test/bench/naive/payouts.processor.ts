import { Processor, WorkerHost } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Job } from 'bullmq';
import { DataSource } from 'typeorm';
import { Award } from './award.entity.js';
import { PaymentClient } from './payment.client.js';
import { payoutsQueue, type PayoutJob } from './payouts.queue.js';

@Processor(payoutsQueue, { concurrency: 10 })
export class PayoutsProcessor extends WorkerHost {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly payments: PaymentClient,
  ) {
    super();
  }

  async process(job: Job<PayoutJob>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const award = await manager.findOne(Award, {
        where: { id: job.data.awardId },
        lock: { mode: 'pessimistic_write' },
      });
      if (award?.status !== 'pending') return;
      await this.payments.pay({ paymentId: award.id, userId: award.userId, amount: award.amount });
      await manager.update(Award, { id: award.id }, { status: 'paid', paidAt: new Date() });
    });
  }
}
