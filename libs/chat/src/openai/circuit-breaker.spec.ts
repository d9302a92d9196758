import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.js';

function breaker(): { circuit: CircuitBreaker; pass: (ms: number) => void } {
  let nowMs = 1_000;
  const circuit = new CircuitBreaker({ failures: 3, coolOffMs: 100 }, () => nowMs);
  return { circuit, pass: (ms) => (nowMs += ms) };
}

function fail(circuit: CircuitBreaker, times: number): void {
  for (let time = 0; time < times; time++) circuit.failed();
}

describe('CircuitBreaker', () => {
  it('lets calls through until so many have failed in a row', () => {
    const { circuit } = breaker();
    fail(circuit, 2);
    expect(circuit.allows()).toBe(true);
    circuit.succeeded();
    fail(circuit, 2);
    expect(circuit.allows()).toBe(true);
    fail(circuit, 1);
    expect(circuit.allows()).toBe(false);
  });

  it('lets exactly one call try after the cool-off', () => {
    const { circuit, pass } = breaker();
    fail(circuit, 3);
    pass(99);
    expect(circuit.allows()).toBe(false);
    pass(1);
    expect(circuit.allows()).toBe(true);
    expect(circuit.allows()).toBe(false);
  });

  it('closes when the try succeeds, and opens again when it fails', () => {
    const { circuit, pass } = breaker();
    fail(circuit, 3);
    pass(100);
    circuit.allows();
    circuit.failed();
    expect(circuit.allows()).toBe(false);
    pass(100);
    circuit.allows();
    circuit.succeeded();
    expect(circuit.allows()).toBe(true);
    fail(circuit, 2);
    expect(circuit.allows()).toBe(true);
  });
});
