import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, dayOf, hourMs, minuteMs } from './calendar.js';
import { campaign, openingTime } from './campaign.fixture.js';
import type { Campaign, Pacing } from './campaign.js';
import { releasedAt, roundAt } from './pacing.js';
import { phaseAt } from './phase.js';
import { Timetable } from './timetable.js';

const instant = fc.integer({ min: -600, max: 5_000 }).map((minute) => openingTime + minute * minuteMs + (minute % 7));
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 72 }), { minLength: 2, maxLength: 8 })
  .map((hours) => hours.sort((a, b) => a - b))
  .map((hours) =>
    hours.slice(1).map((hour, index) => ({
      from: openingTime + hours[index]! * hourMs + 90_000,
      to: openingTime + hour * hourMs,
      budget: 100 + hour,
    })),
  );
const pacing = fc.oneof<fc.Arbitrary<Pacing>[]>(
  fc.constant({ type: 'at_once' as const }),
  fc.constant({ type: 'linear' as const }),
  fc
    .array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 })
    .map((weights) => ({ type: 'hourly' as const, weights })),
  fc.record({ type: fc.constant('rounds' as const), rounds: spans, rollOver: fc.boolean() }),
);

describe('Timetable', () => {
  it('says what the functions of the calendar say, to the fen and in whatever order it is asked', () => {
    fc.assert(
      fc.property(pacing, spans, fc.array(instant, { maxLength: 60 }), (paced, phases, instants) => {
        const definition: Campaign = campaign({
          pacing: paced,
          budget: 987_654_321,
          phases: phases.map((span, index) => ({ ...span, name: `p${index}`, budget: null })),
        });
        const timetable = new Timetable(definition);
        for (const at of instants) {
          timetable.look(at);
          expect([timetable.open, timetable.phase, timetable.round, timetable.today, timetable.released]).toEqual([
            contains(definition.window, at),
            phaseAt(definition, at),
            roundAt(definition, at),
            dayOf(at, definition.utcOffsetMs),
            releasedAt(definition, at),
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
