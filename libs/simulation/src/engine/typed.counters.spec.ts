import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Execution,
  compilePolicy,
  execute,
  hourMs,
  interactionKinds,
  isPlan,
  mapCounters,
  minuteMs,
  qualify,
  release,
  type Account,
  type Campaign,
  type CounterMap,
  type Interaction,
  type Pacing,
} from '#domain';
import { parseScenario, presets } from '#scenario';
import { TypedCounters, campaignOwner } from './typed.counters.js';

const users = 6;
const devices = 3;

/** A preset's campaign, and so every kind of rule. */
const known = new Map<string, Campaign>();
function campaignOf(name: string): Campaign {
  const before = known.get(name);
  if (before !== undefined) return before;
  const parsed = parseScenario(presets.get(name)!.text, name);
  if ('faults' in parsed) throw new Error(parsed.faults[0]!.message);
  known.set(name, parsed.scenario.campaign);
  return parsed.scenario.campaign;
}

const limit = (most: number) => fc.option(fc.integer({ min: 0, max: most }));
const limits = fc.record({
  perDay: limit(6),
  perCampaign: limit(20),
  amountPerDay: limit(4_000),
  amountPerCampaign: limit(20_000),
});

/** Presets whose limits are low enough to be met. */
const anyCampaign = fc
  .record({
    preset: fc.constantFrom('demo', 'qwen-2026', 'yuanbao-2026', 'wenxin-2026'),
    budget: fc.integer({ min: 0, max: 40_000 }),
    caps: fc.record({ user: limits, device: limits }),
    cooldownMs: fc.constantFrom(0, 90 * minuteMs),
    repeatedText: fc.constantFrom('refuse' as const, 'allow' as const),
    pacing: fc.constantFrom('at_once', 'linear', 'rounds'),
  })
  .map(({ preset, pacing, ...more }): Campaign => {
    const base = campaignOf(preset);
    const { from } = base.window;
    const rounds = Array.from({ length: 30 }, (_, index) => ({
      from: from + index * 4 * hourMs,
      to: from + (index * 4 + 3) * hourMs,
      budget: 500,
    }));
    const paced: Pacing =
      pacing === 'rounds'
        ? { type: 'rounds', rounds, rollOver: false }
        : { type: pacing === 'linear' ? 'linear' : 'at_once' };
    return { ...base, ...more, pacing: paced };
  });

const anyStream = fc.array(
  fc.record({
    user: fc.nat(users - 1),
    kind: fc.constantFrom(...interactionKinds),
    waitMs: fc.constantFrom(1, 20 * minuteMs, 3 * hourMs, 30 * hourMs),
    fingerprint: fc.option(fc.integer({ min: 1, max: 9 })),
    released: fc.boolean(),
  }),
  { minLength: 1, maxLength: 150 },
);

describe('TypedCounters', () => {
  it('decide as counters in maps do, for every campaign and every stream in the order of time', () => {
    fc.assert(
      fc.property(anyCampaign, anyStream, (campaign, stream) => {
        const policy = compilePolicy(campaign);
        const typed = new TypedCounters(policy, users, devices, [5]);
        const execution = new Execution(typed);
        const maps = Array.from({ length: users + devices + 1 }, (): CounterMap => new Map());
        let at = campaign.window.from;
        for (const [number, event] of stream.entries()) {
          at += event.waitMs;
          const device = event.user % devices;
          const interaction: Interaction = {
            source: 'spec',
            id: String(number),
            campaign: campaign.id,
            subject: `u${event.user}`,
            at,
            kind: event.kind,
            occasion: 'chat',
            contest: null,
            fingerprint: event.fingerprint,
            device: `d${device}`,
            channel: null,
            invitedBy: event.user > 3 ? 'u0' : null,
          };
          const account: Account = { id: interaction.subject, device: interaction.device, invitedBy: null };
          const step = qualify(policy, interaction, account, 'running');
          if (!isPlan(step)) continue;
          const expected = execute(step, mapCounters, [maps[0]!, maps[1 + event.user]!, maps[1 + users + device]!]);
          execution.run(step, [campaignOwner, event.user * typed.userStride, device * typed.deviceStride]);
          const { reason, guard, rule, prize, amount, path, rewardsInviter } = execution;
          expect({ reason, guard, rule, prize, amount, path, rewardsInviter }).toEqual(expected);
          if (event.released && reason === null) {
            const award = { prize, amount, phase: policy.timetable.phase };
            release(policy, award, mapCounters, maps[0]!);
            release(policy, award, typed, campaignOwner);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['demo', 12],
    ['qwen-2026', 4],
    ['yuanbao-2026', 4],
    ['wenxin-2026', 8],
  ])('keep a user of %s in %i bytes', (preset, bytes) => {
    const policy = compilePolicy(campaignOf(preset));
    expect(new TypedCounters(policy, 1, 1).bytesPerUser).toBe(bytes);
  });

  it('refuse to go back a day rather than forget it', () => {
    const policy = compilePolicy(campaignOf('demo'));
    const typed = new TypedCounters(policy, 1, 1);
    const slot = policy.slots.indexOf('awards:day');
    typed.set(0, slot, 20_500, 1);
    expect(() => typed.set(0, slot, 20_499, 1)).toThrow(RangeError);
  });
});
