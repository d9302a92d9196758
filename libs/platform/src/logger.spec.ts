import { describe, expect, it } from '@jest/globals';
import { Logger } from './logger.js';

function capture(isTTY: boolean) {
  const lines: string[] = [];
  return { lines, output: { isTTY, write: (line: string) => lines.push(line) } };
}

describe('the log', () => {
  it('writes one JSON document a line, with what Nest passes as context', () => {
    const { lines, output } = capture(false);
    new Logger('info', output).log('started', { port: 8080 }, 'Bootstrap');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'info', msg: 'started', port: 8080, context: 'Bootstrap' });
  });

  it('writes a readable line where somebody watches, errors with their stack', () => {
    const { lines, output } = capture(true);
    const logger = new Logger('info', output);
    logger.warn('slow', 'Intake');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} WARN {2}\[Intake\] slow\n$/);
    logger.error(new Error('broken'));
    expect(lines[1]).toMatch(/ERROR broken\nError: broken\n\s+at /);
  });

  it('keeps still below its level', () => {
    const { lines, output } = capture(false);
    new Logger('warn', output).log('chatter');
    expect(lines).toEqual([]);
  });

  it.each(['authorization', 'apiKey', 'adminKey', 'password', 'seed', 'cookie'])('never writes %s', (name) => {
    const { lines, output } = capture(false);
    const logger = new Logger('info', output);
    logger.log('request', { [name]: 'hunter2', req: { [name]: 'hunter2', headers: { [name]: 'hunter2' } } });
    expect(lines[0]).not.toContain('hunter2');
    expect(lines[0]).toContain('***');
  });
});
