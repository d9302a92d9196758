import { plainToInstance, Transform } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { isSection, Misread, misread, show, type Notation } from '../notation/notation.js';
import { didYouMean, oneOf } from '../notation/suggestion.js';

/** A form: a class whose fields carry the decorators of this file. */
export type FormClass = new () => object;

type FieldDecorator = (target: object, key: string) => void;

const definitions = '#/definitions/';

/**
 * A field in one notation. class-transformer reads it into its value or into a {@link Misread}; class-validator refuses
 * the latter; the JSON schema and the description are for editors.
 *
 * @param description - What the field means, with its unit and its default.
 */
export function Field<T>(notation: Notation<T>, description: string): FieldDecorator {
  return together(
    Transform(({ value }: { value: unknown }) =>
      value === null || value === undefined ? value : notation.read(value),
    ),
    refusesMisread(notation.expected),
    JSONSchema(() => ({ ...notation.schema, description })),
  );
}

/** A section with fields of its own. */
export function Section(form: () => FormClass, description: string): FieldDecorator {
  return together(
    Transform(({ obj, key }: Written) => readSection(obj[key], form())),
    refusesMisread('a section'),
    ValidateNested(),
    JSONSchema(() => ({ allOf: [{ $ref: definitions + form().name }], description })),
  );
}

/** A list of sections. */
export function Sections(form: () => FormClass, min: number, max: number, description: string): FieldDecorator {
  const expected = `a list of ${min} to ${max} sections`;
  return together(
    Transform(({ obj, key }: Written) => {
      const value = obj[key];
      if (value === null || value === undefined) return value;
      if (!Array.isArray(value)) return misread(value, expected);
      if (value.length < min || value.length > max)
        return new Misread(`has ${value.length} elements; give ${expected}`);
      return value.map((each: unknown) => readSection(each, form()) ?? misread(each, 'a section'));
    }),
    refusesMisread(expected),
    ValidateNested(),
    JSONSchema(() => ({
      type: 'array',
      minItems: min,
      maxItems: max,
      items: { $ref: definitions + form().name },
      description,
    })),
  );
}

/** How a value that is no section is read where one of several forms is asked for: the short way of writing one. */
export interface Shorthand {
  readonly form: FormClass;
  /** The field of the form that the value fills. */
  readonly field: string;
  readonly notation: Notation<unknown>;
}

/** A section in one of several forms; its `type` says which. */
export function Variant(
  forms: Readonly<Record<string, FormClass>>,
  description: string,
  shorthand: Shorthand | null = null,
): FieldDecorator {
  const types = Object.keys(forms);
  const expected = `${shorthand === null ? '' : `${shorthand.notation.expected}, or `}a section with a type: ${oneOf(types)}`;
  return together(
    Transform(({ obj, key }: Written) => {
      const value = obj[key];
      if (value === null || value === undefined) return value;
      if (!isSection(value)) return shorthand === null ? misread(value, expected) : readShort(value, shorthand);
      const type = value['type'];
      if (type === undefined) return new Misread(`has no type; give "type" as ${oneOf(types)}`);
      const form = typeof type === 'string' && Object.hasOwn(forms, type) ? forms[type] : undefined;
      return form === undefined
        ? new Misread(`is ${show(type)}; ${didYouMean(typeof type === 'string' ? type : '', types)}`, ['type'])
        : readSection(value, form);
    }),
    refusesMisread(expected),
    ValidateNested(),
    JSONSchema(() => ({
      anyOf: [
        ...(shorthand === null ? [] : [shorthand.notation.schema]),
        ...Object.values(forms).map((form) => ({ $ref: definitions + form.name })),
      ],
      description,
    })),
  );
}

/** May be left out, or empty. */
export const Optional = IsOptional;

interface Written {
  readonly obj: Readonly<Record<string, unknown>>;
  readonly key: string;
}

function readSection(value: unknown, form: FormClass): unknown {
  if (value === null || value === undefined) return value;
  return isSection(value) ? plainToInstance(form, value) : misread(value, 'a section with fields');
}

function readShort(value: unknown, { form, field, notation }: Shorthand): unknown {
  const read = notation.read(value);
  return read instanceof Misread ? read : Object.assign(new form(), { [field]: read });
}

const refusal = 'notation';

function refusesMisread(expected: string): FieldDecorator {
  return ValidateBy({
    name: refusal,
    validator: {
      validate: (value: unknown) => value !== undefined && value !== null && !(value instanceof Misread),
      defaultMessage: (argument) => `is ${argument?.value === null ? 'empty' : 'missing'}; give ${expected}`,
    },
  });
}

/** What {@link Field} and its kind answer for a value that is missing or empty. */
export function missingMessage(constraints: Readonly<Record<string, string>>): string | undefined {
  return constraints[refusal];
}

function together(...decorators: readonly FieldDecorator[]): FieldDecorator {
  return (target, key) => {
    for (const decorator of decorators) decorator(target, key);
  };
}
