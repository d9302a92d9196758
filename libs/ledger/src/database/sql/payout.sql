-- Purpose: the durable side of the payouts. Time is the database's own. For the settings of the functions see opening.sql.

-- Claims opened envelopes that are due and not under a lease. A lease that ran out without an outcome being posted left
-- the channel's answer unknown: whoever claims next is told so.
CREATE FUNCTION hongbao.claim_payouts(ids uuid[], lease_ms integer)
RETURNS TABLE (id uuid, campaign integer, subject text, amount bigint, fence integer, attempt integer,
  unknown boolean, open_for_ms bigint)
LANGUAGE sql SET enable_seqscan = off SET enable_mergejoin = off SET enable_hashjoin = off AS $$
  WITH free AS MATERIALIZED (
    SELECT e.id, e.unknown OR e.lease_until IS NOT NULL AS unknown FROM hongbao.envelopes e
    -- The sum keeps the planner from reading all that is due, a backlog of any length, in order to find these few.
    WHERE e.id = ANY (ids) AND e.status = 1 AND e.due_at + interval '0' <= now()
      AND (e.lease_until IS NULL OR e.lease_until < now())
    -- What somebody else is claiming or posting this moment is theirs.
    ORDER BY e.id FOR UPDATE SKIP LOCKED
  )
  UPDATE hongbao.envelopes e
  SET fence = e.fence + 1, attempts = e.attempts + 1, unknown = free.unknown,
      lease_until = now() + lease_ms * interval '1 millisecond'
  FROM free WHERE e.id = free.id
  RETURNING e.id, e.campaign, e.subject, e.amount, e.fence, e.attempts, free.unknown,
            floor(extract(epoch FROM now() - e.opened_since) * 1000)::bigint
$$;

-- Posts what the channel said. Passed over: stale fences, and envelopes that are at an end already.
-- Arguments: outcomes are 0 paid, 1 refused, 2 unknown, 3 later; `unknowns` is what each was at its claim.
-- Result:    the awards whose money came back.
CREATE FUNCTION hongbao.post_payouts(
  ids uuid[], fences integer[], outcomes smallint[], whys text[], retries_ms bigint[], unknowns boolean[]
)
RETURNS TABLE (id uuid, campaign integer, subject text, prize smallint, phase smallint, amount bigint,
  awarded_at bigint)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_mergejoin = off SET enable_hashjoin = off AS $$
DECLARE
  g record;
  paid_ids uuid[];
  paid_campaigns integer[];
  paid_amounts bigint[];
  paid_times bigint[];
  failed_ids uuid[];
  failed_times bigint[];
  failed_whys text[];
  open_ids uuid[];
  open_unknowns boolean[];
  open_retries bigint[];
BEGIN
  -- One look-up by key for each, in the order of the ids: a join would be planned for a few rows and cost a square.
  WITH locked AS MATERIALIZED (
    SELECT r.outcome, r.why, r.retry_ms, r.was_unknown, l.id, l.campaign, l.amount
    FROM (
      SELECT * FROM unnest(ids, fences, outcomes, whys, retries_ms, unknowns)
        AS t (id, fence, outcome, why, retry_ms, was_unknown)
      ORDER BY t.id
    ) r
    CROSS JOIN LATERAL (SELECT e.* FROM hongbao.envelopes e WHERE e.id = r.id FOR UPDATE) l
    WHERE l.fence = r.fence AND l.status = 1
  )
  SELECT
    array_agg(l.id) FILTER (WHERE l.outcome = 0), array_agg(l.campaign) FILTER (WHERE l.outcome = 0),
    array_agg(l.amount) FILTER (WHERE l.outcome = 0), array_agg(k.now_at) FILTER (WHERE l.outcome = 0),
    array_agg(l.id) FILTER (WHERE l.outcome = 1), array_agg(k.now_at) FILTER (WHERE l.outcome = 1),
    array_agg(l.why) FILTER (WHERE l.outcome = 1),
    array_agg(l.id) FILTER (WHERE l.outcome >= 2), array_agg(l.retry_ms) FILTER (WHERE l.outcome >= 2),
    array_agg(l.outcome = 2 OR l.was_unknown) FILTER (WHERE l.outcome >= 2)
  INTO paid_ids, paid_campaigns, paid_amounts, paid_times, failed_ids, failed_times, failed_whys, open_ids,
    open_retries, open_unknowns
  FROM locked l JOIN hongbao.clocks k ON k.campaign = l.campaign;

  IF open_ids IS NOT NULL THEN
    UPDATE hongbao.envelopes e
    SET unknown = t.unknown, due_at = now() + t.retry_ms * interval '1 millisecond', lease_until = NULL
    FROM unnest(open_ids, open_unknowns, open_retries) AS t (id, unknown, retry_ms) WHERE e.id = t.id;
  END IF;

  IF failed_ids IS NOT NULL THEN
    UPDATE hongbao.envelopes e
    SET status = 4, settled_at = t.now_at, failure = t.why, unknown = false, due_at = NULL, lease_until = NULL
    FROM unnest(failed_ids, failed_times, failed_whys) AS t (id, now_at, why) WHERE e.id = t.id;
    PERFORM hongbao.record_release(failed_ids);
  END IF;

  IF paid_ids IS NOT NULL THEN
    UPDATE hongbao.envelopes e
    SET status = 2, settled_at = t.now_at, unknown = false, due_at = NULL, lease_until = NULL
    FROM unnest(paid_ids, paid_times) AS t (id, now_at) WHERE e.id = t.id;

    INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
    SELECT t.id, t.campaign, 2, t.campaign * 4 + 2, t.campaign * 4 + 3, t.amount, t.now_at
    FROM unnest(paid_ids, paid_campaigns, paid_amounts, paid_times) AS t (id, campaign, amount, now_at);

    FOR g IN
      SELECT t.campaign, sum(t.amount)::bigint AS amount
      FROM unnest(paid_campaigns, paid_amounts) AS t (campaign, amount) GROUP BY 1 ORDER BY 1
    LOOP
      UPDATE hongbao.accounts a SET balance = a.balance - g.amount WHERE a.number = g.campaign * 4 + 2;
      UPDATE hongbao.accounts a SET balance = a.balance + g.amount WHERE a.number = g.campaign * 4 + 3;
    END LOOP;
  END IF;

  FOR g IN
    SELECT t.campaign, sum(t.paid) AS paid, sum(t.failed) AS failed, sum(t.released)::bigint AS released
    FROM (
      SELECT c.campaign, 1 AS paid, 0 AS failed, 0 AS released FROM unnest(paid_campaigns) AS c (campaign)
      UNION ALL
      SELECT e.campaign, 0, 1, e.amount FROM hongbao.envelopes e WHERE e.id = ANY (failed_ids)
    ) t
    GROUP BY 1 ORDER BY 1
  LOOP
    UPDATE hongbao.progress p
    SET opened = p.opened - g.paid - g.failed, paid = p.paid + g.paid, failed = p.failed + g.failed,
        released = p.released + g.released
    WHERE p.campaign = g.campaign;
  END LOOP;

  RETURN QUERY
    SELECT e.id, e.campaign, e.subject, e.prize, e.phase, e.amount, e.awarded_at
    FROM hongbao.envelopes e WHERE e.id = ANY (failed_ids);
END $$;
