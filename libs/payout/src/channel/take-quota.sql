-- Purpose: takes up to $1 payments out of the running second, of which there are $2 in all.
-- Arguments: $1 integer wanted, $2 integer payments a second.
-- Result: granted (0 to $1) and the milliseconds until the next second begins, by the database's clock.
WITH moment AS (
  SELECT extract(epoch FROM clock_timestamp()) AS now
), cleaned AS (
  DELETE FROM channel.quota WHERE second < (SELECT floor(now)::bigint - 60 FROM moment)
)
INSERT INTO channel.quota AS quota (second, used, used_before)
SELECT floor(now)::bigint, LEAST($1::integer, $2::integer), 0 FROM moment
ON CONFLICT (second) DO UPDATE
  SET used = LEAST(quota.used + $1::integer, $2::integer), used_before = quota.used
RETURNING used - used_before AS granted, ceil((second + 1 - (SELECT now FROM moment)) * 1000)::integer AS next_in_ms;
