import {ReferralRequest} from '@trust-widgets/contract';

import {readShape} from '../judge.ts';

/**
 * Reads the body of a create as far as its own shape.
 *
 * @throws {ProblemError} `malformed_request`
 */
export function readReferralRequest(body: unknown): ReferralRequest {
  // The schema's copy of the answers leaves out keys that it finds odd. They are to be refused, not ignored.
  return {...readShape(ReferralRequest, body), answers: (body as ReferralRequest).answers};
}
