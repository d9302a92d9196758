import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** A key for the tests' own service; it listens on loopback and lives for seconds. */
export const testAdminKey = 'hb_test_0123456789abcdef0123456789abcdef';

/** An answer of the service, its body taken at its word. */
export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Where the parts of a fleet meet. */
export interface MeetingPlace {
  readonly databaseUrl: string;
  readonly redisUrl: string;
}

/** `hongbao serve` as a process of its own, the way a user runs it. */
export class ServedProcess {
  private complaints = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {
    child.stderr?.on('data', (chunk: Buffer) => (this.complaints += chunk.toString()));
  }

  /** @param dataDir - Where its embedded PostgreSQL lives; it survives the process. */
  static start(dataDir: string, ...args: readonly string[]): Promise<ServedProcess> {
    return ServedProcess.spawn(args, { HONGBAO_DATA_DIR: dataDir });
  }

  /** A part of a fleet. */
  static join(
    role: 'api' | 'worker',
    { databaseUrl, redisUrl }: MeetingPlace,
    others: Readonly<Record<string, string>> = {},
  ): Promise<ServedProcess> {
    return ServedProcess.spawn(['--role', role], { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, ...others });
  }

  private static async spawn(
    args: readonly string[],
    variables: Readonly<Record<string, string>>,
  ): Promise<ServedProcess> {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DATABASE_URL: undefined,
      REDIS_URL: undefined,
      HONGBAO_ADMIN_KEY: testAdminKey,
      HONGBAO_LOG_LEVEL: 'error',
      ...variables,
    };
    const command = ['apps/cli/bin/hongbao.mjs', 'serve', '--port', '0', '--json', ...args];
    const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    for await (const line of createInterface(child.stdout)) {
      const { url } = JSON.parse(line) as { url: string };
      return new ServedProcess(child, url);
    }
    throw new Error(`the service did not start: ${complaint}`);
  }

  /** What it wrote to its log since it was ready. */
  get log(): string {
    return this.complaints;
  }

  /** Ends it at once, with nothing finished; or in order. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await gone;
  }

  /** Stops it where it stands, and lets it go on afterwards. */
  async freeze(ms: number): Promise<void> {
    this.child.kill('SIGSTOP');
    await sleep(ms);
    this.child.kill('SIGCONT');
  }

  async call<Body>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answered<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${testAdminKey}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(15_000),
    });
    return { status: response.status, body: (await response.json()) as Body };
  }
}
