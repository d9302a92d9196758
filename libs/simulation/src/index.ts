export { crowd, Crowd, type Arrival, type CrowdOptions } from './crowd/crowd.js';
export type { InteractionEvent } from './crowd/interaction-event.js';
export type { Member } from './crowd/members.js';
