import { describe, expect, it } from '@jest/globals';
import { campaignBody } from './campaign.body.js';
import { presets } from './preset.catalogue.js';
import { rain } from './rain.fixture.js';
import { campaignFromJson, parseScenario } from './scenario.parser.js';
import { scaleScenario } from './scenario.scale.js';

const texts: readonly (readonly [string, string])[] = [
  ...presets.list().map((name) => [name, presets.get(name)?.text ?? ''] as const),
  ['rain', rain],
  ['rain in another zone', rain.replace('campaign:\n', "campaign:\n  zone: '-03:30'\n  cooldown: 1s500ms\n")],
  [
    'rain in rounds',
    rain.replace(
      /pacing:\n {4}type.*\n.*\n/,
      'pacing: { type: rounds, rollOver: true, rounds: [{ from: 2026-02-16T20:00, to: 2026-02-16T21:00, budget: ¥9 }] }\n',
    ),
  ],
  ['rain let out evenly', rain.replace(/pacing:\n {4}type.*\n.*\n/, 'pacing: { type: linear }\n')],
];

describe('the body of a campaign', () => {
  it.each(texts.flatMap(([name, text]) => [1, 0.37, 0.02].map((scale) => [name, scale, text] as const)))(
    'gives the campaign of %s at scale %d again',
    (_name, scale, text) => {
      const parsed = parseScenario(text, 'x.yaml');
      if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
      const { campaign } = scaleScenario(parsed.scenario, scale);
      const sent: unknown = JSON.parse(JSON.stringify(campaignBody(campaign)));
      expect(campaignFromJson(sent, { seed: 'never used' })).toEqual({ campaign });
    },
  );
});
