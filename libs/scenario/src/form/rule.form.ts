import { interactionKinds, type InteractionKind } from '#domain';
import { count, distinct, list, probability, weight } from '../notation/number.notation.js';
import { id, mapping, text, word } from '../notation/word.notation.js';
import { Field, Optional, Section, Variant } from './field.decorator.js';
import { kinds } from './kind.notation.js';

const manyTimes = count(1, 1_000_000_000);

class KindsTriggerForm {
  @Field(kinds, 'Which kinds of interaction count.')
  kinds!: readonly InteractionKind[];
}

export class InteractionTriggerForm extends KindsTriggerForm {
  @Field(word(['interaction']), 'Every interaction of one of the kinds is a try.')
  type!: 'interaction';
}

export class DailyTriggerForm extends KindsTriggerForm {
  @Field(word(['daily']), 'The first interaction of one of the kinds on each day is a try.')
  type!: 'daily';
}

export class ChallengeTriggerForm {
  @Field(word(['challenge']), 'The interaction that completes a set is a try, once a day or once a campaign.')
  type!: 'challenge';

  @Field(
    mapping(count(1, 1000), 'kinds of interaction with how many of each', interactionKinds),
    'The set: how many interactions of which kinds.',
  )
  needs!: ReadonlyMap<InteractionKind, number>;

  @Field(word(['day', 'campaign']), 'Within what time the set must be completed.')
  within!: 'day' | 'campaign';
}

export class StreakTriggerForm extends KindsTriggerForm {
  @Field(word(['streak']), 'The first interaction of the day that makes a run of days with one long enough.')
  type!: 'streak';

  @Field(count(2, 366), 'How many days in a row.')
  days!: number;
}

export class FirstTriggerForm extends KindsTriggerForm {
  @Field(word(['first']), "A user's first interaction of one of the kinds in the campaign.")
  type!: 'first';
}

export class InviteeTriggerForm extends KindsTriggerForm {
  @Field(word(['invitee']), 'The first such interaction of a user whom somebody invited.')
  type!: 'invitee';
}

export class InviterTriggerForm extends KindsTriggerForm {
  @Field(word(['inviter']), 'Somebody whom the user invited has had a first such interaction.')
  type!: 'inviter';
}

export class InvitationTriggerForm extends KindsTriggerForm {
  @Field(word(['invitation']), "An invited user's first such interaction; the rule says what invitee and inviter get.")
  type!: 'invitation';
}

export type TriggerForm =
  | InteractionTriggerForm
  | DailyTriggerForm
  | ChallengeTriggerForm
  | StreakTriggerForm
  | FirstTriggerForm
  | InviteeTriggerForm
  | InviterTriggerForm
  | InvitationTriggerForm;

export class WinForm {
  @Optional()
  @Field(probability, 'The chance that a try wins anything. Default: 100%.')
  probability?: number | null;

  @Field(mapping(weight, 'prize names with weights'), 'Which prizes, each with its weight against the others.')
  prizes!: ReadonlyMap<string, number>;
}

export class PerUserForm {
  @Optional()
  @Field(manyTimes, 'Envelopes a day from this rule, at most.')
  perDay?: number | null;

  @Optional()
  @Field(manyTimes, 'Envelopes in the whole campaign from this rule, at most.')
  perCampaign?: number | null;
}

/** What a rule gives. */
class RewardForm {
  @Optional()
  @Field(text(200), 'What is rewarded, in words that users read. Default: the name of the rule.')
  title?: string | null;

  @Optional()
  @Field(count(2, 100_000), 'The try at which a user wins for certain; a win begins the count anew. Default: never.')
  guarantee?: number | null;

  @Optional()
  @Section(() => PerUserForm, 'How many envelopes this rule alone gives one user. Default: no limit.')
  perUser?: PerUserForm | null;
}

/** One side of an invitation. */
export class SideForm extends RewardForm {
  @Section(() => WinForm, 'The chance to win, and what.')
  win!: WinForm;
}

export class RuleForm extends RewardForm {
  @Field(id, 'Name of the rule.')
  name!: string;

  @Variant(
    {
      interaction: InteractionTriggerForm,
      daily: DailyTriggerForm,
      challenge: ChallengeTriggerForm,
      streak: StreakTriggerForm,
      first: FirstTriggerForm,
      invitation: InvitationTriggerForm,
      invitee: InviteeTriggerForm,
      inviter: InviterTriggerForm,
    },
    'What makes the rule take notice of an interaction.',
  )
  trigger!: TriggerForm;

  @Optional()
  @Field(distinct(list(id, 1, 64, 'names of phases')), 'The phases in which the rule holds. Default: all.')
  phases?: readonly string[] | null;

  @Optional()
  @Section(() => WinForm, 'The chance to win, and what. Needed for every trigger but an invitation.')
  win?: WinForm | null;

  @Optional()
  @Section(() => SideForm, 'For an invitation: what the invited user gets.')
  invitee?: SideForm | null;

  @Optional()
  @Section(() => SideForm, 'For an invitation: what the user who invited gets.')
  inviter?: SideForm | null;
}
