-- Purpose: what the campaigns' guarded rows say, to be held against what was counted.
-- Result:  one row a campaign; accounts, quotas and refusals as JSON objects.
SELECT c.number, c.id, c.definition, c.currency, p.decisions, p.duplicates, p.released,
  ARRAY[p.sealed, p.opened, p.paid, p.expired, p.failed]::text[] AS statuses,
  (SELECT json_object_agg(a.name, a.balance) FROM hongbao.accounts a WHERE a.campaign = c.number) AS accounts,
  (SELECT coalesce(json_agg(json_build_object('kind', q.kind, 'number', q.number, 'used', q.used, 'quota', q.quota)), '[]')
   FROM hongbao.quotas q WHERE q.campaign = c.number) AS quotas,
  (SELECT coalesce(json_agg(json_build_object('reason', r.reason, 'count', r.count)), '[]')
   FROM hongbao.refusals r WHERE r.campaign = c.number) AS refusals
FROM hongbao.campaigns c LEFT JOIN hongbao.progress p ON p.campaign = c.number
ORDER BY c.number
