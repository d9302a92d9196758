import { hash } from 'node:crypto';
import type { InteractionKey } from './ledger.port.js';

/** The identity of an interaction: source and id together. */
export function interactionKey(source: string, id: string): InteractionKey {
  const hex = hash('sha256', `${source}\0${id}`, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Digest of what a producer sent besides source and id, field by field; null and absent are the same. */
export function contentDigest(fields: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(fields), 'hex').slice(0, 16);
}
