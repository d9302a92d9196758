-- Purpose: the tables of the ledger. Times of events are epoch milliseconds; leases and waits are the database's own time.
-- Amounts are minor units below 2^53. Every index costs throughput, so there are few, and each says what it is for. Names
-- and ids are compared byte by byte (COLLATE "C"): faster than any language's order, and the same on every system.

CREATE TABLE hongbao.campaigns (
  number      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          text COLLATE "C" NOT NULL UNIQUE,
  definition  jsonb NOT NULL,
  currency    text NOT NULL,
  -- Whether its clock is the latest event time instead of the database's.
  event_clock boolean NOT NULL,
  state       text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'paused', 'closed')),
  created_at  timestamptz NOT NULL DEFAULT now()
);

-- What moves with every batch of a campaign, apart from its wide definition. Few rows, updated all the time: room on
-- the page keeps the updates in place.
CREATE TABLE hongbao.progress (
  campaign        integer PRIMARY KEY REFERENCES hongbao.campaigns,
  latest_event_at bigint NOT NULL DEFAULT 0,
  decisions       bigint NOT NULL DEFAULT 0,
  duplicates      bigint NOT NULL DEFAULT 0,
  sealed          bigint NOT NULL DEFAULT 0 CHECK (sealed >= 0),
  opened          bigint NOT NULL DEFAULT 0 CHECK (opened >= 0),
  paid            bigint NOT NULL DEFAULT 0,
  expired         bigint NOT NULL DEFAULT 0,
  failed          bigint NOT NULL DEFAULT 0,
  -- Minor units that came back.
  released        bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 10);

CREATE TABLE hongbao.refusals (
  campaign integer NOT NULL REFERENCES hongbao.campaigns,
  reason   smallint NOT NULL,
  count    bigint NOT NULL,
  PRIMARY KEY (campaign, reason)
) WITH (fillfactor = 10);

CREATE TABLE hongbao.users (
  id         text COLLATE "C" PRIMARY KEY,
  device     text COLLATE "C",
  invited_by text COLLATE "C",
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Every decision ever acknowledged; append-only. The key is the identity of the interaction.
CREATE TABLE hongbao.decisions (
  seq             bigint GENERATED ALWAYS AS IDENTITY,
  at              bigint NOT NULL,
  received_at     timestamptz NOT NULL DEFAULT now(),
  amount          bigint NOT NULL CHECK (amount >= 0),
  path            bigint NOT NULL,
  fingerprint     bigint,
  -- Hash of the row as it was made: see seal_of.
  seal            bigint NOT NULL,
  key             uuid NOT NULL PRIMARY KEY,
  campaign        integer NOT NULL,
  kind            smallint NOT NULL,
  occasion        smallint NOT NULL,
  reason          smallint,
  guard           smallint NOT NULL,
  rule            smallint NOT NULL,
  prize           smallint NOT NULL,
  phase           smallint NOT NULL,
  rewards_inviter boolean NOT NULL,
  source          text COLLATE "C" NOT NULL,
  event_id        text COLLATE "C" NOT NULL,
  subject         text COLLATE "C" NOT NULL,
  digest          text COLLATE "C" NOT NULL,
  contest         text COLLATE "C",
  device          text COLLATE "C",
  channel         text COLLATE "C",
  invited_by      text COLLATE "C",
  text            text
);

-- Rows lie in the order of seq, so the smallest of indexes finds a stretch of them.
CREATE INDEX decisions_in_order ON hongbao.decisions USING brin (seq) WITH (pages_per_range = 32);

-- One for each award, under the key of its decision. An envelope is written four times in its life; with room on its page
-- a claim changes no index.
CREATE TABLE hongbao.envelopes (
  id           uuid NOT NULL PRIMARY KEY,
  amount       bigint NOT NULL CHECK (amount >= 0),
  awarded_at   bigint NOT NULL,
  expires_at   bigint NOT NULL,
  opened_at    bigint,
  settled_at   bigint,
  -- The payout at work: when the next step is due, who may take it until when, how often it was tried.
  due_at       timestamptz,
  lease_until  timestamptz,
  opened_since timestamptz,
  campaign     integer NOT NULL,
  fence        integer NOT NULL DEFAULT 0,
  attempts     integer NOT NULL DEFAULT 0,
  prize        smallint NOT NULL,
  phase        smallint NOT NULL,
  -- Numbers of envelopeStatuses in the domain: 0 sealed, 1 opened, 2 paid, 3 expired, 4 failed.
  status       smallint NOT NULL CHECK (status BETWEEN 0 AND 4),
  -- Whether an attempt to pay ended without an answer. (A lease that ran out says the same.)
  unknown      boolean NOT NULL DEFAULT false,
  subject      text COLLATE "C" NOT NULL,
  failure      text
) WITH (fillfactor = 55);

-- A user's envelopes.
CREATE INDEX envelopes_of_user ON hongbao.envelopes (subject);
-- What expires next.
CREATE INDEX envelopes_to_expire ON hongbao.envelopes (campaign, expires_at) WHERE status = 0;
-- What is to be paid next.
CREATE INDEX envelopes_to_pay ON hongbao.envelopes (due_at) WHERE status = 1;

-- Four accounts a campaign, numbered campaign * 4 + (0 funding, 1 available, 2 reserved, 3 wallets). Balances are
-- credits less debits. `wallets` is a control account: its subsidiary ledger are the users' paid envelopes.
CREATE TABLE hongbao.accounts (
  number   integer PRIMARY KEY,
  campaign integer NOT NULL REFERENCES hongbao.campaigns,
  name     text NOT NULL CHECK (name IN ('funding', 'available', 'reserved', 'wallets')),
  balance  bigint NOT NULL DEFAULT 0,
  CHECK (number = campaign * 4 + array_position(ARRAY['funding', 'available', 'reserved', 'wallets'], name) - 1),
  -- The last word on the budget: nothing may be promised that is not there.
  CONSTRAINT accounts_balance CHECK (CASE name WHEN 'funding' THEN balance <= 0 ELSE balance >= 0 END)
) WITH (fillfactor = 10);

-- Every movement of money; append-only, one debit and one credit each. Steps: 0 fund, 1 reserve, 2 pay, 3 release.
CREATE TABLE hongbao.transfers (
  seq            bigint GENERATED ALWAYS AS IDENTITY,
  amount         bigint NOT NULL CHECK (amount >= 0),
  at             bigint NOT NULL,
  -- Null for the funding of a campaign.
  envelope       uuid,
  campaign       integer NOT NULL,
  debit_account  integer NOT NULL,
  credit_account integer NOT NULL,
  step           smallint NOT NULL CHECK (step BETWEEN 0 AND 3),
  CHECK ((step = 0) = (envelope IS NULL))
);

-- An envelope is settled once: paid or released, never both, never twice. That it is reserved once follows from its own
-- primary key, since one statement after the other in commit_batch writes both; a second index over all awards would cost
-- a fifth of their throughput.
CREATE UNIQUE INDEX transfers_settle_once ON hongbao.transfers (envelope) WHERE step >= 2;

-- The limits beside the budget: amounts of phases and pools, pieces in stock, shares of pools. No row: no limit.
CREATE TABLE hongbao.quotas (
  campaign integer NOT NULL REFERENCES hongbao.campaigns,
  kind     text NOT NULL CHECK (kind IN ('phase', 'stock', 'pool', 'shares')),
  -- Which phase or prize of the campaign, counted from 0.
  number   smallint NOT NULL,
  used     bigint NOT NULL DEFAULT 0,
  quota    bigint NOT NULL,
  PRIMARY KEY (campaign, kind, number),
  CONSTRAINT quotas_used CHECK (used >= 0 AND used <= quota)
) WITH (fillfactor = 10);

CREATE TABLE hongbao.api_keys (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name       text NOT NULL,
  scope      text NOT NULL CHECK (scope IN ('admin', 'producer', 'reader')),
  -- The beginning of the key, by which its owner tells it from others.
  prefix     text NOT NULL,
  -- SHA-256. The keys have 256 random bits, so there is nothing to guess and nothing to salt.
  hash       bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
