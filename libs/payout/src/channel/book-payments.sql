-- Purpose: books payments, at most one line a payout id; who comes second changes nothing.
-- Arguments: $1 uuid[] payout ids, $2 text[] users, $3 bigint[] amounts, $4 text[] currencies, $5 text[] outcomes.
-- Result: the payout ids that were booked now. The order keeps two calls over the same ids from deadlocking.
INSERT INTO channel.payments (payout_id, "user", amount, currency, outcome)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::text[]) AS asked (payout_id, "user", amount, currency, outcome)
ORDER BY payout_id
ON CONFLICT (payout_id) DO NOTHING
RETURNING payout_id;
