/**
 * Makes a checkout ready to run: installs the packages, compiles, links the `hongbao` command. Does only what is due,
 * and nothing but compare a few hundred file times when all is fresh. Needs nothing but Node.
 *
 * Several may run at once, and others may be running from dist/ meanwhile: one at a time works, and a build is moved
 * into place when it is whole.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const windows = process.platform === 'win32';

const leastNode = [20, 11];
const installStamp = at('node_modules', '.hongbao-lock');
const buildStamp = at('dist', '.hongbao-build');

/** What the build reads: when none of it changed, dist/ is fresh. */
const buildInputs = [
  'apps',
  'libs',
  'test/bench',
  'test/chaos',
  '.swcrc',
  'nest-cli.json',
  'tsconfig.json',
  '.ci/tsconfig.build.json',
];

/** A failure whose message is all that there is to say. */
class PrepareError extends Error {}

/** Installs and builds what is due. Lines about it go to `say`. */
export async function prepare({ say = (text) => process.stderr.write(text), rebuild = false } = {}) {
  requireNode();
  if (!rebuild && isInstalled() && isBuilt() && isLinked()) return;
  await withLock(at('.prepare.lock'), {
    onWait: (owner) => say(`hongbao: another process (${owner}) is preparing, waiting for it\n`),
    work: () => {
      if (!isInstalled()) timed(say, 'installing packages', install);
      if (rebuild || !isBuilt()) timed(say, 'compiling', build);
      if (!isLinked()) link();
    },
  });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  throw new PrepareError(`Node ${leastNode.join('.')} or newer is needed, this is ${process.versions.node}.`);
}

// --- packages

function isInstalled() {
  const lock = readOrEmpty(at('package-lock.json'));
  if (!existsSync(at('node_modules'))) return false;
  const hash = sha256(lock);
  if (readOrEmpty(installStamp) === hash) return true;
  if (!holdsAll(lock)) return false;
  // "npm install" by hand brought it up to date.
  writeFileSync(installStamp, hash);
  return true;
}

/** Whether npm's own record of what it installed agrees with the lock file. Optional packages may be absent. */
function holdsAll(lock) {
  const record = readOrEmpty(at('node_modules', '.package-lock.json'));
  if (record === '') return false;
  const installed = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined
      ? Boolean(wanted.optional || wanted.devOptional || wanted.peer)
      : found.version === wanted.version;
  });
}

function install() {
  const flags = ['ci', '--prefer-offline', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  // Started by npm: the very same one. Otherwise the npm on the path, which on Windows only a shell can start.
  if (npm !== undefined && basename(npm) === 'npm-cli.js') run('npm ci', process.execPath, [npm, ...flags]);
  else run('npm ci', ['npm', ...flags].join(' '), [], { shell: true });
  writeFileSync(installStamp, sha256(readOrEmpty(at('package-lock.json'))));
}

// --- build

function isBuilt() {
  return readOrEmpty(buildStamp) === buildFingerprint();
}

function buildFingerprint() {
  const hash = createHash('sha256').update(readOrEmpty(installStamp));
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (!/\.(spec|contract)\.ts$/.test(path))
      hash.update(`${relative(root, path)}:${stat.size}:${stat.mtimeMs}\n`);
  };
  for (const input of buildInputs) visit(at(input));
  return hash.digest('hex');
}

function build() {
  const next = at('dist.next');
  const old = at('dist.old');
  const fingerprint = buildFingerprint();
  rmSync(next, { recursive: true, force: true });
  run('nest build', process.execPath, [
    at('node_modules/@nestjs/cli/bin/nest.js'),
    'build',
    '--path',
    '.ci/tsconfig.build.json',
  ]);
  writeFileSync(join(next, basename(buildStamp)), fingerprint);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(at('dist'))) renameSync(at('dist'), old);
  renameSync(next, at('dist'));
  rmSync(old, { recursive: true, force: true });
}

// --- the command

const launcher = at('apps/cli/bin/hongbao.mjs');
const command = at('node_modules/.bin/hongbao');

function isLinked() {
  if (windows) return existsSync(`${command}.cmd`);
  return (
    lstatSync(command, { throwIfNoEntry: false })?.isSymbolicLink() === true && readlinkSync(command) === launcherPath()
  );
}

function launcherPath() {
  return relative(at('node_modules/.bin'), launcher);
}

function link() {
  mkdirSync(at('node_modules/.bin'), { recursive: true });
  if (windows) {
    writeFileSync(`${command}.cmd`, `@node "%~dp0\\${launcherPath()}" %*\r\n`);
    return;
  }
  rmSync(command, { force: true });
  symlinkSync(launcherPath(), command);
  chmodSync(launcher, 0o755);
}

// --- small tools

function timed(say, what, work) {
  say(`hongbao: ${what} ... `);
  const start = performance.now();
  try {
    work();
  } catch (error) {
    say('failed\n');
    throw error;
  }
  say(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

function run(name, file, args, options = {}) {
  const { status, signal, error, stdout, stderr } = spawnSync(file, args, { cwd: root, encoding: 'utf8', ...options });
  if (status === 0) return;
  const reason = error?.message ?? (signal === null ? `exit code ${status}` : signal);
  throw new PrepareError(`${stdout ?? ''}${stderr ?? ''}\n${name} failed: ${reason}`);
}

function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** Prepares, or prints why that failed and ends the process. */
export async function prepareOrExit(options) {
  try {
    await prepare(options);
  } catch (error) {
    process.stderr.write(`${error instanceof PrepareError ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await prepareOrExit({ rebuild: process.argv.includes('--rebuild') });
}
