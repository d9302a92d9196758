import { envelopeStatuses, interactionKinds, reasons, type PrizeKind } from '#domain';
import { payoutStates } from '#ledger';
import type { JsonSchema } from '../rules/compiled.rules.js';

/** A closed object whose fields are all there, unless named optional. */
function object(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', required, additionalProperties: false, properties };
}

function described(description: string, schema: JsonSchema): JsonSchema {
  return { ...schema, description };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** Spelled out with `anyOf`, because what serializes answers knows `null` only so. */
function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

const text = { type: 'string' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const flag = { type: 'boolean' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const minor = { type: 'integer', minimum: 0, description: 'In minor units (fen).' } as const;
const currency = { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.' } as const;
const prizeKinds = ['cash', 'coupon', 'goods', 'grand'] satisfies PrizeKind[];
const state = { type: 'string', enum: ['running', 'paused', 'closed'] } as const;
const scope = { type: 'string', enum: ['admin', 'producer', 'reader'] } as const;
const openText = { type: 'object', additionalProperties: true } as const;

const prize = object({ kind: { type: 'string', enum: prizeKinds }, amount: minor, currency, label: text });
const envelope = object({
  id: uuid,
  prize,
  status: { type: 'string', enum: envelopeStatuses },
  expiresAt: instant,
});

/** A decided interaction; the answer of the hot path. */
export const decisionSchema: JsonSchema = object({
  interactionId: described("The producer's own id of the event.", text),
  decision: { type: 'string', enum: ['awarded', 'rejected'] },
  reason: { anyOf: [{ type: 'string', enum: reasons }, { type: 'null' }] },
  explanation: described('The decision in a sentence for its user.', text),
  duplicate: described('True where this very interaction was decided before.', flag),
  envelope: orNull(envelope),
});

const listedEnvelope = object({
  id: uuid,
  campaign: text,
  prize,
  status: { type: 'string', enum: envelopeStatuses },
  awardedAt: instant,
  openedAt: orNull(instant),
  settledAt: orNull(instant),
  expiresAt: instant,
  failure: orNull(text),
});

const payout = object({
  id: described("The envelope's own, under which the channel knows it.", uuid),
  campaign: text,
  user: text,
  amount: minor,
  currency,
  state: { type: 'string', enum: payoutStates },
  attempts: described('How often the channel has been asked.', count),
  openedAt: instant,
  parkedAt: orNull(instant),
  nextAttemptAt: orNull(instant),
  failure: described('Why it failed, or was voided.', orNull(text)),
});

const balance = object({ currency, paid: minor, promised: minor });
const budget = object({ currency, total: minor, reserved: minor, paid: minor, released: minor, remaining: minor });

const key = {
  id: uuid,
  name: text,
  scope,
  prefix: text,
  createdAt: instant,
  revokedAt: orNull(instant),
};

const campaign = object({
  id: text,
  title: text,
  state,
  currency,
  budget: minor,
  window: object({ from: instant, to: instant }),
  utcOffsetMs: { type: 'integer' },
  clock: { type: 'string', enum: ['event', 'server'] },
  latestEventAt: described('Its own clock, where events bring their time.', instant),
  registration: { type: 'string', enum: ['required', 'open'] },
  phases: listOf(openText),
  prizes: listOf(openText),
  rules: listOf(openText),
  contests: listOf(openText),
  caps: openText,
  cooldownMs: count,
  pacing: openText,
  envelopes: openText,
  repeatedText: { type: 'string', enum: ['refuse', 'allow'] },
});

/** What this service answers, by name. */
export const answerSchemas = {
  Decision: decisionSchema,
  Envelope: listedEnvelope,
  EnvelopePage: object({
    items: listOf(listedEnvelope),
    next: described('Give it as `cursor` to get the next page.', orNull(text)),
  }),
  Payout: payout,
  PayoutPage: object({
    items: listOf(payout),
    next: described('Give it as `cursor` to get the next page.', orNull(text)),
  }),
  ChatAnswer: object({
    reply: text,
    classification: object({
      kind: { type: 'string', enum: interactionKinds },
      score: { type: 'number', minimum: 0, maximum: 1 },
      evidence: listOf(text),
    }),
    interaction: decisionSchema,
  }),
  User: object({ id: text, device: orNull(text), invitedBy: orNull(text) }),
  Wallet: object({
    user: text,
    currency,
    paid: minor,
    promised: described('Won and not paid yet, in minor units.', minor),
    balances: described('The same for each currency that the user has won in.', listOf(balance)),
  }),
  Campaign: campaign,
  CampaignList: object({ items: listOf(campaign) }),
  CampaignSummary: object({
    budget,
    decisions: object({
      total: count,
      awarded: count,
      rejected: { type: 'object', additionalProperties: count, propertyNames: { enum: reasons } },
    }),
    duplicates: count,
    envelopes: object(Object.fromEntries(envelopeStatuses.map((status) => [status, count]))),
    users: object({ active: count, rewarded: count }),
  }),
  CampaignDefinition: openText,
  RecordingPage: object({
    items: listOf(
      object({
        seq: described('Its place; give it as `cursor` to go on behind it.', text),
        event: described('InteractionEvent, for `POST /v1/interactions`.', openText),
        exact: described('Whether it is word for word what was sent, so that sent again it is a repeat.', flag),
        kind: described('As what it was decided.', { type: 'string', enum: interactionKinds }),
        decision: object({
          reason: { anyOf: [{ type: 'string', enum: reasons }, { type: 'null' }] },
          prize: described('Its label; empty where refused.', text),
          amount: minor,
          explanation: text,
        }),
      }),
    ),
    users: described('Those of the page who are registered, each for `POST /v1/users`.', listOf(openText)),
    next: described('Give it as `cursor` to get the next page.', orNull(text)),
  }),
  Audit: object({ ok: flag, invariants: listOf(object({ name: text, ok: flag, detail: text })) }),
  NewKeyAnswer: object({ ...key, secret: described('Told this once and never again.', text) }),
  KeyList: object({ items: listOf(object(key)) }),
  Health: object({ status: { type: 'string', enum: ['live', 'ready'] } }),
  Problem: object(
    {
      type: described('For programs: urn:hongbao:problem:<code>.', text),
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: described('What happened, and what to do next.', text),
      instance: text,
      errors: listOf(object({ field: text, message: text })),
      line: described('In the answer to a batch: the line or element that it is about, from 1.', { type: 'integer' }),
    },
    ['line'],
  ),
} as const satisfies Record<string, JsonSchema>;

export type AnswerName = keyof typeof answerSchemas;
