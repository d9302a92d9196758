import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Award } from './award.entity.js';
import { Campaign } from './campaign.entity.js';
import { CreateTables1767225600000 } from './create-tables.migration.js';
import { Interaction } from './interaction.entity.js';
import { InteractionsController } from './interactions.controller.js';
import { PaymentClient } from './payment.client.js';
import { PayoutsProcessor } from './payouts.processor.js';
import { payoutsQueue } from './payouts.queue.js';
import { RewardsService } from './rewards.service.js';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({
        type: 'postgres',
        url: process.env['DATABASE_URL']!,
        entities: [Campaign, Interaction, Award],
        migrations: [CreateTables1767225600000],
        migrationsRun: true,
        poolSize: 20,
      }),
    }),
    TypeOrmModule.forFeature([Campaign, Interaction, Award]),
    BullModule.forRootAsync({
      useFactory: () => ({
        connection: { url: process.env['REDIS_URL']! },
        prefix: process.env['QUEUE_PREFIX'] ?? 'bull',
        defaultJobOptions: {
          attempts: 5,
          backoff: { type: 'exponential', delay: 1000 },
          removeOnComplete: true,
          removeOnFail: 1000,
        },
      }),
    }),
    BullModule.registerQueue({ name: payoutsQueue }),
  ],
  controllers: [InteractionsController],
  providers: [RewardsService, PaymentClient, PayoutsProcessor],
})
export class AppModule {}
