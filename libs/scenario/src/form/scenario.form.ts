import type { InteractionKind } from '#domain';
import { measures, type Measure } from '../scenario.js';
import { count, distinct, flag, list, probability } from '../notation/number.notation.js';
import { duration, instant, someDuration, type WrittenInstant } from '../notation/time.notation.js';
import { threshold, type Threshold } from '../notation/threshold.notation.js';
import { id, mapping, path, seed, text, word } from '../notation/word.notation.js';
import { money } from '../notation/money.notation.js';
import { ServiceForm } from './behaviour.form.js';
import { CampaignForm } from './campaign.form.js';
import { PopulationForm, TrafficForm } from './crowd.form.js';
import { Field, Optional, Section, Sections } from './field.decorator.js';
import { kinds } from './kind.notation.js';

export class LatencyForm {
  @Field(duration, 'The least.')
  min!: number;

  @Field(duration, 'The most.')
  max!: number;
}

export class ChannelForm {
  @Optional()
  @Section(() => LatencyForm, 'How long a call takes, uniform between the ends. Default: 5ms to 25ms.')
  latency?: LatencyForm | null;

  @Optional()
  @Field(count(1, 10_000_000), 'Payouts a second that it takes. Default: no limit.')
  ratePerSecond?: number | null;

  @Optional()
  @Field(probability, 'Share of payouts that it refuses for good, such as for a closed account. Default: 0%.')
  refused?: number | null;

  @Optional()
  @Field(probability, 'Share of calls that are paid, but whose answer is lost. Default: 0%.')
  lostAnswers?: number | null;

  @Optional()
  @Field(probability, 'Share of calls that end without an answer and are paid only afterwards. Default: 0%.')
  lateAnswers?: number | null;

  @Optional()
  @Field(duration, 'How long afterwards. Default: 1s500ms.')
  lateBy?: number | null;

  @Optional()
  @Field(
    probability,
    'Share of calls that fail before anything happens, without saying so (a status of 500). Default: 0%.',
  )
  errors?: number | null;

  @Optional()
  @Field(someDuration, "How long the channel knows a payout's id. Default: for ever.")
  remembers?: number | null;
}

export class PublishedForm {
  @Field(text(200), 'What was published, in words.')
  figure!: string;

  @Field(word(measures), 'What of the simulation is held beside it.')
  measure!: Measure;

  @Optional()
  @Field(instant, 'Beginning of the time that it speaks of. Default: the beginning of the campaign.')
  from?: WrittenInstant | null;

  @Optional()
  @Field(instant, 'End of the time that it speaks of. Default: the end of the campaign.')
  to?: WrittenInstant | null;

  @Optional()
  @Field(
    kinds,
    'Only what people did themselves in these kinds of interaction is counted. Default: everything, the rewards of inviters and of contests included.',
  )
  kinds?: readonly InteractionKind[] | null;

  @Optional()
  @Field(distinct(list(id, 1, 100, 'names of prizes')), 'Only awards of these prizes are counted. Default: all.')
  prizes?: readonly string[] | null;

  @Field(money, 'The figure: a whole number, or for spend an amount of money.')
  value!: number;

  @Field(text(400), 'Who published it, and how sure it is.')
  source!: string;

  @Optional()
  @Field(
    flag,
    'Whether coefficients of this scenario were chosen so that the figure comes out: met, it then proves nothing. Default: false.',
  )
  fitted?: boolean | null;
}

export class SpikeForm {
  @Optional()
  @Field(
    list(threshold, 1, 20, 'thresholds'),
    'What every spike has to keep, else it ends with exit code 1. Latencies count from the intended start.',
  )
  thresholds?: readonly Threshold[] | null;
}

export class ScenarioForm {
  @Field(id, 'Name of the scenario, and id of its campaign.')
  name!: string;

  @Optional()
  @Field(text(200), 'Title for people. Default: the name.')
  title?: string | null;

  @Optional()
  @Field(text(4000), 'What is tried out here, and where the figures come from.')
  description?: string | null;

  @Optional()
  @Field(seed, 'Seed of everything random: same scenario, same seed, same result. Default: the name.')
  seed?: string | null;

  @Section(() => CampaignForm, 'The campaign: budget, prizes, rules, limits.')
  campaign!: CampaignForm;

  @Section(() => PopulationForm, 'Who takes part.')
  population!: PopulationForm;

  @Optional()
  @Section(() => TrafficForm, 'When and how interactions arrive. Default: evenly.')
  traffic?: TrafficForm | null;

  @Optional()
  @Section(() => ServiceForm, 'Outages, for simulations. Default: the service bears everything.')
  service?: ServiceForm | null;

  @Optional()
  @Section(() => ChannelForm, 'How the simulated payment channel behaves. Default: fast and faultless.')
  channel?: ChannelForm | null;

  @Optional()
  @Field(
    mapping(probability, 'paths of coefficients with shares', null, path),
    'How unsure coefficients are: paths of numbers in population, traffic, service or channel, each with its standard deviation as a share of the value, 100% at most. Of several runs the first takes them as written, each other draws its own (log-normal around the value); a list is drawn as one. Default: only luck differs.',
  )
  uncertain?: ReadonlyMap<string, number> | null;

  @Optional()
  @Sections(
    () => PublishedForm,
    0,
    200,
    'Published figures about the real campaign, to be shown beside the simulated ones.',
  )
  published?: PublishedForm[] | null;

  @Optional()
  @Section(() => SpikeForm, 'What load tests ask of a service. Default: that the books balance.')
  spike?: SpikeForm | null;
}
