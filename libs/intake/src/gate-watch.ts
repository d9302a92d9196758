import { Injectable } from '@nestjs/common';
import { Flight, Gate, GateLost, type Holding, type OpenFlight, type Promised } from '#gate';
import { DecisionLedger, GateBook, type PromisedMoney } from '#ledger';
import { Clock, Logger } from '#platform';
import type { OpenCampaign } from './campaign-directory.js';
import { GateRecovery } from './gate-recovery.js';

/** After so long no statement that could still make a flight durable is under way: PostgreSQL gives them 30 s. */
const overdueMs = 40_000;
/**
 * What is too much for so long is so for good. Money that came back is in the books before the gate is told, and a
 * command may take two seconds: taken off too early it would be taken off twice, and the counters had to be rebuilt.
 */
const sureAfterMs = 5_000;

/** What a gate held back beyond the books whenever it was looked at, and since when. */
interface Suspicion {
  readonly excess: Promised;
  readonly sinceMs: number;
}

/**
 * Holds a shared gate against the ledger. What is too generous the ledger refuses to write, but nothing refuses what is
 * too strict: a release that was never told, a flight whose process died, a number that somebody wrote. So what the gate
 * says to be promised is compared with what the books say.
 */
@Injectable()
export class GateWatch {
  private readonly noted = new Set<OpenCampaign>();
  /** Campaigns whose gate seemed to have lost something when it was last looked at. */
  private readonly lacking = new Set<OpenCampaign>();
  private readonly suspected = new Map<OpenCampaign, Suspicion>();

  constructor(
    private readonly gate: Gate,
    private readonly book: GateBook,
    private readonly ledger: DecisionLedger,
    private readonly recovery: GateRecovery,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** A campaign in which something was decided is looked at with the next round. */
  note(campaign: OpenCampaign): void {
    if (this.gate.shared) this.noted.add(campaign);
  }

  /** Looks at all campaigns that were noted, or that something was the matter with. */
  async round(): Promise<void> {
    const campaigns = [...new Set([...this.noted, ...this.suspected.keys()])];
    this.noted.clear();
    for (const campaign of campaigns) {
      try {
        await this.inspect(campaign);
      } catch (error) {
        this.noted.add(campaign);
        if (!(error instanceof GateLost)) throw error;
        await this.recovery.mend(campaign);
      }
    }
  }

  private async inspect(campaign: OpenCampaign): Promise<void> {
    const { policy } = campaign;
    const { id } = policy.campaign;
    const before = await this.gate.look(policy);
    // Flights are watched until they have ended, whoever they belong to.
    if (before.flights.length > 0) this.noted.add(campaign);
    await this.settleOverdue(before.flights);
    const books = await this.book.promised(id);
    const after = await this.gate.look(policy);
    // An award is in the gate before it is in the books, so before these were read only what was awarded since may be
    // missing there. What comes back is in the books before the gate is told, so after that only what came back since
    // may be. Where both readings are less something is lost, or both happened at once, which hardly happens twice in
    // a row; and a gate that is too generous may wait, since the ledger does not let it overspend.
    const seemsLost = isLess(before.promised, books) && isLess(after.promised, books);
    const seemedLost = this.lacking.delete(campaign);
    if (seemsLost && !seemedLost) {
      this.lacking.add(campaign);
      this.noted.add(campaign);
    } else if (seemsLost) {
      this.logger.warn(`The gate of ${id} has promised less than the ledger.`, 'Intake');
      this.suspected.delete(campaign);
      await this.recovery.mend(campaign, true);
      return;
    }
    await this.lower(campaign, excessOf(before, books));
  }

  /** What is too much may be on its way; what lasts is not. */
  private async lower(campaign: OpenCampaign, excess: Promised): Promise<void> {
    const now = this.clock.now();
    const before = this.suspected.get(campaign);
    const lasting = before === undefined ? nothing : lesser(excess, before.excess);
    this.suspected.delete(campaign);
    if (before === undefined || !isSome(lasting)) {
      if (isSome(excess)) this.suspected.set(campaign, { excess, sinceMs: now });
    } else if (now - before.sinceMs < sureAfterMs) {
      this.suspected.set(campaign, { excess: lasting, sinceMs: before.sinceMs });
    } else {
      const { id } = campaign.policy.campaign;
      this.logger.warn(`The gate of ${id} holds back ${lasting.budget} that nobody has; it is lowered.`, 'Intake');
      await this.gate.lower(campaign.policy, lasting);
    }
  }

  private async settleOverdue(flights: readonly OpenFlight[]): Promise<void> {
    for (const { leg, ageMs, key } of flights) {
      if (ageMs < overdueMs) continue;
      const flight = new Flight();
      flight.legs.push(leg);
      const isDurable = (await this.ledger.find([key])).size > 0;
      await this.gate.settle(flight, isDurable ? 'durable' : 'void');
    }
  }
}

const nothing: Promised = { budget: 0, byPhase: [], stockByPrize: [] };

function isLess({ budget, byPhase, stockByPrize }: Promised, books: PromisedMoney): boolean {
  const less = (counted: number | null, number: number, of: ReadonlyMap<number, number>): boolean =>
    counted !== null && counted < (of.get(number) ?? 0);
  return (
    budget < books.budget ||
    byPhase.some((counted, phase) => less(counted, phase, books.byPhase)) ||
    stockByPrize.some((counted, prize) => less(counted, prize, books.stockByPrize))
  );
}

/** What the gate holds back beyond the books and what is in flight; null where the books count nothing. */
function excessOf({ promised, inFlight }: Holding, books: PromisedMoney): Promised {
  const over = (
    counted: readonly (number | null)[],
    flying: readonly (number | null)[],
    used: ReadonlyMap<number, number>,
  ): (number | null)[] =>
    counted.map((count, number) => {
      const written = used.get(number);
      return count === null || written === undefined ? null : Math.max(0, count - (flying[number] ?? 0) - written);
    });
  return {
    budget: Math.max(0, promised.budget - inFlight.budget - books.budget),
    byPhase: over(promised.byPhase, inFlight.byPhase, books.byPhase),
    stockByPrize: over(promised.stockByPrize, inFlight.stockByPrize, books.stockByPrize),
  };
}

function lesser(a: Promised, b: Promised): Promised {
  const each = (of: readonly (number | null)[], with_: readonly (number | null)[]): (number | null)[] =>
    of.map((value, number) => (value === null ? null : Math.min(value, with_[number] ?? 0)));
  return {
    budget: Math.min(a.budget, b.budget),
    byPhase: each(a.byPhase, b.byPhase),
    stockByPrize: each(a.stockByPrize, b.stockByPrize),
  };
}

function isSome({ budget, byPhase, stockByPrize }: Promised): boolean {
  return [budget, ...byPhase, ...stockByPrize].some((value) => value !== null && value > 0);
}
