export * from './ledger.port.js';
export * from './interaction-key.js';
