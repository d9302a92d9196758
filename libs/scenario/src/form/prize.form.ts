import type { Minor, PrizeKind } from '#domain';
import { someMoney } from '../notation/money.notation.js';
import { count, weight } from '../notation/number.notation.js';
import { id, text, word } from '../notation/word.notation.js';
import { Field, Optional, Sections, Variant } from './field.decorator.js';

const prizeKinds = ['cash', 'coupon', 'goods', 'grand'] as const satisfies readonly PrizeKind[];

export class FixedAmountForm {
  @Field(word(['fixed']), 'Always the same amount.')
  type = 'fixed' as const;

  @Field(someMoney, 'What one costs the budget.')
  amount!: Minor;
}

export class UniformAmountForm {
  @Field(word(['uniform']), 'Every whole amount of fen from min to max alike.')
  type!: 'uniform';

  @Field(someMoney, 'The least.')
  min!: Minor;

  @Field(someMoney, 'The most, included.')
  max!: Minor;
}

export class TierForm {
  @Field(someMoney, 'The amount.')
  amount!: Minor;

  @Field(weight, 'How often, in proportion to the other tiers.')
  weight!: number;
}

export class TiersAmountForm {
  @Field(word(['tiers']), 'One of several amounts, by weight.')
  type!: 'tiers';

  @Sections(() => TierForm, 1, 256, 'The amounts.')
  tiers!: TierForm[];
}

class PoolAmountForm {
  @Field(someMoney, 'The money in the pool.')
  pool!: Minor;

  @Field(someMoney, 'The least that an envelope holds.')
  min!: Minor;
}

export class DoubleMeanAmountForm extends PoolAmountForm {
  @Field(word(['double_mean']), 'A pool, each share uniform around the mean of what is left ("lucky money").')
  type!: 'double_mean';

  @Field(count(1, 1_000_000_000), 'Into how many envelopes it goes. This is the stock of the prize.')
  shares!: number;
}

export class LineCutAmountForm extends PoolAmountForm {
  @Field(word(['line_cut']), 'A pool that is cut beforehand at random points: a few large shares, many small ones.')
  type!: 'line_cut';

  /** All cuts are made beforehand and kept in memory. */
  @Field(count(1, 2_000_000), 'Into how many envelopes it goes. This is the stock of the prize.')
  shares!: number;
}

export type AmountForm =
  FixedAmountForm | UniformAmountForm | TiersAmountForm | DoubleMeanAmountForm | LineCutAmountForm;

export class PrizeForm {
  @Field(id, 'Name by which rules, contests and fallbacks refer to the prize.')
  name!: string;

  @Field(word(prizeKinds), 'cash: money. coupon: a card or voucher. goods: a thing. grand: a grand prize.')
  kind!: PrizeKind;

  @Field(text(120), 'What a user reads on the envelope.')
  label!: string;

  @Variant(
    {
      fixed: FixedAmountForm,
      uniform: UniformAmountForm,
      tiers: TiersAmountForm,
      double_mean: DoubleMeanAmountForm,
      line_cut: LineCutAmountForm,
    },
    'What one costs the budget: an amount such as ¥25.00, or a rule that draws it.',
    { form: FixedAmountForm, field: 'amount', notation: someMoney },
  )
  amount!: AmountForm;

  @Optional()
  @Field(
    count(0, 1_000_000_000_000),
    'How many there are; of 0 the fallback is given. Needed for goods and grand prizes. Default: as many as the budget allows.',
  )
  stock?: number | null;

  @Optional()
  @Field(id, 'Name of the prize that is given instead once the stock is empty. Default: none.')
  fallback?: string | null;
}
