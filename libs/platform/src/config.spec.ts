import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { Failure } from './failure.js';

describe('the configuration', () => {
  it('needs nothing: the embedded profile on port 8080', () => {
    expect(readConfig({ PATH: '/bin', REDIS_URL: ' ' })).toMatchObject({
      ...{ databaseUrl: null, redisUrl: null, adminKey: null, languageModel: null },
      ...{ port: 8080, workerPort: 8081, host: '127.0.0.1', logLevel: 'info', redisPrefix: null },
    });
  });

  it.each([
    ['PORT', '80.5', 'must be a port number'],
    ['PORT', '65536', 'must be a port number'],
    ['PORT', '0x50', 'must be a port number'],
    ['HONGBAO_WORKER_PORT', '-1', 'must be a port number'],
    ['HONGBAO_PAY_CONCURRENCY', '0', 'must be a whole number of jobs from 1 to 64'],
    ['HONGBAO_RECONCILE_CONCURRENCY', '65', 'must be a whole number of jobs from 1 to 64'],
    ['HONGBAO_CHANNEL_RATE', '0.5', 'must be payouts a second'],
    ['HONGBAO_REDIS_PREFIX', 'a{b}', 'must be 1 to 64 letters'],
    ['HONGBAO_GATE_SHARDS', '0', 'must be a number of shards from 1 to 64, campaign=number'],
    ['HONGBAO_GATE_SHARDS', '65', 'must be a number of shards'],
    ['HONGBAO_GATE_SHARDS', 'rain=4,rain=8', 'must be a number of shards'],
    ['HONGBAO_GATE_SHARDS', '4,', 'must be a number of shards'],
    ['HONGBAO_GATE_SHARDS', 'rain=many', 'must be a number of shards'],
    ['DATABASE_URL', 'mysql://here', 'must look like postgres://'],
    ['REDIS_URL', 'localhost:6379', 'must look like redis://'],
    ['REDIS_URL', 'redis://a:6379,b:6379', 'must look like redis://host:6379/0, or redis+cluster://'],
    ['REDIS_URL', 'redis+cluster://a:6379,', 'must look like redis://'],
    ['REDIS_URL', 'redis+cluster://a:6379/1', 'must look like redis://'],
    ['HONGBAO_ADMIN_KEY', 'short', 'must be 16 to 240 characters of ASCII, without spaces'],
    ['HONGBAO_ADMIN_KEY', 'correct horse battery staple', 'must be 16 to 240 characters of ASCII, without spaces'],
    ['HONGBAO_ADMIN_KEY', '恭喜发财恭喜发财恭喜发财恭喜发财', 'must be 16 to 240 characters of ASCII, without spaces'],
    ['HONGBAO_ADMIN_KEY', 'k'.repeat(241), 'must be 16 to 240 characters of ASCII, without spaces'],
    ['HONGBAO_LOG_LEVEL', 'loud', 'must be one of fatal, error'],
    ['HONGBAO_LLM_BASE_URL', 'ftp://there', 'must be an http or https address'],
    ['HONGBAO_LLM_TIMEOUT_MS', '0', 'must be a whole number of milliseconds'],
  ])('names %s=%s as wrong', (name, value, message) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(Failure);
    expect(read).toThrow(`${name} ${message}`);
  });

  it('takes a number of shards for all campaigns, and others for some', () => {
    const { gateShards } = readConfig({ HONGBAO_GATE_SHARDS: '4, rain=8,small=1' });
    expect(['rain', 'small', 'another'].map((id) => gateShards.of(id))).toEqual([8, 1, 4]);
    expect(readConfig({}).gateShards.of('rain')).toBeNull();
    expect(readConfig({ HONGBAO_GATE_SHARDS: 'rain=8' }).gateShards.of('another')).toBeNull();
  });

  it('tells all faults at once and repeats no value', () => {
    const read = () =>
      readConfig({ PORT: 'x', DATABASE_URL: 'secret-without-scheme', HONGBAO_ADMIN_KEY: 'tiny-secret' });
    expect(read).toThrow(/PORT .*HONGBAO_ADMIN_KEY|HONGBAO_ADMIN_KEY .*PORT|DATABASE_URL/);
    try {
      read();
    } catch (error) {
      expect((error as Failure).options.faults).toHaveLength(3);
      expect((error as Failure).message).not.toMatch(/secret/);
    }
  });

  it('prints itself without its secrets', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://user:hunter2@db:5432/books',
      REDIS_URL: 'redis+cluster://:hunter2@cache:6379,cache-2:6379',
      HONGBAO_ADMIN_KEY: 'hunter2-hunter2-hunter2',
      HONGBAO_LLM_BASE_URL: 'http://localhost:1234/v1',
      HONGBAO_LLM_API_KEY: 'hunter2',
    });
    for (const printed of [inspect(config), JSON.stringify(config), inspect({ nested: { config } }, { depth: 5 })]) {
      expect(printed).not.toContain('hunter2');
      expect(printed).toContain('db:5432');
    }
    expect(config.with({ port: 1 })).toMatchObject({ port: 1, adminKey: 'hunter2-hunter2-hunter2' });
  });
});
