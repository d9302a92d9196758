-- The seal of a decision: a hash of all that was decided, by which an audit names a row that was edited afterwards.
-- PostgreSQL keeps these hashes stable across its versions, since hash partitions rest on them.
CREATE FUNCTION hongbao.seal_of(d hongbao.decisions) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT hash_record_extended(ROW(d.key, d.campaign, d.source, d.event_id, d.subject, d.at, d.kind, d.occasion,
    d.contest, d.fingerprint, d.device, d.channel, d.invited_by, d.text, d.digest, d.reason, d.guard, d.rule, d.prize,
    d.amount, d.path, d.rewards_inviter, d.phase), 0)
$$;

-- Purpose: makes a batch of decisions durable, all of it or nothing, in one round trip.
-- Arguments: one array for each column of the decisions, in the order of deciding; one for each column of the awards
--            among them (a_...); the repeats seen since the last batch (d_...), counted for each campaign.
-- Raises:    23505 on decisions_pkey when one of the keys is there already; HB001 when a limit does not suffice.
CREATE FUNCTION hongbao.commit_batch(
  keys uuid[], campaigns integer[], sources text[], event_ids text[], subjects text[], ats bigint[], kinds smallint[],
  occasions smallint[], contests text[], fingerprints bigint[], devices text[], channels text[], inviters text[],
  texts text[], digests text[], reasons smallint[], guards smallint[], rules smallint[], prizes smallint[],
  amounts bigint[], paths bigint[], inviter_rewards boolean[], phases smallint[],
  a_keys uuid[], a_campaigns integer[], a_subjects text[], a_prizes smallint[], a_phases smallint[],
  a_amounts bigint[], a_ats bigint[], a_expiries bigint[], a_opened boolean[],
  d_campaigns integer[], d_counts bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  g record;
BEGIN
  INSERT INTO hongbao.decisions (key, campaign, source, event_id, subject, at, kind, occasion, contest, fingerprint,
    device, channel, invited_by, text, digest, reason, guard, rule, prize, amount, path, rewards_inviter, phase, seal)
  SELECT d.*, hash_record_extended(d, 0) FROM unnest(keys, campaigns, sources, event_ids, subjects, ats, kinds, occasions, contests, fingerprints,
    devices, channels, inviters, texts, digests, reasons, guards, rules, prizes, amounts, paths, inviter_rewards,
    phases) AS d;

  IF cardinality(a_keys) > 0 THEN
    INSERT INTO hongbao.envelopes (id, campaign, subject, prize, phase, amount, awarded_at, expires_at, status,
      opened_at, due_at, opened_since)
    SELECT a.id, a.campaign, a.subject, a.prize, a.phase, a.amount, a.at, a.expires_at, a.opened::integer,
           CASE WHEN a.opened THEN a.at END, CASE WHEN a.opened THEN now() END, CASE WHEN a.opened THEN now() END
    FROM unnest(a_keys, a_campaigns, a_subjects, a_prizes, a_phases, a_amounts, a_ats, a_expiries, a_opened)
      AS a (id, campaign, subject, prize, phase, amount, at, expires_at, opened);

    INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
    SELECT a.id, a.campaign, 1, a.campaign * 4 + 1, a.campaign * 4 + 2, a.amount, a.at
    FROM unnest(a_keys, a_campaigns, a_amounts, a_ats) AS a (id, campaign, amount, at);

    PERFORM hongbao.reserve(a_campaigns, a_phases, a_prizes, a_amounts);
  END IF;

  FOR g IN
    SELECT t.campaign, grouping(t.reason) = 1 AS whole, t.reason, count(t.reason) AS refused, max(t.at) AS latest_at,
           sum(t.decisions) AS decisions, sum(t.duplicates) AS duplicates, sum(t.sealed) AS sealed,
           sum(t.opened) AS opened
    FROM (
      -- What was refused as outside_window (10) or campaign_paused (11) says nothing about the campaign's time.
      SELECT campaign, reason, CASE WHEN reason IN (10, 11) THEN NULL ELSE at END AS at,
             1 AS decisions, 0 AS duplicates, 0 AS sealed, 0 AS opened
      FROM unnest(campaigns, reasons, ats) AS d (campaign, reason, at)
      UNION ALL
      SELECT campaign, NULL, NULL, 0, 0, (NOT opened)::integer, opened::integer
      FROM unnest(a_campaigns, a_opened) AS a (campaign, opened)
      UNION ALL
      SELECT campaign, NULL, NULL, 0, count, 0, 0 FROM unnest(d_campaigns, d_counts) AS d (campaign, count)
    ) t
    GROUP BY GROUPING SETS ((t.campaign), (t.campaign, t.reason))
    ORDER BY 1, 2, 3
  LOOP
    IF g.whole THEN
      UPDATE hongbao.progress SET
        latest_event_at = greatest(latest_event_at, g.latest_at),
        decisions = progress.decisions + g.decisions,
        duplicates = progress.duplicates + g.duplicates,
        sealed = progress.sealed + g.sealed,
        opened = progress.opened + g.opened
      WHERE campaign = g.campaign;
    ELSIF g.refused > 0 THEN
      INSERT INTO hongbao.refusals AS r (campaign, reason, count) VALUES (g.campaign, g.reason, g.refused)
      ON CONFLICT (campaign, reason) DO UPDATE SET count = r.count + excluded.count;
    END IF;
  END LOOP;
END $$;
