import type { Contestant } from '../load/contestant.js';
import { Child } from '../stage/child.js';
import type { Resources } from '../stage/resources.js';

/** The endpoint that does nothing; it stores nothing either. */
export async function startNothing(resources: Resources): Promise<Pick<Contestant, 'name' | 'origin' | 'headers'>> {
  const child = Child.start('the do-nothing endpoint', { file: 'test/bench/nothing/main.js' }, resources);
  const { url } = await child.answer<{ url: string }>(20_000);
  return { name: 'nothing', origin: url, headers: { 'content-type': 'application/json' } };
}
