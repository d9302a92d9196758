-- Purpose: one page of the statement, in ascending order of payout id.
-- Arguments: $1 uuid after which it begins; null: at the beginning. $2 integer lines at most.
-- Result: payout_id, "user", amount, currency, outcome, at in epoch milliseconds.
SELECT payout_id, "user", amount::text, currency, outcome, (extract(epoch FROM at) * 1000)::bigint::text AS at_ms
FROM channel.payments
WHERE $1::uuid IS NULL OR payout_id > $1::uuid
ORDER BY payout_id
LIMIT $2;
