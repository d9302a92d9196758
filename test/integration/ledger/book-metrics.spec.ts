import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MetricsRegistry } from '#platform';
import { campaignFixture } from '../../support/campaign.fixture.js';
import { createLedgerWorld, decided, noDuplicates, type LedgerWorld } from '../../support/ledger-world.js';

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('figures of the books for Prometheus', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld('book_metrics');
  });
  afterAll(() => world.close());

  /** What is told of a campaign's reserved money; null where nothing is. */
  async function reserved(id: string): Promise<number | null> {
    const text = await world.app.get(MetricsRegistry).metrics();
    const series = `hongbao_budget_minor_units{campaign="${id}",currency="CNY",part="reserved"} `;
    const line = text.split('\n').find((each) => each.startsWith(series));
    return line === undefined ? null : Number(line.slice(series.length));
  }

  const told = async (): Promise<number> =>
    (await world.app.get(MetricsRegistry).metrics()).split('part="total"').length - 1;

  it('are those of the campaign in which something happens, however many were made after it', async () => {
    const festival = campaignFixture('festival');
    await world.campaigns.create(festival);
    expect(await reserved('festival')).toBe(0);
    for (let n = 0; n < 201; n++) await world.campaigns.create(campaignFixture(`spike-${n}`));
    await world.ledger.commit([decided(festival, 'won')], noDuplicates);
    expect(await reserved('festival')).toBe(100);
    expect(await told()).toBe(200);
  });

  it('end with the campaign', async () => {
    await world.campaigns.create(campaignFixture('over'));
    expect(await reserved('over')).toBe(0);
    await world.campaigns.setState('over', 'closed');
    expect(await reserved('over')).toBeNull();
    expect(await world.app.get(MetricsRegistry).metrics()).not.toContain('hongbao_envelopes{campaign="over"');
  });

  it('are never missing from one answer because another is being written', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => reserved('festival')));
    expect(new Set(answers)).toEqual(new Set([100]));
  });
});
