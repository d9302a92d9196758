import { beforeEach, describe, expect, it } from '@jest/globals';
import { compilePolicy, qualify, type Campaign, type Interaction, type Policy } from '#domain';
import { Flight, GateLost, type Admission, type Gate, type Restored, type Verdict } from './gate.port.js';

const opening = Date.parse('2026-02-06T00:00:00+08:00');
const unlimited = { perDay: null, perCampaign: null, amountPerDay: null, amountPerCampaign: null };

/** Every trip plan wins a yuan; a user has three in all, and the budget five. */
const definition: Campaign = {
  id: 'contract',
  title: 'Contract',
  currency: 'CNY',
  seed: 'seed',
  utcOffsetMs: 28_800_000,
  window: { from: opening, to: opening + 86_400_000 },
  clock: 'event',
  registration: 'open',
  budget: 500,
  phases: [],
  prizes: [
    {
      name: 'coin',
      kind: 'cash',
      label: 'a yuan',
      amount: { type: 'fixed', amount: 100 },
      stock: null,
      fallback: null,
    },
  ],
  rules: [
    {
      name: 'trips',
      title: 'trips',
      trigger: { type: 'interaction', kinds: ['trip_planning'] },
      phases: null,
      win: { probability: 1, prizes: [{ prize: 'coin', weight: 1 }] },
      guarantee: null,
      perUser: { perDay: null, perCampaign: 3 },
    },
  ],
  contests: [],
  caps: { user: unlimited, device: unlimited },
  cooldownMs: 0,
  pacing: { type: 'at_once' },
  envelopes: { expiresAfterMs: 1, opening: 'by_user' },
  repeatedText: 'allow',
};
const policy = compilePolicy(definition);

function admission(number: number, subject: string, fresh = false): Admission {
  const interaction = { ...trip(), id: String(number), subject };
  const key = `${number.toString(16).padStart(8, '0')}-0000-0000-0000-000000000000`;
  return { key, subject, device: null, step: qualify(policy, interaction, null, 'running'), fresh, reward: null };
}

const inviting = compilePolicy({
  ...definition,
  id: 'inviting',
  budget: 300,
  rules: [
    ...definition.rules,
    {
      name: 'friends',
      title: 'friends',
      trigger: { type: 'inviter', kinds: ['trip_planning'] },
      phases: null,
      win: { probability: 1, prizes: [{ prize: 'coin', weight: 1 }] },
      guarantee: null,
      perUser: { perDay: null, perCampaign: null },
    },
  ],
});

/** A trip plan of somebody whom the host invited, and what the host gets for it. */
function invited(number: number, subject: string): Admission {
  const base = { ...trip(), campaign: 'inviting', invitedBy: 'host' };
  const reward: Interaction = {
    ...base,
    id: `reward ${subject}`,
    subject: 'host',
    occasion: 'invitation',
    invitedBy: null,
  };
  const of = (interaction: Interaction, key: number): Admission => ({
    ...admission(key, interaction.subject),
    step: qualify(inviting, interaction, null, 'running'),
  });
  return { ...of({ ...base, id: String(number), subject }, number), reward: of(reward, 1000 + number) };
}

function say(verdict: Verdict): string {
  return typeof verdict === 'string' ? verdict : (verdict.reason ?? `won ${verdict.amount}`);
}

async function* pages(...all: Restored[][]): AsyncIterable<readonly Restored[]> {
  for (const page of all) yield Promise.resolve(page);
}

/**
 * What every gate must do, whatever it is made of.
 *
 * @param inOrder - Whether a batch is admitted in order across users; else what depends on that is sent one by one.
 */
export function describeGate(name: string, create: () => Gate | Promise<Gate>, inOrder = true): void {
  describe(`${name} as a gate`, () => {
    let gate: Gate;
    let epoch = 0;

    const rebuild = async (of: Policy, ...stored: Restored[][]): Promise<void> => {
      expect(await gate.claim(of)).not.toBeNull();
      await gate.rebuild(of, ++epoch, pages(...stored));
      expect(await gate.holds(of, epoch)).toBe(true);
    };
    const admitTo = async (of: Policy, batch: Admission[]): Promise<readonly Verdict[]> => {
      if (!inOrder && batch.length > 1) {
        const verdicts: Verdict[] = [];
        for (const each of batch) verdicts.push(...(await admitTo(of, [each])));
        return verdicts;
      }
      const flight = new Flight();
      const verdicts = await gate.admit(of, batch, flight);
      await gate.settle(flight, 'durable');
      return verdicts;
    };
    const admit = async (...batch: Admission[]): Promise<string[]> => (await admitTo(policy, batch)).map(say);

    beforeEach(async () => {
      gate = await create();
      await rebuild(policy);
    });

    it('lets each admission see those before it, in one batch and across batches', async () => {
      const ann = [1, 2, 3, 4].map((number) => admission(number, 'ann'));
      expect(await admit(...ann)).toEqual(['won 100', 'won 100', 'won 100', 'user_cap']);
      expect(await admit(admission(5, 'bob'), admission(6, 'bob'), admission(7, 'bob'))).toEqual([
        'won 100',
        'won 100',
        'budget_exhausted',
      ]);
    });

    it('knows a key again and changes nothing for it', async () => {
      expect(await admit(admission(1, 'ann'), admission(1, 'ann'))).toEqual(['won 100', 'known']);
      expect(await admit(admission(1, 'ann'), admission(2, 'ann'), admission(3, 'ann'))).toEqual([
        'known',
        'won 100',
        'won 100',
      ]);
    });

    it('remembers the key of a refusal that asked no counter', async () => {
      const refused = { ...admission(1, 'ann'), step: qualify(policy, { ...trip(), at: 0 }, null, 'running') };
      expect(await admit(refused, refused)).toEqual(['outside_window', 'known']);
    });

    it('believes the ledger when it says that a key is fresh', async () => {
      await admit(admission(1, 'ann'));
      expect(await admit(admission(1, 'bob', true))).toEqual(['won 100']);
    });

    it('admits the reward of an inviter right behind what it is for, and only where it is due', async () => {
      await rebuild(inviting);
      const batch = [invited(1, 'ann'), invited(2, 'ann'), invited(3, 'bob')];
      expect((await admitTo(inviting, batch)).map(say)).toEqual([
        'won 100',
        'won 100',
        'won 100',
        'budget_exhausted',
        'budget_exhausted',
      ]);
    });

    it('gives released money out again, but not the cap', async () => {
      await admit(...[1, 2, 3].map((number) => admission(number, 'ann')), admission(4, 'bob'), admission(5, 'bob'));
      await gate.release(policy, [{ prize: 0, phase: -1, amount: 100 }]);
      expect(await admit(admission(6, 'ann'), admission(7, 'bob'), admission(8, 'eve'))).toEqual([
        'user_cap',
        'won 100',
        'budget_exhausted',
      ]);
    });

    it('is the same after a rebuild as before', async () => {
      const batch = [admission(1, 'ann'), admission(2, 'ann'), admission(3, 'ann'), admission(4, 'bob')];
      const verdicts = await admitTo(policy, batch);
      const stored = batch.map((each, index): Restored => {
        const decision = verdicts[index];
        if (typeof decision !== 'object' || 'reason' in each.step) throw new Error('all are new');
        return { ...each, plan: each.step, decision, phase: -1, released: index === 3 };
      });
      await rebuild(policy, stored.slice(0, 3), [], stored.slice(3));
      expect(
        await admit(
          admission(4, 'bob'),
          admission(5, 'ann'),
          admission(6, 'bob'),
          admission(7, 'bob'),
          admission(8, 'eve'),
        ),
      ).toEqual(['known', 'user_cap', 'won 100', 'won 100', 'budget_exhausted']);
    });

    it('counts nothing of a flight that came to nothing', async () => {
      await admit(admission(1, 'ann'));
      const flight = new Flight();
      await gate.admit(policy, [admission(2, 'ann'), admission(3, 'ann'), admission(4, 'bob')], flight);
      await gate.settle(flight, 'void');
      // One that cannot undo it says that it is lost.
      if (!(await gate.holds(policy, epoch))) {
        await expect(admit(admission(2, 'ann'))).rejects.toThrow(GateLost);
        return;
      }
      expect(await admit(...[2, 3, 5].map((number) => admission(number, 'ann')))).toEqual([
        ...['won 100', 'won 100', 'user_cap'],
      ]);
      expect(await admit(...[4, 6, 7].map((number) => admission(number, 'bob')))).toEqual([
        ...['won 100', 'won 100', 'budget_exhausted'],
      ]);
    });

    it('tells what has been promised, and lowers it', async () => {
      await admit(admission(1, 'ann'), admission(2, 'ann'), admission(3, 'bob'));
      expect(await gate.look(policy)).toMatchObject({
        promised: { budget: 300 },
        inFlight: { budget: 0 },
        flights: [],
      });
      await gate.lower(policy, { budget: 100, byPhase: [], stockByPrize: [null] });
      expect((await gate.look(policy)).promised.budget).toBe(200);
    });

    it('admits nothing before it was built', async () => {
      const other = compilePolicy({ ...definition, id: 'another' });
      expect(await gate.holds(other, 1)).toBe(false);
      await expect(gate.admit(other, [admission(1, 'ann')], new Flight())).rejects.toThrow(GateLost);
    });
  });
}

function trip(): Interaction {
  return {
    source: 'contract',
    id: '1',
    campaign: 'contract',
    subject: 'ann',
    at: opening,
    kind: 'trip_planning',
    occasion: 'chat',
    contest: null,
    fingerprint: null,
    device: null,
    channel: null,
    invitedBy: null,
  };
}
