import {
  Injectable,
  ValidationPipe,
  type ArgumentMetadata,
  type PipeTransform,
  type ValidationError,
} from '@nestjs/common';
import { Failure, type Fault } from '#platform';
import { CompiledRules, notKnown, type RuledClass } from './compiled.rules.js';

/**
 * Holds bodies and queries against the rules of their class. What the compiled rules take passes at once; what they
 * refuse is given to class-validator, which says in words what is wrong.
 */
@Injectable()
export class RulesPipe implements PipeTransform {
  private readonly words = createValidationPipe();

  constructor(private readonly rules: CompiledRules) {}

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const type = metadata.metatype as RuledClass | undefined;
    if (type === undefined || !this.rules.has(type) || this.rules.check(type, value)) return value;
    return this.explain(type, value, metadata);
  }

  /** @throws Failure always. */
  async explain(type: RuledClass, value: unknown, metadata: ArgumentMetadata): Promise<never> {
    if (value === undefined || value === null) {
      throw new Failure('bad_request', 'A JSON body is needed, with its Content-Type.');
    }
    if (typeof value !== 'object' || Array.isArray(value)) throw invalid([{ field: '', message: 'must be an object' }]);
    // Asked first, because class-transformer changes the value on its way.
    const faults = this.rules.faults(type, value);
    try {
      await this.words.transform(value, metadata);
    } catch (error) {
      // Fields named like what every object inherits make it stumble; that is no answer for a caller.
      if (error instanceof Failure) throw error;
    }
    // Where class-validator has no word for it, the compiled rules have.
    throw invalid(faults);
  }
}

/** class-validator as this service sets it: nothing unknown passes, and every fault is told with its path. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    validateCustomDecorators: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

export function invalid(faults: readonly Fault[]): Failure {
  const list = faults.map(({ field, message }) => (field === '' ? message : `${field} ${message}`)).join('; ');
  return new Failure('invalid', `${list}.`, { faults });
}

function faultsOf({ property, constraints = {}, children = [] }: ValidationError, parent: string): Fault[] {
  const field = parent === '' ? property : `${parent}.${property}`;
  const own = Object.entries(constraints).map(([name, message]) => ({
    field,
    message: name === 'whitelistValidation' ? notKnown : withoutPrefix(message, `${property} `),
  }));
  return [...own, ...children.flatMap((child) => faultsOf(child, field))];
}

/** Messages begin with the field's name, and may have the same word again where it is meant as one. */
function withoutPrefix(message: string, prefix: string): string {
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
