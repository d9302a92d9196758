import { execute, isPlan, mapCounters, release, replay, type CounterMap, type Owners, type Policy } from '#domain';
import { Gate, type Admission, type Release, type Restored, type Verdict } from './gate.port.js';
import { KnownKeys } from './known-keys.js';

/** The counters of one campaign. */
class CampaignCounters {
  readonly campaign: CounterMap = new Map();
  readonly users = new Map<string, CounterMap>();
  readonly devices = new Map<string, CounterMap>();
  readonly keys = new KnownKeys();

  owners(subject: string, device: string | null): Owners<CounterMap> {
    return [this.campaign, ownerIn(this.users, subject), device === null ? null : ownerIn(this.devices, device)];
  }
}

function ownerIn(owners: Map<string, CounterMap>, name: string): CounterMap {
  let counters = owners.get(name);
  if (counters === undefined) owners.set(name, (counters = new Map<number, number>()));
  return counters;
}

/**
 * The gate of a single process. It costs about 200 bytes a user plus 40 for each counter in use, and 24 bytes an
 * interaction for its key.
 */
export class MemoryGate extends Gate {
  private readonly campaigns = new Map<string, CampaignCounters>();

  override admit(policy: Policy, batch: readonly Admission[]): Promise<readonly Verdict[]> {
    const counters = this.countersOf(policy.campaign.id);
    const verdicts: Verdict[] = [];
    for (const admission of batch) {
      const verdict = this.admitOne(counters, admission);
      verdicts.push(verdict);
      if (admission.reward !== null && verdict !== 'known' && verdict.rewardsInviter) {
        verdicts.push(this.admitOne(counters, admission.reward));
      }
    }
    return Promise.resolve(verdicts);
  }

  override release(policy: Policy, awards: readonly Release[]): Promise<void> {
    const counters = this.countersOf(policy.campaign.id);
    for (const award of awards) release(policy, award, mapCounters, counters.campaign);
    return Promise.resolve();
  }

  override reset(campaign: string): Promise<void> {
    this.campaigns.delete(campaign);
    return Promise.resolve();
  }

  override restore(policy: Policy, decisions: readonly Restored[]): Promise<void> {
    const counters = this.countersOf(policy.campaign.id);
    for (const { key, subject, device, plan, decision, phase, released } of decisions) {
      counters.keys.add(key);
      if (plan === null) continue;
      replay(plan, decision, mapCounters, counters.owners(subject, device));
      if (released) release(policy, { ...decision, phase }, mapCounters, counters.campaign);
    }
    return Promise.resolve();
  }

  private admitOne(counters: CampaignCounters, { key, subject, device, step, fresh }: Admission): Verdict {
    if (counters.keys.add(key) && !fresh) return 'known';
    return isPlan(step) ? execute(step, mapCounters, counters.owners(subject, device)) : step;
  }

  private countersOf(campaign: string): CampaignCounters {
    let counters = this.campaigns.get(campaign);
    if (counters === undefined) this.campaigns.set(campaign, (counters = new CampaignCounters()));
    return counters;
  }
}
