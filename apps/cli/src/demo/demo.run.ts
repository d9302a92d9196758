import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#platform';
import type { RunRecord } from '#report';
import type { Scenario } from '#scenario';
import { startService } from '../service/hongbao.service.js';
import { KeptLog } from '../service/service.log.js';
import type { CliWorld } from '../world/cli-world.js';
import { recordOf } from './demo.record.js';
import { DemoSession, type DemoView } from './demo.session.js';

export interface DemoSettings {
  readonly scenario: Scenario;
  readonly version: string;
  /** Keeps the data directory of the demo. */
  readonly keep: boolean;
}

export interface DemoOutcome {
  readonly record: RunRecord;
  /** What the service warned of meanwhile. */
  readonly warnings: readonly string[];
  /** Where the data is, if it was kept. */
  readonly dataDir: string | null;
}

/** Boots a service of its own, plays the scenario through it, proves the books, stops it, and leaves nothing behind. */
export async function runDemo(settings: DemoSettings, world: CliWorld, view: DemoView): Promise<DemoOutcome> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hongbao-demo-'));
  // PostgreSQL runs as a user of its own where we are root, and must be let through to its data.
  await chmod(dataDir, 0o711);
  const log = new KeptLog();
  try {
    const adminKey = `hb_${randomBytes(24).toString('base64url')}`;
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
      logger: log.logger,
      channel: settings.scenario.channel,
    });
    try {
      await session.play(service, service.url, adminKey);
    } finally {
      await service.close();
    }
    return {
      record: recordOf(session.seen(), settings.version, log.messages),
      warnings: log.messages,
      dataDir: settings.keep ? dataDir : null,
    };
  } finally {
    if (!settings.keep) await rm(dataDir, { recursive: true, force: true });
  }
}
