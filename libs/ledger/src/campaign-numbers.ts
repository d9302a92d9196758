import { Failure } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CampaignRow } from './database/rows.js';

/** What of a campaign never changes and every statement needs. */
interface CampaignTag {
  readonly number: number;
  readonly id: string;
  readonly currency: string;
}

/** Campaigns are words outside and numbers in the tables. Neither ever changes, so they are remembered. */
@Injectable()
export class CampaignNumbers {
  private readonly byId = new Map<string, CampaignTag>();
  private readonly byNumber = new Map<number, CampaignTag>();

  constructor(private readonly dataSource: DataSource) {}

  /** @throws Failure `not_found` for a campaign that does not exist. */
  async numberOf(id: string): Promise<number> {
    const tag = this.byId.get(id) ?? (await this.load(), this.byId.get(id));
    if (tag === undefined) throw new Failure('not_found', `There is no campaign ${id}.`);
    return tag.number;
  }

  async tagOf(number: number): Promise<CampaignTag> {
    const tag = this.byNumber.get(number) ?? (await this.load(), this.byNumber.get(number));
    if (tag === undefined) throw new Error(`No campaign has the number ${number}`);
    return tag;
  }

  private async load(): Promise<void> {
    const rows = await this.dataSource
      .getRepository(CampaignRow)
      .find({ select: { number: true, id: true, currency: true } });
    for (const { number, id, currency } of rows) {
      const tag = { number, id, currency };
      this.byId.set(id, tag);
      this.byNumber.set(number, tag);
    }
  }
}
