export type { DriverShare } from './driver.share.js';
export { followsPlan, type Goodness } from './goodness.js';
export {
  edgeOfRow,
  LatencyBook,
  rowsPerDoubling,
  type LatencyPercentiles,
  type WrittenLatencies,
} from './latency.book.js';
export { OpenLoop, requestsIn, type Ending, type SecondOfPlay } from './open.loop.js';
export { exportScript, exportTools, type ExportTool } from './script.export.js';
export {
  compareSpikes,
  fewestSeconds,
  type MeasuredDifference,
  type Meaning,
  type PlayedSpike,
} from './spike.comparison.js';
export { SpikeCourse, type CourseOptions, type SpikeRequest } from './spike.course.js';
export { judge, type JudgedThreshold } from './threshold.js';
