import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { MetricsRegistry, readConfig } from '#platform';
import { HttpService } from '../../support/http-service.js';
import { play, root } from '../cli/cli.fixture.js';

// Where there is no engine, the files are held to what the service really reads, offers and tells.

const read = (path: string): string => readFileSync(join(root, 'docker', path), 'utf8');

interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
  readonly secrets?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const { services } = compose;
/** As compose fills them in: the default, else something that was chosen. */
const filledIn = (text: string): string =>
  text.replaceAll(/\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}/g, (_, usual?: string) => usual ?? 'chosen-by-its-user');

describe('compose.yaml', () => {
  it('names only what it declares', () => {
    for (const { depends_on: needs = {}, volumes = [], secrets = [] } of Object.values(services)) {
      for (const name of Array.isArray(needs) ? (needs as string[]) : Object.keys(needs)) {
        expect(Object.keys(services)).toContain(name);
      }
      for (const volume of volumes) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.')) expect(existsSync(join(root, 'docker', source))).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
      for (const secret of secrets) expect(Object.keys(compose.secrets)).toContain(secret);
    }
  });

  it.each(['api', 'worker'])('gives the %s an environment that the service understands', (name) => {
    const environment = services[name]?.environment ?? {};
    const env = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filledIn(value)]));
    const config = readConfig(env);
    expect(config.databaseUrl).toBe('postgres://hongbao:chosen-by-its-user@postgres:5432/hongbao');
    expect(config.redisUrl).toBe('redis://redis:6379/0');
    expect(config.adminKey).toBe('chosen-by-its-user');
    // A variable of another name would be passed over in silence.
    const known = readFileSync(join(root, 'libs/platform/src/config.ts'), 'utf8');
    for (const variable of Object.keys(env)) expect(known).toContain(`${variable}: true`);
  });

  it('starts roles and asks for health where they are', async () => {
    const help = (await play(['serve', '--help'])).stdout;
    for (const [name, port] of [
      ['api', readConfig({}).port],
      ['worker', readConfig({}).workerPort],
    ] as const) {
      const { command = [], healthcheck } = services[name] ?? {};
      expect(command.slice(0, 3)).toEqual(['serve', '--role', name]);
      for (const option of command.filter((word) => word.startsWith('--'))) expect(help).toContain(option);
      expect(healthcheck?.test.at(-1)).toContain(`127.0.0.1:${port}/health/ready`);
    }
    expect(services['api']?.ports).toEqual(['8080-8089:8080']);
  });

  it('lets Redis throw nothing away, and PostgreSQL forget nothing', () => {
    expect(services['redis']?.command?.join(' ')).toContain('--maxmemory-policy noeviction');
    expect(services['postgres']?.command?.join(' ')).not.toMatch(/fsync|synchronous_commit|full_page_writes/);
  });

  it('pins every image', () => {
    for (const { image = '', build } of Object.values(services)) {
      if (build === undefined) expect(image).toMatch(/:v?\d/);
    }
  });
});

describe('compose.cluster.yaml', () => {
  const overlay = parse(read('compose.cluster.yaml'), { merge: true }) as Compose;
  const masters = ['redis', 'redis-2', 'redis-3'];

  it('lays a cluster of three under API and worker', () => {
    for (const name of ['api', 'worker']) {
      const { environment = {}, depends_on: needs = {} } = overlay.services[name] ?? {};
      expect(needs).toEqual({ 'redis-cluster': { condition: 'service_completed_successfully' } });
      const config = readConfig({ REDIS_URL: environment['REDIS_URL'] });
      expect(config.redisUrl).toBe(`redis+cluster://${masters.map((master) => `${master}:6379`).join(',')}`);
      // Everything else is as it was.
      expect(Object.keys(environment)).toEqual(['REDIS_URL']);
    }
  });

  it('has servers that are parts of a cluster, throw nothing away and keep what they have', () => {
    for (const name of masters) {
      const {
        image = services[name]?.image,
        command = [],
        volumes = services[name]?.volumes,
      } = overlay.services[name] ?? {};
      expect(image).toBe(services['redis']?.image);
      expect(command.join(' ')).toContain('--maxmemory-policy noeviction');
      expect(command.join(' ')).toContain('--cluster-enabled yes');
      expect(volumes).toEqual([`${name}:/data`]);
      expect(Object.keys({ ...compose.volumes, ...overlay.volumes })).toContain(name);
    }
    const { depends_on: needs = {}, command = [] } = overlay.services['redis-cluster'] ?? {};
    expect(Object.keys(needs)).toEqual(masters);
    expect(command.at(-1)).toContain(`for name in ${masters.join(' ')};`);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('copies what is there, or what it has built', () => {
    const copied = lines.flatMap((line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    expect(copied.length).toBeGreaterThan(3);
    for (const path of copied) expect(existsSync(join(root, path))).toBe(true);
    const kept = read('Dockerfile.dockerignore').split('\n');
    for (const path of copied.filter((each) => each !== '.')) expect(kept).toContain(`!${path}`);
  });

  it('begins as the command does in a checkout, and not as root', () => {
    const launcher = readFileSync(join(root, 'apps/cli/bin/hongbao.mjs'), 'utf8');
    const [, flags = ''] = /^#!.*node (.*)$/m.exec(launcher) ?? [];
    const entry = lines.find((line) => line.startsWith('ENTRYPOINT'));
    expect(JSON.parse(entry?.slice('ENTRYPOINT '.length) ?? '[]')).toEqual([
      'node',
      ...flags.split(' '),
      'apps/cli/bin/hongbao.mjs',
    ]);
    expect(lines.lastIndexOf('USER node')).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('FROM')));
  });
});

describe('what watches it', () => {
  let api: HttpService;
  const labels = new Map<string, readonly string[]>();
  beforeAll(async () => {
    api = await HttpService.start('docker');
    for (const metric of api.app.get(MetricsRegistry).getMetricsAsArray()) {
      labels.set(metric.name, 'labelNames' in metric ? (metric.labelNames as string[]) : []);
    }
  }, 60_000);
  afterAll(() => api.stop(), 60_000);

  const rules = parse(read('prometheus/rules.yml')) as { groups: { rules: { alert: string; expr: string }[] }[] };
  const board = JSON.parse(read('grafana/dashboards/hongbao.json')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const queries = [
    ...rules.groups.flatMap((group) => group.rules.map(({ alert, expr }) => [alert, expr] as const)),
    ...board.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ];

  it.each(queries)('asks for figures that there are: %s, %s', (_, expr) => {
    const named = [...expr.matchAll(/hongbao_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect([...labels.keys()]).toContain(name);
    const known = ['le', ...named.flatMap((name) => labels.get(name) ?? [])];
    const asked = [
      ...[...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(',').map((each) => each.trim())),
      ...[...expr.matchAll(/[{,]\s*(\w+)(?:=~?|!=|!~)"/g)].map(([, label = '']) => label),
    ];
    for (const label of asked) expect(known).toContain(label);
  });

  it('counts what lasts by its nature to no answer times', async () => {
    const leftOut = queries
      .filter(([, expr]) => expr.includes('http_request_seconds_bucket'))
      .map(([, expr]) => new RegExp(`^(?:${/route!~"([^"]+)"/.exec(expr)?.[1]})$`));
    expect(leftOut).toHaveLength(3);
    await api.get('/v1/audit');
    const told = await api.app.get(MetricsRegistry).metrics();
    const timed = [...told.matchAll(/^hongbao_http_request_seconds_count\{route="([^"]+)"/gm)].map(
      ([, route]) => route,
    );
    expect(timed).toContain('GET /v1/audit');
    const { paths } = (await api.get('/docs-json')).body as { paths: Record<string, object> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    for (const pattern of leftOut) {
      const found = routes.filter((route) => pattern.test(route)).sort();
      expect(found).toEqual(['GET /v1/audit', 'GET /v1/stream', 'POST /v1/interactions/batch']);
    }
  });

  it('finds the processes where they tell their figures', () => {
    const { scrape_configs: jobs } = parse(read('prometheus/prometheus.yml')) as {
      scrape_configs: { dns_sd_configs: { names: string[]; port: number }[] }[];
    };
    const { port, workerPort } = readConfig({});
    const found = jobs.flatMap((job) => job.dns_sd_configs.map((each) => [each.names[0], each.port]));
    expect(found).toEqual([
      ['api', port],
      ['worker', workerPort],
    ]);
  });
});
