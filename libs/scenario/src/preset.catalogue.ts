import { readdirSync, readFileSync } from 'node:fs';

/** A scenario that comes with the product. */
export interface Preset {
  readonly name: string;
  /** As faults name it. */
  readonly fileName: string;
  /** The file itself, comments and all. */
  readonly text: string;
}

const folder = new URL('../presets/', import.meta.url);
const ending = '.yaml';

export const presets = {
  /** Names of all presets, in order of the alphabet. */
  list(): string[] {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort();
  },

  /** The preset of a name; null where there is none. */
  get(name: string): Preset | null {
    if (!presets.list().includes(name)) return null;
    const fileName = name + ending;
    return { name, fileName, text: readFileSync(new URL(fileName, folder), 'utf8') };
  },
};
