import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { displayWidth } from '#report';
import { presets } from '#scenario';
import { play, root } from './cli.fixture.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongbao-cli-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whatever is told of it, nothing has been read by then but the arguments, and nothing played. */
const replayOfNothing = ['replay', 'nowhere.ndjson', '--virtual', '--scenario', 'demo'];

const seedRefused = (option: string): RegExp =>
  new RegExp(`^hongbao: option '${option}' argument '.*' is invalid\\. Give a text of 1 to 200 characters\\.\n$`);

describe('the command line', () => {
  it.each([
    ['no command', [], /^Usage: hongbao/],
    ['an unknown command', ['servee'], /^hongbao: unknown command 'servee' \(Did you mean serve\?\)\n$/],
    ['an unknown option', ['scenarios', '--jsn'], /^hongbao: unknown option '--jsn' \(Did you mean --json\?\)\n$/],
    ['a missing argument', ['validate'], /^hongbao: missing required argument 'scenario'\n$/],
    ['an argument too many', ['scenarios', 'x', 'y'], /^hongbao: too many arguments/],
    [
      'a port that is none',
      ['serve', '--port', '70000'],
      /^hongbao: option '--port <port>' .*Give a whole number from 0 to 65535\.\n$/,
    ],
    [
      'a role that is none',
      ['serve', '--role', 'boss'],
      /^hongbao: option '--role <role>' .*Allowed choices are all, api, worker\.\n$/,
    ],
    [
      'a scenario that is none',
      ['validate', 'demmo'],
      /^hongbao: There is no scenario "demmo": it is neither a preset \(.*demo.*\) nor a file\.\n$/,
    ],
    ['a folder', ['validate', 'libs'], /^hongbao: libs is a folder; give a file\.\n$/],
    ['a demo of nothing', ['demo', '--scenario', 'nowhere'], /^hongbao: There is no scenario "nowhere"/],
    ['a seed of nothing', ['simulate', 'demo', '--seed', ''], seedRefused('--seed <text>')],
    ['a spike with a seed of nothing', ['spike', 'rain', '--seed', ' '], seedRefused('--seed <text>')],
    ['a seed that is too long', ['simulate', 'demo', '--seed', 'x'.repeat(201)], seedRefused('--seed <text>')],
    ['faults with a seed of nothing', [...replayOfNothing, '--fault-seed', ''], seedRefused('--fault-seed <seed>')],
    [
      'a golden run that is not there',
      [...replayOfNothing, '--golden', 'no.golden'],
      /^hongbao: There is no no\.golden yet: --update-golden makes it of this run\.\n$/,
    ],
    [
      'a golden run that is none',
      [...replayOfNothing, '--golden', 'package.json'],
      /^hongbao: \S*package\.json holds no run: make one with replay --golden FILE --update-golden\.\n$/,
    ],
    [
      'a golden run that is a folder',
      [...replayOfNothing, '--golden', 'libs'],
      /^hongbao: \S*libs: is a folder; give a file\n$/,
    ],
    [
      'a golden run that the run itself would take the place of',
      [...replayOfNothing, '--golden', 'reports/new/run.ndjson', '--update-golden', '--out', 'libs/../reports/new'],
      /^hongbao: --golden \S+: this run is written there, too; give one of them another place\.\n$/,
    ],
    [
      'a golden run to be written over a folder',
      [...replayOfNothing, '--golden', 'libs', '--update-golden'],
      /^hongbao: \S*libs is a folder; give a file\.\n$/,
    ],
    [
      'a verdict to be written over a folder',
      ['spike', 'rain', '--junit', 'libs'],
      /^hongbao: \S*libs is a folder; give a file\.\n$/,
    ],
  ])('answers %s with code 2, a clear line and no stack', async (_name, args, line) => {
    const { exitCode, stdout, stderr } = await play(args);
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it.each([
    ['spike', ['rain', '--quiet']],
    ['spike', ['rain', '--quiet', '--drivers', '2']],
    ['record', ['nowhere.ndjson', '--campaign', 'rain']],
    ['payouts', ['list']],
    ['replay', ['package.json']],
  ])('has %s %j refuse an admin key that no header can carry, as the service does', async (command, args) => {
    const { exitCode, stdout, stderr } = await play([command, ...args, '--target', 'http://127.0.0.1:1'], {
      env: { HONGBAO_ADMIN_KEY: '恭喜发财恭喜发财恭喜发财恭喜发财' },
    });
    expect(stderr).toBe(
      'hongbao: The environment is not right: HONGBAO_ADMIN_KEY must be 16 to 240 characters of ASCII, without spaces.\n',
    );
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it.each([
    ['simulate', ['demo', '--scale', '0.02', '--runs', '1', '--no-study', '--out', 'package.json']],
    ['demo', ['--out', 'package.json']],
    ['demo', ['--out', 'package.json/reports']],
    ['spike', ['rain', '--out', 'package.json']],
    ['spike', ['rain', '--junit', 'package.json/junit.xml']],
    ['replay', ['nowhere.ndjson', '--virtual', '--scenario', 'demo', '--out', 'package.json']],
    ['replay', ['nowhere.ndjson', '--virtual', '--scenario', 'demo', '--junit', 'package.json/junit.xml']],
    [
      'replay',
      ['nowhere.ndjson', '--virtual', '--scenario', 'demo', '--golden', 'package.json/golden', '--update-golden'],
    ],
    ['serve', []],
  ])('has %s %j play nothing where it cannot write, and names the place in one line', async (command, args) => {
    const { exitCode, stdout, stderr } = await play([command, ...args], {
      env: { HONGBAO_DATA_DIR: join(root, 'package.json') },
    });
    expect(stderr).toMatch(/^hongbao: .*package\.json\S* cannot be used: .*\n$/);
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it.each(['demo', 'simulate', 'serve', 'replay', 'diff', 'audit', 'validate', 'scenarios'])(
    'explains %s with an example',
    async (command) => {
      const { exitCode, stdout } = await play([command, '--help']);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(`Usage: hongbao ${command}`);
      expect(stdout).toMatch(new RegExp(`Examples:\\n {2}\\$ hongbao ${command}`));
    },
  );

  it.each([
    [['audit'], /Looks into\s+DATABASE_URL,[^]*HONGBAO_DATA_DIR[^]*only\s+reads/],
    [['record'], /--campaign <id> +whose interactions; needed/],
    [['payouts', 'void'], /--reason <text> +why; needed/],
    [['replay'], /--from <instant> .*such as\s+2026-02-16T20:00:00\+08:00/],
  ])('says in the help of %j what cannot be guessed', async (command, said) => {
    expect((await play([...command, '--help'])).stdout).toMatch(said);
  });

  it('starts the playground with npm start, as the README promises', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    const [, promised] = /`npm start` \(which is `npx hongbao ([^`]+)`\)/.exec(readme) ?? [];
    expect(promised).toBe('serve --scenario playground');
    expect(scripts['start']).toMatch(new RegExp(`hongbao\\.mjs ${promised}$`));
  });

  it('tells its version', async () => {
    expect(await play(['--version'])).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});

describe('hongbao scenarios', () => {
  it('lists every preset in 80 columns', async () => {
    const { exitCode, stdout } = await play(['scenarios']);
    expect(exitCode).toBe(0);
    for (const name of presets.list()) expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });

  it('gives one JSON document, amounts in minor units', async () => {
    const { stdout, stderr } = await play(['scenarios', '--json']);
    const list = JSON.parse(stdout) as { name: string; budget: number }[];
    expect(list.map(({ name }) => name)).toEqual(presets.list());
    expect(list.every(({ budget }) => Number.isSafeInteger(budget) && budget > 0)).toBe(true);
    expect(stderr).toBe('');
  });
});

describe('hongbao validate', () => {
  it.each(presets.list())('shows the preset %s in 80 columns, without its seed', async (name) => {
    const { exitCode, stdout } = await play(['validate', name]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`✓ ${name} is valid.`);
    expect(stdout).toMatch(/Budget +¥[\d,]+\.\d\d/);
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });

  it('keeps the seed of the draws out of its JSON', async () => {
    const { scenario } = JSON.parse((await play(['validate', 'demo', '--json'])).stdout) as {
      scenario: { seed?: string; campaign: { seed?: string; budget: number } };
    };
    expect([scenario.seed, scenario.campaign.seed]).toEqual([undefined, undefined]);
    expect(scenario.campaign.budget).toBeGreaterThan(0);
  });

  it('says nothing when asked to be quiet', async () => {
    expect(await play(['validate', 'demo', '--quiet'])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('names file, line and column of every fault', async () => {
    const preset = presets.get('demo')!;
    const broken = preset.text.replace(/budget: ¥[\d,.]+/, 'budget: much').replace('stock: 800', 'stock: -3');
    await writeFile(join(folder, 'rain.yaml'), broken);
    const { exitCode, stderr } = await play(['validate', 'rain.yaml'], { cwd: folder });
    expect(exitCode).toBe(2);
    const lineOf = (text: string) => broken.slice(0, broken.indexOf(text)).split('\n').length;
    expect(stderr).toContain(`rain.yaml:${lineOf('budget: much')}:11 campaign.budget:`);
    expect(stderr).toContain(`rain.yaml:${lineOf('stock: -3')}:14 campaign.prizes[2].stock:`);
  });

  it.each([
    ['a terminal', { terminal: true }, true],
    ['a terminal with NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['a pipe', {}, false],
  ])('on %s', async (_name, settings, coloured) => {
    const { stdout } = await play(['validate', 'demo'], settings);
    expect(/\p{Cc}\[/u.test(stdout)).toBe(coloured);
  });
});
