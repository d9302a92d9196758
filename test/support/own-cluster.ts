import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';

const slots = 16_384;
const masters = 3;
/** An election takes a second or two. */
const electionWithinMs = 15_000;

/** One `redis-server` of a cluster. */
interface Node {
  readonly port: number;
  /** Where the nodes talk among themselves. */
  readonly busPort: number;
  readonly process: ChildProcess;
  readonly client: Redis;
}

/** A real Redis Cluster on loopback: three masters and a replica of each. */
export class OwnCluster {
  private constructor(
    private readonly folder: string,
    private readonly nodes: readonly Node[],
  ) {}

  /** Null where there is no `redis-server`. */
  static async start(): Promise<OwnCluster | null> {
    const folder = await mkdtemp(join(tmpdir(), 'hongbao-cluster-'));
    const nodes: Node[] = [];
    for (let number = 0; number < 2 * masters; number++) {
      const node = await startNode(join(folder, `${number}.conf`), folder);
      if (node === null) {
        await rm(folder, { recursive: true, force: true });
        process.stderr.write('\nskipped: no Redis (cluster). Install redis-server.\n');
        if (process.env['CI'] === 'true') throw new Error('no Redis, and CI=true');
        return null;
      }
      nodes.push(node);
    }
    const cluster = new OwnCluster(folder, nodes);
    await cluster.form();
    return cluster;
  }

  /** As `REDIS_URL` takes it. */
  get url(): string {
    return `redis+cluster://${this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`;
  }

  /** The master that holds a key, and its replica. */
  async holdersOf(key: string): Promise<{ readonly master: Node; readonly replica: Node }> {
    const [first] = this.nodes;
    if (first === undefined) throw new Error('there is no cluster');
    const slot = await first.client.cluster('KEYSLOT', key);
    const ranges = await first.client.cluster('SLOTS');
    const range = ranges.find(([from, to]) => from <= slot && slot <= to);
    const [, , ...holders] = range ?? [0, 0];
    const [master, replica] = holders.map(([, port]) => this.nodes.find((node) => node.port === port));
    if (master === undefined || replica === undefined) throw new Error('the cluster is not whole');
    return { master, replica };
  }

  /** Kills a master, and has its replica take over with the state of a moment ago. */
  async failOver(key: string, staleMs: number): Promise<void> {
    const { master, replica } = await this.holdersOf(key);
    // A replica that is merely cut off asks again at once.
    replica.process.kill('SIGSTOP');
    await master.client.client('KILL', 'TYPE', 'REPLICA');
    await sleep(staleMs);
    const gone = once(master.process, 'exit');
    master.process.kill('SIGKILL');
    await gone;
    replica.process.kill('SIGCONT');
    // Masters that a busy machine kept from voting in time are asked once more only after a while: then it takes over.
    const tooLong = Date.now() + electionWithinMs;
    let asked = false;
    while (!(await replica.client.info('replication')).includes('role:master')) {
      await sleep(20);
      if (asked || Date.now() < tooLong) continue;
      asked = true;
      await replica.client.cluster('FAILOVER', 'TAKEOVER');
    }
  }

  async close(): Promise<void> {
    for (const { client, process: server } of this.nodes) {
      client.disconnect();
      if (server.exitCode !== null || server.signalCode !== null) continue;
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private async form(): Promise<void> {
    const { nodes } = this;
    const [first, ...others] = nodes;
    for (const { port, busPort } of others) await first?.client.call('CLUSTER', 'MEET', '127.0.0.1', port, busPort);
    for (let number = 0; number < masters; number++) {
      const from = Math.ceil((slots * number) / masters);
      const to = Math.ceil((slots * (number + 1)) / masters) - 1;
      await nodes[number]?.client.call('CLUSTER', 'ADDSLOTSRANGE', from, to);
    }
    await this.until(`cluster_known_nodes:${nodes.length}`, (node) => node.client.cluster('INFO'));
    for (let number = 0; number < masters; number++) {
      const id = String(await nodes[number]?.client.cluster('MYID'));
      await nodes[number + masters]?.client.cluster('REPLICATE', id);
    }
    await this.until('cluster_state:ok', (node) => node.client.cluster('INFO'));
    await this.until('master_link_status:up', (node) => node.client.info('replication'), nodes.slice(masters));
    // Everybody knows of the replicas.
    await this.until(/(slave .*\s.*){3}/s, (node) => node.client.cluster('NODES'));
  }

  /** Waits until nodes tell something, each of them. */
  private async until(
    told: string | RegExp,
    ask: (node: Node) => Promise<unknown>,
    nodes: readonly Node[] = this.nodes,
  ): Promise<void> {
    const deadline = Date.now() + 20_000;
    for (const node of nodes) {
      while (String(await ask(node)).search(told) < 0) {
        if (Date.now() > deadline) throw new Error(`the cluster did not come to ${String(told)}`);
        await sleep(50);
      }
    }
  }
}

async function startNode(config: string, folder: string): Promise<Node | null> {
  const port = await freePort();
  const busPort = await freePort();
  const options = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    'cluster-enabled': 'yes',
    'cluster-config-file': config,
    'cluster-node-timeout': 1_000,
    // A replica takes over however long it has heard nothing: that its state is old is for us to notice.
    'cluster-replica-validity-factor': 0,
    'cluster-port': busPort,
    'repl-diskless-sync-delay': 0,
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn('redis-server', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  if (!(await isReady(server))) return null;
  server.stdout.resume();
  const client = new Redis(port, '127.0.0.1');
  client.on('error', () => undefined);
  return { port, busPort, process: server, client };
}

async function isReady(server: ChildProcess): Promise<boolean> {
  const failed = new Promise<false>((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
  });
  const said = (async () => {
    if (server.stdout === null) return false;
    for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept')) return true;
    return false;
  })();
  return Promise.race([said, failed]);
}
