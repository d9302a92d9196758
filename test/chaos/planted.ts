import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';

interface Change {
  readonly file: string;
  /** What has to be there exactly once. */
  readonly good: RegExp;
  readonly bad: string;
}

/** A bug that somebody could write, as a change to the compiled program; a whole fleet is played with it. */
export interface PlantedBug {
  readonly name: string;
  readonly changes: readonly Change[];
  /** A seed whose plan brings it to light. */
  readonly seed: string;
}

/**
 * A bug behind which another line of defence stands, so that no fleet shows it: a change to the sources, and the test
 * that looks at this one line.
 */
export interface HiddenBug {
  readonly name: string;
  readonly changes: readonly Change[];
  readonly project: 'unit' | 'integration';
  readonly spec: string;
  /** Part of the test's name. */
  readonly test: string;
}

const domain = 'dist/libs/domain/src';
const payout = 'dist/libs/payout/src/pay/payout.processor.js';

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'acknowledge before COMMIT',
    changes: [
      {
        file: 'dist/libs/intake/src/decision.writer.js',
        good: /await commit\(\);/g,
        bad: 'void new Promise((r) => setTimeout(r, 300)).then(commit).catch(() => undefined);',
      },
    ],
    seed: '3',
  },
  {
    name: 'gate without budget guard, insert kept when the update hits no row',
    changes: [
      {
        file: 'dist/libs/ledger/src/database/sql/limits.sql',
        good: /PERFORM hongbao\.refuse_over_limit\(g\.campaign, 'budget', 0\);/g,
        bad: 'NULL;',
      },
      {
        file: `${domain}/policy.compiler.js`,
        good: /campaign\.budget, budget\)/g,
        bad: 'campaign.budget * 1000, budget)',
      },
    ],
    seed: '1',
  },
  {
    name: 'a new payout id for each attempt',
    changes: [
      {
        file: payout,
        good: /payoutId: id,/g,
        bad: "payoutId: attempt === 1 ? id : id.slice(0, -4) + String(attempt).padStart(4, '0'),",
      },
    ],
    seed: '3',
  },
  {
    name: 'timeout taken for failure',
    changes: [
      {
        file: payout,
        good: /case 'unknown':\s+return \{\s+type: 'unknown',/g,
        bad: "case 'unknown': return { type: 'refused', why: 'no answer',",
      },
    ],
    seed: '3',
  },
  {
    name: 'key not scoped by source',
    changes: [{ file: 'dist/libs/ledger/src/interaction-key.js', good: /`\$\{source\}\\0\$\{id\}`/g, bad: '`${id}`' }],
    seed: '3',
  },
];

export const hiddenBugs: readonly HiddenBug[] = [
  {
    name: 'gate without budget guard',
    changes: [
      {
        file: 'libs/domain/src/policy.compiler.ts',
        good: /campaign\.budget, budget\)/g,
        bad: 'campaign.budget * 1000, budget)',
      },
    ],
    project: 'unit',
    spec: 'libs/gate/src/memory.gate.spec.ts',
    test: '',
  },
  {
    name: 'claim without fence',
    changes: [
      {
        file: 'libs/ledger/src/database/sql/parking.sql',
        good: /WHERE l\.fence = r\.fence AND l\.status = 1/g,
        bad: 'WHERE l.status = 1',
      },
    ],
    project: 'integration',
    spec: 'test/integration/ledger/payouts.spec.ts',
    test: '',
  },
  {
    name: 'no terminal-state check',
    changes: [
      {
        file: 'libs/ledger/src/database/sql/parking.sql',
        good: /WHERE l\.fence = r\.fence AND l\.status = 1/g,
        bad: 'WHERE l.fence = r.fence',
      },
    ],
    project: 'integration',
    spec: 'test/integration/ledger/payouts.spec.ts',
    test: '',
  },
  {
    name: "sweeper reusing a job's id",
    changes: [
      {
        file: 'libs/payout/src/queue/bullmq-payout.queue.ts',
        good: /this\.queue\.add\(name, data\)/g,
        bad: '(this.queue.add as (...all: unknown[]) => Promise<unknown>).call(this.queue, name, data, { jobId: `pay-${data.ids[0]}` })',
      },
    ],
    project: 'integration',
    spec: 'test/integration/payout/payout-queue.spec.ts',
    test: 'delivers an id again when it is woken again',
  },
];

/** A copy of the compiled program with a bug in it; gives its launcher, and what removes the copy. */
export async function plant({ name, changes }: PlantedBug, root: string) {
  const folder = await mkdtemp(join(tmpdir(), 'hongbao-planted-'));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await cp(join(root, 'apps/cli/bin'), join(folder, 'apps/cli/bin'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await change(folder, name, changes);
  return {
    launcher: join(folder, 'apps/cli/bin/hongbao.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs a test on a copy of the sources, with the bug and without.
 *
 * @returns What failed with the bug; null where nothing did. @throws Error where the test fails without it.
 */
export async function seek({ name, changes, project, spec, test }: HiddenBug, root: string): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'hongbao-hidden-'));
  try {
    for (const part of ['apps', 'libs', 'test', '.ci', 'package.json', 'jest.config.mjs', '.swcrc', 'tsconfig.json']) {
      await cp(join(root, part), join(folder, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const sound = await runSpec(folder, project, spec, test);
    if (sound.length > 0) throw new Error(`${spec} fails without "${name}": ${sound.join('; ')}`);
    await change(folder, name, changes);
    const [first = null] = await runSpec(folder, project, spec, test);
    return first;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Names of the tests that failed. */
async function runSpec(folder: string, project: string, spec: string, test: string): Promise<readonly string[]> {
  const report = join(folder, 'report.json');
  const jest = [join(folder, 'node_modules/jest/bin/jest.js'), '--selectProjects', project, '--runTestsByPath', spec];
  const args = ['--experimental-vm-modules', ...jest, '--json', '--outputFile', report, '-t', test];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = textOf(child.stderr);
  await once(child, 'exit');
  interface Result {
    readonly numPassedTests: number;
    readonly testResults: { readonly message: string; readonly assertionResults: Assertion[] }[];
  }
  interface Assertion {
    readonly status: string;
    readonly fullName: string;
  }
  const written = await readFile(report, 'utf8').catch(() => null);
  if (written === null) throw new Error(`${spec} did not run: ${await said}`);
  const { numPassedTests, testResults } = JSON.parse(written) as Result;
  const failed = testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'failed'));
  if (numPassedTests + failed.length === 0) throw new Error(`${spec} did not run: ${testResults[0]?.message ?? ''}`);
  return failed.map(({ fullName }) => fullName);
}

async function change(folder: string, name: string, changes: readonly Change[]): Promise<void> {
  for (const { file, good, bad } of changes) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    const found = text.match(good)?.length ?? 0;
    if (found !== 1) throw new Error(`"${name}" cannot be planted: what it changes is ${found} times in ${file}`);
    await writeFile(
      path,
      text.replace(good, () => bad),
    );
  }
}
