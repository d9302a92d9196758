-- Purpose: the durable side of the payouts. Time is the database's own.

-- Claims opened envelopes that are due and not under a lease. A claim is taken for unanswered until its outcome is
-- posted: whoever claims after a crash then knows that the channel may have been asked.
CREATE FUNCTION hongbao.claim_payouts(ids uuid[], lease_ms integer)
RETURNS TABLE (id uuid, campaign integer, subject text, amount bigint, fence integer, attempt integer,
  unknown boolean, open_for_ms bigint)
LANGUAGE sql AS $$
  WITH free AS MATERIALIZED (
    SELECT e.id, e.unknown FROM hongbao.envelopes e
    WHERE e.id = ANY (ids) AND e.status = 1 AND e.due_at <= now()
      AND (e.lease_until IS NULL OR e.lease_until < now())
    -- What somebody else is claiming or posting this moment is theirs.
    ORDER BY e.id FOR UPDATE SKIP LOCKED
  )
  UPDATE hongbao.envelopes e
  SET fence = e.fence + 1, attempts = e.attempts + 1, unknown = true,
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
LANGUAGE plpgsql AS $$
DECLARE
  g record;
  paid_ids uuid[];
  failed_ids uuid[];
BEGIN
  PERFORM FROM hongbao.envelopes e WHERE e.id = ANY (ids) ORDER BY e.id FOR UPDATE;

  WITH changed AS (
    UPDATE hongbao.envelopes e SET
      status = CASE r.outcome WHEN 0 THEN 2 WHEN 1 THEN 4 ELSE 1 END,
      settled_at = CASE WHEN r.outcome <= 1 THEN k.now_at END,
      failure = CASE r.outcome WHEN 1 THEN r.why END,
      unknown = CASE r.outcome WHEN 2 THEN true WHEN 3 THEN r.was_unknown ELSE false END,
      due_at = CASE WHEN r.outcome >= 2 THEN now() + r.retry_ms * interval '1 millisecond' END,
      lease_until = NULL
    FROM unnest(ids, fences, outcomes, whys, retries_ms, unknowns)
           AS r (id, fence, outcome, why, retry_ms, was_unknown),
         hongbao.clocks k
    WHERE e.id = r.id AND e.fence = r.fence AND e.status = 1 AND k.campaign = e.campaign
    RETURNING e.id, e.status
  )
  SELECT coalesce(array_agg(changed.id) FILTER (WHERE changed.status = 2), '{}'),
         coalesce(array_agg(changed.id) FILTER (WHERE changed.status = 4), '{}')
  INTO paid_ids, failed_ids FROM changed;

  INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
  SELECT e.id, e.campaign, 2, e.campaign * 4 + 2, e.campaign * 4 + 3, e.amount, e.settled_at
  FROM hongbao.envelopes e WHERE e.id = ANY (paid_ids);

  IF cardinality(failed_ids) > 0 THEN
    PERFORM hongbao.record_release(failed_ids);
  END IF;

  FOR g IN
    SELECT e.campaign, sum(e.amount)::bigint AS amount
    FROM hongbao.envelopes e WHERE e.id = ANY (paid_ids) GROUP BY 1 ORDER BY 1
  LOOP
    UPDATE hongbao.accounts a SET balance = a.balance - g.amount WHERE a.number = g.campaign * 4 + 2;
    UPDATE hongbao.accounts a SET balance = a.balance + g.amount WHERE a.number = g.campaign * 4 + 3;
  END LOOP;

  FOR g IN
    SELECT e.campaign, count(*) AS count, count(*) FILTER (WHERE e.status = 4) AS failed,
           coalesce(sum(e.amount) FILTER (WHERE e.status = 4), 0)::bigint AS released
    FROM hongbao.envelopes e WHERE e.id = ANY (paid_ids || failed_ids) GROUP BY 1 ORDER BY 1
  LOOP
    UPDATE hongbao.progress p
    SET opened = p.opened - g.count, paid = p.paid + g.count - g.failed, failed = p.failed + g.failed,
        released = p.released + g.released
    WHERE p.campaign = g.campaign;
  END LOOP;

  RETURN QUERY
    SELECT e.id, e.campaign, e.subject, e.prize, e.phase, e.amount, e.awarded_at
    FROM hongbao.envelopes e WHERE e.id = ANY (failed_ids);
END $$;
