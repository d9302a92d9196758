-- Purpose: what is parked, and the first of it whose money is not reserved any more.
SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount,
  count(*) FILTER (WHERE status <> 1) AS astray,
  (min(id::text) FILTER (WHERE status <> 1)) || ' is parked, and its envelope is not open' AS first_astray
FROM hongbao.envelopes
WHERE parked_at IS NOT NULL
