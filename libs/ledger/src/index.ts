export * from './ledger.errors.js';
export * from './ledger.module.js';
export * from './ledger.port.js';
