export * from './activity-feed.js';
export * from './clock.js';
export { Complaints } from './complaints.js';
export * from './config.js';
export { tooLate, within } from './deadline.js';
export * from './deciding-lock.js';
export * from './embedded-postgres.js';
export * from './failure.js';
export { Installation } from './installation.js';
export { readJson, readJsonText } from './json/json.reader.js';
export { isSpace } from './json/json.scanner.js';
export * from './logger.js';
export * from './metrics.js';
export * from './platform.module.js';
export {
  createPool,
  exactTypes,
  keepAliveInitialDelayMillis,
  limited,
  noLimitMs,
  openImpatientSocket,
  requireDurability,
  toSafeInteger,
  type PoolSettings,
} from './postgres.js';
export { requireFitRedis } from './redis.js';
export { RedisAddress, type RedisPatience } from './redis-address.js';
export { openRedis, SharedRedis } from './redis-connection.js';
export { ReadinessChecks, type ReadinessCheck } from './readiness.checks.js';
export { SharedTurnstile } from './shared-turnstile.js';
export * from './shutdown.js';
export { Turnstile } from './turnstile.js';
