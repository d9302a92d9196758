import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { campaignJsonSchema, presets, scenarioJsonSchema } from './index.js';
import { rain } from './rain.fixture.js';

const committed = JSON.parse(readFileSync(new URL('../scenario.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({ strict: true, allErrors: true }).compile(committed);

interface Definition {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  readonly additionalProperties: boolean;
}

describe('scenario.schema.json', () => {
  it('is what the forms say; after a change: npm run build && node .ci/schema.mjs', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it.each(presets.list())('takes the preset %s', (name) => {
    validate(parse(presets.get(name)?.text ?? ''));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('tells editors about every field, and knows no others', () => {
    const { definitions } = committed as { definitions: Readonly<Record<string, Definition>> };
    const silent = Object.entries(definitions).flatMap(([form, { properties }]) =>
      Object.entries(properties)
        .filter(([, { description }]) => (description ?? '').length < 5)
        .map(([field]) => `${form}.${field}`),
    );
    expect(silent).toEqual([]);
    expect(Object.keys(definitions).length).toBeGreaterThan(30);
    expect(Object.values(definitions).every(({ additionalProperties }) => !additionalProperties)).toBe(true);
  });

  it.each([
    ['budget: ¥1000', 'budgt: ¥1000'],
    ['budget: ¥1000', 'budget: ¥-3'],
    ['budget: ¥1000', 'budget: "88"'],
    ['type: hourly', 'type: hurly'],
    ['kind: goods', 'kind: good'],
    ['stock: 5', 'stock: 2.5'],
    ['weights: [1, 0', 'weights: [0'],
    ['delay: 10m', 'delay: 10 minutes'],
    ['probability: 20%', 'probability: 20'],
    ['settlesAt: 2026-02-17T00:30', 'settlesAt: tomorrow'],
  ])('refuses what the parser refuses: %j as %j', (found, instead) => {
    expect(validate(parse(rain))).toBe(true);
    expect(validate(parse(rain.replace(found, instead)))).toBe(false);
  });

  it('has a sister for the body of POST /v1/campaigns', () => {
    const body = new Ajv({ strict: true }).compile(campaignJsonSchema());
    const { campaign } = parse(rain) as { campaign: object };
    expect(body({ id: 'rain', ...campaign })).toBe(true);
    expect(body(campaign)).toBe(false);
  });
});
