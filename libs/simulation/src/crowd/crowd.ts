import { KeyedRandom, uniformRange, type EpochMs, type InteractionKind } from '#domain';
import { scaleScenario, type Scenario } from '#scenario';
import { arrivalTimes, lengthInDays } from './arrivals.js';
import type { InteractionEvent } from './interaction-event.js';
import { Members, type Member } from './members.js';
import { messageOf } from './messages.js';
import { RandomStream } from './random-stream.js';
import { Repeats } from './repeats.js';
import { WeightedChoice } from './weighted-choice.js';

export interface CrowdOptions {
  /** How many times smaller (0.001) or larger the scenario is made first; see `scaleScenario`. Default: 1. */
  readonly scale?: number;
  /** In the place of the scenario's own. */
  readonly seed?: string;
  /** The events' `source`. Default: `hongbao/crowd/` and the scenario's name. */
  readonly source?: string;
}

/** An event at the moment at which it is sent. */
export interface Arrival {
  readonly at: EpochMs;
  readonly event: InteractionEvent;
  /** What the user meant, whether or not the event says so. */
  readonly kind: InteractionKind;
  /** Whether the same event was sent before: an impatient retry, later than its own `time`. */
  readonly repeated: boolean;
}

/**
 * The people of a scenario and all that they do: a pure function of scenario and seed, made as it is read, with nothing
 * stored for a user. Every call of {@link Crowd.arrivals} begins anew and gives the same.
 */
export class Crowd {
  /** The scenario at the scale asked for. */
  readonly scenario: Scenario;
  /** How many interactions are to be expected, repeats left out. The number itself is Poisson distributed. */
  readonly expectedInteractions: number;
  private readonly random: KeyedRandom;
  private readonly members: Members;
  private readonly source: string;

  constructor(scenario: Scenario, options: CrowdOptions = {}) {
    this.scenario = scaleScenario(scenario, options.scale ?? 1);
    this.random = new KeyedRandom(`crowd:${options.seed ?? scenario.seed}`);
    this.source = options.source ?? `hongbao/crowd/${scenario.name}`;
    const { population, campaign } = this.scenario;
    this.members = new Members(population, this.random);
    const days = lengthInDays(campaign.window);
    this.expectedInteractions = this.activities().reduce((sum, daily) => sum + daily * days, 0);
  }

  /** How many users register. */
  get userCount(): number {
    return this.members.count;
  }

  /** Everybody who registers, inviters before those whom they invite. */
  *users(): Generator<Member, void, undefined> {
    for (let number = 0; number < this.members.count; number++) yield this.members.memberOf(number);
  }

  /** Everything that is sent, in the order of sending. */
  *arrivals(): Generator<Arrival, void, undefined> {
    const { traffic, campaign } = this.scenario;
    const times = arrivalTimes(
      traffic,
      campaign.window,
      campaign.utcOffsetMs,
      this.expectedInteractions,
      new RandomStream(this.random, 'arrivals'),
    );
    const maker = this.arrivalMaker();
    const impatience = new RandomStream(this.random, 'repeats');
    const { share, delayMs } = traffic.duplicates;
    const repeats = new Repeats<Arrival>();
    for (const at of times) {
      yield* dueUntil(repeats, at);
      const arrival = maker(at);
      if (share > 0 && impatience.happens(share)) {
        repeats.put(at + Math.ceil(impatience.exponential() * delayMs), arrival);
      }
      yield arrival;
    }
    yield* dueUntil(repeats, Number.POSITIVE_INFINITY);
  }

  /** The events alone, in the order of sending. */
  *events(): Generator<InteractionEvent, void, undefined> {
    for (const { event } of this.arrivals()) yield event;
  }

  /**
   * When a user opens an envelope, or null for never. A function of envelope and user alone, so it does not matter in
   * which order one asks.
   */
  opensAt(envelope: string, user: string, awardedAt: EpochMs): EpochMs | null {
    const number = this.members.numberOf(user);
    const opens = number < 0 ? undefined : this.members.cohortOf(number)?.opens;
    if (opens === undefined) return null;
    const digest = this.random.digest('hongbao:opens', `${user} ${envelope}`, { lo: 0, hi: 0 });
    if (KeyedRandom.uniform(digest, 'win', 0) >= opens.probability * uniformRange) return null;
    const patience = -Math.log1p(-KeyedRandom.uniform(digest, 'amount', 0) / uniformRange);
    return awardedAt + Math.round(patience * opens.delayMs);
  }

  /** Interactions a day of each cohort as a whole. */
  private activities(): number[] {
    const { cohorts } = this.scenario.population;
    return cohorts.map(({ interactionsPerDay }, cohort) => interactionsPerDay * this.members.sizeOf(cohort));
  }

  private arrivalMaker(): (at: EpochMs) => Arrival {
    const { members, source, scenario } = this;
    const { population, traffic } = scenario;
    const campaign = scenario.campaign.id;
    const who = new RandomStream(this.random, 'who');
    const what = new RandomStream(this.random, 'what');
    const words = new RandomStream(this.random, 'words');
    const cohorts = choiceOf(
      population.cohorts.map((_, index) => index),
      this.activities(),
    );
    const kinds = population.cohorts.map((cohort) =>
      choiceOf(
        cohort.kinds.map(({ kind }) => kind),
        cohort.kinds.map(({ weight }) => weight),
      ),
    );
    const channels = choiceOf(
      traffic.channels.map(({ name }) => name),
      traffic.channels.map(({ weight }) => weight),
    );
    const { share: textShare, chinese } = traffic.texts;
    let count = 0;
    return (at) => {
      const cohort = cohorts?.pick(who) ?? 0;
      const number = members.numberAt(cohort, who.below(members.sizeOf(cohort)));
      const stranger = population.unregistered > 0 && who.happens(population.unregistered);
      const kind: InteractionKind = kinds[cohort]?.pick(what) ?? 'small_talk';
      const speaks = textShare > 0 && words.happens(textShare);
      const channel = channels?.pick(what);
      const invitedBy = stranger ? null : members.inviterOf(number);
      const event: InteractionEvent = {
        specversion: '1.0',
        type: 'hongbao.interaction.v1',
        source,
        id: `e-${count++}`,
        subject: stranger ? `stranger-${number}` : members.idOf(number),
        time: new Date(at).toISOString(),
        data: {
          campaign,
          ...(speaks ? { text: messageOf(kind, words.happens(chinese) ? 'zh' : 'en', words) } : { kind }),
          device: members.deviceOf(number),
          ...(channel === undefined ? {} : { channel }),
          ...(invitedBy === null ? {} : { invitedBy }),
        },
      };
      return { at, event, kind, repeated: false };
    };
  }
}

/** The people of a scenario and all that they do. */
export function crowd(scenario: Scenario, options: CrowdOptions = {}): Crowd {
  return new Crowd(scenario, options);
}

function* dueUntil(repeats: Repeats<Arrival>, at: EpochMs): Generator<Arrival, void, undefined> {
  for (let due = repeats.nextAt; due <= at; due = repeats.nextAt) {
    const first = repeats.take();
    if (first === undefined) return;
    yield { ...first, at: due, repeated: true };
  }
}

function choiceOf<T>(things: readonly T[], weights: readonly number[]): WeightedChoice<T> | null {
  const [first, ...others] = things;
  return first === undefined ? null : new WeightedChoice([first, ...others], weights);
}
