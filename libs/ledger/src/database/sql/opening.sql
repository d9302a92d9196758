-- Purpose: opening and expiring envelopes. Rows are locked in the order of their ids; who comes second sees the status
-- that the first one left. Batches are found by their ids, one look-up each: while the table is small the planner would
-- rather read all of it, and keep that plan when it has grown, hence the settings of the functions.

-- Every campaign's time: what it is now by its own clock, and up to when envelopes are over (a closed campaign's all are).
CREATE VIEW hongbao.clocks AS
SELECT c.number AS campaign, t.now_at,
       CASE c.state WHEN 'closed' THEN 9223372036854775807 ELSE t.now_at END AS over_at
FROM hongbao.campaigns c
JOIN hongbao.progress p ON p.campaign = c.number
CROSS JOIN LATERAL (
  SELECT CASE WHEN c.event_clock THEN p.latest_event_at
              ELSE floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint END AS now_at
) t;

-- Opens envelopes.
-- Result: one row for each that exists: the envelope after the call; whether it is open or was ("opened"), and whether
--         this call did it ("first").
CREATE FUNCTION hongbao.open_envelopes(ids uuid[])
RETURNS TABLE (id uuid, campaign integer, subject text, prize smallint, amount bigint, status smallint,
  awarded_at bigint, expires_at bigint, opened_at bigint, settled_at bigint, failure text, unknown boolean,
  opened boolean, first boolean)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_mergejoin = off SET enable_hashjoin = off AS $$
DECLARE
  g record;
  turned uuid[];
  times bigint[];
  campaigns integer[];
BEGIN
  SELECT coalesce(array_agg(l.id), '{}'), array_agg(k.now_at), array_agg(l.campaign) INTO turned, times, campaigns
  FROM (SELECT e.* FROM hongbao.envelopes e WHERE e.id = ANY (ids) ORDER BY e.id FOR UPDATE) l
  JOIN hongbao.clocks k ON k.campaign = l.campaign
  WHERE l.status = 0 AND l.expires_at > k.over_at;

  UPDATE hongbao.envelopes e SET status = 1, opened_at = t.now_at, due_at = now(), opened_since = now()
  FROM unnest(turned, times) AS t (id, now_at) WHERE e.id = t.id;

  FOR g IN SELECT c.campaign, count(*) AS count FROM unnest(campaigns) AS c (campaign) GROUP BY 1 ORDER BY 1 LOOP
    UPDATE hongbao.progress p SET sealed = p.sealed - g.count, opened = p.opened + g.count
    WHERE p.campaign = g.campaign;
  END LOOP;

  RETURN QUERY
    SELECT e.id, e.campaign, e.subject, e.prize, e.amount, e.status, e.awarded_at, e.expires_at, e.opened_at,
      e.settled_at, e.failure, e.unknown, e.status IN (1, 2, 4), e.id = ANY (turned)
    FROM hongbao.envelopes e WHERE e.id = ANY (ids);
END $$;

-- Expires at most so many sealed envelopes that are over by their campaign's clock; their money is back in the budget.
-- Result: what expired.
CREATE FUNCTION hongbao.expire_due(at_most integer)
RETURNS TABLE (id uuid, campaign integer, subject text, prize smallint, phase smallint, amount bigint,
  awarded_at bigint)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_mergejoin = off SET enable_hashjoin = off AS $$
DECLARE
  g record;
  over uuid[];
  times bigint[];
BEGIN
  -- Envelopes that somebody is opening this moment are left for the next time.
  SELECT array_agg(d.id), array_agg(d.now_at) INTO over, times
  FROM (
    SELECT e.id, k.now_at
    FROM hongbao.clocks k CROSS JOIN LATERAL (
      SELECT s.id FROM hongbao.envelopes s
      WHERE s.campaign = k.campaign AND s.status = 0 AND s.expires_at <= k.over_at
      ORDER BY s.expires_at LIMIT at_most FOR UPDATE SKIP LOCKED
    ) e
    LIMIT at_most
  ) d;
  IF over IS NULL THEN
    RETURN;
  END IF;

  UPDATE hongbao.envelopes e SET status = 3, settled_at = t.now_at
  FROM unnest(over, times) AS t (id, now_at) WHERE e.id = t.id;

  PERFORM hongbao.record_release(over);
  FOR g IN
    SELECT e.campaign, count(*) AS count, sum(e.amount)::bigint AS amount
    FROM hongbao.envelopes e WHERE e.id = ANY (over) GROUP BY 1 ORDER BY 1
  LOOP
    UPDATE hongbao.progress p
    SET sealed = p.sealed - g.count, expired = p.expired + g.count, released = p.released + g.amount
    WHERE p.campaign = g.campaign;
  END LOOP;

  RETURN QUERY
    SELECT e.id, e.campaign, e.subject, e.prize, e.phase, e.amount, e.awarded_at
    FROM hongbao.envelopes e WHERE e.id = ANY (over);
END $$;

-- Writes the transfers that bring the money of settled envelopes back, and moves the guarded rows.
CREATE FUNCTION hongbao.record_release(ids uuid[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off SET enable_mergejoin = off SET enable_hashjoin = off AS $$
DECLARE
  campaigns integer[];
  phases smallint[];
  prizes smallint[];
  amounts bigint[];
BEGIN
  INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
  SELECT e.id, e.campaign, 3, e.campaign * 4 + 2, e.campaign * 4 + 1, e.amount, e.settled_at
  FROM hongbao.envelopes e WHERE e.id = ANY (ids);

  SELECT array_agg(e.campaign), array_agg(e.phase), array_agg(e.prize), array_agg(e.amount)
  INTO campaigns, phases, prizes, amounts
  FROM hongbao.envelopes e WHERE e.id = ANY (ids);
  PERFORM hongbao.release(campaigns, phases, prizes, amounts);
END $$;
