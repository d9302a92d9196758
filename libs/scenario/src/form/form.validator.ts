import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { Finding, Path, Step } from '../fault.js';
import { isSection, Misread } from '../notation/notation.js';
import { didYouMean } from '../notation/suggestion.js';
import { missingMessage } from './field.decorator.js';

const deepest = 16;
/** No section has as many fields; class-transformer compares every field with every other. */
const widest = 1_000;

/** What is left of `{ pool: ¥5,000 }`: inside of braces YAML takes the comma for the end of the field. */
const thousands = /^\d{3}(?:\.\d+)?$/;
const brokenAmount = 'is cut off the amount before it; inside of braces leave out its commas, or put it in quotes';

/**
 * Reads a plain value into a form and says everything that is wrong with its fields; what lies between fields is left to
 * the checks. The form is null where the value is not even looked into.
 */
export function readForm<T extends object>(form: new () => T, plain: object): { form: T | null; findings: Finding[] } {
  const oversized = findOversized(plain, []);
  if (oversized !== null) return { form: null, findings: [oversized] };
  const strange = strangeKeys(plain, []);
  if (strange.length > 0) return { form: null, findings: strange };
  const findings: Finding[] = [];
  const instance = plainToInstance(form, plain);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  for (const error of errors) collect(error, [], findings);
  return { form: instance, findings };
}

/**
 * The first part that lies deeper than fields can, since reading it further could exhaust the stack; or that is wider,
 * since reading it could take minutes.
 */
function findOversized(value: unknown, path: Path): Finding | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= deepest) return { path, message: 'nests deeper than any field does', atKey: false };
  const entries = Object.entries(value);
  if (!Array.isArray(value) && entries.length > widest) {
    return { path, message: `has ${entries.length} fields; no section has more than ${widest}`, atKey: false };
  }
  for (const [key, each] of entries) {
    const found = findOversized(each, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

/** class-transformer leaves out what would reach an object's prototype, without a word, and stumbles over its constructor. */
function strangeKeys(value: unknown, path: Path): Finding[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => strangeKeys(each, [...path, index]));
  if (!isSection(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key in Object.prototype
      ? [{ path: [...path, key], message: 'is not a field', atKey: true }]
      : strangeKeys(each, [...path, key]),
  );
}

function collect(error: ValidationError, parent: Path, findings: Finding[]): void {
  const step: Step = Array.isArray(error.target) ? Number(error.property) : error.property;
  const path = [...parent, step];
  const value: unknown = error.value;
  if (value instanceof Misread) {
    for (const each of [value, ...value.others]) {
      findings.push({ path: [...path, ...each.path], message: each.why, atKey: each.atKey });
    }
    return;
  }
  if (error.constraints?.['whitelistValidation'] !== undefined) {
    const known = error.target === undefined ? [] : fieldsOf(error.target);
    const message = thousands.test(error.property)
      ? brokenAmount
      : `is not a field here; ${didYouMean(error.property, known)}`;
    findings.push({ path, message, atKey: true });
    return;
  }
  const message = missingMessage(error.constraints ?? {});
  if (message !== undefined) findings.push({ path, message, atKey: false });
  for (const child of error.children ?? []) collect(child, path, findings);
}

function fieldsOf(target: object): string[] {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  return [...new Set(metadata.map(({ propertyName }) => propertyName))];
}
