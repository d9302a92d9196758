-- Purpose: payouts that the channel does not answer for are parked: they rest long between attempts, and wait for somebody
-- to look. Replaces post_payouts of payout.sql.

ALTER TABLE hongbao.envelopes
  -- Since when; null for all others, also for those that have come to an end since.
  ADD COLUMN parked_at timestamptz,
  ADD CONSTRAINT envelopes_parked_are_open CHECK (parked_at IS NULL OR status = 1);

-- What is parked, in the order of ids. Next to nothing is.
CREATE INDEX envelopes_parked ON hongbao.envelopes (id) WHERE parked_at IS NOT NULL;

-- Lets parked payouts be tried at once that nobody is trying. Gives which.
CREATE FUNCTION hongbao.hurry_parked(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql AS $$
  UPDATE hongbao.envelopes e SET due_at = now()
  WHERE e.id = ANY (ids) AND e.parked_at IS NOT NULL AND (e.lease_until IS NULL OR e.lease_until < now())
  RETURNING e.id
$$;

-- Posts what the channel said. Passed over: stale fences, and envelopes that are at an end already.
-- Arguments: outcomes are 0 paid, 1 refused, 2 unknown, 3 later, 4 unknown and parked; `unknowns` is what each was at its
--            claim.
-- Result:    the awards whose money came back.
CREATE OR REPLACE FUNCTION hongbao.post_payouts(
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
  open_outcomes smallint[];
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
    array_agg(l.outcome IN (2, 4) OR l.was_unknown) FILTER (WHERE l.outcome >= 2),
    array_agg(l.outcome) FILTER (WHERE l.outcome >= 2)
  INTO paid_ids, paid_campaigns, paid_amounts, paid_times, failed_ids, failed_times, failed_whys, open_ids,
    open_retries, open_unknowns, open_outcomes
  FROM locked l JOIN hongbao.clocks k ON k.campaign = l.campaign;

  IF open_ids IS NOT NULL THEN
    UPDATE hongbao.envelopes e
    SET unknown = t.unknown, due_at = now() + t.retry_ms * interval '1 millisecond', lease_until = NULL,
        parked_at = CASE WHEN t.outcome = 4 THEN coalesce(e.parked_at, now()) ELSE e.parked_at END,
        -- What was put off has not been asked, and brings nothing nearer to being parked.
        attempts = e.attempts - (t.outcome = 3)::integer
    FROM unnest(open_ids, open_unknowns, open_retries, open_outcomes) AS t (id, unknown, retry_ms, outcome)
    WHERE e.id = t.id;
  END IF;

  IF failed_ids IS NOT NULL THEN
    UPDATE hongbao.envelopes e
    SET status = 4, settled_at = t.now_at, failure = t.why, unknown = false, due_at = NULL, lease_until = NULL,
        parked_at = NULL
    FROM unnest(failed_ids, failed_times, failed_whys) AS t (id, now_at, why) WHERE e.id = t.id;
    PERFORM hongbao.record_release(failed_ids);
  END IF;

  IF paid_ids IS NOT NULL THEN
    UPDATE hongbao.envelopes e
    SET status = 2, settled_at = t.now_at, unknown = false, due_at = NULL, lease_until = NULL,
        parked_at = NULL
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
