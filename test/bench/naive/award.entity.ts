import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type AwardStatus = 'pending' | 'paid';

@Entity('awards')
@Index(['campaignId', 'userId', 'createdAt'])
export class Award {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'interaction_id', unique: true })
  interactionId!: string;

  @Column('text', { name: 'campaign_id' })
  campaignId!: string;

  @Column('text', { name: 'user_id' })
  userId!: string;

  @Column('integer')
  amount!: number;

  @Column('text')
  status!: AwardStatus;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'paid_at', nullable: true })
  paidAt!: Date | null;
}
