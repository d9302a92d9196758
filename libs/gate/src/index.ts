export * from './gate.port.js';
export * from './memory.gate.js';
export type { RedisClient } from './redis/gate-script.js';
export * from './redis/redis.gate.js';
