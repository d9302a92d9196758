import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CampaignSummary, Invariant } from '#ledger';
import type { Contestant } from '../load/contestant.js';
import type { BenchServer } from '../stage/bench.database.js';
import { Child } from '../stage/child.js';
import type { Resources } from '../stage/resources.js';

/** What a campaign of a bench gives: one rule, a fixed amount, a cap that nobody reaches, paid without being opened. */
export interface BenchCampaign {
  readonly id: string;
  /** From 0 to 1. */
  readonly probability: number;
  /** `automatic`: every award is paid at once, beside the load; `by_user`: it stays sealed. */
  readonly opening: 'automatic' | 'by_user';
}

export interface OurSettings {
  readonly campaigns: readonly BenchCampaign[];
  /** Where the server leaves a CPU profile when it ends; null: none. */
  readonly profile: string | null;
}

export interface OurService {
  /** The service as a contestant in one of its campaigns. */
  in(campaign: string): Contestant;
}

/** `hongbao serve` as anybody would start it, on a database of its own and with the queue in it: no Redis. */
export async function startOurs(server: BenchServer, settings: OurSettings, resources: Resources): Promise<OurService> {
  const url = await server.createDatabase('ours', resources);
  const folder = mkdtempSync(join(tmpdir(), 'hongbao-bench-'));
  resources.add('the data folder', async () => rmSync(folder, { recursive: true, force: true }));
  const key = randomBytes(24).toString('hex');
  const port = await freePort();
  const child = Child.start(
    'hongbao serve',
    {
      file: 'apps/cli/src/main.js',
      args: ['serve', '--port', String(port)],
      env: { DATABASE_URL: url, HONGBAO_DATA_DIR: folder, HONGBAO_ADMIN_KEY: key, HONGBAO_LOG_LEVEL: 'warn' },
      nodeArgs: [...launcherFlags, ...profileFlags(settings.profile)],
    },
    resources,
  );
  const origin = `http://127.0.0.1:${port}`;
  await child.ready(`${origin}/health/ready`, 30_000);
  const api = new OurApi(origin, key);
  for (const campaign of settings.campaigns) await api.call('POST', '/v1/campaigns', campaignBody(campaign));
  return {
    in: (campaign) => ({
      name: 'ours',
      origin,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      events: { campaign, kind: 'complex_question' },
      books: async () => {
        const { decisions, envelopes } = await api.call<CampaignSummary>('GET', `/v1/campaigns/${campaign}/summary`);
        return {
          awarded: decisions.awarded,
          rejected: Object.values(decisions.rejected).reduce((sum, each) => sum + each, 0),
          payable: decisions.awarded - envelopes.sealed,
          settled: envelopes.paid + envelopes.failed,
        };
      },
      audit: async () => {
        const { ok, invariants } = await api.call<{ ok: boolean; invariants: Invariant[] }>('GET', '/v1/audit');
        const broken = invariants.find((each) => !each.ok);
        const detail =
          broken === undefined ? `${invariants.length} invariants hold` : `${broken.name}: ${broken.detail}`;
        return { ok, detail };
      },
    }),
  };
}

function campaignBody({ id, probability, opening }: BenchCampaign): object {
  return {
    id,
    window: { from: '2020-01-01T00:00', to: '2100-01-01T00:00' },
    registration: 'open',
    budget: '¥10bn',
    prizes: [{ name: 'cash', kind: 'cash', label: 'Lucky money', amount: '¥1.00' }],
    rules: [
      {
        name: 'question',
        title: 'A hard question',
        trigger: { type: 'interaction', kinds: ['complex_question'] },
        win: { probability, prizes: { cash: 1 } },
      },
    ],
    caps: { user: { perDay: 5 } },
    envelopes: { opening },
  };
}

/** As the launcher and `npm start` have it. */
const launcherFlags = ['--max-semi-space-size=64', '--no-parallel-scavenge'];

function profileFlags(folder: string | null): string[] {
  return folder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

class OurApi {
  constructor(
    private readonly origin: string,
    private readonly key: string,
  ) {}

  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}: ${text}`);
    return JSON.parse(text) as T;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
