import 'reflect-metadata';

export { campaignBody } from './campaign.body.js';
export { largestCurveBytes, type CurveStep, type FileReader, type NamedFile } from './curve/arrival.curve.js';
export { describeFault, type Fault } from './fault.js';
export { presets, type Preset } from './preset.catalogue.js';
export * from './scenario.js';
export {
  campaignFromJson,
  parseScenario,
  readScenario,
  type ParsedCampaign,
  type ParsedScenario,
} from './scenario.parser.js';
export { scaleScenario } from './scenario.scale.js';
export { campaignJsonSchema, scenarioJsonSchema } from './scenario.schema.js';
export { readThreshold, thresholdForm, type Threshold, type ThresholdMeasure } from './notation/threshold.notation.js';
export { readDuration, readMoment } from './notation/time.notation.js';
export { applySetting, readSetting, writtenAt, type Setting } from './setting.js';
export { largestScenarioBytes, SourceDocument } from './source.document.js';
