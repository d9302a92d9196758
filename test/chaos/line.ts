import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP line to a server, which stays where it is while the server moves, and can be cut or slowed. */
export class Line {
  private readonly sockets = new Set<Socket>();
  /** Milliseconds that every piece is held up. */
  private delayMs = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private target: number,
  ) {}

  static async open(target: number): Promise<Line> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const line = new Line(server, (server.address() as AddressInfo).port, target);
    server.on('connection', (socket) => line.join(socket));
    return line;
  }

  moveTo(port: number): void {
    this.target = port;
  }

  /** Breaks every connection off, answers on their way included. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  slow(delayMs: number): void {
    this.delayMs = delayMs;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      // Pieces keep their order, also where a line becomes faster again.
      let dueAt = 0;
      from.on('data', (piece: Buffer) => {
        const now = performance.now();
        dueAt = Math.max(dueAt, now + this.delayMs);
        if (dueAt <= now) to.write(piece);
        else setTimeout(() => to.write(piece), dueAt - now).unref();
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}
