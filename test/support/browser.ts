import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A browser of this machine; on Debian and as root it is installed if need be. Null where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = find() ?? install();
  if (executablePath === undefined) return null;
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

function find(): string | undefined {
  return places.find((path) => path !== '' && existsSync(path));
}

function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const run = (args: string[]) => spawnSync('apt-get', args, { stdio: 'ignore', timeout: 300_000 });
  run(['update']);
  run(['install', '--yes', '--no-install-recommends', 'chromium']);
  return find();
}
