export * from './activity-feed.js';
export * from './failure.js';
