import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Gauge } from 'prom-client';
import { MetricsRegistry } from '#platform';
import { read } from './database/statements.js';

/** The most campaigns that are told of, those first in which something happened last: every one is a handful of series. */
const mostCampaigns = 200;

const envelopeStates = ['sealed', 'opened', 'paid', 'expired', 'failed'] as const;
const budgetParts = ['total', 'reserved', 'paid', 'remaining'] as const;

type Standing = { readonly id: string; readonly currency: string } & Readonly<
  Record<`budget_${(typeof budgetParts)[number]}` | (typeof envelopeStates)[number], number>
>;

/** Money and envelopes of the campaigns that are not closed, for Prometheus: read from the books whenever somebody asks. */
@Injectable()
export class BookMetrics {
  private readonly budget: Gauge<'campaign' | 'currency' | 'part'>;
  private readonly envelopes: Gauge<'campaign' | 'state'>;

  constructor(
    private readonly pool: pg.Pool,
    registry: MetricsRegistry,
  ) {
    this.budget = new Gauge({
      name: 'hongbao_budget_minor_units',
      help: "A campaign's money in minor units (fen): total = reserved + paid + remaining; the same from every process.",
      labelNames: ['campaign', 'currency', 'part'],
      registers: [registry],
    });
    this.envelopes = new Gauge({
      name: 'hongbao_envelopes',
      help: "A campaign's envelopes by state; the same from every process.",
      labelNames: ['campaign', 'state'],
      registers: [registry],
    });
    registry.lookUpFirst(() => this.measure());
  }

  private async measure(): Promise<void> {
    const standings = await read<Standing>(
      this.pool,
      'hongbao_standing_of_money',
      `SELECT c.id, c.currency,
         -sum(a.balance) FILTER (WHERE a.name = 'funding') AS budget_total,
         sum(a.balance) FILTER (WHERE a.name = 'reserved') AS budget_reserved,
         sum(a.balance) FILTER (WHERE a.name = 'wallets') AS budget_paid,
         sum(a.balance) FILTER (WHERE a.name = 'available') AS budget_remaining,
         ${envelopeStates.map((state) => `min(c.${state}) AS ${state}`).join(', ')}
       FROM (
         SELECT * FROM hongbao.campaigns JOIN hongbao.progress ON campaign = number
         WHERE state <> 'closed' ORDER BY latest_event_at DESC, number DESC LIMIT ${mostCampaigns}
       ) c
       JOIN hongbao.accounts a ON a.campaign = c.number
       GROUP BY c.id, c.currency`,
      [],
    );
    // Nothing is awaited from here on, so that nobody is told of no campaigns.
    this.budget.reset();
    this.envelopes.reset();
    for (const { id: campaign, currency, ...figures } of standings) {
      for (const part of budgetParts) this.budget.set({ campaign, currency, part }, figures[`budget_${part}`]);
      for (const state of envelopeStates) this.envelopes.set({ campaign, state }, figures[state]);
    }
  }
}
