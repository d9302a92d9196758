-- Purpose: the fence between a gate that lost its counters and those who still decide by the old ones. A gate is rebuilt
-- under a new epoch; what was decided under an earlier one is refused, so that nothing comes into the books that the
-- rebuilt counters have not seen.

CREATE TABLE hongbao.gate_epochs (
  campaign integer PRIMARY KEY REFERENCES hongbao.campaigns,
  epoch    bigint NOT NULL
);

-- Begins the next epoch of a campaign, later than `above`. Waits for the commits that are under way, and those that come after see it.
CREATE FUNCTION hongbao.next_epoch(of_campaign integer, above bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  begun bigint;
BEGIN
  -- "HGEP", so that no other advisory lock is meant.
  PERFORM pg_advisory_xact_lock(1212630352, of_campaign);
  INSERT INTO hongbao.gate_epochs AS e (campaign, epoch) VALUES (of_campaign, above + 1)
  ON CONFLICT (campaign) DO UPDATE SET epoch = greatest(e.epoch, above) + 1
  RETURNING e.epoch INTO begun;
  RETURN begun;
END $$;

-- Holds the epochs of some campaigns until the transaction ends. A lock that lies in memory costs no writing.
-- Arguments: campaigns in ascending order, so that no two callers wait for each other, and their epochs.
-- Raises:    HB002 when one of them has passed.
CREATE FUNCTION hongbao.hold_epochs(campaigns integer[], epochs bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1 .. cardinality(campaigns) LOOP
    PERFORM pg_advisory_xact_lock_shared(1212630352, campaigns[i]);
    PERFORM FROM hongbao.gate_epochs WHERE campaign = campaigns[i] AND epoch = epochs[i];
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'HB002', MESSAGE = 'the epoch of the gate has passed';
    END IF;
  END LOOP;
END $$;
