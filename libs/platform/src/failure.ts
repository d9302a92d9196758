/**
 * Everything that can go wrong in a way that a caller should know, in one list: what HTTP says, and what a command
 * exits with (1: an invariant or a threshold failed; 2: bad usage or input).
 */
export const failures = {
  bad_request: { status: 400, exitCode: 2, title: 'The request is malformed' },
  invalid: { status: 422, exitCode: 2, title: 'The input does not have the form that is asked for' },
  unauthenticated: { status: 401, exitCode: 2, title: 'An API key is needed' },
  forbidden: { status: 403, exitCode: 2, title: 'This API key may not do that' },
  not_found: { status: 404, exitCode: 2, title: 'There is no such thing' },
  method_not_allowed: { status: 405, exitCode: 2, title: 'This address does not take that method' },
  campaign_exists: { status: 409, exitCode: 2, title: 'A campaign with this id exists already' },
  campaign_closed: { status: 409, exitCode: 2, title: 'The campaign is closed for good' },
  duplicate_conflict: { status: 409, exitCode: 2, title: 'This id was used before with other content' },
  envelope_expired: { status: 410, exitCode: 2, title: 'The envelope expired unopened' },
  payout_not_parked: { status: 409, exitCode: 2, title: 'Only a parked payout can be tried at once or voided' },
  payout_in_doubt: { status: 409, exitCode: 1, title: 'The channel does not say yet whether it has paid' },
  payout_settled: { status: 409, exitCode: 2, title: 'The payout is at an end' },
  too_large: { status: 413, exitCode: 2, title: 'The request is larger than allowed' },
  unsupported_media_type: { status: 415, exitCode: 2, title: 'This content type is not understood here' },
  too_many_requests: { status: 429, exitCode: 1, title: 'Too many requests' },
  internal: { status: 500, exitCode: 1, title: 'Something broke on our side' },
  unavailable: { status: 503, exitCode: 1, title: 'Not ready, or overloaded; nothing was done' },
} as const satisfies Record<string, { status: number; exitCode: number; title: string }>;

export type FailureCode = keyof typeof failures;

/** One fault in an input: where it is and what is wrong with it. */
export interface Fault {
  /** Path of the field, such as `data.kind`. */
  readonly field: string;
  readonly message: string;
}

/** An error that a caller is meant to see, with a code of the catalogue. Anything else that is thrown is a bug. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    /** What happened, and what to do next. */
    message: string,
    readonly options: { readonly faults?: readonly Fault[]; readonly retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
  }
}
