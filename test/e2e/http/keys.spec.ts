import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adminKey, HttpService } from '../../support/http-service.js';

type KeyName = 'none' | 'wrong' | 'reader' | 'producer' | 'admin';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly scopes: readonly string[] | undefined;
  readonly openOnLoopback: boolean;
}

let api: HttpService;
let routes: Route[];
const keys: Record<KeyName, string | null> = {
  none: null,
  wrong: 'hb_wrong',
  reader: null,
  producer: null,
  admin: adminKey,
};

beforeAll(async () => {
  api = await HttpService.start('keys');
  for (const scope of ['reader', 'producer'] as const) {
    const { body } = await api.post('/v1/keys', { name: scope, scope });
    keys[scope] = (body as { secret: string }).secret;
  }
  const { body } = await api.get('/docs-json', { key: null });
  const { paths } = body as { paths: Record<string, Record<string, Record<string, unknown>>> };
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      scopes: operation['x-scopes'] as string[] | undefined,
      openOnLoopback: operation['x-open-on-loopback'] === true,
    })),
  );
}, 60_000);

afterAll(async () => {
  await api.stop();
}, 60_000);

/** What stands between a caller and a route: nothing, the question who it is, or that it may not. */
function barrier({ scopes, openOnLoopback }: Route, key: KeyName): 401 | 403 | null {
  if (scopes === undefined || (openOnLoopback && key === 'none')) return null;
  if (key === 'none' || key === 'wrong') return 401;
  return key === 'admin' || scopes.includes(key) ? null : 403;
}

/** Requests that end at once, whoever sends them: what they name does not exist. */
async function statusOf({ method, path }: Route, key: string | null): Promise<number> {
  const headers = key === null ? {} : { authorization: `Bearer ${key}` };
  const cancel = new AbortController();
  const answer = await fetch(api.url + path.replaceAll(/\{\w+\}/g, 'none'), { method, headers, signal: cancel.signal });
  if (path === '/v1/stream') cancel.abort();
  else await answer.arrayBuffer();
  return answer.status;
}

describe('every route of the document', () => {
  it('asks each kind of key for what it says', async () => {
    const found: string[] = [];
    const expected: string[] = [];
    for (const route of routes) {
      for (const [name, key] of Object.entries(keys)) {
        const status = await statusOf(route, key);
        const got = status === 401 || status === 403 ? status : null;
        found.push(`${route.method} ${route.path} ${name}: ${String(got)}`);
        expected.push(`${route.method} ${route.path} ${name}: ${String(barrier(route, name as KeyName))}`);
        expect(status).toBeLessThan(500);
      }
    }
    expect(found).toEqual(expected);
    expect(found.length).toBeGreaterThan(90);
  }, 60_000);

  it('is open to all only where that is meant', () => {
    const open = routes.filter(({ scopes }) => scopes === undefined).map(({ path }) => path);
    expect(open.sort()).toEqual(['/health/live', '/health/ready']);
  });

  it('that changes campaigns, keys or money is closed to readers', () => {
    const changing = routes.filter(({ method }) => method !== 'GET');
    expect(changing.filter(({ scopes }) => scopes?.includes('reader')).map(({ path }) => path)).toEqual([]);
    const admins = changing.filter(({ path }) => /campaigns|keys/.test(path));
    expect(admins.map(({ scopes }) => scopes)).toEqual(admins.map(() => ['admin']));
  });
});

describe('keys', () => {
  it('are listed without their secrets, and work until they are revoked', async () => {
    const { body } = await api.post('/v1/keys', { name: 'short-lived', scope: 'reader' });
    const { id, secret, prefix } = body as { id: string; secret: string; prefix: string };
    expect(secret.startsWith(prefix)).toBe(true);
    expect(await api.get('/v1/campaigns', { key: secret })).toMatchObject({ status: 200 });
    const list = await api.get('/v1/keys');
    expect(list.text).toContain(id);
    expect(list.text).not.toContain(secret);
    expect(await api.call('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 204 });
    // At once, although it was at hand.
    expect(await api.get('/v1/campaigns', { key: secret })).toMatchObject({ status: 401 });
    expect(await api.call('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 404 });
    expect(await api.call('DELETE', '/v1/keys/none')).toMatchObject({ status: 404 });
  });

  it.each(['root', 'Admin', '', null, ['reader']])('have no scope %j', async (scope) => {
    expect(await api.post('/v1/keys', { name: 'x', scope })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'scope' }] },
    });
  });

  it.each([
    ['another scheme', `Basic ${Buffer.from(`a:${adminKey}`).toString('base64')}`],
    ['no scheme', adminKey],
    ['two keys', `Bearer ${adminKey} ${adminKey}`],
    ['an empty key', 'Bearer '],
    ['a long key', `Bearer ${'x'.repeat(5_000)}`],
    ['part of the key', `Bearer ${adminKey.slice(0, -1)}`],
    ['the key in capitals', `Bearer ${adminKey.toUpperCase()}`],
  ])('are not taken from %s', async (_, authorization) => {
    const answer = await api.get('/v1/keys', { key: null, headers: { authorization } });
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:hongbao:problem:unauthenticated' } });
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="hongbao"');
    expect(answer.text).not.toContain(adminKey);
  });

  it('are not got around by how a path is written', async () => {
    for (const path of [
      '/v1/%6beys',
      '/v1/keys/',
      '//v1/keys',
      '/v1//keys',
      '/v1/keys;x',
      '/v1/./keys',
      '/v1/x/../keys',
      '/V1/KEYS',
    ]) {
      const { status } = await api.get(path, { key: keys.reader });
      expect([401, 403, 404]).toContain(status);
    }
  });

  it('are in no log and in no table', async () => {
    const { default: pg } = await import('pg');
    const { rows } = await api.app.get(pg.Pool).query('SELECT k::text AS line FROM hongbao.api_keys k');
    const stored = (rows as { line: string }[]).map(({ line }) => line).join('\n');
    for (const secret of [adminKey, keys.reader, keys.producer]) {
      expect(stored).not.toContain(secret);
      expect(api.log.join('\n')).not.toContain(secret);
    }
    expect(stored).not.toBe('');
  });
});
