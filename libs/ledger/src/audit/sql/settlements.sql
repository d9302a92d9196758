-- Purpose: holds every envelope against its transfers.
-- Result:  how many envelopes there are; how many are not reserved exactly once with their amount, and the first; how
--          many are not settled as their status says, and the first.
WITH both_sides AS (
  SELECT coalesce(e.id, t.envelope) AS id, e.amount, e.status, t.reserves, t.reserved, t.pays, t.releases, t.settled,
    -- Reserved once, in the same campaign, with the same amount.
    e.id IS NOT NULL AND t.reserves = 1 AND t.reserved = e.amount AND e.amount >= 0 AND t.lowest = e.campaign
      AND t.highest = e.campaign AS is_reserved,
    -- Paid: one payment. Expired or failed: one release. Otherwise: neither.
    e.id IS NOT NULL AND coalesce(t.pays, 0) = (e.status = 2)::integer
      AND coalesce(t.releases, 0) = (e.status IN (3, 4))::integer
      AND coalesce(t.settled, 0) = CASE WHEN e.status >= 2 THEN e.amount ELSE 0 END AS is_settled
  FROM hongbao.envelopes e
  FULL JOIN (
    SELECT envelope, min(campaign) AS lowest, max(campaign) AS highest,
      count(*) FILTER (WHERE step = 1) AS reserves, coalesce(sum(amount) FILTER (WHERE step = 1), 0) AS reserved,
      count(*) FILTER (WHERE step = 2) AS pays, count(*) FILTER (WHERE step = 3) AS releases,
      coalesce(sum(amount) FILTER (WHERE step >= 2), 0) AS settled
    FROM hongbao.transfers WHERE step > 0 GROUP BY envelope
  ) t ON t.envelope = e.id
)
SELECT count(*) AS envelopes,
  count(*) FILTER (WHERE is_reserved IS NOT TRUE) AS unreserved,
  min(CASE WHEN amount IS NULL THEN format('there are transfers of envelope %s, which does not exist', id)
           ELSE format('envelope %s over %s was reserved %s times, %s in all', id, amount, coalesce(reserves, 0),
                       coalesce(reserved, 0)) END)
    FILTER (WHERE is_reserved IS NOT TRUE) AS first_unreserved,
  count(*) FILTER (WHERE is_settled IS NOT TRUE) AS unsettled,
  min(CASE WHEN amount IS NULL THEN format('there are transfers of envelope %s, which does not exist', id)
           ELSE format('envelope %s over %s is %s, and was paid %s times and released %s times, %s in all', id, amount,
                       (ARRAY['sealed', 'opened', 'paid', 'expired', 'failed'])[status + 1], coalesce(pays, 0),
                       coalesce(releases, 0), coalesce(settled, 0)) END)
    FILTER (WHERE is_settled IS NOT TRUE) AS first_unsettled
FROM both_sides
