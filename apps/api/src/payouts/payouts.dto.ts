import { Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsId, Optional } from '../rules/field.decorators.js';

export const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which page of the parked payouts. */
export class ParkedQuery {
  @Optional()
  @Matches(uuidPattern, { message: 'must be the `next` of another page' })
  @JSONSchema({ description: 'The `next` of the page before; left out: the first page.' })
  cursor?: string;

  @Optional()
  @Matches(/^(?:[1-9]\d?|1\d\d|200)$/, { message: 'must be a number from 1 to 200' })
  @JSONSchema({ description: 'How many at most, 1 to 200; left out: 50.' })
  limit?: string;
}

export class VoidReason {
  @IsId()
  @JSONSchema({ description: 'Why, for those who look at the envelope later; it stays on record.' })
  reason!: string;
}
