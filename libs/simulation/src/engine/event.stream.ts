import { interactionKinds } from '#domain';
import { campaignBody, type Scenario } from '#scenario';
import { eventId, userId } from './event.id.js';
import { deviceId, eventSource, type SimulatedInteraction } from './interaction.sink.js';
import { resultOf } from './result.builder.js';
import { play, type SimulateOptions } from './simulate.js';
import type { SimulationResult } from './simulation.result.js';
import { Simulation } from './simulation.js';

/**
 * Takes the next piece of a file. The engine waits for no promise, so whoever writes slowly writes synchronously: then
 * the engine is held up, and nothing gathers in memory.
 */
export type ChunkWriter = (chunk: string) => void;

/** Where a stream is written. */
export interface StreamFiles {
  /** One CloudEvent a line, as `POST /v1/interactions/batch` takes them. */
  readonly events: ChunkWriter;
  /**
   * Body of `POST /v1/campaigns`: the campaign as it was simulated, with its size and its seed, ruled by the events' own
   * time.
   */
  readonly campaign?: ChunkWriter;
  /** One user a line, each a body of `POST /v1/users`; everybody has to be told before the first event is sent. */
  readonly users?: ChunkWriter;
}

export interface WrittenStream {
  readonly result: SimulationResult;
  readonly events: number;
  /** 0 where nobody needs to be told. */
  readonly users: number;
}

/** What is handed on at once. */
const chunkChars = 1 << 16;

/**
 * Plays a campaign and writes down every interaction that reached the service, in order. The engine's own (rewards of
 * inviters, prizes of contests) are left out, since the service makes them itself; so are repeats, which change nothing.
 */
export async function writeStream(
  scenario: Scenario,
  options: Omit<SimulateOptions, 'sink'>,
  files: StreamFiles,
): Promise<WrittenStream> {
  const events = new ChunkedLines(files.events);
  let format: ((simulated: SimulatedInteraction) => string) | null = null;
  const sink = (simulated: SimulatedInteraction): void => {
    if (simulated.occasion === 'chat' && format !== null) events.add(format(simulated));
  };
  const simulation = new Simulation(scenario, { ...options, sink });
  const { name, campaign } = simulation.scenario;
  format = eventFormat(name, campaign.id);
  files.campaign?.(`${JSON.stringify(campaignBody({ ...campaign, clock: 'event' }), null, 2)}\n`);
  await play(simulation, options);
  events.flush();
  const users = new ChunkedLines(files.users ?? (() => undefined));
  if (files.users !== undefined && asksForUsers(simulation)) {
    for (const { id, device, invitedBy } of simulation.users()) {
      users.add(`${JSON.stringify({ id, device, ...(invitedBy !== null && { invitedBy }) })}\n`);
    }
    users.flush();
  }
  return { result: resultOf(simulation), events: events.count, users: users.count };
}

/**
 * Whether the service has to know the users before it can decide as the simulation did: events bring device and inviter
 * along, but nobody's registration, and not the device of an inviter who does nothing.
 */
function asksForUsers({ policy }: Simulation): boolean {
  return policy.campaign.registration === 'required' || (policy.limitsDevices && policy.rewardsInviters);
}

/** The same as JSON of `toEvent`, three times as fast. */
export function eventFormat(scenario: string, campaign: string): (simulated: SimulatedInteraction) => string {
  const source = JSON.stringify(eventSource(scenario));
  const head = `{"specversion":"1.0","type":"hongbao.interaction.v1","source":${source},"id":"`;
  const data = `Z","data":{"campaign":${JSON.stringify(campaign)},"kind":"`;
  let minute = Number.NaN;
  let clock = '';
  return ({ at, user, stranger, device, inviter, kind, visit, step }) => {
    // The text of an instant is dear, and thousands share their minute.
    const into = ((at % 60_000) + 60_000) % 60_000;
    if (at - into !== minute) {
      minute = at - into;
      clock = new Date(minute).toISOString().slice(0, 17);
    }
    const ms = into % 1000;
    const seconds = `${padded[(into - ms) / 1000]?.slice(1)}.${padded[ms]}`;
    const subject = stranger ? `stranger-${user}` : userId(user);
    const invited = inviter < 0 || stranger ? '' : `","invitedBy":"${userId(inviter)}`;
    const what = interactionKinds[kind] ?? 'small_talk';
    return `${head}${eventId(visit, step)}","subject":"${subject}","time":"${clock}${seconds}${data}${what}","device":"${deviceId(device)}${invited}"}}\n`;
  };
}

/** 000 to 999. */
const padded = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** Gathers lines into chunks. */
class ChunkedLines {
  count = 0;
  private chunk = '';

  constructor(private readonly write: ChunkWriter) {}

  add(line: string): void {
    this.count++;
    this.chunk += line;
    if (this.chunk.length >= chunkChars) this.flush();
  }

  flush(): void {
    if (this.chunk !== '') this.write(this.chunk);
    this.chunk = '';
  }
}
