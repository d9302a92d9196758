import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Kind } from './interaction.dto.js';

export type Decision = 'awarded' | 'rejected';

@Entity('interactions')
@Unique(['source', 'eventId'])
export class Interaction {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  source!: string;

  @Column('text', { name: 'event_id' })
  eventId!: string;

  @Column('text', { name: 'campaign_id' })
  campaignId!: string;

  @Column('text', { name: 'user_id' })
  userId!: string;

  @Column('text')
  kind!: Kind;

  @Column('text', { nullable: true })
  device!: string | null;

  @Column('text', { nullable: true })
  channel!: string | null;

  @Column('text')
  decision!: Decision;

  @Column('text', { nullable: true })
  reason!: string | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
