import { coefficientsOf, plainPath, type CoefficientParts } from './coefficient.js';
import type { CurveStep } from './curve/arrival.curve.js';
import { campaignOf, defaultZoneMs, spanOf } from './campaign.mapper.js';
import type { BehaviourForm, JoiningForm, ServiceForm } from './form/behaviour.form.js';
import type { CohortForm, PopulationForm, TrafficForm } from './form/crowd.form.js';
import type { ChannelForm, PublishedForm, ScenarioForm } from './form/scenario.form.js';
import { instantIn, type WrittenInstant } from './notation/time.notation.js';
import { hourMs, minuteMs, type Span } from '#domain';
import type {
  Behaviour,
  ChannelModel,
  Cohort,
  Population,
  PublishedFigure,
  Scenario,
  ServiceModel,
  Traffic,
  UnsureCoefficient,
} from './scenario.js';

interface OpenSpan {
  readonly from: WrittenInstant | null | undefined;
  readonly to: WrittenInstant | null | undefined;
}

const flatDay: readonly number[] = Array.from({ length: 24 }, () => 1);

export function cohortOf(form: CohortForm, joining: JoiningForm | null | undefined): Cohort {
  return {
    name: form.name,
    share: form.share,
    fromStart: form.fromStart ?? joining?.fromStart ?? 1,
    interactionsPerDay: form.interactionsPerDay,
    kinds: [...form.kinds].map(([kind, weight]) => ({ kind, weight })),
    opens: { probability: form.opens.probability, delayMs: form.opens.delay },
    accountsPerDevice: form.accountsPerDevice ?? 1,
    cheats: form.cheats ?? false,
    invited: form.invited ?? 0,
    behaviour: behaviourOf(form.behaviour),
  };
}

function behaviourOf(form: BehaviourForm | null | undefined): Behaviour {
  return {
    visit: { interactions: form?.visit?.interactions ?? 1, gapMs: form?.visit?.gap ?? minuteMs },
    interest: {
      organic: form?.interest?.organic ?? 0,
      atFirst: form?.interest?.atFirst ?? 1,
      afterWin: form?.interest?.afterWin ?? 0,
      afterMiss: -(form?.interest?.afterMiss ?? 0),
    },
    givesUp: form?.givesUp ?? 0,
    invites: form?.invites ?? 0,
  };
}

export function populationOf(form: PopulationForm): Population {
  const { joining } = form;
  const cohorts = form.cohorts.map((cohort) => cohortOf(cohort, joining));
  const fromStart = cohorts.reduce((sum, cohort) => sum + cohort.share * cohort.fromStart, 0);
  return {
    users: form.users,
    unregistered: form.unregistered ?? 0,
    joining: {
      fromStart: cohorts.every((cohort) => cohort.fromStart === 1) ? 1 : fromStart,
      newsPerDay: joining?.newsPerDay ?? [0],
      withoutRewards: joining?.withoutRewards ?? 0,
      invitationDelayMs: joining?.invitationDelay ?? hourMs,
    },
    cohorts,
  };
}

export function serviceOf(form: ServiceForm | null | undefined, zoneMs: number): ServiceModel {
  return {
    capacity: (form?.capacity ?? []).map((limit) => ({
      ...spanOf(limit, zoneMs),
      perSecond: limit.perSecond,
      kinds: limit.kinds ?? null,
    })),
    retries: { share: form?.retries?.share ?? 0, delayMs: form?.retries?.delay ?? 0 },
  };
}

/** @param curve - What the file holds that the form names; null where it names none. */
export function trafficOf(
  form: TrafficForm | null | undefined,
  zoneMs: number,
  curve: readonly CurveStep[] | null,
): Traffic {
  return {
    hours: form?.hours ?? flatDay,
    days: form?.days ?? [1],
    curve,
    bursts: (form?.bursts ?? []).map(({ at, share, decay, lasts }) => ({
      at: instantIn(at, zoneMs),
      share,
      decayMs: decay,
      lastsMs: lasts,
    })),
    duplicates: { share: form?.duplicates?.share ?? 0, delayMs: form?.duplicates?.delay ?? 0 },
    texts: { share: form?.texts?.share ?? 0, chinese: form?.texts?.chinese ?? 0 },
    channels: [...(form?.channels ?? [])].map(([name, weight]) => ({ name, weight })),
  };
}

/** The simulated time: the campaign's, and what the traffic adds to it. */
export function horizonOf(form: TrafficForm | null | undefined, window: Span, zoneMs: number): Span {
  return spanWithin(form ?? {}, window, zoneMs);
}

/** A span whose ends, where they are not written, are those of another. */
function spanWithin({ from, to }: Partial<OpenSpan>, other: Span, zoneMs: number): Span {
  return {
    from: from === undefined || from === null ? other.from : instantIn(from, zoneMs),
    to: to === undefined || to === null ? other.to : instantIn(to, zoneMs),
  };
}

export function channelOf(form: ChannelForm | null | undefined, seed: string): ChannelModel {
  return {
    seed,
    latencyMs: { min: form?.latency?.min ?? 5, max: form?.latency?.max ?? 25 },
    ratePerSecond: form?.ratePerSecond ?? null,
    refuseShare: form?.refused ?? 0,
    loseAnswerShare: form?.lostAnswers ?? 0,
    lateAnswerShare: form?.lateAnswers ?? 0,
    lateByMs: form?.lateBy ?? 1_500,
    failBeforeShare: form?.errors ?? 0,
    remembersMs: form?.remembers ?? null,
  };
}

export function publishedOf(form: PublishedForm, window: Span, zoneMs: number): PublishedFigure {
  const { figure, measure, kinds, prizes, value, source, fitted } = form;
  const span = spanWithin(form, window, zoneMs);
  return {
    figure,
    measure,
    ...span,
    kinds: kinds ?? null,
    prizes: prizes ?? null,
    value,
    source,
    fitted: fitted ?? false,
  };
}

/** What a form without faults calls unsure. */
function uncertainOf({ uncertain }: ScenarioForm, parts: CoefficientParts): UnsureCoefficient[] {
  const known = coefficientsOf(parts);
  return [...(uncertain ?? [])].flatMap(([written, relativeDeviation]) => {
    const path = plainPath(written);
    const found = known.get(path);
    return found === undefined ? [] : [{ ...found, path, relativeDeviation }];
  });
}

/** The whole scenario, from a form without faults. */
export function scenarioOf(form: ScenarioForm, curve: readonly CurveStep[] | null): Scenario {
  const { name } = form;
  const title = form.title ?? name;
  const seed = form.seed ?? name;
  const zoneMs = form.campaign.zone ?? defaultZoneMs;
  const window = spanOf(form.campaign.window, zoneMs);
  const parts = {
    population: populationOf(form.population),
    traffic: trafficOf(form.traffic, zoneMs, curve),
    service: serviceOf(form.service, zoneMs),
    channel: channelOf(form.channel, seed),
  };
  return {
    name,
    title,
    description: form.description ?? '',
    seed,
    scale: 1,
    campaign: campaignOf(form.campaign, { id: name, title, seed }),
    horizon: horizonOf(form.traffic, window, zoneMs),
    ...parts,
    uncertain: uncertainOf(form, parts),
    published: (form.published ?? []).map((figure) => publishedOf(figure, window, zoneMs)),
    spike: { thresholds: form.spike?.thresholds ?? [] },
  };
}
