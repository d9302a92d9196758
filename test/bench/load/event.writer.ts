import type { EventOrder } from './load.order.js';

/** Writes requests of CloudEvents, each event with an id, a user and a device of its own; about 250 bytes an event. */
export class EventWriter {
  private next = 1;
  private readonly beforeSubject: string;
  private readonly beforeDevice: string;
  private readonly end: string;

  constructor(private readonly order: EventOrder) {
    const { campaign, kind } = order;
    this.beforeSubject = '","source":"bench","type":"hongbao.interaction.v1","subject":"u-';
    this.beforeDevice = `","time":"2026-02-16T12:00:00.000Z","data":{"campaign":"${campaign}","kind":"${kind}","device":"d-`;
    this.end = '","channel":"app"}}';
  }

  /** The body of the next request. */
  body(): string {
    const { perRequest } = this.order;
    if (perRequest === 1) return this.event();
    let lines = '';
    for (let i = 0; i < perRequest; i++) lines += `${this.event()}\n`;
    return lines;
  }

  private event(): string {
    const name = `${this.order.prefix}-${this.next++}`;
    return `{"specversion":"1.0","id":"${name}${this.beforeSubject}${name}${this.beforeDevice}${name}${this.end}`;
  }
}
