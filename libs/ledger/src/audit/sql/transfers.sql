-- Purpose: sums of all transfers, and those that do not run between the accounts that their step and campaign say.
-- Result:  for each campaign and step: count, amount, the first transfer that is astray.
SELECT t.campaign, t.step, count(*) AS count, sum(t.amount) AS amount,
  min(format('transfer %s moves %s from account %s to %s', t.seq, t.amount, t.debit_account, t.credit_account))
    FILTER (WHERE t.amount < 0 OR (t.debit_account, t.credit_account) IS DISTINCT FROM CASE t.step
      WHEN 0 THEN ROW (t.campaign * 4, t.campaign * 4 + 1)
      WHEN 1 THEN ROW (t.campaign * 4 + 1, t.campaign * 4 + 2)
      WHEN 2 THEN ROW (t.campaign * 4 + 2, t.campaign * 4 + 3)
      WHEN 3 THEN ROW (t.campaign * 4 + 2, t.campaign * 4 + 1)
    END) AS astray
FROM hongbao.transfers t
GROUP BY t.campaign, t.step
