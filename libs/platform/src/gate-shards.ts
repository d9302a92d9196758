/** The most shards of one campaign: whoever looks for money that is left asks all of them. */
const most = 64;
const entry = /^(?:([a-z0-9-]{1,64})=)?([1-9]\d?)$/;

/**
 * Over how many shards campaigns are spread in Redis, as an operator writes it: a number for all, or `campaign=number`,
 * or several of these with commas between them.
 */
export class GateShards {
  static readonly form = `must be a number of shards from 1 to ${most}, campaign=number, or several with commas`;
  private readonly byCampaign = new Map<string, number>();
  private readonly ofAll: number | null;

  private constructor(entries: readonly (readonly [campaign: string, shards: number])[]) {
    let ofAll: number | null = null;
    for (const [campaign, shards] of entries) {
      if (campaign === '') ofAll = shards;
      else this.byCampaign.set(campaign, shards);
    }
    this.ofAll = ofAll;
  }

  static isValid(text: string): boolean {
    return GateShards.entries(text) !== null;
  }

  /** @param text - Null where nothing is said. @throws RangeError where it has another form. */
  static parse(text: string | null): GateShards {
    const entries = text === null ? [] : GateShards.entries(text);
    if (entries === null) throw new RangeError(GateShards.form);
    return new GateShards(entries);
  }

  /** Null where nothing is said about the campaign. 1: it is not spread. */
  of(campaign: string): number | null {
    return this.byCampaign.get(campaign) ?? this.ofAll;
  }

  toJSON(): Readonly<Record<string, number>> {
    return Object.fromEntries([...(this.ofAll === null ? [] : [['*', this.ofAll] as const]), ...this.byCampaign]);
  }

  private static entries(text: string): [campaign: string, shards: number][] | null {
    const entries = new Map<string, number>();
    for (const part of text.split(',')) {
      const [, campaign = '', shards] = entry.exec(part.trim()) ?? [];
      // Who is named twice, with two numbers perhaps, was not meant so.
      if (shards === undefined || Number(shards) > most || entries.has(campaign)) return null;
      entries.set(campaign, Number(shards));
    }
    return [...entries];
  }
}
