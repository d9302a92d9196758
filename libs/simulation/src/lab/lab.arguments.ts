import { readSetting, type Fault } from '#scenario';
import type { KnobOrder } from './lab.order.js';
import type { Constraint, SweepAxis } from './lab.result.js';
import { measureMeanings, measureNames, type MeasureName } from './measures.js';

/** Measures that may be sought, by the short names that people type. */
const goalNames: Readonly<Record<string, MeasureName>> = {
  retained_day1: 'cost_per_retained_day1',
  retained_day7: 'cost_per_retained_day7',
  retained_day30: 'cost_per_retained_day30',
  activated: 'cost_per_activated',
  registered: 'cost_per_registered',
};

/** Reads `path=a,b,c`, as `--sweep` takes it. Commas inside of brackets and quotes part nothing. */
export function readSweepAxis(text: string): SweepAxis | Fault {
  const setting = readSetting(text);
  if ('message' in setting) {
    return fault('--sweep', `"${text}" is no sweep; give path=a,b,c, such as campaign.caps.user.perDay=1,3,5`);
  }
  const values = partsOf(setting.value);
  if (values.length < 2 || values.includes('')) {
    return fault('--sweep', `"${text}" has ${values.length === 1 ? 'one value' : 'an empty value'}; give path=a,b,c`);
  }
  const again = values.find((value, index) => values.indexOf(value) !== index);
  return again === undefined
    ? { path: setting.path, values }
    : fault('--sweep', `"${text}" has ${again} a second time; give each value once`);
}

/** Reads a goal, as `--optimise` takes it: `retained_day7` for the least money a retained user, or any measure with a better side. */
export function readGoal(text: string): MeasureName | Fault {
  const wanted = text.trim().replaceAll('-', '_');
  const short = goalNames[wanted];
  if (short !== undefined) return short;
  const found = measureNames.find((name) => name === wanted && measureMeanings[name].better !== null);
  const sought = measureNames.filter((name) => measureMeanings[name].better !== null && !(name in goalNames));
  return (
    found ??
    fault('--optimise', `"${text}" is no goal; give one of ${[...Object.keys(goalNames), ...sought].join(', ')}`)
  );
}

/** Reads `path=low..high`. */
export function readKnob(text: string): KnobOrder | Fault {
  const setting = readSetting(text);
  const [low, high, ...more] = 'message' in setting ? [] : setting.value.split('..').map((end) => end.trim());
  if ('message' in setting || low === undefined || high === undefined || more.length > 0 || low === '' || high === '') {
    return fault('--knob', `"${text}" is no range; give path=low..high, such as campaign.caps.user.perDay=1..5`);
  }
  return { path: setting.path, low, high };
}

/** Reads `measure<=value` or `measure>=value`; a value may end in %. `lasts` is the share of runs whose budget lasts. */
export function readConstraint(text: string): Constraint | Fault {
  const [, name = '', sign, digits = '', percent] =
    /^\s*(\w+)\s*(<=|>=)\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  const measure = name === 'lasts' ? name : measureNames.find((each) => each === name);
  if (sign === undefined || measure === undefined) {
    const known = ['lasts', ...measureNames].join(', ');
    return fault(
      '--require',
      `"${text}" is no requirement; give measure<=value or measure>=value, the measure one of ${known}`,
    );
  }
  const value = Number(percent === '%' ? `${digits}e-2` : digits);
  return { measure, bound: sign === '>=' ? 'at_least' : 'at_most', value };
}

function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if ('[{'.includes(character)) depth++;
    else if (']}'.includes(character)) depth--;
    if (character === ',' && depth === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${character}`;
  }
  return parts.map((part) => part.trim());
}

/** A fault of an argument, told as faults of scenarios are. */
export function fault(argument: string, message: string, field = ''): Fault {
  return { field, message, file: argument, line: null, column: null };
}
