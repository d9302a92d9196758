import type { Path } from './fault.js';
import type { ChannelModel, Coefficient, Population, ServiceModel, Traffic } from './scenario.js';

/** The parts of a scenario that hold coefficients; those that could not be read are left out. */
export interface CoefficientParts {
  readonly population?: Population;
  readonly traffic?: Traffic;
  readonly service?: ServiceModel;
  readonly channel?: ChannelModel;
}

type Limits = Omit<Coefficient, 'places'>;

const share: Limits = { least: 0, most: 1, whole: false };
const anything: Limits = { least: 0, most: Number.POSITIVE_INFINITY, whole: false };
/** Milliseconds. */
const time: Limits = { least: 1, most: Number.POSITIVE_INFINITY, whole: true };

/** All coefficients of a scenario that may be unsure, by the path under which its author knows them. */
export function coefficientsOf({ population, traffic, service, channel }: CoefficientParts): Map<string, Coefficient> {
  const found = new Map<string, Coefficient>();
  const add = (path: string, limits: Limits, ...places: Path[]): void => {
    found.set(path, { ...limits, places: places.length > 0 ? places : [path.split('.')] });
  };
  if (population !== undefined) addPopulation(population, add);
  for (const index of (traffic?.bursts ?? []).keys()) {
    const [path, place] = [`traffic.bursts.${index}`, ['traffic', 'bursts', index]];
    add(`${path}.share`, share, [...place, 'share']);
    add(`${path}.decay`, time, [...place, 'decayMs']);
    add(`${path}.lasts`, time, [...place, 'lastsMs']);
  }
  if (traffic !== undefined) add('traffic.duplicates.share', share);
  for (const index of (service?.capacity ?? []).keys()) {
    add(`service.capacity.${index}.perSecond`, anything, ['service', 'capacity', index, 'perSecond']);
  }
  if (service !== undefined) {
    add('service.retries.share', share);
    add('service.retries.delay', time, ['service', 'retries', 'delayMs']);
  }
  if (channel !== undefined) {
    add('channel.ratePerSecond', { least: 1, most: 10_000_000, whole: true });
    add('channel.refused', share, ['channel', 'refuseShare']);
  }
  return found;
}

function addPopulation({ cohorts }: Population, add: (path: string, limits: Limits, ...places: Path[]) => void): void {
  add('population.users', { least: 1, most: 2_000_000_000, whole: true });
  add('population.unregistered', share);
  const each = [...cohorts.keys()].map((index) => ['population', 'cohorts', index]);
  const joining = ['population', 'joining'];
  add(
    'population.joining.fromStart',
    share,
    [...joining, 'fromStart'],
    ...each.map((place) => [...place, 'fromStart']),
  );
  add('population.joining.newsPerDay', share);
  add('population.joining.withoutRewards', share);
  add('population.joining.invitationDelay', time, [...joining, 'invitationDelayMs']);
  for (const [index, { name, kinds }] of cohorts.entries()) {
    const own = (path: string, limits: Limits, ...place: Path): void => {
      const steps = place.length > 0 ? place : path.split('.');
      add(`population.cohorts.${name}.${path}`, limits, ['population', 'cohorts', index, ...steps]);
    };
    own('share', share);
    own('fromStart', share);
    own('interactionsPerDay', { ...anything, most: 10_000 });
    own('opens.probability', share);
    own('opens.delay', time, 'opens', 'delayMs');
    own('invited', share);
    own('behaviour.visit.interactions', { least: 1, most: 31, whole: false });
    own('behaviour.visit.gap', time, 'behaviour', 'visit', 'gapMs');
    own('behaviour.interest.organic', share);
    own('behaviour.interest.atFirst', share);
    own('behaviour.interest.afterWin', share);
    own('behaviour.interest.afterMiss', { least: -1, most: 0, whole: false });
    own('behaviour.givesUp', share);
    own('behaviour.invites', share);
    for (const [place, { kind }] of kinds.entries()) own(`kinds.${kind}`, anything, 'kinds', place, 'weight');
  }
}

/** A path as {@link coefficientsOf} writes it: elements by number stand like names, `bursts.0` for `bursts[0]`. */
export function plainPath(written: string): string {
  return written.trim().replaceAll(/\[(\d{1,6})\]/g, '.$1');
}

/** The numbers at a place: one, those of a list, or none. */
export function numbersAt(whole: unknown, place: Path): readonly number[] {
  let part = whole;
  for (const step of place) {
    part = typeof part === 'object' && part !== null ? (part as Readonly<Record<string, unknown>>)[step] : undefined;
  }
  const numbers: readonly unknown[] = Array.isArray(part) ? part : [part];
  return numbers.every((each) => typeof each === 'number') ? numbers : [];
}
