export * from './gate.port.js';
export * from './memory.gate.js';
