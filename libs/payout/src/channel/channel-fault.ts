import type { PayoutId } from './payment-channel.port.js';
import type { SimulatedChannelSettings } from './simulated-channel.settings.js';

/** What befalls one attempt to pay. */
export type ChannelFault = 'none' | 'refuse' | 'lose_answer' | 'late_answer' | 'fail_before';

/**
 * Draws what befalls an attempt, as a pure function of the settings' seed, the payout and the attempt: a run that is
 * repeated meets the same faults whichever process makes the call.
 */
export function faultOf(settings: SimulatedChannelSettings, payoutId: PayoutId, attempt: number): ChannelFault {
  if (settings.refuseShare > 0 && share(`${settings.seed}\0refuse\0${payoutId}`) < settings.refuseShare)
    return 'refuse';
  const drawn = share(`${settings.seed}\0fault\0${payoutId}\0${attempt}`);
  let edge = settings.loseAnswerShare;
  if (drawn < edge) return 'lose_answer';
  edge += settings.lateAnswerShare;
  if (drawn < edge) return 'late_answer';
  edge += settings.failBeforeShare;
  return drawn < edge ? 'fail_before' : 'none';
}

/** How long a call takes; `draw` is a name for the call. */
export function latencyOf(settings: SimulatedChannelSettings, draw: string): number {
  const { latencyMs } = settings;
  if (typeof latencyMs === 'number') return latencyMs;
  return latencyMs.min + (latencyMs.max - latencyMs.min) * share(`${settings.seed}\0latency\0${draw}`);
}

/** A number in [0, 1) for a text: FNV-1a, then the last step of MurmurHash3 so that near texts land far apart. */
function share(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
