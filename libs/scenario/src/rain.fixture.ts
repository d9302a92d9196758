/** A small scenario with a bit of everything, for specs that edit it. */
export const rain = `name: rain
campaign:
  window: { from: 2026-02-16T20:00, to: 2026-02-17T01:00 }
  budget: ¥1000
  phases:
    - name: early
      from: 2026-02-16T20:00
      to: 2026-02-16T22:00
      budget: ¥300
    - { name: late, from: 2026-02-16T22:00, to: 2026-02-17T01:00 }
  pacing:
    type: hourly
    weights: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]
  prizes:
    - name: cash
      kind: cash
      label: A little cash
      amount: { type: uniform, min: ¥0.10, max: ¥2 }
    - name: lantern
      kind: goods
      label: A lantern
      amount: ¥20.00
      stock: 5
      fallback: cash
    - name: pool
      kind: cash
      label: A share
      amount: { type: double_mean, pool: ¥100, shares: 50, min: ¥0.50 }
  rules:
    - name: chat
      trigger: { type: interaction, kinds: [complex_question, daily_task] }
      win:
        probability: 20%
        prizes: { cash: 90, lantern: 10 }
    - name: friend
      trigger: { type: invitation, kinds: [trip_planning] }
      invitee: { win: { prizes: { pool: 1 } } }
      inviter: { win: { prizes: { pool: 1 } }, guarantee: 3 }
  contests:
    - name: eve
      kinds: [trip_planning]
      entries: { from: 2026-02-16T20:00, to: 2026-02-17T00:00 }
      settlesAt: 2026-02-17T00:30
      method: draw
      winners: 2
      prize: lantern
  caps:
    user: { perDay: 5 }
population:
  users: 100
  cohorts:
    - name: all
      share: 100%
      interactionsPerDay: 3
      kinds: { complex_question: 1 }
      opens: { probability: 0.9, delay: 10m }
traffic:
  bursts:
    - { at: 2026-02-16T21:00, share: 20%, decay: 110s, lasts: 10m }
`;
