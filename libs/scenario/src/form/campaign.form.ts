import type { InteractionKind, Minor } from '#domain';
import { count, flag, list, weight } from '../notation/number.notation.js';
import { someMoney } from '../notation/money.notation.js';
import { duration, instant, someDuration, zone, type WrittenInstant } from '../notation/time.notation.js';
import { id, seed, text, word } from '../notation/word.notation.js';
import { Field, Optional, Section, Sections, Variant } from './field.decorator.js';
import { kinds } from './kind.notation.js';
import { PrizeForm } from './prize.form.js';
import { RuleForm } from './rule.form.js';

const manyTimes = count(1, 1_000_000_000);

export class SpanForm {
  @Field(instant, 'The first instant that belongs to it.')
  from!: WrittenInstant;

  @Field(instant, 'The end: the first instant that no longer belongs to it.')
  to!: WrittenInstant;
}

export class PhaseForm extends SpanForm {
  @Field(id, 'Name by which rules refer to the phase.')
  name!: string;

  @Optional()
  @Field(someMoney, 'The most that may be promised in this phase. Without it: whatever the campaign has left.')
  budget?: Minor | null;
}

export class CapLimitsForm {
  @Optional()
  @Field(manyTimes, "Envelopes a day, at most. Days begin at midnight in the campaign's zone.")
  perDay?: number | null;

  @Optional()
  @Field(manyTimes, 'Envelopes in the whole campaign, at most.')
  perCampaign?: number | null;

  @Optional()
  @Field(someMoney, 'Money a day, at most.')
  amountPerDay?: Minor | null;

  @Optional()
  @Field(someMoney, 'Money in the whole campaign, at most.')
  amountPerCampaign?: Minor | null;
}

export class CapsForm {
  @Optional()
  @Section(() => CapLimitsForm, 'Limits for one user.')
  user?: CapLimitsForm | null;

  @Optional()
  @Section(() => CapLimitsForm, 'Limits for all users of one device together, against those who run several accounts.')
  device?: CapLimitsForm | null;
}

export class AtOncePacingForm {
  @Field(word(['at_once']), 'The whole budget may be spent from the first moment on.')
  type!: 'at_once';
}

export class LinearPacingForm {
  @Field(word(['linear']), 'The budget is let out in equal parts over the window.')
  type!: 'linear';
}

export class HourlyPacingForm {
  @Field(word(['hourly']), 'The budget is let out by the hour of the day.')
  type!: 'hourly';

  @Field(
    list(weight, 24, 24, 'weights, one for each hour of the day from 00:00'),
    'What each hour gets, in proportion.',
  )
  weights!: readonly number[];
}

export class RoundForm extends SpanForm {
  @Field(someMoney, 'What the round may give.')
  budget!: Minor;
}

export class RoundsPacingForm {
  @Field(word(['rounds']), 'Red-envelope rains: nothing is given outside the rounds.')
  type!: 'rounds';

  @Sections(() => RoundForm, 1, 1000, 'The rounds, in order.')
  rounds!: RoundForm[];

  @Optional()
  @Field(flag, 'Whether what a round leaves is added to the next. Default: false.')
  rollOver?: boolean | null;
}

export type PacingForm = AtOncePacingForm | LinearPacingForm | HourlyPacingForm | RoundsPacingForm;

export class EnvelopesForm {
  @Optional()
  @Field(someDuration, 'An envelope that nobody opens returns its money after this time. Default: 24h.')
  expiresAfter?: number | null;

  @Optional()
  @Field(
    word(['by_user', 'automatic']),
    'Whether users open their envelopes, or they open by themselves. Default: by_user.',
  )
  opening?: 'by_user' | 'automatic' | null;
}

export class ContestForm {
  @Field(id, 'Name of the contest.')
  name!: string;

  @Optional()
  @Field(text(200), 'What users read. Default: the name.')
  title?: string | null;

  @Field(kinds, 'Interactions of these kinds bring a ticket (draw) or a point each (ranking).')
  kinds!: readonly InteractionKind[];

  @Section(() => SpanForm, 'When interactions count.')
  entries!: SpanForm;

  @Field(instant, 'When the winners are found: once entries have ended, at the end of the window at the latest.')
  settlesAt!: WrittenInstant;

  @Field(
    word(['draw', 'ranking']),
    'draw: by lot among all who took part, one ticket each. ranking: those with the most interactions win.',
  )
  method!: 'draw' | 'ranking';

  @Field(count(1, 1_000_000), 'How many win.')
  winners!: number;

  @Field(id, 'Name of the prize that each winner gets.')
  prize!: string;
}

/** A campaign's policy as a product manager writes it. The domain's Campaign says the same in minor units and milliseconds. */
export class CampaignForm {
  @Optional()
  @Field(word(['CNY']), 'Currency by ISO 4217. Default: CNY.')
  currency?: 'CNY' | null;

  @Optional()
  @Field(zone, 'The campaign\'s zone, a fixed offset from UTC. Default: "+08:00".')
  zone?: number | null;

  @Section(() => SpanForm, 'When the campaign runs.')
  window!: SpanForm;

  @Optional()
  @Field(
    word(['event', 'server']),
    "Whose time rules. server: the moment of arrival. event: each event's own time, for rehearsals, replays and demos. Default: server.",
  )
  clock?: 'event' | 'server' | null;

  @Optional()
  @Field(word(['required', 'open']), 'Whether only registered users win. Default: required.')
  registration?: 'required' | 'open' | null;

  @Field(someMoney, 'All that the campaign may ever spend.')
  budget!: Minor;

  @Optional()
  @Sections(
    () => PhaseForm,
    0,
    64,
    'Parts of the window with rules or budgets of their own: in order, without overlap. Default: none.',
  )
  phases?: PhaseForm[] | null;

  @Sections(() => PrizeForm, 1, 64, 'What can be won.')
  prizes!: PrizeForm[];

  @Sections(
    () => RuleForm,
    1,
    64,
    'What is rewarded. An interaction tries the rules in this order and wins one envelope at most.',
  )
  rules!: RuleForm[];

  @Optional()
  @Sections(() => ContestForm, 0, 64, 'Prizes that are decided at a set time among all who took part. Default: none.')
  contests?: ContestForm[] | null;

  @Optional()
  @Section(() => CapsForm, 'Limits on what one user or one device can win. Default: none.')
  caps?: CapsForm | null;

  @Optional()
  @Field(duration, 'Least time between two envelopes for one user. Default: 0s.')
  cooldown?: number | null;

  @Optional()
  @Variant(
    { at_once: AtOncePacingForm, linear: LinearPacingForm, hourly: HourlyPacingForm, rounds: RoundsPacingForm },
    'How fast the budget is let out. Default: at_once.',
  )
  pacing?: PacingForm | null;

  @Optional()
  @Section(() => EnvelopesForm, 'The life of an envelope.')
  envelopes?: EnvelopesForm | null;

  @Optional()
  @Field(
    word(['refuse', 'allow']),
    'Whether a text that a user has sent before on the same day is refused as suspected abuse. Default: refuse.',
  )
  repeatedText?: 'refuse' | 'allow' | null;
}

/** A campaign that stands alone, as `POST /v1/campaigns` takes it. */
export class CampaignBodyForm extends CampaignForm {
  @Field(id, 'Identity of the campaign.')
  id!: string;

  @Optional()
  @Field(text(200), 'Title for people. Default: the id.')
  title?: string | null;

  @Optional()
  @Field(seed, 'Secret of the draws: who knows it can foretell who wins. Default: a random one.')
  seed?: string | null;
}
