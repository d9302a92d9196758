import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ActivityFeed, Failure } from '#platform';
import type { Drain } from '../http/drain.js';
import { LiveStream } from './live.stream.js';

/** A server on a real socket, because only real sockets fall behind. */
let server: Server;
let feed: ActivityFeed;
let live: LiveStream;
let close: (why: Failure) => void;

beforeEach(async () => {
  feed = new ActivityFeed();
  const drain: Pick<Drain, 'onClosing'> = {
    onClosing: (ending) => {
      close = ending;
      return () => undefined;
    },
  };
  live = new LiveStream(feed, drain as Drain);
  server = createServer((request, response) =>
    live.attach(response, new URL(request.url ?? '/', 'http://x').searchParams.get('campaign')),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function connect(path = '/'): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const [response] = (await once(get({ port, path, host: '127.0.0.1' }), 'response')) as [IncomingMessage];
  return response;
}

/** All that a client gets from now on; `until` it holds or the server ends. */
async function read(response: IncomingMessage, until: (text: string) => boolean): Promise<string> {
  let text = '';
  for await (const chunk of response) {
    text += String(chunk);
    if (until(text)) break;
  }
  return text;
}

function publish(filler = ''): void {
  feed.publish({ type: 'decision', campaign: 'c', data: { filler } });
}

describe('LiveStream', () => {
  it('listens to the feed only while somebody watches', async () => {
    expect(feed.watched).toBe(false);
    const response = await connect();
    expect(feed.watched).toBe(true);
    response.destroy();
    while (feed.watched) await turn();
    expect(feed.watched).toBe(false);
  });

  it('drops a client that does not read, says so, and keeps the others', async () => {
    const slow = await connect();
    slow.pause();
    const brisk = await connect();
    let seen = 0;
    brisk.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('event: decision').length - 1;
    });
    const filler = 'x'.repeat(64 * 1024);
    for (let i = 0; i < 400; i++) {
      publish(filler);
      await turn();
      // The brisk one keeps up.
      while (seen < i) await turn();
    }
    const text = await read(slow, () => false);
    expect(text).toMatch(/: dropped, because this client reads too slowly; connect again\n\n$/);
    expect(text.split('event: decision').length - 1).toBeLessThan(400);
    while (seen < 400) await turn();
    expect(seen).toBe(400);
    brisk.destroy();
  }, 30_000);

  it('takes the place of a client that never reads again, and listens to the feed no more', async () => {
    const stuck = await connect();
    stuck.pause();
    const filler = 'x'.repeat(64 * 1024);
    for (let i = 0; i < 400; i++) {
      publish(filler);
      await turn();
    }
    const deadline = performance.now() + 10_000;
    while (feed.watched && performance.now() < deadline) await sleep(50);
    expect(feed.watched).toBe(false);
    stuck.destroy();
  }, 30_000);

  it('gives each only the campaign that it asked for', async () => {
    const other = await connect('/?campaign=d');
    publish();
    feed.publish({ type: 'paid', campaign: 'd', data: { amount: 1 } });
    const text = await read(other, (heard) => heard.includes('event: paid'));
    expect(text).not.toContain('decision');
    expect(text).toContain('data: {"type":"paid","campaign":"d","amount":1}');
  });

  it('ends when the service closes', async () => {
    const response = await connect();
    close(new Failure('unavailable', 'Closing.'));
    expect(await read(response, () => false)).toContain(': the service is closing');
  });

  it('takes a hundred watchers and no more', async () => {
    const watchers = await Promise.all(Array.from({ length: 100 }, () => connect()));
    expect(() => {
      live.requireRoom();
    }).toThrow('100 watch already.');
    watchers.forEach((response) => response.destroy());
    while (feed.watched) await turn();
    expect(() => {
      live.requireRoom();
    }).not.toThrow();
  });
});
