import { Type } from 'class-transformer';
import { Equals, IsIn, IsISO8601, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

export const kinds = ['complex_question', 'trip_planning', 'daily_task', 'small_talk', 'spam'] as const;
export type Kind = (typeof kinds)[number];

export class InteractionData {
  @IsString()
  @MaxLength(64)
  campaign!: string;

  @IsIn(kinds)
  kind!: Kind;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  text?: string;

  @IsOptional()
  @IsString()
  @MaxLength(128)
  device?: string;

  @IsOptional()
  @IsString()
  @MaxLength(64)
  channel?: string;

  @IsOptional()
  @IsString()
  @MaxLength(128)
  invitedBy?: string;
}

/** A CloudEvent in its JSON form. */
export class InteractionEvent {
  @Equals('1.0')
  specversion!: string;

  @IsString()
  @MaxLength(128)
  id!: string;

  @IsString()
  @MaxLength(256)
  source!: string;

  @Equals('hongbao.interaction.v1')
  type!: string;

  @IsString()
  @MaxLength(128)
  subject!: string;

  @IsOptional()
  @IsISO8601()
  time?: string;

  @ValidateNested()
  @Type(() => InteractionData)
  data!: InteractionData;
}
