import { describe, expect, it } from '@jest/globals';
import { describeGate } from './gate.contract.js';
import { KnownKeys } from './known-keys.js';
import { MemoryGate } from './memory.gate.js';

describeGate('MemoryGate', () => new MemoryGate());

describe('KnownKeys', () => {
  it('knows what was added, through several growths, and nothing else', () => {
    const keys = new KnownKeys();
    const key = (number: number): string => `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
    for (let number = 0; number < 20_000; number += 2) expect(keys.add(key(number))).toBe(false);
    for (let number = 0; number < 20_000; number += 2) expect(keys.add(key(number))).toBe(true);
    for (let number = 1; number < 20_000; number += 2) expect(keys.add(key(number))).toBe(false);
    expect(keys.size).toBe(20_000);
  });
});
