-- Purpose: holds every awarded decision against its envelope, both ways.
-- Result:  how many there are, how many do not agree, the first of them.
SELECT count(*) AS awards,
  count(*) FILTER (WHERE agrees IS NOT TRUE) AS broken,
  min(CASE WHEN key IS NULL THEN format('envelope %s over %s has no awarded decision', id, given)
           WHEN id IS NULL THEN format('decision %s awarded %s, and there is no envelope', key, amount)
           ELSE format('decision %s awarded %s, and its envelope holds %s or differs in campaign, user, prize or phase',
                       key, amount, given) END)
    FILTER (WHERE agrees IS NOT TRUE) AS first_broken
FROM (
  SELECT d.key, d.amount, e.id, e.amount AS given,
    d.amount = e.amount AND d.campaign = e.campaign AND d.subject = e.subject AND d.prize = e.prize
      AND d.phase = e.phase AND d.at = e.awarded_at AS agrees
  FROM (SELECT * FROM hongbao.decisions WHERE reason IS NULL) d
  FULL JOIN hongbao.envelopes e ON e.id = d.key
) t
