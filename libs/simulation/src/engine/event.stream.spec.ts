import { describe, expect, it } from '@jest/globals';
import type { InteractionEvent } from '../crowd/interaction-event.js';
import { eventFormat, writeStream } from './event.stream.js';
import { toEvent, type SimulatedInteraction } from './interaction.sink.js';
import { simulateNow } from './simulate.js';
import { plainCampaign, preset, scenarioFrom } from './simulation.fixture.js';

const joining = { path: 'population.joining', value: '{ fromStart: 50%, newsPerDay: [30%] }' };
const inviting = { path: 'population.cohorts.regulars.behaviour', value: '{ invites: 30% }' };

async function written(scenario: Parameters<typeof writeStream>[0], scale = 1) {
  const chunks: string[] = [];
  const users: string[] = [];
  const out = await writeStream(
    scenario,
    { scale },
    { events: (chunk) => void chunks.push(chunk), users: (chunk) => void users.push(chunk) },
  );
  const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
  return { out, chunks, lines: linesOf(chunks.join('')), users: linesOf(users.join('')) };
}

describe('a written stream', () => {
  it('holds exactly the events of a run, in order, and none of the engine’s own', async () => {
    const scenario = preset('demo', [joining, inviting]);
    const events: InteractionEvent[] = [];
    const unasked = { count: 0 };
    const sink = (simulated: SimulatedInteraction): void => {
      if (simulated.occasion === 'chat') events.push(toEvent('demo', 'demo', simulated));
      else unasked.count++;
    };
    const result = simulateNow(scenario, { scale: 0.2, sink });
    const { out, lines } = await written(scenario, 0.2);
    expect(unasked.count).toBeGreaterThan(0);
    expect(lines).toEqual(events.map((event) => JSON.stringify(event)));
    expect(out).toMatchObject({ events: events.length, result });
  });

  it('is handed on in pieces of whole lines, so that nothing gathers', async () => {
    const { chunks, lines } = await written(preset('demo'), 0.5);
    expect(chunks.length).toBeGreaterThan(20);
    expect(chunks.every((chunk) => chunk.endsWith('\n') && chunk.length < 70_000)).toBe(true);
    expect(lines.length).toBeGreaterThan(20_000);
  });

  it('names every user before those whom they brought, where the service must know them', async () => {
    const { out, users, lines } = await written(preset('demo', [joining, inviting]), 0.2);
    expect(users).toHaveLength(out.result.users.joined);
    const known = new Set<string>();
    let invited = 0;
    for (const line of users) {
      const { id, device, invitedBy } = JSON.parse(line) as { id: string; device: string; invitedBy?: string };
      expect(device).toMatch(/^phone-\d+$/);
      if (invitedBy !== undefined) {
        invited++;
        expect(known.has(invitedBy)).toBe(true);
      }
      known.add(id);
    }
    expect(invited).toBeGreaterThan(10);
    for (const line of lines) {
      const { subject, data } = JSON.parse(line) as InteractionEvent;
      expect(known.has(subject)).toBe(!subject.startsWith('stranger-'));
      if (data.invitedBy !== undefined) expect(known.has(data.invitedBy)).toBe(true);
    }
  });

  it('needs no users where nobody’s registration matters', async () => {
    const open = scenarioFrom(plainCampaign, [{ path: 'campaign.registration', value: 'open' }]);
    expect((await written(open, 0.1)).users).toEqual([]);
    expect((await written(scenarioFrom(plainCampaign), 0.1)).users).toHaveLength(500);
  });

  it('writes names as JSON does, and times to the millisecond', () => {
    const simulated: SimulatedInteraction = {
      at: 0,
      occasion: 'chat',
      user: 7,
      stranger: false,
      device: 3,
      inviter: 0,
      kind: 1,
      visit: 2 ** 34,
      step: 30,
      reason: null,
      prize: 0,
      amount: 1,
    };
    const format = eventFormat('"wide" 春', 'back\\slash');
    for (const at of [0, 1, 9_999, 10_000, 59_999, 60_000, 1_770_000_000_123, -1, -60_001]) {
      const event = toEvent('"wide" 春', 'back\\slash', { ...simulated, at });
      expect(format({ ...simulated, at })).toBe(`${JSON.stringify(event)}\n`);
    }
    const stranger = { ...simulated, stranger: true };
    expect(JSON.parse(format(stranger))).toEqual(toEvent('"wide" 春', 'back\\slash', stranger));
  });
});
