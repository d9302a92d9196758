import { minuteMs, secondMs, type Campaign, type CapLimits, type EpochMs, type Rule, type Span } from '#domain';

/**
 * A campaign as `POST /v1/campaigns` takes it: whoever reads the body, see `campaignFromJson`, has the same campaign. It
 * holds the seed of the draws, which foretells who wins.
 */
export function campaignBody(campaign: Campaign): Readonly<Record<string, unknown>> {
  const { utcOffsetMs, window, phases, prizes, rules, contests, caps, cooldownMs, pacing, envelopes, ...same } =
    campaign;
  return {
    ...same,
    zone: zoneText(utcOffsetMs),
    window: spanBody(window),
    phases: phases.map(({ name, budget, ...span }) => ({ name, ...spanBody(span), ...given({ budget }) })),
    prizes: prizes.map(({ stock, fallback, ...prize }) => ({ ...prize, ...given({ stock, fallback }) })),
    rules: rules.map(ruleBody),
    contests: contests.map(({ entries, settlesAt, ...contest }) => ({
      ...contest,
      entries: spanBody(entries),
      settlesAt: instantBody(settlesAt),
    })),
    caps: { user: capsBody(caps.user), device: capsBody(caps.device) },
    cooldown: durationBody(cooldownMs),
    pacing:
      pacing.type === 'rounds'
        ? { ...pacing, rounds: pacing.rounds.map(({ budget, ...span }) => ({ ...spanBody(span), budget })) }
        : pacing,
    envelopes: { expiresAfter: durationBody(envelopes.expiresAfterMs), opening: envelopes.opening },
  };
}

function ruleBody({ phases, win, guarantee, perUser, ...rule }: Rule): Record<string, unknown> {
  return {
    ...rule,
    win: {
      probability: win.probability,
      prizes: Object.fromEntries(win.prizes.map(({ prize, weight }) => [prize, weight])),
    },
    perUser: given({ ...perUser }),
    ...given({ phases, guarantee }),
  };
}

function capsBody(limits: CapLimits): Record<string, unknown> {
  return given({ ...limits });
}

function spanBody({ from, to }: Span): Record<'from' | 'to', string> {
  return { from: instantBody(from), to: instantBody(to) };
}

function instantBody(at: EpochMs): string {
  return new Date(at).toISOString();
}

function durationBody(ms: number): string {
  return `${Math.floor(ms / secondMs)}s${ms % secondMs}ms`;
}

function zoneText(utcOffsetMs: number): string {
  const minutes = Math.abs(utcOffsetMs) / minuteMs;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${utcOffsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What is not null. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
