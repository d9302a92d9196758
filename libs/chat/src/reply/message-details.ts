import { tripLength, visitPhrases } from '../features.js';
import { readText, type ReadText } from '../text.js';
import { printable } from '../tricks/trick.js';

/** The language to answer in. */
export type Language = 'zh' | 'en';

/** What a reply takes up from the message. */
export interface MessageDetails {
  readonly language: Language;
  /** Where the trip goes, spelt as a name; null where the message names no place. */
  readonly place: string | null;
  /** Length of the trip, 1 to 30 days. */
  readonly days: number | null;
  /** Numbers in the message as they are written, at most six. */
  readonly numbers: readonly string[];
  /** Ids of the concepts that come up. */
  readonly concepts: ReadonlySet<string>;
}

/** Finds what a reply can take up. */
export function detailsOf(message: string): MessageDetails {
  const read = readText(message);
  const concepts = new Set<string>();
  const places: string[] = [];
  visitPhrases(read.tokens, (id, from, to) => {
    concepts.add(id);
    if (id === 'destination') places.push(read.text.slice(read.tokens[from]?.start, read.tokens[to - 1]?.end));
  });
  const han = read.tokens.filter(({ script }) => script === 'han').length;
  const latin = read.tokens.filter(({ script }) => script === 'latin').length;
  const language = han > latin || (han > 0 && han * 2 >= latin) ? 'zh' : 'en';
  // The last place named is where one goes: "from Boston to Kyoto", 从上海到三亚.
  const known = places.at(-1);
  const place = known === undefined ? unknownPlace(message, language) : asName(known);
  return { language, place, days: daysOf(read), numbers: numbersOf(read), concepts };
}

/** `new york` is spelt `New York`; Chinese names stay as they are. */
function asName(place: string): string {
  return place.replace(/(^|[\s-])([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

const namedInEnglish =
  /\b(?:to|in|visit|visiting|around|explore)\s+(?:the\s+)?([A-Z][\w'-]{1,20}(?:\s[A-Z][\w'-]{1,20}){0,2})/;
const namedInChinese = /(?:去|到|游)([\u4e00-\u9fff]{2,4}?)(?=[玩旅游的看，,。！!？?\s\d一二两三四五六七八九十]|$)/;
/** What follows 去 without being a place. */
const notPlaces = /^(?:哪|那|这|什么|一|几|玩|旅|外|国外|年|过)/;

/** A place that the lexicon does not list, by where it stands in the sentence. */
function unknownPlace(message: string, language: Language): string | null {
  const read = printable(message.slice(0, 300));
  const place = (language === 'zh' ? namedInChinese : namedInEnglish).exec(read)?.[1] ?? null;
  return place !== null && notPlaces.test(place) ? null : place;
}

const hanNumbers: ReadonlyMap<string, number> = new Map([
  ...Array.from('一二三四五六七八九十', (character, at): [string, number] => [character, at + 1]),
  ['两', 2],
]);
const numberWords = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, at + 1]),
);

function daysOf(read: ReadText): number | null {
  const { text, tokens } = read;
  if (/\bweekend\b|周末/.test(text)) return 2;
  const stay = tripLength(tokens);
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [count, unit] = [tokens[at], tokens[at + 1]];
    if (count === undefined || unit === undefined || (stay !== null && count.start !== stay.start)) continue;
    const perUnit = unitDays(unit.text);
    if (perUnit === 0) continue;
    const days = countOf(text.slice(count.start, count.end)) * perUnit;
    if (days >= 1 && days <= 30) return days;
  }
  return null;
}

function unitDays(unit: string): number {
  if (['day', 'days', '天', '日'].includes(unit)) return 1;
  return ['week', 'weeks', '周'].includes(unit) ? 7 : 0;
}

/** The number a token stands for, `NaN` for none. */
function countOf(said: string): number {
  if (said === 'a') return 1;
  return hanNumbers.get(said) ?? numberWords.get(said) ?? Number(said);
}

function numbersOf({ text, tokens }: ReadText): string[] {
  return tokens
    .filter(({ script }) => script === 'number')
    .slice(0, 6)
    .map(({ start, end }) => text.slice(start, end));
}
