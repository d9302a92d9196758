-- Purpose: the simulated channel's own books, apart from the ledger so that reconciliation has two independent sides.
--   payments: one line a payout id, which is what makes a repeated payment harmless; first come, first kept.
--   quota: how many payments the running second has let through, where a rate limit is set.
-- Safe to run again, and in several processes at once (the caller holds an advisory lock).
CREATE SCHEMA IF NOT EXISTS channel;

CREATE TABLE IF NOT EXISTS channel.payments (
  payout_id uuid PRIMARY KEY,
  "user" text NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0),
  currency text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('paid', 'refused')),
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE IF NOT EXISTS channel.quota (
  second bigint PRIMARY KEY,
  used integer NOT NULL,
  -- What was used before the last update: the difference is what that update was granted.
  used_before integer NOT NULL
);
