export type { Answer, Assistant, Classification, Classifier, FallbackReason, Replier } from './classification.js';
export { DefaultClassifier } from './default-classifier.js';
export { fingerprint, fingerprintLimit } from './fingerprint.js';
