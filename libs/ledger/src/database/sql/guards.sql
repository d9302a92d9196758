-- Purpose: what nobody may do to the books, the application included. Conditions stand in WHEN, so that what is allowed
-- costs nothing.

CREATE FUNCTION hongbao.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'HB003', MESSAGE = format('%s on %s is refused: %s', TG_OP, TG_TABLE_NAME, TG_ARGV[0]);
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hongbao.decisions
  FOR EACH STATEMENT EXECUTE FUNCTION hongbao.refuse('decisions are append-only');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON hongbao.transfers
  FOR EACH STATEMENT EXECUTE FUNCTION hongbao.refuse('transfers are append-only, a correction is a new one');

CREATE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON hongbao.envelopes
  FOR EACH STATEMENT EXECUTE FUNCTION hongbao.refuse('an envelope stays on record');

-- The same table as envelopeTransitions in the domain; a test holds one against the other.
CREATE TRIGGER legal_transition BEFORE UPDATE ON hongbao.envelopes FOR EACH ROW
  WHEN (old.status <> new.status AND NOT CASE old.status
    WHEN 0 THEN new.status IN (1, 3)
    WHEN 1 THEN new.status IN (2, 4)
    ELSE false
  END)
  EXECUTE FUNCTION hongbao.refuse('there is no such transition of an envelope');

CREATE TRIGGER terms_stay BEFORE UPDATE ON hongbao.envelopes FOR EACH ROW
  WHEN (old.id <> new.id OR old.amount <> new.amount OR old.campaign <> new.campaign OR old.subject <> new.subject
    OR old.prize <> new.prize OR old.phase <> new.phase)
  EXECUTE FUNCTION hongbao.refuse('what was awarded to whom stays as it is');

CREATE TRIGGER closed_for_good BEFORE UPDATE ON hongbao.campaigns FOR EACH ROW
  WHEN (old.state = 'closed' AND new.state <> 'closed')
  EXECUTE FUNCTION hongbao.refuse('a closed campaign stays closed');
