export type { Answer, Assistant, Classification, Classifier, FallbackReason, Replier } from './classification.js';
export { DefaultAssistant } from './default-assistant.js';
export { DefaultClassifier } from './default-classifier.js';
export { fingerprint, fingerprintLimit } from './fingerprint.js';
export type { CircuitBreakerSettings } from './openai/circuit-breaker.js';
export { OpenAiAssistant, type OpenAiSettings, type OpenAiSurroundings } from './openai/openai-assistant.js';
export { DefaultReplier } from './reply/default-replier.js';
