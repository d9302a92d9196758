-- Purpose: counts and sums all envelopes by what the quotas and the progress of a campaign are made of.
SELECT campaign, phase, prize, status, count(*) AS count, sum(amount) AS amount
FROM hongbao.envelopes
GROUP BY campaign, phase, prize, status
