import { describe, expect, it } from '@jest/globals';
import { Complaints } from './complaints.js';

describe('Complaints', () => {
  it('tells a trouble at most once a second, how often it came meanwhile, and each kind by itself', () => {
    const lines: unknown[] = [];
    const clock = { ms: 0 };
    const write = (message: unknown, ...rest: unknown[]): void => void lines.push([message, ...rest]);
    const complaints = new Complaints({ warn: write, error: write }, 'Test', () => clock.ms);
    for (; clock.ms < 1_000; clock.ms += 10) complaints.tell('error', 'It broke', `at ${clock.ms}`);
    complaints.tell('warn', 'Something else', 'now');
    complaints.tell('error', 'It broke', 'again');
    clock.ms += 5_000;
    complaints.tell('error', 'It broke', 'much later');
    expect(lines).toEqual([
      ['It broke: at 0', 'Test'],
      ['Something else: now', 'Test'],
      ['It broke: again (99 times more since it was last told)', 'Test'],
      ['It broke: much later', 'Test'],
    ]);
  });
});
