import type { Decision, Interaction } from '#domain';
import { limited } from '#platform';
import type pg from 'pg';
import { connect } from './database/statements.js';
import { storedKinds, storedOccasions, storedReasons } from './database/stored-numbers.js';
import type { DecisionTrace } from './ledger.port.js';

const pageRows = 20_000;
/** A rebuild waits for a page, and must not wait for ever on a PostgreSQL that fell silent. */
const pageLimitMs = 600_000;

/** One stretch of the decisions by column: to join a million values to a JSON array is cheap, a million rows are not. */
interface Stretch {
  readonly count: number;
  readonly seqs: readonly number[];
  readonly sources: readonly string[];
  readonly event_ids: readonly string[];
  readonly subjects: readonly string[];
  readonly ats: readonly number[];
  readonly kinds: readonly number[];
  readonly occasions: readonly number[];
  readonly contests: readonly (string | null)[];
  readonly fingerprints: readonly (number | null)[];
  readonly devices: readonly (string | null)[];
  readonly channels: readonly (string | null)[];
  readonly inviters: readonly (string | null)[];
  readonly reasons: readonly (number | null)[];
  readonly guards: readonly number[];
  readonly rules: readonly number[];
  readonly prizes: readonly number[];
  readonly amounts: readonly number[];
  readonly paths: readonly number[];
  readonly inviter_rewards: readonly boolean[];
}

const stretchStatement = `
  SELECT count(*)::integer AS count, json_agg(seq) AS seqs,
    json_agg(source) AS sources, json_agg(event_id) AS event_ids, json_agg(subject) AS subjects, json_agg(at) AS ats,
    json_agg(kind) AS kinds, json_agg(occasion) AS occasions, json_agg(contest) AS contests,
    json_agg(fingerprint) AS fingerprints, json_agg(device) AS devices, json_agg(channel) AS channels,
    json_agg(invited_by) AS inviters, json_agg(reason) AS reasons, json_agg(guard) AS guards, json_agg(rule) AS rules,
    json_agg(prize) AS prizes, json_agg(amount) AS amounts, json_agg(path) AS paths,
    json_agg(rewards_inviter) AS inviter_rewards
  FROM (
    SELECT * FROM hongbao.decisions WHERE seq > $1 AND seq <= $2 AND campaign = $3 ORDER BY seq
  ) t`;

const releasedStatement = `
  SELECT coalesce(json_agg(d.seq), '[]') AS seqs
  FROM hongbao.envelopes e JOIN hongbao.decisions d ON d.key = e.id
  WHERE e.campaign = $1 AND e.status IN (3, 4)`;

/** All decisions of a campaign as they were at one moment, in the order of commit. */
export async function* readTraces(
  pool: pg.Pool,
  campaign: string,
  number: number,
): AsyncIterable<readonly DecisionTrace[]> {
  const client = await connect(pool);
  let whole = false;
  try {
    // The index knows a stretch of the table once it has been summed up, which otherwise waits for a vacuum.
    await client.query(`SELECT brin_summarize_new_values('hongbao.decisions_in_order')`);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL jit = off; SET LOCAL statement_timeout = 0');
    const { rows } = await client.query<{ last: number | null }>(
      `SELECT pg_sequence_last_value(pg_get_serial_sequence('hongbao.decisions', 'seq')::regclass) AS last`,
    );
    const last = rows[0]?.last ?? 0;
    const released = await readReleased(client, number);
    // Whatever the statistics say, reading page by page must not read the whole table for each.
    await client.query('SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0');
    const stretchAfter = (from: number): Promise<Stretch> => {
      const stretch = readStretch(client, number, from);
      // Whoever stops reading early never waits for it.
      stretch.catch(() => undefined);
      return stretch;
    };
    let next = stretchAfter(0);
    for (let from = 0; from < last; from += pageRows) {
      const stretch = await next;
      // PostgreSQL prepares the next page while this one is being worked on.
      if (from + pageRows < last) next = stretchAfter(from + pageRows);
      if (stretch.count > 0) yield toTraces(stretch, campaign, released);
    }
    await client.query('COMMIT');
    whole = true;
  } finally {
    // Who stops reading early leaves a transaction open: the connection goes with it.
    client.release(!whole);
  }
}

async function readStretch(client: pg.ClientBase, number: number, from: number): Promise<Stretch> {
  const { rows } = await client.query<Stretch>(
    limited(pageLimitMs, {
      name: 'hongbao_traces',
      text: stretchStatement,
      values: [from, from + pageRows, number],
    }),
  );
  if (rows[0] === undefined) throw new Error('An aggregate gave no row');
  return rows[0];
}

/** Which decisions' money came back, by their numbers in the order of commit. */
async function readReleased(client: pg.ClientBase, number: number): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ seqs: number[] }>(
    limited(pageLimitMs, { text: releasedStatement, values: [number] }),
  );
  return new Set(rows[0]?.seqs);
}

function toTraces(stretch: Stretch, campaign: string, released: ReadonlySet<number>): DecisionTrace[] {
  return Array.from({ length: stretch.count }, (_, i) => ({
    interaction: toInteraction(stretch, i, campaign),
    decision: toDecision(stretch, i),
    released: released.has(at(stretch.seqs, i)),
  }));
}

function toInteraction(stretch: Stretch, i: number, campaign: string): Interaction {
  return {
    source: at(stretch.sources, i),
    id: at(stretch.event_ids, i),
    campaign,
    subject: at(stretch.subjects, i),
    at: at(stretch.ats, i),
    kind: storedKinds.toWord(at(stretch.kinds, i)),
    occasion: storedOccasions.toWord(at(stretch.occasions, i)),
    contest: at(stretch.contests, i),
    fingerprint: at(stretch.fingerprints, i),
    device: at(stretch.devices, i),
    channel: at(stretch.channels, i),
    invitedBy: at(stretch.inviters, i),
  };
}

function toDecision(stretch: Stretch, i: number): Decision {
  const reason = at(stretch.reasons, i);
  return {
    reason: reason === null ? null : storedReasons.toWord(reason),
    guard: at(stretch.guards, i),
    rule: at(stretch.rules, i),
    prize: at(stretch.prizes, i),
    amount: at(stretch.amounts, i),
    path: at(stretch.paths, i),
    rewardsInviter: at(stretch.inviter_rewards, i),
  };
}

function at<T>(column: readonly T[], i: number): T {
  if (i >= column.length) throw new RangeError('The columns of a stretch differ in length');
  return column[i] as T;
}
