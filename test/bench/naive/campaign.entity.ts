import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Kind } from './interaction.dto.js';
import { minorUnits } from './minor-units.column.js';

@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('text')
  id!: string;

  @Column('bigint', { transformer: minorUnits })
  budget!: number;

  @Column('bigint', { transformer: minorUnits })
  spent!: number;

  @Column('text', { name: 'qualifying_kinds', array: true })
  qualifyingKinds!: Kind[];

  @Column('integer', { name: 'prize_amount' })
  prizeAmount!: number;

  @Column('integer', { name: 'awards_per_user_per_day' })
  awardsPerUserPerDay!: number;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
}
