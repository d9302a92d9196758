import { describe, expect, it } from '@jest/globals';
import { describeFault } from '../fault.js';
import { rain } from '../rain.fixture.js';
import { parseScenario } from '../scenario.parser.js';
import { readCurve, type FileReader } from './arrival.curve.js';

const zoneMs = 8 * 3_600_000;
const at = (text: string): number => Date.parse(`${text}+08:00`);
const window = { from: at('2026-02-16T20:00:00'), to: at('2026-02-17T01:00:00') };

function stepsOf(text: string) {
  const read = readCurve({ text, fileName: 'arrivals.csv' }, window, zoneMs);
  if ('faults' in read) throw new Error(read.faults.map(describeFault).join('\n'));
  return read.steps;
}

function faultsOf(text: string): string[] {
  const read = readCurve({ text, fileName: 'arrivals.csv' }, window, zoneMs);
  return 'faults' in read ? read.faults.map(describeFault) : [];
}

describe('a curve of arrivals', () => {
  it.each<[string, string]>([
    ['as it is', 'time,rate\n2026-02-16T20:00,1\n2026-02-16T22:00,3.5\n'],
    [
      'with a byte order mark, CRLF and no last line end',
      '\uFEFFtime,rate\r\n2026-02-16T20:00,1\r\n2026-02-16T22:00,3.5',
    ],
    [
      'with quotes, spaces, empty lines and comments',
      '# seen\n\n"time" , rate\n"2026-02-16T20:00", 1\n\n2026-02-16T22:00,"3.5"\n',
    ],
    ['with other columns, in another order', 'rate,note,time\n1,"a, b",2026-02-16T20:00\n3.5,,2026-02-16T22:00\n'],
    ['with offsets of its own', 'time,rate\n2026-02-16T12:00Z,1\n2026-02-16T23:00:00.000+09:00,3.5\n'],
    ['with the same rate twice', 'time,rate\n2026-02-16T20:00,1\n2026-02-16T21:00,1\n2026-02-16T22:00,3.5\n'],
    [
      'with rows around the campaign',
      'time,rate\n2026-02-01T00:00,9\n2026-02-16T03:00,1\n2026-02-16T22:00,3.5\n2026-03-01T00:00,8\n',
    ],
  ])('is read %s', (_name, text) => {
    const turn = at('2026-02-16T22:00:00');
    expect(stepsOf(text)).toEqual([
      { from: window.from, to: turn, rate: 1 },
      { from: turn, to: window.to, rate: 3.5 },
    ]);
  });

  it('lets nobody come before its first row', () => {
    expect(stepsOf('time,rate\n2026-02-16T23:00,2\n')).toEqual([
      { from: at('2026-02-16T23:00:00'), to: window.to, rate: 2 },
    ]);
  });

  it.each<[string, string, string]>([
    [
      'nothing',
      '',
      'arrivals.csv:1:1 lets nobody come while the campaign runs; give a rate above 0 between 2026-02-16T20:00 and 2026-02-17T01:00',
    ],
    ['no rows', 'time,rate\n', 'arrivals.csv:1:1 lets nobody come'],
    ['no head', '2026-02-16T20:00,1\n', 'arrivals.csv:1:1 has no column "time"; begin with a line that says time,rate'],
    [
      'semicolons',
      'time;rate\n2026-02-16T20:00;1\n',
      'arrivals.csv:1:1 parts its columns by semicolons; part them by commas',
    ],
    [
      'a column twice',
      'time,rate,rate\n2026-02-16T20:00,1,2\n',
      'arrivals.csv:1:11 rate: is a column already; keep one of them',
    ],
    [
      'a time that is none',
      'time,rate\n\n2026-02-16T20:00,1\n  yesterday,2\n',
      'arrivals.csv:4:3 time: is "yesterday"; give a time such as',
    ],
    [
      'a day that is none',
      'time,rate\n2026-02-30T20:00,1\n',
      'arrivals.csv:2:1 time: is "2026-02-30T20:00"; give a date and time that exist',
    ],
    [
      'a rate that is none',
      'time,rate\n2026-02-16T20:00,many\n',
      'arrivals.csv:2:18 rate: is "many"; give a number, 0 or more',
    ],
    [
      'a negative rate',
      'time,note,rate\n2026-02-16T20:00,"a, b",-1\n',
      'arrivals.csv:2:25 rate: is "-1"; give a number, 0 or more',
    ],
    ['an empty rate', 'time,rate\n2026-02-16T20:00,\n', 'arrivals.csv:2:18 rate: is ""; give a number, 0 or more'],
    [
      'rows out of order',
      'time,rate\n2026-02-16T22:00,1\n2026-02-16T21:00,1\n',
      'arrivals.csv:3:1 time: is 2026-02-16T21:00, not after the row before (2026-02-16T22:00); sort the rows',
    ],
    [
      'a moment twice',
      'time,rate\n2026-02-16T22:00,1\n2026-02-16T22:00,1\n',
      'arrivals.csv:3:1 time: is 2026-02-16T22:00, not after',
    ],
    ['a short row', 'time,rate\n2026-02-16T22:00\n', 'arrivals.csv:2:1 has 1 value; give 2 or more'],
    ['an open quote', 'time,rate\n"2026-02-16T22:00,1\n', 'quote'],
    ['only zeros', 'time,rate\n2026-02-16T20:00,0\n', 'arrivals.csv:1:1 lets nobody come'],
    [
      'rates only elsewhere',
      'time,rate\n2026-02-15T20:00,5\n2026-02-16T20:00,0\n2026-02-18T00:00,5\n',
      'arrivals.csv:1:1 lets nobody come',
    ],
  ])('tells of %s by file, line and column', (_name, text, message) => {
    const faults = faultsOf(text);
    expect(faults[0]).toContain(message);
    expect(faults[0]).toMatch(/^arrivals\.csv:\d+:\d+ /);
  });

  it('tells twenty faults and no more, and refuses what is too long', () => {
    expect(faultsOf(`time,rate\n${'never,none\n'.repeat(50)}`)).toHaveLength(20);
    expect(faultsOf(`time,rate\n${' '.repeat(10_000_000)}`)).toEqual([
      'arrivals.csv:1:1 is longer than 10000000 bytes; give fewer rows',
    ]);
  });
});

describe('a scenario that names one', () => {
  const named = rain.replace('traffic:\n', 'traffic:\n  curve: data/arrivals.csv\n');
  const asked: string[] = [];
  const reader =
    (text: string): FileReader =>
    (name) => {
      asked.push(name);
      return { text, fileName: `scenarios/${name}` };
    };

  it('has it in its traffic', () => {
    const parsed = parseScenario(named, 'rain.yaml', [], reader('time,rate\n2026-02-16T23:00,2\n'));
    expect(asked).toEqual(['data/arrivals.csv']);
    expect(parsed).toMatchObject({
      scenario: { traffic: { curve: [{ from: at('2026-02-16T23:00:00'), to: window.to, rate: 2 }] } },
    });
    expect(parseScenario(rain, 'rain.yaml')).toMatchObject({ scenario: { traffic: { curve: null } } });
  });

  it.each<[string, string, FileReader | undefined, string[]]>([
    [
      'without a reader of files',
      named,
      undefined,
      ['rain.yaml:58:10 traffic.curve: is "data/arrivals.csv", but no other file can be read from here; leave it out'],
    ],
    [
      'that cannot be read',
      named,
      () => ({ problem: 'names data/arrivals.csv, which is not there' }),
      ['rain.yaml:58:10 traffic.curve: names data/arrivals.csv, which is not there'],
    ],
    [
      'with faults, beside its own',
      named.replace('share: 100%', 'share: 90%'),
      reader('time,rate\n2026-02-16T23:00,x\n'),
      [
        'rain.yaml:52:5 population.cohorts: have shares that sum to 90%; let them sum to 100%',
        'scenarios/data/arrivals.csv:2:18 rate: is "x"; give a number, 0 or more',
      ],
    ],
    [
      'in no text',
      named.replace('data/arrivals.csv', '[1]'),
      reader(''),
      ['rain.yaml:58:10 traffic.curve: is a list; give a text of 1 to 400 characters'],
    ],
  ])('%s is a fault', (_name, text, readFile, faults) => {
    const parsed = parseScenario(text, 'rain.yaml', [], readFile);
    expect('faults' in parsed ? parsed.faults.map(describeFault) : []).toEqual(faults);
  });
});
