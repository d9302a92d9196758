export type { LabRecord } from './lab/lab.record.js';
export { renderLabReport } from './lab/lab.report.js';
export { labSummary, type Experiments, type LabSummary } from './lab/lab.summary.js';
export { labTables, type LabTable } from './lab/lab.tables.js';
export { describeLab } from './lab/lab.terminal.js';
export { everySo } from './run/budget.figure.js';
export { reasonName } from './run/refusal.figure.js';
export type { LatencyRecord, Moment, PrizeTake, RunRecord, RunSample } from './run/run.record.js';
export { renderRunReport } from './run/run.report.js';
export type { Invariant, Percentiles, RunSummary } from './run/summary.js';
export { headline, holds, story } from './run/verdict.js';
export { describeAmount, describeCaps, describePacing, describeTrigger } from './scenario/policy.text.js';
export { chineseMoney, formatMoney, minorDigits, shortMoney, tickMoney } from './text/money.text.js';
export {
  briefCount,
  counted,
  formatCount,
  formatDuration,
  formatRate,
  formatShare,
  shortCount,
} from './text/number.text.js';
export { ZoneText } from './text/time.text.js';
export { budgetBar, sparkline } from './terminal/meter.js';
export { makePaint, type Paint } from './terminal/paint.js';
export { displayWidth, fitText, renderTerminalTable, type TerminalTable } from './terminal/table.js';
export { wrapText } from './terminal/wrap.js';
export { renderSpikeReport } from './spike/spike.report.js';
export type { SpikeFacts, SpikeRecord, SpikeSample } from './spike/spike.record.js';
export { spikeHeadline, spikeHolds, spikeStory, thresholdValue } from './spike/spike.verdict.js';
