import { execute, isPlan, mapCounters, release, replay, type CounterMap, type Owners, type Policy } from '#domain';
import {
  Gate,
  GateLost,
  type Admission,
  type Flight,
  type Holding,
  type Outcome,
  type Promised,
  type Release,
  type Restored,
  type Verdict,
} from './gate.port.js';
import { KnownKeys } from './known-keys.js';
import { promisedIn, slotsIn } from './promised-slots.js';

/** The counters of one campaign. */
export class CampaignCounters {
  readonly campaign: CounterMap = new Map();
  readonly users = new Map<string, CounterMap>();
  readonly devices = new Map<string, CounterMap>();
  readonly keys = new KnownKeys();

  constructor(readonly epoch: number) {}

  owners(policy: Policy, subject: string, device: string | null): Owners<CounterMap> {
    // Where no device is limited, none has counters.
    const counted = device !== null && policy.limitsDevices;
    return [this.campaign, ownerIn(this.users, subject), counted ? ownerIn(this.devices, device) : null];
  }
}

function ownerIn(owners: Map<string, CounterMap>, name: string): CounterMap {
  let counters = owners.get(name);
  if (counters === undefined) owners.set(name, (counters = new Map<number, number>()));
  return counters;
}

/**
 * The gate of a single process. It costs about 200 bytes a user plus 40 for each counter in use, and 24 bytes an
 * interaction for its key. It keeps no flights: what cannot become durable is undone by rebuilding everything.
 */
export class MemoryGate extends Gate {
  override readonly shared = false;
  protected readonly campaigns = new Map<string, CampaignCounters>();
  /**
   * What has come back to campaigns while they are rebuilt: whoever reads the ledger does not see it any more. Had the
   * reading just seen it, the counters are too generous until the ledger refuses and they are rebuilt, when it is long past.
   */
  private readonly returned = new Map<string, Release[]>();

  override objection(): null {
    return null;
  }

  override admit(policy: Policy, batch: readonly Admission[], flight: Flight): Promise<readonly Verdict[]> {
    return this.working(policy, (counters) => {
      flight.legs.push({ policy, name: '', epoch: counters.epoch, shard: -1 });
      return admitAll(policy, counters, batch);
    });
  }

  override settle(flight: Flight, outcome: Outcome): Promise<void> {
    if (outcome === 'durable') return Promise.resolve();
    for (const { policy, epoch } of flight.legs) {
      const { id } = policy.campaign;
      // Counters that were rebuilt since know nothing of the flight.
      if (this.campaigns.get(id)?.epoch === epoch) this.campaigns.delete(id);
    }
    return Promise.resolve();
  }

  override release(policy: Policy, awards: readonly Release[]): Promise<void> {
    const returned = this.returned.get(policy.campaign.id);
    if (returned !== undefined) {
      returned.push(...awards);
      return Promise.resolve();
    }
    return this.working(policy, ({ campaign }) => {
      for (const award of awards) release(policy, award, mapCounters, campaign);
    });
  }

  override look(policy: Policy): Promise<Holding> {
    return this.working(policy, ({ campaign }) => ({
      promised: promisedIn(policy, campaign),
      inFlight: promisedIn(policy, new Map()),
      flights: [],
    }));
  }

  override lower(policy: Policy, excess: Promised): Promise<void> {
    return this.working(policy, ({ campaign }) => {
      for (const [slot, amount] of slotsIn(policy, excess)) campaign.set(slot, (campaign.get(slot) ?? 0) - amount);
    });
  }

  override holds(policy: Policy, epoch: number): Promise<boolean> {
    return Promise.resolve(this.campaigns.get(policy.campaign.id)?.epoch === epoch);
  }

  override claim(): Promise<number> {
    return Promise.resolve(0);
  }

  override unclaim(): Promise<void> {
    return Promise.resolve();
  }

  override async rebuild(policy: Policy, epoch: number, pages: AsyncIterable<readonly Restored[]>): Promise<number> {
    const { id } = policy.campaign;
    this.campaigns.delete(id);
    const counters = new CampaignCounters(epoch);
    const returned: Release[] = [];
    this.returned.set(id, returned);
    let count = 0;
    try {
      for await (const page of pages) {
        for (const restored of page) restoreOne(policy, counters, restored);
        count += page.length;
      }
      for (const award of returned) release(policy, award, mapCounters, counters.campaign);
      this.campaigns.set(id, counters);
    } finally {
      this.returned.delete(id);
    }
    return count;
  }

  private working<T>({ campaign: { id } }: Policy, work: (counters: CampaignCounters) => T): Promise<T> {
    const counters = this.campaigns.get(id);
    if (counters === undefined) return Promise.reject(new GateLost(id, 'this process has not held them yet'));
    return Promise.resolve(work(counters));
  }
}

function admitAll(policy: Policy, counters: CampaignCounters, batch: readonly Admission[]): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const admission of batch) {
    const verdict = admitOne(policy, counters, admission);
    verdicts.push(verdict);
    const isDue = typeof verdict === 'object' && verdict.rewardsInviter;
    if (isDue && admission.reward !== null) verdicts.push(admitOne(policy, counters, admission.reward));
  }
  return verdicts;
}

function admitOne(
  policy: Policy,
  counters: CampaignCounters,
  { key, subject, device, step, fresh }: Admission,
): Verdict {
  if (counters.keys.add(key) && !fresh) return 'known';
  return isPlan(step) ? execute(step, mapCounters, counters.owners(policy, subject, device)) : step;
}

function restoreOne(policy: Policy, counters: CampaignCounters, restored: Restored): void {
  const { key, subject, device, plan, decision, phase, released } = restored;
  counters.keys.add(key);
  if (plan === null) return;
  replay(plan, decision, mapCounters, counters.owners(policy, subject, device));
  if (released) release(policy, { ...decision, phase }, mapCounters, counters.campaign);
}
