/** The body of `POST /v1/campaigns`: every trip plan wins one yuan, by the events' own time, until told otherwise. */
export function campaignBody(id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id,
    clock: 'event',
    registration: 'open',
    budget: 1_000_000,
    window: { from: '2026-02-06T00:00:00+08:00', to: '2026-02-09T00:00:00+08:00' },
    prizes: [{ name: 'coin', kind: 'cash', label: 'a yuan', amount: { type: 'fixed', amount: 100 } }],
    rules: [
      { name: 'trips', trigger: { type: 'interaction', kinds: ['trip_planning'] }, win: { prizes: { coin: 1 } } },
    ],
    repeatedText: 'allow',
    ...more,
  };
}

/** A trip plan of somebody in the first hour of such a campaign, as a CloudEvent. */
export function tripEvent(
  campaign: string,
  id: string | number,
  { subject = 'ann', time = '2026-02-06T00:30:00+08:00', ...data }: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> & { id: string } {
  return {
    specversion: '1.0',
    type: 'hongbao.interaction.v1',
    source: `test/${campaign}`,
    id: String(id),
    subject,
    time,
    data: { campaign, kind: 'trip_planning', ...data },
  };
}
