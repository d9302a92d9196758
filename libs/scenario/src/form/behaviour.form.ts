import type { InteractionKind } from '#domain';
import { decimal, list, probability } from '../notation/number.notation.js';
import { duration, someDuration } from '../notation/time.notation.js';
import { SpanForm } from './campaign.form.js';
import { Field, Optional, Section, Sections } from './field.decorator.js';
import { kinds } from './kind.notation.js';

export class VisitForm {
  @Field(decimal(1, 31), 'Interactions of one visit, on average; geometrically distributed.')
  interactions!: number;

  @Optional()
  @Field(someDuration, 'Mean time between two interactions of a visit; exponentially distributed. Default: 1m.')
  gap?: number | null;
}

export class InterestForm {
  @Optional()
  @Field(
    probability,
    'What remains after any number of misses, and all there is before the campaign opens or without rewards; a share of full interest. Default: 0%.',
  )
  organic?: number | null;

  @Optional()
  @Field(
    probability,
    "Interest at the campaign's first visit, a share: what the rate of visits is multiplied with. Not below organic. Default: 100%.",
  )
  atFirst?: number | null;

  @Optional()
  @Field(
    probability,
    'What a visit that won something adds to it, in points of full interest, up to 100%. Default: 0%.',
  )
  afterWin?: number | null;

  @Optional()
  @Field(
    probability,
    'What a visit that won nothing takes from it, in points of full interest, down to organic. Default: 0%.',
  )
  afterMiss?: number | null;
}

export class BehaviourForm {
  @Optional()
  @Section(() => VisitForm, 'What a visit is made of. Default: a single interaction.')
  visit?: VisitForm | null;

  @Optional()
  @Section(() => InterestForm, 'How much they care, and what moves it. Default: always fully.')
  interest?: InterestForm | null;

  @Optional()
  @Field(
    probability,
    'The chance, visit by visit, that one which won nothing makes them give the campaign up for good; only organic interest is left. Default: 0%.',
  )
  givesUp?: number | null;

  @Optional()
  @Field(
    probability,
    'The chance, envelope by envelope, that its winner invites one of the population, who comes if they are not there yet. Default: 0%.',
  )
  invites?: number | null;
}

export class JoiningForm {
  @Optional()
  @Field(probability, 'Share of the population that is there from the beginning. Default: all.')
  fromStart?: number | null;

  @Optional()
  @Field(
    list(probability, 1, 1000, 'shares, one for each day of the campaign'),
    'Share of those who are not there yet whom news of the campaign brings within a day, day by day; the last holds for all further days. Default: none.',
  )
  newsPerDay?: readonly number[] | null;

  @Optional()
  @Field(
    probability,
    'Share of those who are not there yet who come within a day in any case, campaign or not. Default: 0%.',
  )
  withoutRewards?: number | null;

  @Optional()
  @Field(duration, 'Mean time from an invitation to the first visit of whom it brings; exponential. Default: 1h.')
  invitationDelay?: number | null;
}

export class CapacityForm extends SpanForm {
  @Field(decimal(0.001, 1_000_000_000), 'Interactions a second that the service bears.')
  perSecond!: number;

  @Optional()
  @Field(kinds, 'Kinds of interaction that share the limit; others pass by it. Default: all.')
  kinds?: readonly InteractionKind[] | null;
}

export class RetriesForm {
  @Field(probability, 'The chance that somebody who was turned away tries again.')
  share!: number;

  @Field(duration, 'Mean time until then; exponentially distributed.')
  delay!: number;
}

/** Outages: what the service bears, and what users do when it bears no more. */
export class ServiceForm {
  @Optional()
  @Sections(() => CapacityForm, 0, 1000, 'Limits while they hold; without one the service bears everything.')
  capacity?: CapacityForm[] | null;

  @Optional()
  @Section(() => RetriesForm, 'What users do who were turned away. Default: they do not try again.')
  retries?: RetriesForm | null;
}
