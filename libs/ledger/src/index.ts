export { ApiKeys, newApiKey, type ApiKey, type ApiKeyScope } from './api-keys.js';
export { AuditCheck, AuditChecks } from './audit/audit-checks.js';
export { formOfBooks, type BooksForm } from './database/data-source.js';
export * from './ledger.errors.js';
export * from './ledger.module.js';
export * from './ledger.port.js';
export * from './interaction-key.js';
