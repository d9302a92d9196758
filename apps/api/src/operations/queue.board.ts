import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { QueueServer } from '#payout';
import { Failure, failures } from '#platform';
import { KeyRing } from '../access/key.ring.js';
import { problemMediaType, problemOf } from '../http/problem.js';
import { pathOf } from '../http/problem.filter.js';

export const boardPath = '/queues';

/**
 * Bull Board, for whoever wants to look into the queues with a browser: it asks for a name (any) and, as the password, an
 * admin key. It only shows; what a stuck payout needs is `hongbao payouts`, since jobs are signals and hold nothing.
 */
export async function addQueueBoard(app: NestFastifyApplication): Promise<void> {
  const ring = app.get(KeyRing, { strict: false });
  const queues = app.get(QueueServer, { strict: false }).lookers();
  const board = new FastifyAdapter();
  board.setBasePath(boardPath);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Hongbao queues' } },
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  await fastify.register(async (room) => {
    room.addHook('onRequest', async (request, reply) => {
      const authorization = bearerOf(request.headers.authorization);
      const caller = ring.peek(authorization) ?? (await ring.ask(authorization));
      if (caller?.scope === 'admin') return;
      const failure = new Failure(
        'unauthenticated',
        'Give an admin key as the password, or as "Authorization: Bearer".',
      );
      await reply
        .code(failures[failure.code].status)
        .header('www-authenticate', 'Basic realm="Hongbao queues", charset="UTF-8"')
        .header('content-type', problemMediaType)
        .send(JSON.stringify(problemOf(failure, pathOf(request))));
    });
    await room.register(board.registerPlugin(), { prefix: boardPath });
  });
}

/** Browsers know names and passwords. */
function bearerOf(authorization: string | undefined): string | undefined {
  const basic = /^Basic +([A-Za-z0-9+/=]{1,512})$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return authorization;
  const text = Buffer.from(basic, 'base64').toString();
  return `Bearer ${text.slice(text.indexOf(':') + 1)}`;
}
