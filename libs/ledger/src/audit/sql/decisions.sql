-- Purpose: counts all decisions, and finds those that were altered and refusals that carry money.
-- Result:  for each campaign and reason: count, the first altered one, the first refusal with an amount or a prize.
SELECT campaign, reason, count(*) AS count,
  count(*) FILTER (WHERE seal <> hongbao.seal_of(d)) AS altered,
  min(format('decision %s on %s %s is not as it was made', key, source, event_id))
    FILTER (WHERE seal <> hongbao.seal_of(d)) AS first_altered,
  min(format('decision %s refused, and carries prize %s over %s', key, prize, amount))
    FILTER (WHERE reason IS NOT NULL AND (amount <> 0 OR prize <> -1)) AS first_with_money
FROM hongbao.decisions d
GROUP BY campaign, reason
