import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Fault } from '#platform';
import { isInstant } from './field.decorators.js';

export type JsonSchema = Readonly<Record<string, unknown>>;
/** A class whose class-validator decorators are the rules. */
export type RuledClass = abstract new () => object;

const pointer = '#/components/schemas/';

/**
 * The rules of all decorated classes as JSON schemas by class name. Fields that may be left out may be null, as
 * class-validator has it, and what a class does not name is refused.
 */
export function ruleSchemas(classes: readonly RuledClass[]): Record<string, JsonSchema> {
  const all = validationMetadatasToSchemas({
    refPointerPrefix: pointer,
    additionalConverters: { isInstant: { type: 'string', format: 'date-time' } },
  });
  return Object.fromEntries(classes.map(({ name }) => [name, closed(all[name] as unknown as WrittenSchema)]));
}

interface WrittenSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

function closed(schema: WrittenSchema): JsonSchema {
  const required = new Set(schema.required);
  const properties = Object.entries(schema.properties).map(([name, rule]) => [
    name,
    required.has(name) ? rule : nullable(rule),
  ]);
  return { ...schema, properties: Object.fromEntries(properties) as object, additionalProperties: false };
}

function nullable(rule: JsonSchema): JsonSchema {
  const { type, enum: values } = rule;
  if (typeof type !== 'string' || '$ref' in rule) return { anyOf: [rule, { type: 'null' }] };
  return { ...rule, type: [type, 'null'], ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }) };
}

/**
 * The same rules compiled. Checking is some fifty times faster than class-validator, which is what streams and the hot
 * path need; a test proves that the two take and refuse the same.
 */
export class CompiledRules {
  private readonly validators = new Map<unknown, ValidateFunction>();

  constructor(classes: readonly RuledClass[]) {
    const ajv = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true });
    ajv.addFormat('date-time', isInstant);
    // Where OpenAPI keeps its schemas, so that the references of one document serve both.
    ajv.addKeyword('components');
    ajv.addSchema({ $id: 'rules', components: { schemas: ruleSchemas(classes) } });
    for (const each of classes) {
      const validate = ajv.getSchema(`rules${pointer}${each.name}`);
      if (validate === undefined) throw new Error(`${each.name} has no rules`);
      this.validators.set(each, validate);
    }
  }

  has(type: unknown): boolean {
    return this.validators.has(type);
  }

  /** Whether a value keeps the rules of a class that {@link CompiledRules.has} knows. */
  check<T extends object>(type: abstract new () => T, value: unknown): value is T {
    return this.validators.get(type)?.(value) === true;
  }

  /** The same, giving what is wrong; nothing where all is well. */
  faults(type: RuledClass, value: unknown): readonly Fault[] {
    const validate = this.validators.get(type);
    if (validate === undefined || validate(value)) return [];
    return (validate.errors ?? []).map(faultOf);
  }
}

function faultOf({ instancePath, keyword, params, message }: ErrorObject): Fault {
  const path = instancePath.slice(1).split('/').filter(Boolean).map(unescapePointer);
  if (keyword === 'additionalProperties') path.push(String(params['additionalProperty']));
  if (keyword === 'required') path.push(String(params['missingProperty']));
  return { field: path.join('.'), message: keyword === 'additionalProperties' ? notKnown : (message ?? 'is wrong') };
}

export const notKnown = 'is not known here';

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
