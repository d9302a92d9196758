import { describe, expect, it } from '@jest/globals';
import { describeFault, parseScenario, readSetting, type Scenario } from './index.js';
import { rain } from './rain.fixture.js';

function set(...settings: readonly [path: string, value: string][]): Scenario | string[] {
  const parsed = parseScenario(
    rain,
    'rain.yaml',
    settings.map(([path, value]) => ({ path, value })),
  );
  return 'scenario' in parsed ? parsed.scenario : parsed.faults.map(describeFault);
}

describe('settings', () => {
  it.each([
    ['campaign.caps.user.perDay', '3', { caps: { user: { perDay: 3 } } }],
    ['campaign.caps.device.perDay', '3', { caps: { user: { perDay: 5 }, device: { perDay: 3 } } }],
    ['campaign.budget', '¥2,000.00', { budget: 200_000 }],
    ['campaign.cooldown', '90s', { cooldownMs: 90_000 }],
    ['campaign.prizes[1].stock', '7', { prizes: { 1: { stock: 7 } } }],
    ['campaign.prizes.1.stock', '7', { prizes: { 1: { stock: 7 } } }],
    ['campaign.prizes.lantern.stock', '7', { prizes: { 1: { stock: 7 } } }],
    ['campaign.rules.chat.win.prizes', '{ cash: 1 }', { rules: { 0: { win: { prizes: [{ prize: 'cash' }] } } } }],
    ['campaign.pacing', '{ type: linear }', { pacing: { type: 'linear' } }],
    ['campaign.phases.early.budget', 'null', { phases: { 0: { budget: null } } }],
  ])('sets %s to %s', (path, value, campaign) => {
    expect(set([path, value])).toMatchObject({ campaign });
  });

  it('leaves the document as it was, and later settings see earlier ones', () => {
    expect(set(['campaign.envelopes', '{}'], ['campaign.envelopes.opening', 'automatic'])).toMatchObject({
      campaign: { envelopes: { opening: 'automatic' } },
    });
    expect(set()).toMatchObject({ campaign: { envelopes: { opening: 'by_user' } } });
  });

  it.each([
    ['campaign.caps.user.perDya', '3', '--set campaign.caps.user.perDya: is not a field here; did you mean "perDay"?'],
    ['campaign.caps.user.perDay', 'abc', '--set campaign.caps.user.perDay: is "abc"; give a whole number, 1 or more'],
    ['campaign.caps.user.perDay', '3.0', '--set campaign.caps.user.perDay: is "3.0"; give a whole number, 1 or more'],
    ['campaign.budget', '25.00', '--set campaign.budget: is "25.00" without a unit; give ¥25.00 or 25.00 yuan'],
    [
      'campaign.prizes.lantren.stock',
      '3',
      '--set campaign.prizes.lantren.stock: "lantren" is not in the list; did you mean "lantern"?',
    ],
    ['campaign.prizes[7].stock', '3', '--set campaign.prizes[7].stock: [7] is beyond the list; it has 3 elements'],
    ['campaign.budget.x', '3', '--set campaign.budget.x: "x" cannot lie in a plain value'],
    ['campaign..x', '3', '--set campaign..x: has an empty step; give names parted by single points'],
    ['campaign.budget', '[', '--set campaign.budget: "[" is no value; give one as YAML writes it'],
    ['campaign.budget', '*a', '--set campaign.budget: "*a" is no value; give one as YAML writes it'],
    [
      'campaign.prizes.lantern.stock',
      '500',
      '--set campaign.prizes[1].stock: makes ¥10,000.00 in all, more than the whole budget of ¥1,000.00',
    ],
  ])('refuses %s=%s', (path, value, message) => {
    expect(set([path, value])).toContain(message);
  });

  it('blames the file where a setting makes a value in the file impossible', () => {
    expect(
      set(
        ['campaign.budget', '¥500'],
        ['campaign.prizes.lantern.stock', '1'],
        ['campaign.phases.early.budget', '¥600'],
      ),
    ).toEqual(['--set campaign.phases[0].budget: is ¥600.00; the campaign has ¥500.00 in all']);
    expect(set(['campaign.budget', '¥200'])).toContain(
      'rain.yaml:9:15 campaign.phases[0].budget: is ¥300.00; the campaign has ¥200.00 in all',
    );
  });

  it('reads path=value', () => {
    expect(readSetting('campaign.budget = ¥2=3')).toEqual({ path: 'campaign.budget', value: '¥2=3' });
    expect(readSetting('campaign.budget')).toMatchObject({ file: '--set' });
  });
});
