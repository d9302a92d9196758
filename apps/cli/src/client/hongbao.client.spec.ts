import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import { HongbaoClient } from './hongbao.client.js';
import { withService } from './service.access.js';

/** How long a service in these tests has no time: longer than a blink, as when counters are rebuilt. */
const busyMs = 5_000;

describe('a client of the service', () => {
  let server: Server;
  let client: HongbaoClient;
  const serve = async (listener: RequestListener): Promise<void> => {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    client = new HongbaoClient(`http://127.0.0.1:${port}`, 'a key', { requests: 1, streams: 1 });
  };
  afterEach(async () => {
    await client.stop();
    server.close();
  });

  it('sends again what a stream had no time for, until the service has, and nothing else', async () => {
    const since = performance.now();
    const sent: string[] = [];
    await serve((request, response) => {
      void text(request).then((body) => {
        const isBusy = performance.now() - since < busyMs;
        for (const line of body.trim().split('\n')) {
          sent.push(line);
          const isLate = isBusy && line !== '"a"';
          response.write(
            `${JSON.stringify(isLate ? { status: 503 } : { interactionId: line, decision: 'awarded' })}\n`,
          );
        }
        response.end();
      });
    });
    const answers: [string, number][] = [];
    await client.interactAll(['"a"', '"b"', '"c"'], ({ interactionId }, index) => answers.push([interactionId, index]));
    expect(answers).toEqual([
      ['"a"', 0],
      ['"b"', 1],
      ['"c"', 2],
    ]);
    expect(sent.filter((line) => line === '"a"')).toHaveLength(1);
    // It asks more and more seldom: whoever rebuilds counters has better things to do.
    expect(sent.filter((line) => line === '"b"').length).toBeLessThan(12);
  }, 20_000);

  it('waits for a glance no longer than what it shows is true', async () => {
    await serve(() => undefined);
    const world = { env: { HONGBAO_ADMIN_KEY: 'k'.repeat(16) } } as unknown as CliWorld;
    const { port } = server.address() as AddressInfo;
    const target = `http://127.0.0.1:${port}`;
    const glance = withService(world, target, { requests: 1, streams: 1 }, (each) => each.glance('rain'));
    await expect(glance).rejects.toThrow(new UsageError(`The service at ${target} gives no answer.`));
    server.closeAllConnections();
  }, 20_000);

  it('waits as long as it is told to, and takes anything else for an error', async () => {
    let asked = 0;
    await serve((_request, response) => {
      if (++asked === 1) response.writeHead(503, { 'retry-after': '1' }).end();
      else if (asked === 2) response.end('{"ok":true,"invariants":[]}');
      else response.writeHead(404).end('{"title":"Not found"}');
    });
    const since = performance.now();
    expect(await client.audit()).toEqual({ ok: true, invariants: [] });
    expect(performance.now() - since).toBeGreaterThan(900);
    await expect(client.audit()).rejects.toThrow('The service answered 404: Not found');
  });
});
