import { readConfig } from '#platform';
import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import { HongbaoClient } from './hongbao.client.js';

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT']);
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const silent = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/**
 * Works with a running service and lets go of it afterwards.
 *
 * @param work - Given the key, too, for whoever sends past the client.
 * @throws UsageError where the address is wrong or the key missing, nobody answers, or the service goes away or falls
 *   silent on the way; Failure `invalid` for a key that none can be.
 */
export async function withService<T>(
  { env }: CliWorld,
  target: string,
  connections: { readonly requests: number; readonly streams: number },
  work: (client: HongbaoClient, key: string) => Promise<T>,
): Promise<T> {
  const { adminKey: key } = readConfig({ HONGBAO_ADMIN_KEY: env['HONGBAO_ADMIN_KEY'] });
  if (key === null) throw new UsageError('HONGBAO_ADMIN_KEY is not set: it is the admin key of the service.');
  if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) {
    throw new UsageError(`--target ${target}: give a URL such as http://localhost:8080.`);
  }
  const client = new HongbaoClient(target, key, connections);
  try {
    return await work(client, key);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (unreachable.has(code)) throw new UsageError(`Nobody answers at ${target}: start the service first.`);
    if (cutOff.has(code)) throw new UsageError(`The service at ${target} went away on the way.`);
    if (silent.has(code)) throw new UsageError(`The service at ${target} gives no answer.`);
    throw error;
  } finally {
    await client.stop();
  }
}
