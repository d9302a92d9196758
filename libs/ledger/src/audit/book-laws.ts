import { envelopeStatuses } from '#domain';
import { quotasOf } from '../campaign-quotas.js';
import { storedReasons, storedStatuses } from '../database/stored-numbers.js';
import type { Invariant } from '../ledger.port.js';
import type { Books, CampaignClaims, EnvelopeSum } from './books.js';

/** Steps of a transfer as they are stored. */
const step = { fund: 0, reserve: 1, pay: 2, release: 3 } as const;

/** The laws of the books. Each looks at what was read and says in one sentence whether it holds. */
export const bookLaws: readonly ((books: Books) => Invariant)[] = [
  transfersBalance,
  balancesRecomputed,
  budgetKept,
  quotasKept,
  awardsHaveEnvelopes,
  awardsReservedOnce,
  endsSettledOnce,
  parkedStayReserved,
  refusalsMoveNothing,
  decisionsUnaltered,
  countersAgree,
];

function transfersBalance({ transfers }: Books): Invariant {
  const total = sumOf(transfers, ({ count }) => count);
  return law(
    'transfers_balance',
    first(transfers, ({ astray }) => astray),
    `Each of ${figure(total)} transfers debits one account what it credits to another of the same campaign, so all of them sum to zero.`,
  );
}

function balancesRecomputed(books: Books): Invariant {
  return law(
    'balances_recomputed',
    first(books.campaigns, (campaign) => {
      const moved = movedIn(books, campaign);
      const recomputed = {
        funding: 0 - moved(step.fund),
        available: moved(step.fund) - moved(step.reserve) + moved(step.release),
        reserved: moved(step.reserve) - moved(step.pay) - moved(step.release),
        wallets: moved(step.pay),
      };
      return first(Object.entries(recomputed), ([name, balance]) => {
        const stored = campaign.accounts?.[name];
        if (stored === balance) return null;
        return `account ${name} of ${campaign.id} says ${stored ?? 'nothing'}, its transfers come to ${balance}`;
      });
    }),
    `The stored balances of ${figure(books.campaigns.length * 4)} accounts are what their transfers come to.`,
  );
}

function budgetKept(books: Books): Invariant {
  return law(
    'budget_never_exceeded',
    first(books.campaigns, (campaign) => {
      const moved = movedIn(books, campaign);
      const total = moved(step.fund);
      const paid = moved(step.pay);
      const reserved = moved(step.reserve) - paid - moved(step.release);
      const { budget } = campaign.definition;
      if (total !== budget) return `${campaign.id} was funded with ${total}, its budget is ${budget}`;
      if (reserved < 0) return `${campaign.id} paid and released ${-reserved} more than it had reserved`;
      if (reserved + paid > total) return `${campaign.id} promised and paid ${reserved + paid} out of ${total}`;
      return null;
    }),
    `In ${figure(books.campaigns.length)} campaigns what is reserved and paid stays within the budget, and what remains makes up the rest.`,
  );
}

function quotasKept(books: Books): Invariant {
  let checked = 0;
  const offence = first(books.campaigns, (campaign) => {
    const envelopes = books.envelopes.filter((sum) => sum.campaign === campaign.number);
    const due = quotasOf(campaign.definition);
    checked += due.length;
    if (due.length !== campaign.quotas.length) {
      return `${campaign.id} asks for ${due.length} limits, ${campaign.quotas.length} are stored`;
    }
    return first(due, ({ kind, number, quota }) => {
      const what = `the ${kind} ${number} of ${campaign.id}`;
      const stored = campaign.quotas.find((row) => row.kind === kind && row.number === number);
      if (stored?.quota !== quota) return `${what} is limited to ${stored?.quota ?? 'nothing'}, it should be ${quota}`;
      const used = usedOf(kind, number, envelopes);
      if (stored.used !== used) return `${what} says ${stored.used} used, the envelopes come to ${used}`;
      return used > quota ? `${what} gave ${used} out of ${quota}` : null;
    });
  });
  return law(
    'phases_and_stocks_kept',
    offence,
    `${figure(checked)} limits of phases, stocks and pools are used as the envelopes say, and none beyond its end.`,
  );
}

/** What the envelopes use of a limit: phases and stocks get back what expired or failed, pools do not. */
function usedOf(kind: string, number: number, envelopes: readonly EnvelopeSum[]): number {
  const isBack = ({ status }: EnvelopeSum) => ['expired', 'failed'].includes(storedStatuses.toWord(status));
  const mine = envelopes.filter((sum) => (kind === 'phase' ? sum.phase : sum.prize) === number);
  const held = kind === 'phase' || kind === 'stock' ? mine.filter((sum) => !isBack(sum)) : mine;
  return sumOf(held, ({ amount, count }) => (kind === 'phase' || kind === 'pool' ? amount : count));
}

function awardsHaveEnvelopes({ awards }: Books): Invariant {
  return law(
    'awards_have_envelopes',
    several(awards.broken, awards.first_broken),
    `${figure(awards.awards)} awarded decisions have one envelope each, over the same amount for the same user, and no envelope is without one.`,
  );
}

function awardsReservedOnce({ settlements }: Books): Invariant {
  return law(
    'awards_reserved_once',
    several(settlements.unreserved, settlements.first_unreserved),
    `The money of ${figure(settlements.envelopes)} envelopes was reserved exactly once, to the same amount.`,
  );
}

function endsSettledOnce({ settlements }: Books): Invariant {
  return law(
    'envelopes_settled_once',
    several(settlements.unsettled, settlements.first_unsettled),
    `Of ${figure(settlements.envelopes)} envelopes each paid one was paid once, each expired or failed one released once, and no other moved any money.`,
  );
}

function parkedStayReserved({ parked }: Books): Invariant {
  return law(
    'parked_payouts_stay_reserved',
    several(parked.astray, parked.first_astray),
    `${figure(parked.count)} payouts are parked; their ${figure(parked.amount)} minor units stay reserved until the channel says whether it has paid.`,
  );
}

function refusalsMoveNothing({ decisions }: Books): Invariant {
  const refusals = decisions.filter(({ reason }) => reason !== null);
  return law(
    'refusals_move_nothing',
    first(refusals, ({ first_with_money: offence }) => offence),
    `${figure(sumOf(refusals, ({ count }) => count))} refusals carry no prize and no money.`,
  );
}

function decisionsUnaltered({ decisions }: Books): Invariant {
  return law(
    'decisions_unaltered',
    several(
      sumOf(decisions, ({ altered }) => altered),
      first(decisions, ({ first_altered: offence }) => offence),
    ),
    `${figure(sumOf(decisions, ({ count }) => count))} decisions still carry the seal under which they were made.`,
  );
}

function countersAgree(books: Books): Invariant {
  return law(
    'counters_recomputed',
    first(books.campaigns, (campaign) => counterOffence(books, campaign)),
    `The counters of ${figure(books.campaigns.length)} campaigns (decisions, refusals by reason, envelopes by status, money released) are what the rows come to.`,
  );
}

function counterOffence(books: Books, campaign: CampaignClaims): string | null {
  const decisions = books.decisions.filter((sum) => sum.campaign === campaign.number);
  const envelopes = books.envelopes.filter((sum) => sum.campaign === campaign.number);
  const reasons = new Set([...decisions, ...campaign.refusals].map(({ reason }) => reason).filter((r) => r !== null));
  const counters: [what: string, claimed: number, counted: number][] = [
    ['decisions', campaign.decisions ?? 0, sumOf(decisions, ({ count }) => count)],
    ['released money', campaign.released ?? 0, movedIn(books, campaign)(step.release)],
    ...[...reasons].map((reason): [string, number, number] => [
      `refusals for ${storedReasons.toWord(reason)}`,
      campaign.refusals.find((row) => row.reason === reason)?.count ?? 0,
      decisions.find((sum) => sum.reason === reason)?.count ?? 0,
    ]),
    ...envelopeStatuses.map((status, number): [string, number, number] => [
      `${status} envelopes`,
      Number(campaign.statuses[number] ?? 0),
      sumOf(envelopes, (sum) => (sum.status === number ? sum.count : 0)),
    ]),
  ];
  return first(counters, ([what, claimed, counted]) =>
    claimed === counted ? null : `${campaign.id} claims ${claimed} ${what}, the rows come to ${counted}`,
  );
}

/** How much money a step moved in a campaign. */
function movedIn({ transfers }: Books, { number }: CampaignClaims): (step: number) => number {
  return (step) => transfers.find((sum) => sum.campaign === number && sum.step === step)?.amount ?? 0;
}

function law(name: string, offence: string | null, holds: string): Invariant {
  return { name, ok: offence === null, detail: offence === null ? holds : `${capitalised(offence)}.` };
}

/** The first offence with the number of all. */
function several(count: number, firstOffence: string | null): string | null {
  if (count === 0) return null;
  return `${firstOffence ?? 'something is wrong'}${count > 1 ? ` (and ${figure(count - 1)} more)` : ''}`;
}

function first<T>(things: readonly T[], offenceOf: (thing: T) => string | null): string | null {
  for (const thing of things) {
    const offence = offenceOf(thing);
    if (offence !== null) return offence;
  }
  return null;
}

function sumOf<T>(things: readonly T[], valueOf: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + valueOf(thing), 0);
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
