import { describe, expect, it } from '@jest/globals';
import { SpikeCourse } from '#load';
import { parseScenario, presets } from '#scenario';
import type { CampaignFigures, HongbaoClient } from '../client/hongbao.client.js';
import { SpikeSession } from './spike.session.js';

/** A course of which nobody plays here: what remains is looking at the service. */
function nobodysCourse(): SpikeCourse {
  const preset = presets.get('rain');
  const parsed = preset === null ? null : parseScenario(preset.text, preset.fileName);
  if (parsed === null || 'faults' in parsed) throw new Error('rain cannot be read');
  const share = { number: 1, of: 1_000_000 };
  return new SpikeCourse(parsed.scenario, { durationMs: 1_000, peak: 10, source: 'test', campaign: null, share });
}

const figures = (opened: number): CampaignFigures => ({
  budget: { currency: 'CNY', total: 100, reserved: 0, paid: 0, released: 0, remaining: 100 },
  decisions: { total: 0, awarded: 0, rejected: {} },
  duplicates: 0,
  envelopes: { sealed: 0, opened, paid: 0, expired: 0, failed: 0 },
  users: { active: 0, rewarded: 0 },
});

/** A service that tells its figures in turn; null: that it has no time. The last of them it repeats. */
function serviceTelling(...answers: readonly (CampaignFigures | null)[]): HongbaoClient {
  const left = [...answers];
  const client: Pick<HongbaoClient, 'glance' | 'audit' | 'envelopesOf'> = {
    glance: () => {
      const answer = (left.length > 1 ? left.shift() : left[0]) ?? null;
      return answer === null ? Promise.reject(new Error('503')) : Promise.resolve(answer);
    },
    audit: () => Promise.resolve({ ok: true, invariants: [] }),
    envelopesOf: () => Promise.resolve([]),
  };
  return client as HongbaoClient;
}

describe('SpikeSession', () => {
  it('takes the queue for empty only once the service says so, and not because it said so before', async () => {
    const course = nobodysCourse();
    expect([...course.requests()]).toEqual([]);
    const session = new SpikeSession(
      {
        course,
        share: { number: 1, of: 1 },
        ready: () => Promise.resolve(),
        target: 'http://127.0.0.1:1',
        key: '',
        connections: 1,
        campaignExists: true,
        signal: new AbortController().signal,
        now: () => 0,
        view: () => undefined,
      },
      serviceTelling(figures(0), null, null, figures(3), null, figures(0)),
    );
    const { drainedMs } = await session.play();
    expect(drainedMs).toBeGreaterThan(200);
  });
});
