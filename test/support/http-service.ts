import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Agent, request } from 'undici';
import { createApi, type ApiOptions } from '#api';
import { Logger, readConfig } from '#platform';
import { ContractChecker } from './contract-checker.js';
import { createOwnDatabase, type OwnDatabase } from './own-database.js';

export const adminKey = 'the-admin-key-of-the-tests';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: never;
}

export interface HttpCall {
  readonly body?: unknown;
  /** Sent as it is, with this content type. */
  readonly raw?: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: none. */
  readonly key?: string | null;
}

/**
 * The API in this process on a database of its own, reached over real HTTP. Every answer is held against the OpenAPI
 * document: a status or a body that it does not promise fails the test.
 */
export class HttpService {
  private constructor(
    readonly database: OwnDatabase,
    private running: RunningApi,
    /** All that was logged. */
    readonly log: string[],
    private readonly options: ServiceOptions,
    private readonly agent: Agent,
    private readonly checker: ContractChecker,
  ) {}

  static async start(purpose: string, options: ServiceOptions = {}): Promise<HttpService> {
    const database = await createOwnDatabase(purpose);
    const log: string[] = [];
    const running = await startApi(database, log, options);
    const agent = new Agent({ connections: 256 });
    const { body } = await request(`${running.url}/docs-json`, { dispatcher: agent });
    const checker = new ContractChecker(await body.json());
    return new HttpService(database, running, log, options, agent, checker);
  }

  get app(): NestFastifyApplication {
    return this.running.app;
  }

  get url(): string {
    return this.running.url;
  }

  /** As a new process on the same database: what was in memory only is gone. */
  async restart(): Promise<void> {
    await this.running.app.close();
    this.running = await startApi(this.database, this.log, this.options);
  }

  async stop(): Promise<void> {
    await this.agent.close();
    await this.running.app.close();
    await this.database.drop();
  }

  get(path: string, call: HttpCall = {}): Promise<HttpAnswer> {
    return this.call('GET', path, call);
  }

  post(path: string, body?: unknown, call: HttpCall = {}): Promise<HttpAnswer> {
    return this.call('POST', path, { body, ...call });
  }

  async call(method: string, path: string, { body, raw, type, headers, key = adminKey }: HttpCall = {}) {
    const sent = raw ?? (body === undefined ? null : JSON.stringify(body));
    const answer = await request(this.url + path, {
      method: method as 'GET',
      body: sent,
      headers: {
        ...(sent !== null && type !== '' && { 'content-type': type ?? 'application/json' }),
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...headers,
      },
      dispatcher: this.agent,
    });
    const text = await answer.body.text();
    const got = { status: answer.statusCode, headers: answer.headers, text, body: parsed(text) as never };
    this.checker.check(method, path, got);
    return got;
  }
}

interface RunningApi {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

interface ServiceOptions extends ApiOptions {
  /** Where the gate's counters are; without it in the process's own memory. */
  readonly redisUrl?: string;
}

async function startApi(database: OwnDatabase, log: string[], options: ServiceOptions): Promise<RunningApi> {
  const config = readConfig({
    DATABASE_URL: database.url,
    REDIS_URL: options.redisUrl,
    HONGBAO_ADMIN_KEY: adminKey,
    HONGBAO_LOG_LEVEL: 'warn',
  });
  const app = await createApi(config, { logger: new Logger('warn', { write: (line) => log.push(line) }), ...options });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
