import 'reflect-metadata';
import { Type } from 'class-transformer';
import { Equals, IsIn, IsObject, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { interactionKinds, type InteractionKind } from '#domain';
import { IsId, IsInstant, IsText, Optional } from '../rules/field.decorators.js';

export const interactionType = 'hongbao.interaction.v1';

/** What happened. */
@JSONSchema({ description: 'What happened.' })
export class InteractionData {
  @IsId()
  campaign!: string;

  @Optional()
  @IsIn(interactionKinds, { message: `must be one of ${interactionKinds.join(', ')}` })
  @JSONSchema({ description: 'What the message is about. Left out: it is classified from `text`.' })
  kind?: InteractionKind | null;

  @Optional()
  @IsText()
  @JSONSchema({ description: 'The message itself.' })
  text?: string | null;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'The device that the user acted on; limits for devices go by it.' })
  device?: string | null;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'Where in the app it happened.' })
  channel?: string | null;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'The user who brought this one here.' })
  invitedBy?: string | null;
}

/** An interaction as a CloudEvent 1.0 in structured mode. `source` and `id` together are its identity. */
@JSONSchema({
  description: 'An interaction as a CloudEvent 1.0. `source` and `id` together are its identity.',
})
export class InteractionEvent {
  @Optional()
  @Equals('1.0', { message: 'must be "1.0"' })
  specversion?: '1.0' | null;

  @Optional()
  @Equals(interactionType, { message: `must be "${interactionType}"` })
  type?: typeof interactionType | null;

  @IsId()
  source!: string;

  @IsId()
  id!: string;

  @IsId()
  @JSONSchema({ description: 'The user who acted, and who wins.' })
  subject!: string;

  @Optional()
  @IsInstant()
  @JSONSchema({ description: 'When it happened. Left out: now, by the clock of the campaign.' })
  time?: string | null;

  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => InteractionData)
  data!: InteractionData;

  @Optional()
  @Equals('application/json', { message: 'must be "application/json"' })
  datacontenttype?: 'application/json' | null;

  @Optional()
  @IsId()
  dataschema?: string | null;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'Distributed tracing extension; not looked at.' })
  traceparent?: string | null;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'Distributed tracing extension; not looked at.' })
  tracestate?: string | null;
}
