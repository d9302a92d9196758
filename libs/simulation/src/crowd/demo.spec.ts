import { describe, expect, it } from '@jest/globals';
import {
  compilePolicy,
  deviceOf,
  execute,
  inviterOf,
  isPlan,
  mapCounters,
  phaseAt,
  qualify,
  release,
  type Account,
  type CounterMap,
  type Decision,
  type EpochMs,
  type Interaction,
  type Reason,
} from '#domain';
import { parseScenario, presets, type Scenario } from '#scenario';
import { crowd, type Crowd } from '../index.js';

/** An envelope that nobody opens in time. */
interface Unopened {
  readonly at: EpochMs;
  readonly prize: number;
  readonly phase: number;
  readonly amount: number;
}

/** Plays a crowd through the rules: no queue, no channel, contests left out. Texts have no fingerprint here. */
class Rehearsal {
  readonly rules = new Map<string, number>();
  readonly reasons = new Map<Reason, number>();
  /** How many interactions had been decided when the budget first refused one; null: it never did. */
  dryAfter: number | null = null;
  decided = 0;
  returned = 0;
  private readonly policy;
  private readonly accounts: ReadonlyMap<string, Account>;
  private readonly owners = new Map<string, CounterMap>();
  private readonly unopened: Unopened[] = [];

  constructor(private readonly people: Crowd) {
    this.policy = compilePolicy(people.scenario.campaign);
    this.accounts = new Map(Array.from(people.users(), (user) => [user.id, user]));
  }

  run(): this {
    for (const { at, event, kind, repeated } of this.people.arrivals()) {
      if (repeated) continue;
      this.expireUntil(at);
      this.decided++;
      const { id, source, subject, data } = event;
      const chat = { source, id, subject, at, kind, occasion: 'chat', campaign: data.campaign } as const;
      const said = { contest: null, fingerprint: null, channel: data.channel ?? null };
      this.decide({ ...chat, ...said, device: data.device ?? null, invitedBy: data.invitedBy ?? null });
    }
    return this;
  }

  get reserved(): number {
    return mapCounters.get(this.owner('campaign'), this.policy.slots.indexOf('budget'), 0);
  }

  private decide(interaction: Interaction): void {
    const account = this.accounts.get(interaction.subject) ?? null;
    const step = qualify(this.policy, interaction, account, 'running');
    const device = deviceOf(interaction, account);
    const owners = [
      this.owner('campaign'),
      this.owner(`user ${interaction.subject}`),
      device === null ? null : this.owner(`device ${device}`),
    ] as const;
    const decision = isPlan(step) ? execute(step, mapCounters, owners) : step;
    this.note(decision, interaction);
    const inviter = decision.rewardsInviter ? inviterOf(interaction, account) : null;
    if (inviter === null) return;
    this.decide({
      ...interaction,
      id: `for ${interaction.id}`,
      subject: inviter,
      occasion: 'invitation',
      device: null,
    });
  }

  private note({ reason, rule, prize, amount }: Decision, { at, id, subject }: Interaction): void {
    const { campaign } = this.policy;
    if (reason !== null) {
      this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
      if (reason === 'budget_exhausted') this.dryAfter ??= this.decided;
      return;
    }
    const name = campaign.rules[rule]?.name ?? '';
    this.rules.set(name, (this.rules.get(name) ?? 0) + 1);
    const expiresAt = at + campaign.envelopes.expiresAfterMs;
    const opensAt = this.people.opensAt(id, subject, at);
    if (opensAt === null || opensAt >= expiresAt) {
      this.unopened.push({ at: expiresAt, prize, phase: phaseAt(campaign, at), amount });
    }
  }

  private expireUntil(now: EpochMs): void {
    for (let [next] = this.unopened; next !== undefined && next.at <= now; [next] = this.unopened) {
      this.unopened.shift();
      this.returned += next.amount;
      release(this.policy, next, mapCounters, this.owner('campaign'));
    }
  }

  private owner(name: string): CounterMap {
    let counters = this.owners.get(name);
    if (counters === undefined) this.owners.set(name, (counters = new Map<number, number>()));
    return counters;
  }
}

function demo(): Scenario {
  const parsed = parseScenario(presets.get('demo')?.text ?? '', 'demo.yaml');
  if (!('scenario' in parsed)) throw new Error('the demo has faults');
  return parsed.scenario;
}

describe('the demo', () => {
  const scenario = demo();
  const { rules, reasons, dryAfter, decided, returned, reserved } = new Rehearsal(crowd(scenario)).run();

  it('runs dry between 80% and 95% of the way, and leaves less than its smallest prize', () => {
    expect(decided).toBeGreaterThan(60_000);
    expect((dryAfter ?? Number.NaN) / decided).toBeGreaterThan(0.8);
    expect((dryAfter ?? Number.NaN) / decided).toBeLessThan(0.95);
    expect(scenario.campaign.budget - reserved).toBeGreaterThanOrEqual(0);
    expect(scenario.campaign.budget - reserved).toBeLessThan(88);
    expect(returned).toBeGreaterThan(0);
  });

  it('rewards by every one of its rules', () => {
    expect([...rules.keys()].sort()).toEqual(scenario.campaign.rules.map(({ name }) => name).sort());
  });

  it('shows why people win nothing', () => {
    expect([...reasons.keys()].sort()).toEqual([
      'budget_exhausted',
      'cooldown',
      'device_cap',
      'no_win',
      'not_qualifying',
      'not_registered',
      'suspected_abuse',
      'user_cap',
    ]);
  });
});
