export * from './calendar.js';
export * from './campaign.js';
export * from './decision.js';
export * from './envelope.js';
export * from './interaction.js';
export * from './money.js';
