import { IsOptional, Matches, ValidateBy } from 'class-validator';

/** The most characters of an id, of whatever kind. */
export const idLimit = 128;
/** The most characters of a message. */
export const textLimit = 8_000;

/** An id: characters as people count them (code points), none of them a control character or half of a pair. */
export const idPattern = new RegExp(`^[^\\p{Cc}\\p{Cs}]{1,${idLimit}}$`, 'u');
/** A message: anything but NUL, which PostgreSQL cannot hold, and halves of pairs, which UTF-8 cannot. */
const textPattern = new RegExp(`^[^\\0\\p{Cs}]{1,${textLimit}}$`, 'u');

const isId = { message: `must be a text of 1 to ${idLimit} characters without control characters` };
const isText = { message: `must be a text of 1 to ${textLimit} characters without NUL or broken characters` };

/** A name that somebody else gave: of an event, a user, a device, a campaign. */
export function IsId(): PropertyDecorator {
  return Matches(idPattern, isId);
}

export function IsText(): PropertyDecorator {
  return Matches(textPattern, isText);
}

/** Whether it may be left out; null counts as left out. */
export const Optional = IsOptional;

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);
const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a value is an RFC 3339 instant of this century. `Date.parse` alone takes the 31st of February. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [, year, month, day] = instantPattern.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1) return false;
  const at = Date.parse(value);
  return at >= earliest && at < latest;
}

/** An RFC 3339 instant from 2000 to 2099, such as `2026-02-16T20:00:00+08:00`. */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: {
      validate: isInstant,
      defaultMessage: () => 'must be an instant from 2000 to 2099 such as 2026-02-16T20:00:00+08:00',
    },
  });
}
