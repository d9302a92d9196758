export { lineLimitBytes, readLines } from './event.lines.js';
export { readEvents, type EventFilter, type PlacedEvent } from './event.stream.js';
export { longestWaitMs, Pace } from './pace.js';
export type { Registration } from './registered.people.js';
export { Recording, type RecordedPage } from './recording.js';
export { readEvent, type ReplayEvent } from './replay.event.js';
export {
  compareRuns,
  requireRun,
  type Divergence,
  type FigureDifference,
  type RunComparison,
} from './run.comparison.js';
export { RunDigest, type RunFigures, type Told } from './run.digest.js';
export { runFormat, type RunHead, type TracedDecision } from './run.file.js';
export { StreamFaults, type FaultCounts, type FaultPlan, type FaultyEvent } from './stream.faults.js';
export { badLinesShown, StreamSurvey, type BadLine } from './stream.survey.js';
export { sortByTime } from './time.order.js';
export { replayVirtually, type VirtualReplay, type VirtualReplayOptions } from './virtual.replay.js';
export { VirtualCampaign, type DecisionState } from './virtual.campaign.js';
