import { Injectable } from '@nestjs/common';
import { CampaignDirectory, viewEnvelope, type EnvelopeView as View } from '#intake';
import type { Envelope } from '#ledger';

/** An envelope as it is listed: what a decision shows of it, and its life. */
export interface ListedEnvelope extends View {
  readonly campaign: string;
  readonly awardedAt: string;
  readonly openedAt: string | null;
  readonly settledAt: string | null;
  /** Why it failed; null otherwise. */
  readonly failure: string | null;
}

/** Shows envelopes in the words of HTTP; the prize's label stands in the campaign. */
@Injectable()
export class EnvelopeView {
  constructor(private readonly campaigns: CampaignDirectory) {}

  async of(envelope: Envelope): Promise<ListedEnvelope> {
    const { policy } = await this.campaigns.get(envelope.campaign);
    return {
      ...viewEnvelope(policy, envelope),
      campaign: envelope.campaign,
      awardedAt: new Date(envelope.awardedAt).toISOString(),
      openedAt: instant(envelope.openedAt),
      settledAt: instant(envelope.settledAt),
      failure: envelope.failure,
    };
  }
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
