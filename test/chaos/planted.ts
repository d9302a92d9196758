import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A bug that somebody could write, as a change to the compiled program. */
export interface PlantedBug {
  readonly name: string;
  /** Each changes what has to be there exactly once. */
  readonly changes: readonly { readonly file: string; readonly good: RegExp; readonly bad: string }[];
  /** A seed whose plan brings it to light. */
  readonly seed: string;
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

/** A copy of the compiled program with a bug in it; gives its launcher, and what removes the copy. */
export async function plant({ name, changes }: PlantedBug, root: string) {
  const folder = await mkdtemp(join(tmpdir(), 'hongbao-planted-'));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await cp(join(root, 'apps/cli/bin'), join(folder, 'apps/cli/bin'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
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
  return {
    launcher: join(folder, 'apps/cli/bin/hongbao.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
