import pc from 'picocolors';

/** Colours of the terminal, with the meanings of the page: red went out, gold is promised, teal is left, grey is refused. */
export interface Paint {
  readonly red: (text: string) => string;
  readonly gold: (text: string) => string;
  readonly teal: (text: string) => string;
  readonly green: (text: string) => string;
  readonly grey: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** @param coloured - False leaves every text as it is. */
export function makePaint(coloured: boolean): Paint {
  const { red, yellow, cyan, green, dim, bold } = pc.createColors(coloured);
  return { red, gold: yellow, teal: cyan, green, grey: dim, bold };
}
