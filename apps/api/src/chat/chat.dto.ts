import { JSONSchema } from 'class-validator-jsonschema';
import { IsId, IsText, Optional } from '../rules/field.decorators.js';

export class ChatMessage {
  @IsId()
  @JSONSchema({ description: 'Identity of the message. The same one again gives the same answer.' })
  id!: string;

  @IsId()
  user!: string;

  @IsText()
  text!: string;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'Left out: the campaign that runs, where only one does.' })
  campaign?: string | null;

  @Optional()
  @IsId()
  device?: string | null;
}
