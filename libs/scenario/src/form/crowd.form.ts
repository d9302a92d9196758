import { interactionKinds, type InteractionKind } from '#domain';
import { count, decimal, flag, list, probability, weight } from '../notation/number.notation.js';
import { duration, instant, someDuration, type WrittenInstant } from '../notation/time.notation.js';
import { id, mapping, text } from '../notation/word.notation.js';
import { BehaviourForm, JoiningForm } from './behaviour.form.js';
import { Field, Optional, Section, Sections } from './field.decorator.js';

export class OpensForm {
  @Field(probability, 'The chance that an envelope is ever opened.')
  probability!: number;

  @Field(duration, 'Mean time from award to opening; exponentially distributed.')
  delay!: number;
}

export class CohortForm {
  @Field(id, 'Name of the cohort.')
  name!: string;

  @Field(probability, 'Share of all users. The shares of all cohorts sum to 100%.')
  share!: number;

  @Optional()
  @Field(
    probability,
    "Share of these users who are there from the beginning; the others join later. Default: joining's, or else all.",
  )
  fromStart?: number | null;

  @Field(decimal(0, 10_000), 'Interactions of one user a day, on average, while fully interested.')
  interactionsPerDay!: number;

  @Field(
    mapping(weight, 'kinds of interaction with weights', interactionKinds),
    'What these users do: kinds by weight.',
  )
  kinds!: ReadonlyMap<InteractionKind, number>;

  @Section(() => OpensForm, 'How they open their envelopes.')
  opens!: OpensForm;

  @Optional()
  @Field(
    count(1, 100_000),
    'How many accounts share a device: of a family, or of one person who has several. Default: 1.',
  )
  accountsPerDevice?: number | null;

  @Optional()
  @Field(flag, 'Whether they take what is not meant for them; what they win counts as leakage. Default: false.')
  cheats?: boolean | null;

  @Optional()
  @Field(probability, 'Share of these users whom another user invited. Default: 0%.')
  invited?: number | null;

  @Optional()
  @Section(() => BehaviourForm, 'How they answer to what happens to them. Default: they come and go evenly.')
  behaviour?: BehaviourForm | null;
}

export class PopulationForm {
  @Field(count(1, 2_000_000_000), 'Registered accounts.')
  users!: number;

  @Optional()
  @Field(probability, 'Share of interactions that come from ids which never registered. Default: 0%.')
  unregistered?: number | null;

  @Optional()
  @Section(() => JoiningForm, 'How they come to know of the campaign. Default: all are there at the opening.')
  joining?: JoiningForm | null;

  @Sections(() => CohortForm, 1, 64, 'Users who behave alike.')
  cohorts!: CohortForm[];
}

export class BurstForm {
  @Field(instant, 'When it begins.')
  at!: WrittenInstant;

  @Field(probability, 'Share of all interactions of the campaign that fall into it.')
  share!: number;

  @Field(someDuration, 'After this time the rate has fallen to 37% (the time constant of the decay).')
  decay!: number;

  @Field(someDuration, 'When it is over.')
  lasts!: number;
}

export class DuplicatesForm {
  @Field(probability, 'Share of events that are sent a second time.')
  share!: number;

  @Field(duration, 'Mean time until the repeat; exponentially distributed.')
  delay!: number;
}

export class TextsForm {
  @Field(probability, 'Share of interactions that arrive as a chat message, to be classified, and not as a kind.')
  share!: number;

  @Field(probability, 'Share of these messages that are in Chinese; the others are in English.')
  chinese!: number;
}

export class TrafficForm {
  @Optional()
  @Field(
    instant,
    'When the simulation begins, for a look at the days before the campaign. Default: as the campaign begins.',
  )
  from?: WrittenInstant | null;

  @Optional()
  @Field(instant, 'When the simulation ends, for a look at the days after the campaign. Default: as the campaign ends.')
  to?: WrittenInstant | null;

  @Optional()
  @Field(
    list(weight, 24, 24, 'weights, one for each hour of the day from 00:00'),
    'The daily curve, in proportion. Default: flat.',
  )
  hours?: readonly number[] | null;

  @Optional()
  @Field(
    list(weight, 1, 1000, 'weights, one for each day of the campaign'),
    'The curve over days, in proportion; the last weight holds for all further days. Default: flat.',
  )
  days?: readonly number[] | null;

  @Optional()
  @Field(
    text(400),
    'A CSV file with the columns time and rate, as a path relative to this file: the curve of arrivals in the campaign, in the place of hours and days. A time is written as everywhere here; each rate, in proportion, holds from its time to that of the next row, the last to the end. Default: none.',
  )
  curve?: string | null;

  @Optional()
  @Sections(() => BurstForm, 0, 1000, 'Rushes on top of the curve. Default: none.')
  bursts?: BurstForm[] | null;

  @Optional()
  @Section(() => DuplicatesForm, 'Impatient repeats. Default: none.')
  duplicates?: DuplicatesForm | null;

  @Optional()
  @Section(() => TextsForm, 'Chat messages. Default: none, every interaction names its kind.')
  texts?: TextsForm | null;

  @Optional()
  @Field(
    mapping(weight, 'names with weights'),
    'Entry channels by weight, such as app and web. Default: events name no channel.',
  )
  channels?: ReadonlyMap<string, number> | null;
}
