import type { InteractionKey } from './ledger.port.js';

/** Some interactions of a batch were decided before. Nothing of the batch was written. */
export class DuplicateInteraction extends Error {
  override readonly name = 'DuplicateInteraction';

  constructor(readonly keys: ReadonlySet<InteractionKey>) {
    super(`${keys.size} of the interactions were decided before`);
  }
}

/** A limit does not suffice for a batch. Nothing of it was written. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';

  constructor(
    readonly campaign: string,
    readonly kind: 'budget' | 'phase' | 'stock' | 'pool' | 'shares',
    /** Which phase or prize of the campaign, counted from 0; 0 for the budget. */
    readonly number: number,
  ) {
    super(`The ${kind}${kind === 'budget' ? '' : ` ${number}`} of campaign ${campaign} does not suffice`);
  }
}

/** A gate was rebuilt since this was decided by it. Nothing was written. */
export class EpochPassed extends Error {
  override readonly name = 'EpochPassed';

  constructor() {
    super('The gate was rebuilt since this was decided');
  }
}

/** The connection was lost before the database answered: the batch is durable as a whole, or not at all. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(cause: unknown) {
    super('The connection to PostgreSQL was lost before it answered', { cause });
  }
}
