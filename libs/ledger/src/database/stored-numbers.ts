import { envelopeStatuses, interactionKinds, type InteractionKind, type Occasion, type Reason } from '#domain';

/*
 * Words are stored as small numbers. A number once given is never given again: new words go to the end of a list,
 * wherever the domain lists them.
 */

const reasonsByNumber = [
  'not_qualifying',
  'no_win',
  'cooldown',
  'device_cap',
  'user_cap',
  'pacing',
  'stock_exhausted',
  'budget_exhausted',
  'suspected_abuse',
  'not_registered',
  'outside_window',
  'campaign_paused',
  'duplicate_conflict',
] as const satisfies readonly Reason[];

const occasionsByNumber = ['chat', 'invitation', 'contest'] as const satisfies readonly Occasion[];

/** Both directions between the words of a list and their places in it. */
class StoredWords<Word extends string> {
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    private readonly what: string,
    readonly words: readonly Word[],
  ) {
    this.numbers = new Map(words.map((word, number) => [word, number]));
  }

  toNumber(word: Word): number {
    const number = this.numbers.get(word);
    if (number === undefined) throw new RangeError(`The ${this.what} ${word} has no stored number`);
    return number;
  }

  toWord(number: number): Word {
    const word = this.words[number];
    if (word === undefined) throw new RangeError(`No ${this.what} has the stored number ${number}`);
    return word;
  }
}

export const storedReasons = new StoredWords<Reason>('reason', reasonsByNumber);
export const storedOccasions = new StoredWords<Occasion>('occasion', occasionsByNumber);
export const storedKinds = new StoredWords<InteractionKind>('kind', interactionKinds);
export const storedStatuses = new StoredWords('status', envelopeStatuses);
