import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Failure } from '#platform';
import type { CliWorld } from '../world/cli-world.js';
import { launcherArgs } from '../world/launcher.js';
import type { FleetPlace } from './fleet.place.js';
import type { KeptLog } from './service.log.js';

/** How long processes may take to end in order before they are killed. */
const endWithinMs = 15_000;

interface Member {
  readonly child: ChildProcess;
  readonly url: string;
}

export interface FleetOrder {
  readonly place: FleetPlace;
  /** Name of a preset or path of a file: its campaign is created, and its channel is the one that pays. */
  readonly scenario: string;
  readonly adminKey: string;
  readonly log: KeptLog;
}

/** `hongbao serve` several times over, as processes of their own: two that decide and two that pay. */
export class Fleet {
  private constructor(
    private readonly apis: readonly Member[],
    private readonly workers: readonly Member[],
  ) {}

  /** @throws Failure `unavailable` where one of them does not start, with what it said. */
  static async start(order: FleetOrder, world: CliWorld): Promise<Fleet> {
    // The first makes the tables and the campaign; the others find them.
    const first = await startMember('api', order, world);
    const started = await Promise.allSettled(
      (['api', 'worker', 'worker'] as const).map((role) => startMember(role, order, world)),
    );
    const members = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const failed = started.find((each) => each.status === 'rejected');
    if (failed !== undefined) {
      await Promise.all([first, ...members].map(end));
      throw failed.reason;
    }
    const [second, ...workers] = members;
    return new Fleet(second === undefined ? [first] : [first, second], workers);
  }

  /** Where the processes that decide answer. */
  get urls(): readonly string[] {
    return this.apis.map(({ url }) => url);
  }

  /** Kills a worker where it stands, with nothing finished. */
  async killWorker(): Promise<void> {
    const victim = this.workers.at(-1)?.child;
    if (victim === undefined || victim.exitCode !== null) return;
    const gone = once(victim, 'exit');
    victim.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await Promise.all([...this.apis, ...this.workers].map(end));
  }
}

async function startMember(role: 'api' | 'worker', order: FleetOrder, { env, cwd }: CliWorld): Promise<Member> {
  const { place, scenario, adminKey, log } = order;
  const { HONGBAO_LLM_BASE_URL: _model, ...others } = env;
  const args = ['serve', '--role', role, '--port', '0', '--json', '--scenario', scenario];
  const child = spawn(process.execPath, launcherArgs(args), {
    cwd,
    env: {
      ...others,
      DATABASE_URL: place.databaseUrl,
      REDIS_URL: place.redisUrl,
      HONGBAO_REDIS_PREFIX: place.name,
      HONGBAO_HOST: '127.0.0.1',
      HONGBAO_ADMIN_KEY: adminKey,
      HONGBAO_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    if (line.startsWith('{')) log.lines.push(line);
    else said.push(line);
  });
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('{')) return { child, url: (JSON.parse(line) as { url: string }).url };
  }
  throw new Failure('unavailable', `A process of the fleet (${role}) did not start: ${said.join(' ').slice(0, 500)}`);
}

async function end({ child }: Member): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), endWithinMs);
  await gone;
  clearTimeout(late);
}
