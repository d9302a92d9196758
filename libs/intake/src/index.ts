export * from './account-directory.js';
export { explanationOf, viewEnvelope } from './answer.js';
export { CampaignDirectory, type OpenCampaign } from './campaign-directory.js';
export * from './campaign.operations.js';
export { DecisionWriter } from './decision.writer.js';
export { GateModule } from './gate.module.js';
export * from './intake.module.js';
export * from './intake.port.js';
export { sentEvent, type SentEvent } from './sent.event.js';
