import { interactionKinds, type EpochMs, type Occasion } from '#domain';
import type { InteractionEvent } from '../crowd/interaction-event.js';
import { eventId, userId } from './event.id.js';

/** An interaction as it was decided, for those who write the stream down. The object is used again and again. */
export interface SimulatedInteraction {
  at: EpochMs;
  occasion: Occasion;
  /** Number of the user; -1 where `stranger` acts. */
  user: number;
  /** Whether the user never registered. */
  stranger: boolean;
  device: number;
  /** Number of the user who brought this one; -1 for nobody. */
  inviter: number;
  /** Number of the kind. */
  kind: number;
  visit: number;
  step: number;
  /** What was decided; see the domain's `Decision`. */
  reason: string | null;
  prize: number;
  amount: number;
}

export type InteractionSink = (interaction: SimulatedInteraction) => void;

/** The `source` of a scenario's simulated events. */
export function eventSource(scenario: string): string {
  return `hongbao/simulate/${scenario}`;
}

/** An interaction of a user as the CloudEvent that the service takes; it draws the same prize there. */
export function toEvent(scenario: string, campaign: string, simulated: SimulatedInteraction): InteractionEvent {
  const { at, user, stranger, device, inviter, kind, visit, step } = simulated;
  return {
    specversion: '1.0',
    type: 'hongbao.interaction.v1',
    source: eventSource(scenario),
    id: eventId(visit, step),
    subject: stranger ? `stranger-${user}` : userId(user),
    time: new Date(at).toISOString(),
    data: {
      campaign,
      kind: interactionKinds[kind] ?? 'small_talk',
      device: deviceId(device),
      ...(inviter < 0 || stranger ? {} : { invitedBy: userId(inviter) }),
    },
  };
}

export function deviceId(device: number): string {
  return `phone-${device}`;
}
