import { describe, expect, it } from '@jest/globals';
import { displayWidth, makePaint } from '#report';
import { LiveScreen } from '../world/live.screen.js';
import { describeFrame, drawFrame, type DemoFrame } from './demo.screen.js';

const frame: DemoFrame = {
  title: 'Lunar New Year with the assistant, and a title that is much longer than any header',
  clock: '16 Feb 20:05 UTC+8',
  phase: 'playing',
  elapsedMs: 12_034,
  currency: 'CNY',
  budget: { paid: 1_833_210, reserved: 612_000, remaining: 2_754_790 },
  decisionsPerSecond: 4_812,
  awards: 9_120,
  payouts: 8_641,
  queue: 52,
  rates: [1, 5, 9, 4],
  latest: { said: '帮我规划三天两夜的成都行程,带老人和小孩,预算五千元,不要太累,要有熊猫', won: 'user-0042 won ¥8.88' },
};

describe('the screen of the demo', () => {
  it.each([60, 80, 200])('fits %i columns, coloured or not', (columns) => {
    for (const paint of [makePaint(false), makePaint(true)]) {
      for (const line of drawFrame(frame, columns, paint)) {
        // The key of the budget is the one line that needs its room.
        if (!line.includes('promised')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
    expect(drawFrame(frame, 80, makePaint(false)).every((line) => displayWidth(line) <= 80)).toBe(true);
  });

  it('keeps its height, so that nothing jumps', () => {
    const paint = makePaint(false);
    expect(drawFrame({ ...frame, latest: null, rates: [] }, 80, paint)).toHaveLength(
      drawFrame(frame, 80, paint).length,
    );
  });

  it('is one line where there is no terminal', () => {
    expect(describeFrame(frame)).toBe(
      '   12 s  16 Feb 20:05 UTC+8  4,812 decisions/s  9,120 awards  8,641 paid  52 queued  left ¥27.5k',
    );
  });
});

describe('LiveScreen', () => {
  const record = (isTerminal: boolean) => {
    const writes: string[] = [];
    return { writes, screen: new LiveScreen({ write: (text) => void writes.push(text), isTerminal, columns: 80 }) };
  };

  it('rewrites its lines in place and gives the cursor back', () => {
    const { writes, screen } = record(true);
    screen.show(['a', 'b']);
    screen.show(['c', 'd']);
    screen.clear();
    screen.clear();
    expect(writes).toEqual([
      '\u001b[?25la\u001b[K\nb\u001b[K\n\u001b[J',
      '\u001b[2Ac\u001b[K\nd\u001b[K\n\u001b[J',
      '\u001b[2A\u001b[J\u001b[?25h',
    ]);
  });

  it('is silent where there is no terminal', () => {
    const { writes, screen } = record(false);
    screen.show(['a']);
    screen.leave();
    expect(writes).toEqual([]);
  });
});
