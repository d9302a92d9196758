import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import { HongbaoClient } from './hongbao.client.js';

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT']);
const cutOff = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/**
 * Works with a running service and lets go of it afterwards.
 *
 * @throws UsageError where the address or the key is wrong, nobody answers, or the service goes away on the way.
 */
export async function withService<T>(
  { env }: CliWorld,
  target: string,
  connections: { readonly requests: number; readonly streams: number },
  work: (client: HongbaoClient) => Promise<T>,
): Promise<T> {
  const key = env['HONGBAO_ADMIN_KEY'];
  if (key === undefined) throw new UsageError('HONGBAO_ADMIN_KEY is not set: it is the admin key of the service.');
  if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) {
    throw new UsageError(`--target ${target}: give a URL such as http://localhost:8080.`);
  }
  const client = new HongbaoClient(target, key, connections);
  try {
    return await work(client);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (unreachable.has(code)) throw new UsageError(`Nobody answers at ${target}: start the service first.`);
    if (cutOff.has(code)) throw new UsageError(`The service at ${target} went away on the way.`);
    throw error;
  } finally {
    await client.stop();
  }
}
