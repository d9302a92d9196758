import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#platform';
import type { RunRecord } from '#report';
import type { Scenario } from '#scenario';
import { Fleet } from '../service/fleet.js';
import { FleetPlace } from '../service/fleet.place.js';
import { startService } from '../service/hongbao.service.js';
import type { KeptLog } from '../service/service.log.js';
import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import { recordOf } from './demo.record.js';
import { DemoSession, type DemoView } from './demo.session.js';

export interface DemoSettings {
  readonly scenario: Scenario;
  /** The scenario as it was named on the command line. */
  readonly named: string;
  readonly version: string;
  /** Keeps the demo's database. */
  readonly keep: boolean;
  /** Plays on a fleet of processes on DATABASE_URL and REDIS_URL, and kills a worker in the middle. */
  readonly fleet: boolean;
  /** Takes what the service warns of, which is all there is to know where the demo fails. */
  readonly log: KeptLog;
}

export interface DemoOutcome {
  readonly record: RunRecord;
  /** The variable that leads to the data, if it was kept. */
  readonly kept: string | null;
}

/** Boots a service of its own, plays the scenario through it, proves the books, stops it, and leaves nothing behind. */
export function runDemo(settings: DemoSettings, world: CliWorld, view: DemoView): Promise<DemoOutcome> {
  return settings.fleet ? playOnFleet(settings, world, view) : playInProcess(settings, world, view);
}

async function playInProcess(settings: DemoSettings, world: CliWorld, view: DemoView): Promise<DemoOutcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hongbao-demo-'));
  // PostgreSQL runs as a user of its own where we are root, and must be let through to its data.
  await chmod(dataDir, 0o711);
  try {
    const adminKey = makeKey();
    const { HONGBAO_LLM_BASE_URL: _model, ...env } = world.env;
    const config = readConfig(env).with({
      databaseUrl: null,
      redisUrl: null,
      port: 0,
      host: '127.0.0.1',
      dataDir,
      adminKey,
      logLevel: 'warn',
    });
    const session = new DemoSession(settings.scenario, world, view);
    const service = await startService(config, {
      role: 'all',
      logger: settings.log.logger,
      channel: settings.scenario.channel,
    });
    try {
      await session.play({
        urls: [service.url],
        adminKey,
        prepare: (campaign) => service.ensureCampaign(campaign),
        incident: null,
        machinery: 'Client, service and PostgreSQL shared one machine',
      });
    } finally {
      await service.close();
    }
    return {
      record: recordOf(session.seen(), settings.version, settings.log.messages),
      kept: settings.keep ? `HONGBAO_DATA_DIR=${dataDir}` : null,
    };
  } finally {
    if (!settings.keep) await rm(dataDir, { recursive: true, force: true });
  }
}

async function playOnFleet(settings: DemoSettings, world: CliWorld, view: DemoView): Promise<DemoOutcome> {
  const { databaseUrl, redisUrl } = readConfig(world.env);
  if (databaseUrl === null || redisUrl === null) {
    throw new UsageError(
      '--fleet needs a PostgreSQL and a Redis of yours: set DATABASE_URL and REDIS_URL, such as ' +
        'postgres://user:password@127.0.0.1:5432/postgres and redis://127.0.0.1:6379.',
    );
  }
  const adminKey = makeKey();
  const session = new DemoSession(settings.scenario, world, view);
  const place = await FleetPlace.make(databaseUrl, redisUrl);
  try {
    const fleet = await Fleet.start({ place, scenario: settings.named, adminKey, log: settings.log }, world);
    try {
      await session.play({
        urls: fleet.urls,
        adminKey,
        prepare: () => Promise.resolve(),
        incident: async () => {
          await fleet.killWorker();
          return 'One of the two workers was killed (SIGKILL) half-way through; the other took over what it had begun';
        },
        machinery: 'Client, two API and two worker processes shared one machine',
      });
    } finally {
      await fleet.close();
    }
    return {
      record: recordOf(session.seen(), settings.version, settings.log.messages),
      kept: settings.keep ? `DATABASE_URL=${place.databaseUrl}` : null,
    };
  } finally {
    await place.clear(settings.keep);
  }
}

function makeKey(): string {
  return `hb_${randomBytes(24).toString('base64url')}`;
}
