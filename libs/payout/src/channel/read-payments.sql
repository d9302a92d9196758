-- Purpose: looks payments up.
-- Arguments: $1 uuid[] payout ids, $2 integer how old a line may be in milliseconds; null: any age.
-- Result: payout_id, "user", amount, currency, outcome and at in epoch milliseconds of those that there are.
SELECT payout_id, "user", amount::text, currency, outcome, (extract(epoch FROM at) * 1000)::bigint::text AS at_ms
FROM channel.payments
WHERE payout_id = ANY ($1::uuid[])
  AND ($2::bigint IS NULL OR at > clock_timestamp() - $2::bigint * interval '1 millisecond');
