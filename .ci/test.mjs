/**
 * Every check in order, each with its time and outcome. The last line sums up: each test counts as one, and so does
 * each step that is no test tier. `--only unit,lint` runs those steps alone; what follows `--` goes to Jest.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareOrExit } from './prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (path) => join(root, 'node_modules', path);

/** A step that hangs has failed. */
const stepLimitMs = 20 * 60_000;

const checks = {
  format: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  lint: [tool('eslint/bin/eslint.js'), '.'],
  types: [tool('typescript/bin/tsc'), '--noEmit'],
  arrows: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--output-type', 'err', 'apps', 'libs', 'test'],
};
/** Unit tests share nothing; the others start servers, and much of their time is waiting for them. */
const workers = { unit: ['--maxWorkers=100%'], integration: ['--maxWorkers=2'], e2e: ['--maxWorkers=2'] };
const tiers = Object.keys(workers);
const names = [...Object.keys(checks), ...tiers];

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const chosen = values.only?.split(',') ?? names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`npm test: no step is called ${unknown.join(', ')}; there are ${names.join(', ')}\n`);
  process.exit(2);
}

await prepareOrExit();

const total = { passed: 0, failed: 0, skipped: 0 };
const wanted = names.filter((name) => chosen.includes(name));
// The checks say nothing where all is well, so they may work side by side.
await Promise.all(wanted.filter((name) => !tiers.includes(name)).map(play));
for (const name of wanted.filter((each) => tiers.includes(each))) await play(name);
process.stdout.write(`\n${describe(total)}\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function play(name) {
  process.stdout.write(`\n== ${name}\n`);
  const start = performance.now();
  const result = tiers.includes(name) ? await runTier(name) : await runCheck(name);
  for (const key of Object.keys(total)) total[key] += result[key];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${describe(result)}) in ${seconds} s\n`);
}

async function runCheck(name) {
  const ok = await runNode(checks[name]);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function runTier(name) {
  const folder = mkdtempSync(join(tmpdir(), 'hongbao-test-'));
  const outputFile = join(folder, 'jest.json');
  try {
    const ok = await runNode([
      // NestJS is published as ES modules only, and Jest loads those through node:vm.
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      tool('jest/bin/jest.js'),
      ...['--selectProjects', name, '--json', '--outputFile', outputFile],
      ...workers[name],
      ...positionals,
    ]);
    return countTests(outputFile, ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tier that fails without a failed test, or in which no test ran, counts as one failure. */
function countTests(outputFile, ok) {
  let report;
  try {
    report = JSON.parse(readFileSync(outputFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  const healthy = ok && passed + failed > 0;
  return { passed, failed: failed === 0 && !healthy ? 1 : failed, skipped };
}

function runNode(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    const limit = setTimeout(() => {
      process.stdout.write(`still running after ${stepLimitMs / 60_000} min, stopped\n`);
      child.kill('SIGKILL');
    }, stepLimitMs);
    child.on('exit', (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    });
  });
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
