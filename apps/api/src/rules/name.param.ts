import { Injectable, type PipeTransform } from '@nestjs/common';
import { Failure } from '#platform';
import { idPattern } from './field.decorators.js';

/** A name in a path. What could never have been given as an id names nothing. */
@Injectable()
export class NameParam implements PipeTransform<string, string> {
  transform(name: string): string {
    if (idPattern.test(name)) return name;
    throw new Failure('not_found', 'There is nothing of that name.');
  }
}
