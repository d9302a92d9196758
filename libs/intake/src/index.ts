export * from './intake.port.js';
