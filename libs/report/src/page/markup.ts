/** Text that is HTML already: made by {@link html} or {@link trusted} only. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a template takes: plain text is escaped, markup is not, lists are joined, null is nothing. */
export type Insert = Markup | string | number | null | readonly Insert[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text harmless between tags and inside quoted attributes. Control characters that HTML and SVG forbid go. */
export function escapeText(text: string): string {
  return (
    text
      // Scenario files are written by others: a stray control character must not make the page invalid.
      .replaceAll(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
      .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
  );
}

/** A template whose inserts are escaped: names that come from a scenario cannot become tags. */
export function html(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  let text = strings[0] ?? '';
  inserts.forEach((insert, i) => {
    text += render(insert) + (strings[i + 1] ?? '');
  });
  return new Markup(text);
}

/** Marks text of our own (a style sheet, a number) as safe. Never for anything that was read. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** A dotted path that may be parted after its dots. */
export function breakable(path: string): string {
  return path.replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, '.\u200B');
}

const dates = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b(?: \d{2}:\d{2}| \d{4})?/g;
const durations = /\d (?:ms|s|min|h|d)\b/g;

/** A sentence for a heading: its dates, times and durations are not parted over two lines. */
export function heading(text: string): string {
  const joined = (part: string) => part.replaceAll(' ', '\u00A0');
  return text.replaceAll(dates, joined).replaceAll(durations, joined);
}

export const nothing = trusted('');

function render(insert: Insert): string {
  if (insert === null) return '';
  if (insert instanceof Markup) return insert.text;
  if (typeof insert === 'object') return insert.map(render).join('');
  return escapeText(String(insert));
}
