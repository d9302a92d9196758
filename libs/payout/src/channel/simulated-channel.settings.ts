/** How the simulated channel behaves. Shares are from 0 to 1 and are drawn apart for each payout and attempt. */
export interface SimulatedChannelSettings {
  /** Names the faults: the same seed, payout and attempt meet the same fault in every run. */
  readonly seed: string;
  /** How long a call takes; a spread is uniform between its ends. */
  readonly latencyMs: number | { readonly min: number; readonly max: number };
  /** Payments a second, over all processes that share the database; null: no limit. */
  readonly ratePerSecond: number | null;
  /** Refused for good, such as a closed account. Decided by the payout alone: another attempt changes nothing. */
  readonly refuseShare: number;
  /** Paid, but the answer is lost. */
  readonly loseAnswerShare: number;
  /** The call ends without an answer, and the payment is made only {@link lateByMs} afterwards. */
  readonly lateAnswerShare: number;
  readonly lateByMs: number;
  /** Nothing happens, and the error does not say so (a status of 500). */
  readonly failBeforeShare: number;
  /** How long {@link PaymentChannel.query} finds an id; null: for ever. */
  readonly remembersMs: number | null;
}

/** A channel that always pays at once: what a test or a benchmark of something else wants. */
export const flawlessChannel: SimulatedChannelSettings = {
  seed: 'channel',
  latencyMs: 0,
  ratePerSecond: null,
  refuseShare: 0,
  loseAnswerShare: 0,
  lateAnswerShare: 0,
  lateByMs: 1_500,
  failBeforeShare: 0,
  remembersMs: null,
};

/** The channel of demos and servers without another: quick, and wrong often enough that every path is walked. */
export const everydayChannel: SimulatedChannelSettings = {
  ...flawlessChannel,
  latencyMs: { min: 5, max: 25 },
  refuseShare: 0.001,
  loseAnswerShare: 0.01,
  lateAnswerShare: 0.002,
  failBeforeShare: 0.01,
};
