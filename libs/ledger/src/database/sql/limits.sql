-- Purpose: moves awards between the guarded rows of their campaigns. The last word on budget, phases and stocks.
-- Every caller touches these rows last, to hold their locks briefly, and in the same order (campaign, kind, number), so
-- that no two callers wait for each other.

-- Takes awards out of what is available.
-- Arguments: for each award its campaign, phase, prize and amount.
-- Raises:    HB001 when a limit does not suffice; the detail names it as JSON { campaign, kind, number }.
CREATE FUNCTION hongbao.reserve(campaigns integer[], phases smallint[], prizes smallint[], amounts bigint[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  g record;
BEGIN
  FOR g IN
    SELECT a.campaign, grouping(a.phase, a.prize) AS part, coalesce(a.phase, a.prize, 0) AS number,
           count(*) AS awards, sum(a.amount)::bigint AS amount
    FROM unnest(campaigns, phases, prizes, amounts) AS a (campaign, phase, prize, amount)
    GROUP BY GROUPING SETS ((a.campaign), (a.campaign, a.phase), (a.campaign, a.prize))
    ORDER BY 1, 2, 3
  LOOP
    IF g.part = 1 THEN
      PERFORM hongbao.use_quota(g.campaign, 'phase', g.number::smallint, g.amount);
    ELSIF g.part = 2 THEN
      PERFORM hongbao.use_quota(g.campaign, 'pool', g.number::smallint, g.amount);
      PERFORM hongbao.use_quota(g.campaign, 'shares', g.number::smallint, g.awards);
      PERFORM hongbao.use_quota(g.campaign, 'stock', g.number::smallint, g.awards);
    ELSE
      UPDATE hongbao.accounts SET balance = balance - g.amount
      WHERE number = g.campaign * 4 + 1 AND balance >= g.amount;
      IF NOT FOUND THEN
        PERFORM hongbao.refuse_over_limit(g.campaign, 'budget', 0);
      END IF;
      UPDATE hongbao.accounts SET balance = balance + g.amount WHERE number = g.campaign * 4 + 2;
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION hongbao.use_quota(of_campaign integer, of_kind text, of_number smallint, more bigint)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE hongbao.quotas SET used = used + more
  WHERE campaign = of_campaign AND kind = of_kind AND number = of_number AND used + more <= quota;
  IF NOT FOUND AND EXISTS (
    SELECT FROM hongbao.quotas WHERE campaign = of_campaign AND kind = of_kind AND number = of_number
  ) THEN
    PERFORM hongbao.refuse_over_limit(of_campaign, of_kind, of_number);
  END IF;
END $$;

CREATE FUNCTION hongbao.refuse_over_limit(of_campaign integer, of_kind text, of_number integer)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING
    ERRCODE = 'HB001',
    MESSAGE = format('the %s does not suffice', of_kind),
    DETAIL = json_build_object(
      'campaign', (SELECT id FROM hongbao.campaigns WHERE number = of_campaign), 'kind', of_kind, 'number', of_number);
END $$;

-- Puts the money of awards back: from reserved to available, to the phase, and the piece to the stock. A pool never
-- takes a share back, neither its money nor its place.
CREATE FUNCTION hongbao.release(campaigns integer[], phases smallint[], prizes smallint[], amounts bigint[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  g record;
BEGIN
  FOR g IN
    SELECT a.campaign, grouping(a.phase, a.prize) AS part, coalesce(a.phase, a.prize, 0) AS number,
           count(*) AS awards, sum(a.amount)::bigint AS amount
    FROM unnest(campaigns, phases, prizes, amounts) AS a (campaign, phase, prize, amount)
    GROUP BY GROUPING SETS ((a.campaign), (a.campaign, a.phase), (a.campaign, a.prize))
    ORDER BY 1, 2, 3
  LOOP
    IF g.part = 1 THEN
      UPDATE hongbao.quotas SET used = used - g.amount
      WHERE campaign = g.campaign AND kind = 'phase' AND number = g.number;
    ELSIF g.part = 2 THEN
      UPDATE hongbao.quotas SET used = used - g.awards
      WHERE campaign = g.campaign AND kind = 'stock' AND number = g.number;
    ELSE
      UPDATE hongbao.accounts SET balance = balance + g.amount WHERE number = g.campaign * 4 + 1;
      UPDATE hongbao.accounts SET balance = balance - g.amount WHERE number = g.campaign * 4 + 2;
    END IF;
  END LOOP;
END $$;
