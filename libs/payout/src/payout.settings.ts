import { everydayChannel, type SimulatedChannelSettings } from './channel/simulated-channel.settings.js';
import type { ProcessorSettings } from './pay/payout.processor.js';
import { defaultRetryPolicy } from './pay/retry-delay.js';
import { defaultRelaySettings, type RelaySettings } from './relay/payout.relay.js';

/**
 * What may be set about the payouts. The module takes the defaults unless this class is provided globally with others:
 * a demo that wants a wilder channel, a test that wants shorter waits.
 */
export class PayoutSettings {
  readonly channel: SimulatedChannelSettings = everydayChannel;
  readonly processor: ProcessorSettings = { leaseMs: 15_000, callTimeoutMs: 5_000, retry: defaultRetryPolicy };
  readonly relay: RelaySettings = defaultRelaySettings;
  /** When work on payouts counts as stuck: many times what all of its limits allow together. */
  readonly stuckAfterMs: number = 120_000;

  constructor(others: Partial<PayoutSettings> = {}) {
    Object.assign(this, others);
  }
}
