import { Matches } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../rules/field.decorators.js';

/** Which page of a recording. */
export class RecordingQuery {
  @Optional()
  @Matches(/^(?:0|[1-9]\d{0,15})$/, { message: 'must be the `next` of another page' })
  @JSONSchema({ description: 'The `next` of the page before, or the `seq` of an item; left out: the first page.' })
  cursor?: string;
}
