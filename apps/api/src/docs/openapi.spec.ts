import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { format } from 'prettier';
import { failures } from '#platform';
import { ApiModule } from '../api.module.js';
import { EdgeModule } from '../http/edge.module.js';
import { createDocument } from './api.document.js';

const committed = fileURLToPath(new URL('../../openapi.json', import.meta.url));
const { version } = createRequire(import.meta.url)('#package') as { version: string };

/** The document of the controllers alone: nothing stands behind them. */
async function documentOfControllers(): Promise<OpenAPIObject> {
  const controllers = [ApiModule, EdgeModule].flatMap((module) => Reflect.getMetadata('controllers', module) as []);
  const module = await Test.createTestingModule({ controllers })
    .useMocker(() => ({}))
    .compile();
  return createDocument(module.createNestApplication(new FastifyAdapter(), { logger: false }), version);
}

describe('openapi.json', () => {
  it('is what the controllers say; UPDATE_OPENAPI=1 writes it anew', async () => {
    const text = await format(JSON.stringify(await documentOfControllers()), { parser: 'json', printWidth: 120 });
    if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(committed, text);
    expect(readFileSync(committed, 'utf8')).toBe(text);
  });

  it('leads to every schema that it refers to, and tells every operation apart', async () => {
    const document = await documentOfControllers();
    const schemas = Object.keys(document.components?.schemas ?? {});
    // A reference may go on into a schema.
    const used = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"/]+)[^"]*"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(used)].filter((name) => !schemas.includes(name ?? ''))).toEqual([]);
    const ids = [...JSON.stringify(document.paths).matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  it('promises no status that the catalogue of failures does not know', async () => {
    const { paths } = await documentOfControllers();
    const known = new Set<number>(Object.values(failures).map(({ status }) => status));
    for (const operation of Object.values(paths).flatMap((path) => Object.values(path) as { responses?: object }[])) {
      const statuses = Object.keys(operation.responses ?? {}).map(Number);
      expect(statuses.filter((status) => status >= 400 && !known.has(status))).toEqual([]);
    }
  });
});
