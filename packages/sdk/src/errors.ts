import type {FieldError} from '@trust-widgets/contract/define-form';
import type {ProblemName} from '@trust-widgets/contract/problem-names';

/**
 * What every call of the SDK rejects with when it can't do what was asked, so that one `catch` knows all.
 *
 * Safe to log, to show to a developer and to send to an error tracker: no error holds an answer, a token or a request,
 * in its message or anywhere else, and none has a `cause`.
 */
export abstract class TrustWidgetsError extends Error {
  override readonly name: string = 'TrustWidgetsError';
}

/** Why no answer came: the network failed, it took too long, or the caller's `signal` stopped it. */
export type ConnectionFailure = 'network' | 'timeout' | 'aborted';

/**
 * Tells that no answer came, after every try that was safe to make.
 *
 * What was sent may or may not have arrived. Tell the person "not sent yet", keep every answer, and call again with the
 * same idempotency key: it can't make a second referral.
 */
export class ConnectionError extends TrustWidgetsError {
  override readonly name = 'ConnectionError';

  constructor(readonly reason: ConnectionFailure) {
    super(`No answer from the service (${reason}).`);
  }
}

/** A number to call instead, which the service may add to a refusal. */
export interface UrgentHelp {
  readonly kind: string;
  readonly number: string;
}

/** What is known of a refusal. */
export interface Refusal {
  readonly status: number;
  readonly requestId?: string | undefined;
  readonly type?: ProblemName | undefined;
  readonly retryAfter?: number | undefined;
  readonly urgentHelp?: readonly UrgentHelp[] | undefined;
}

/**
 * Tells that the service, or something between here and it, answered with anything but what was asked for.
 *
 * Decide by `type`: docs/errors.md says what to do for each. `unexpected` with a status of 2xx is a page of somebody
 * else's, such as the sign-in page of a public network: nothing is known to be sent.
 */
export class ResponseError extends TrustWidgetsError {
  override readonly name: string = 'ResponseError';
  /** The HTTP status. */
  readonly status: number;
  /** Names the request in the service's log. Quote it to the trust's support desk. */
  readonly requestId: string | undefined;
  /** The problem by name (RFC 9457), or `unexpected` when the answer was not one of ours. */
  readonly type: ProblemName | 'unexpected';
  /** Seconds to wait before calling again, where the service said so. */
  readonly retryAfter: number | undefined;
  /** Whom to call instead, where the service said so. */
  readonly urgentHelp: readonly UrgentHelp[] | undefined;

  constructor({status, requestId, type = 'unexpected', retryAfter, urgentHelp}: Refusal) {
    super(`The service answered ${status} (${type}).`);
    this.status = status;
    this.requestId = requestId;
    this.type = type;
    this.retryAfter = retryAfter;
    this.urgentHelp = urgentHelp;
  }
}

/**
 * Tells that an answer can't be taken, found by the SDK before sending or by the service after.
 *
 * Show each of `errors` at its question, in the order given. Nothing was kept, so once put right the answers may be
 * sent again. Found by the SDK, it has the status 422, and no `requestId` because there was no request.
 */
export class InvalidAnswersError extends ResponseError {
  override readonly name = 'InvalidAnswersError';

  constructor(
    /** Which questions, and what is wrong with each, as a code of docs/errors.md. */
    readonly errors: readonly FieldError[],
    refusal: Refusal = {status: 422, type: 'invalid_answers'},
  ) {
    super(refusal);
  }
}
