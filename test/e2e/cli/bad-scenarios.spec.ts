import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { presets } from '#scenario';
import { play } from './cli.fixture.js';

const demo = presets.get('demo')!.text;

/** The demo with one thing changed. */
function changed(from: string | RegExp, to: string): string {
  const text = demo.replace(from, to);
  if (text === demo) throw new Error(`the demo holds no ${String(from)}`);
  return text;
}

/** Nine times nine times nine ...: each line repeats the one before. */
const bomb = Array.from({ length: 12 }, (_, i) => {
  const repeated = i === 0 ? 'x' : `*a${i - 1}`;
  return `a${i}: &a${i} [${Array.from({ length: 9 }, () => repeated).join(', ')}]`;
}).join('\n');
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join('\n');

/** What is written into a file, and what is told about it; FILE stands for its name. */
const files: readonly (readonly [name: string, content: string | Buffer, told: string | RegExp])[] = [
  [
    'a negative budget',
    changed(/budget: ¥[\d,.]+/, 'budget: ¥-5.00'),
    /^FILE:\d+:11 campaign\.budget: is "¥-5\.00"; give an amount/,
  ],
  [
    'a negative number',
    changed(/budget: ¥[\d,.]+/, 'budget: -500'),
    /^FILE:\d+:11 campaign\.budget: is -500; give an amount/,
  ],
  [
    'weights of zero',
    changed('{ small-cash: 97, order-card: 3 }', '{ small-cash: 0, order-card: 0 }'),
    /^FILE:\d+:\d+ campaign\.rules\[4\]\.win\.prizes: sums to 0; give at least one weight above 0$/,
  ],
  [
    'hours of zero',
    changed(/hours: \[[^\]]+\]/, `hours: [${Array.from({ length: 24 }, () => '0').join(', ')}]`),
    /^FILE:\d+:\d+ traffic\.hours: sums to 0/,
  ],
  [
    'a window that ends before it starts',
    changed('to: 2026-02-19T00:00 }\n  clock', 'to: 2026-02-13T00:00 }\n  clock'),
    /campaign\.window\.to: is 2026-02-13T00:00.*2026-02-14T00:00/,
  ],
  [
    'an unknown field',
    changed('cooldown: 30s', 'cooldwn: 30s'),
    /^FILE:\d+:3 campaign\.cooldwn: is not a field here; did you mean "cooldown"\?$/,
  ],
  ['a field of every object', `${demo}\n__proto__: { a: 1 }\n`, /^FILE:\d+:1 __proto__: is not a field$/],
  [
    'a constructor',
    changed('cooldown: 30s', 'cooldown: 30s\n  window: { constructor: 1 }').replace(/\n {2}window: \{ from.*\}/, ''),
    /^FILE:\d+:13 campaign\.window\.constructor: is not a field$/,
  ],
  ['a syntax error', changed('clock: event', 'clock: [event'), /^FILE:\d+:\d+ /],
  ['tabs', 'name: x\n\tcampaign: {}\n', /^FILE:2:1 a tab indents this line; use spaces$/],
  ['a field twice', `${demo}\nname: again\n`, /^FILE:\d+:1 this field stands here a second time; keep one of them$/],
  ['nothing', '', 'FILE:1:1 holds no fields; begin with "name:" and "campaign:"'],
  ['blank lines', '\n\n# nothing\n', 'FILE:1:1 holds no fields; begin with "name:" and "campaign:"'],
  ['a list', '- a\n- b\n', 'FILE:1:1 holds no fields; begin with "name:" and "campaign:"'],
  ['two documents', 'name: a\n---\nname: b\n', /^FILE:2:1 a second document begins here; keep one in a file$/],
  ['a tag', 'name: !!js/function x\n', /^FILE:1:7 Unresolved tag: .*; leave the tag out$/],
  [
    'bytes that are no text',
    Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    'FILE is no text; give a file in UTF-8.',
  ],
  ['UTF-16', Buffer.from(`\uFEFF${demo}`, 'utf16le'), 'FILE is no text; give a file in UTF-8.'],
  ['a zero byte', 'name: a\0b\n', 'FILE is no text; give a file in UTF-8.'],
  ['too many bytes', `${demo}#${' '.repeat(250_000)}`, /^FILE is \d+ bytes long; give at most 250000 bytes\.$/],
  ['an alias bomb', `${bomb}\n${demo}`, /repeats its anchors too often; write out what is meant$/],
  [
    'thousands of aliases',
    `a: &a 1\n${many(9_000, (i) => `k${i}: *a`)}\n`,
    /^FILE:1002:\d+ repeats its anchors too often/,
  ],
  ['an alias inside of itself', 'name: &a [*a]\n', /^FILE:1:11 the alias \*a stands inside of what it repeats$/],
  ['an alias of nothing', 'name: *a\n', /^FILE:1:7 the alias \*a repeats nothing; set &a before it$/],
  ['deep lists', `name: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, /^FILE:1:\d+ nests too deeply to be read$/],
  [
    'deep sections',
    `name: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n`,
    /^FILE:1:\d+ nests too deeply to be read$/,
  ],
  [
    'sections deeper than any',
    many(60, (i) => `${' '.repeat(i)}a:`),
    /^FILE:17:17 a\.a.*: nests deeper than any field does$/,
  ],
  ['thousands of fields', many(20_000, (i) => `k${i}: 1`), 'FILE:1:1 has 20000 fields; no section has more than 1000'],
  ['thousands of elements', `name: [${'1,'.repeat(100_000)}1]\n`, /FILE:1:7 name: is a list; give a name/],
  [
    'a curve that is not there',
    changed('traffic: # Fixtures.', 'traffic:\n  curve: none.csv'),
    /^FILE:\d+:10 traffic\.curve: names none\.csv, which is not there$/,
  ],
  [
    'a curve with a fault',
    changed('traffic: # Fixtures.', 'traffic:\n  curve: bad.csv'),
    'bad.csv:3:1 time: is "tomorrow"; give a time such as 2026-02-16T20:00 (in the campaign\'s zone) or 2026-02-16T20:00:00+08:00',
  ],
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongbao-bad-'));
  for (const [index, [, content]] of files.entries()) writeFileSync(join(folder, `${index}.yaml`), content);
  writeFileSync(join(folder, 'bad.csv'), 'time,rate\n2026-02-14T00:00,1\ntomorrow,2\n');
  mkdirSync(join(folder, 'folder.yaml'));
  // Holes take no room on the disk, and no memory unless they are read.
  for (const [name, bytes] of [
    ['large', 50_000_000],
    ['huge', 50_000_000_000],
  ] as const) {
    writeFileSync(join(folder, `${name}.yaml`), '');
    truncateSync(join(folder, `${name}.yaml`), bytes);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command on a file, and gives what it said, with FILE for the file's name. */
async function refused(command: string, file: string): Promise<string> {
  const heapBefore = process.memoryUsage().arrayBuffers;
  const { exitCode, stdout, stderr } = await play([command, file], { cwd: folder });
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr });
  expect(stderr).toMatch(/^hongbao: /);
  expect(stderr).not.toMatch(/\n\s+at |bug in Hongbao|undefined|\[object/);
  expect(stderr.split('\n').length).toBeLessThanOrEqual(22);
  expect(process.memoryUsage().arrayBuffers - heapBefore).toBeLessThan(20_000_000);
  return stderr.slice('hongbao: '.length).trimEnd().replaceAll(file, 'FILE');
}

describe.each(['validate', 'simulate'])('hongbao %s', (command) => {
  it.each(files.map(([name, , told], index) => [name, index, told] as const))(
    'refuses %s',
    async (_name, index, told) => {
      const said = await refused(command, `${index}.yaml`);
      if (typeof told === 'string') expect(said).toContain(told);
      else expect(said.split('\n').some((line) => told.test(line))).toBe(true);
    },
  );

  it.each([
    ['a folder', 'folder.yaml', 'FILE is a folder; give a file.'],
    ['50 MB', 'large.yaml', 'FILE is 50000000 bytes long; give at most 250000 bytes.'],
    ['50 GB', 'huge.yaml', 'FILE is 50000000000 bytes long; give at most 250000 bytes.'],
    ['a device without end', '/dev/zero', 'FILE is over 250000 bytes long; give at most 250000 bytes.'],
    ['what is not there', 'none.yaml', /^There is no scenario "FILE": it is neither a preset \(.*\) nor a file\.$/],
    ['a path that no file can have', 'a\0b', /^FILE is no path that a file can have\.$/],
    ['a name without end', `${'x'.repeat(5000)}.yaml`, /^FILE is no path that a file can have\.$/],
  ])('refuses %s, unread', async (_name, file, told) => {
    const said = await refused(command, file);
    if (typeof told === 'string') expect(said).toBe(told);
    else expect(said).toMatch(told);
  });
});
