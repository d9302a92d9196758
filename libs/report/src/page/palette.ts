/** What a colour means, everywhere: red went out, gold is promised, teal is left, grey is refused. */
export type Hue = 'red' | 'indigo' | 'gold' | 'teal' | 'plum' | 'grey';

interface Theme extends Readonly<Record<Hue, string>> {
  readonly ink: string;
  readonly paper: string;
  /** Second-rank text; still at a contrast of 4.5. */
  readonly muted: string;
  /** Hairlines and grids. */
  readonly line: string;
  /** A surface one step off the paper. */
  readonly wash: string;
}

/** The order of series that carry no meaning of their own. */
export const seriesOrder: readonly Hue[] = ['red', 'indigo', 'gold', 'teal', 'plum', 'grey'];

export const light: Theme = {
  ink: '#1F1A17',
  paper: '#FFFBF5',
  muted: '#6B615A',
  line: '#E6DED4',
  wash: '#F7F0E6',
  red: '#C4161C',
  indigo: '#3B5BA5',
  gold: '#B8862B',
  teal: '#2A8C82',
  plum: '#7A4E8A',
  grey: '#8A817A',
};

export const dark: Theme = {
  ink: '#F3ECE4',
  paper: '#171312',
  muted: '#A89D94',
  line: '#38302C',
  wash: '#211B19',
  red: '#F0575C',
  indigo: '#8AA4E0',
  gold: '#E3B65A',
  teal: '#5FC2B6',
  plum: '#B48AC6',
  grey: '#958B83',
};

/** The custom properties of a theme, for a style sheet. */
export function customProperties(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, value]) => `--${name}:${String(value)}`)
    .join(';');
}

/** Contrast of two colours `#RRGGBB` after WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [bright, dim] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => {
    const part = parseInt(colour.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
