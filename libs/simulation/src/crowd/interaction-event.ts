import type { InteractionKind } from '#domain';

/** An interaction as a CloudEvent 1.0, as the contract of the product has it. */
export interface InteractionEvent {
  readonly specversion: '1.0';
  readonly type: 'hongbao.interaction.v1';
  /** With `id` the identity of the event. */
  readonly source: string;
  readonly id: string;
  /** The user. */
  readonly subject: string;
  /** ISO 8601. */
  readonly time: string;
  readonly data: {
    readonly campaign: string;
    /** Absent where the text is to be classified. */
    readonly kind?: InteractionKind;
    readonly text?: string;
    readonly device?: string;
    readonly channel?: string;
    readonly invitedBy?: string;
  };
}
