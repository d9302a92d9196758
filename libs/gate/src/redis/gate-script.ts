import { readFileSync } from 'node:fs';
import type { Cluster, Redis } from 'ioredis';

/** A connection to one Redis or to a cluster. */
export type RedisClient = Redis | Cluster;

export type Argument = string | number | Buffer;
type ScriptCall = (key: string, ...args: Argument[]) => Promise<unknown>;

function readLua(name: string): string {
  return readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');
}

const scripts = {
  admit: ['record', 'program', 'admit'],
  restore: ['record', 'program', 'restore'],
  settle: ['record', 'settle'],
  adjust: ['record', 'adjust'],
  lease: ['record', 'lease'],
  rebuild: ['record', 'rebuild'],
  table: ['record', 'table'],
} as const;
export type ScriptName = keyof typeof scripts;

/** What a script answers: its results, or why the counters are lost. */
export type ScriptAnswer =
  | { readonly lost: null; readonly results: readonly unknown[] }
  | { readonly lost: string; readonly results: readonly never[] };

/** The gate's scripts on a connection. A server that has forgotten them is sent them again. */
export class GateScripts {
  private readonly calls: Record<ScriptName, ScriptCall>;

  constructor(client: RedisClient) {
    const entries = Object.entries(scripts).map(([name, files]) => {
      const command = `hongbao_gate_${name}`;
      client.defineCommand(command, { numberOfKeys: 1, lua: files.map(readLua).join('\n') });
      const call: unknown = Reflect.get(client, `${command}Buffer`);
      if (typeof call !== 'function') throw new TypeError(`ioredis defines no command ${command}`);
      return [name, call.bind(client) as ScriptCall];
    });
    this.calls = Object.fromEntries(entries) as Record<ScriptName, ScriptCall>;
  }

  async run(name: ScriptName, key: string, ...args: Argument[]): Promise<ScriptAnswer> {
    const answer = await this.calls[name](key, ...args);
    if (!Array.isArray(answer)) throw new TypeError(`The script ${name} answered ${String(answer)}`);
    const [verdict, ...results] = answer as unknown[];
    if (String(verdict) === 'lost') return { lost: String(results[0]), results: [] };
    return { lost: null, results };
  }
}
