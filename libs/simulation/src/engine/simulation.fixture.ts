import { parseScenario, presets, type Scenario } from '#scenario';

/** A scenario from YAML. */
export function scenarioFrom(text: string, settings: readonly { path: string; value: string }[] = []): Scenario {
  const parsed = parseScenario(text, 'fixture.yaml', settings);
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ field, message }) => `${field} ${message}`).join('; '));
  return parsed.scenario;
}

export function preset(name: string, settings: readonly { path: string; value: string }[] = []): Scenario {
  return scenarioFrom(presets.get(name)?.text ?? '', settings);
}

/** One prize, one rule, one cohort, even arrivals: small enough for its expectations to be written down. */
export const plainCampaign = `
name: plain
campaign:
  window: { from: 2026-02-06T00:00, to: 2026-02-10T00:00 }
  clock: event
  budget: ¥100m
  envelopes: { expiresAfter: 24h, opening: automatic }
  prizes:
    - { name: coin, kind: cash, label: A yuan, amount: ¥1.00 }
  rules:
    - name: any
      title: Anything
      trigger: { type: interaction, kinds: [daily_task] }
      win: { probability: 30%, prizes: { coin: 1 } }
population:
  users: 5000
  cohorts:
    - { name: all, share: 100%, interactionsPerDay: 2, kinds: { daily_task: 1 }, opens: { probability: 100%, delay: 0s } }
`;
