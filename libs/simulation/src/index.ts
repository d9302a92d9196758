export { crowd, Crowd, type Arrival, type CrowdOptions } from './crowd/crowd.js';
export type { InteractionEvent } from './crowd/interaction-event.js';
export type { Member } from './crowd/members.js';
export { EventDigester, eventId, userId } from './engine/event.id.js';
export {
  deviceId,
  eventSource,
  toEvent,
  type InteractionSink,
  type SimulatedInteraction,
} from './engine/interaction.sink.js';
export { writeStream, type ChunkWriter, type StreamFiles, type WrittenStream } from './engine/event.stream.js';
export { inlineMore } from './engine/inlining.js';
export { resultOf } from './engine/result.builder.js';
export { simulate, simulateNow, type SimulateOptions, type SimulationProgress } from './engine/simulate.js';
export { Simulation, type SimulationOptions } from './engine/simulation.js';
export type * from './engine/simulation.result.js';
export { withDrawnCoefficients } from './lab/drawn.coefficients.js';
export { planLab, type PlannedLab } from './lab/lab.plan.js';
export { runLab } from './lab/lab.js';
export { foreseenInteractions } from './lab/scale.choice.js';
export type * from './lab/lab.order.js';
export type * from './lab/lab.result.js';
export { readConstraint, readGoal, readKnob, readSweepAxis } from './lab/lab.arguments.js';
export {
  measureMeanings,
  measureNames,
  type MeasureMeaning,
  type MeasureName,
  type MeasureUnit,
} from './lab/measures.js';
export { TypedCounters, campaignOwner } from './engine/typed.counters.js';
export { counterUses, type CounterUse } from './engine/counter.layout.js';
export { rateCurve, type RateCell } from './engine/rate.curve.js';
