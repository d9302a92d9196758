import { Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsId, Optional } from '../rules/field.decorators.js';

export class NewUser {
  @IsId()
  id!: string;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'The device that limits for devices count against where an event names none.' })
  device?: string | null;

  @Optional()
  @IsId()
  @JSONSchema({ description: 'The user who invited this one.' })
  invitedBy?: string | null;
}

/** Which page of a list. */
export class PageQuery {
  @Optional()
  @Matches(/^\d{1,16}-[0-9a-f-]{36}$/, { message: 'must be the `next` of another page' })
  @JSONSchema({ description: 'The `next` of the page before; left out: the first page.' })
  cursor?: string;

  @Optional()
  @Matches(/^(?:[1-9]\d?|1\d\d|200)$/, { message: 'must be a number from 1 to 200' })
  @JSONSchema({ description: 'How many at most, 1 to 200; left out: 50.' })
  limit?: string;
}
