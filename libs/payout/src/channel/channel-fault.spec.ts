import { faultOf, latencyOf, type ChannelFault } from './channel-fault.js';
import { flawlessChannel } from './simulated-channel.settings.js';

const ids = Array.from({ length: 20_000 }, (_, i) => `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`);

describe('what befalls an attempt to pay', () => {
  it('is nothing in a flawless channel', () => {
    expect(new Set(ids.map((id) => faultOf(flawlessChannel, id, 1)))).toEqual(new Set(['none']));
  });

  it('comes in the shares that were asked for', () => {
    const settings = {
      ...flawlessChannel,
      refuseShare: 0.05,
      loseAnswerShare: 0.1,
      lateAnswerShare: 0.2,
      failBeforeShare: 0.3,
    };
    const counts: Partial<Record<ChannelFault, number>> = {};
    for (const id of ids) {
      const fault = faultOf(settings, id, 1);
      counts[fault] = (counts[fault] ?? 0) + 1 / ids.length;
    }
    // Five standard deviations of the widest share.
    const tolerance = 5 * Math.sqrt((0.3 * 0.7) / ids.length);
    expect(Math.abs((counts.refuse ?? 0) - 0.05)).toBeLessThan(tolerance);
    expect(Math.abs((counts.lose_answer ?? 0) - 0.1 * 0.95)).toBeLessThan(tolerance);
    expect(Math.abs((counts.late_answer ?? 0) - 0.2 * 0.95)).toBeLessThan(tolerance);
    expect(Math.abs((counts.fail_before ?? 0) - 0.3 * 0.95)).toBeLessThan(tolerance);
  });

  it('is the same in every run, differs by attempt, and a refusal never changes', () => {
    const settings = { ...flawlessChannel, refuseShare: 0.2, failBeforeShare: 0.5 };
    const drawn = (attempt: number) => ids.slice(0, 200).map((id) => faultOf(settings, id, attempt));
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    const refused = (attempt: number) => drawn(attempt).map((fault) => fault === 'refuse');
    expect(refused(1)).toEqual(refused(7));
  });

  it('takes as long as the spread says', () => {
    const settings = { ...flawlessChannel, latencyMs: { min: 10, max: 30 } };
    const taken = ids.slice(0, 1_000).map((id) => latencyOf(settings, id));
    expect(Math.min(...taken)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...taken)).toBeLessThan(30);
    expect(Math.max(...taken) - Math.min(...taken)).toBeGreaterThan(18);
  });
});
