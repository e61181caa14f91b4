import type {ProblemName} from '@trust-widgets/contract';

import {interpreterRequests} from '../interpreter-requests/interpreter-requests.ts';
import {referrals} from '../referrals/referrals.ts';
import type {Kind} from '../submissions/kind.ts';
import {answer, json, parameter} from './json.ts';
import {problemResponses} from './problems.ts';
import {ref} from './schemas.ts';

/** What the document calls things of one kind. */
interface Words {
  readonly tag: string;
  /** One of the kind: `a referral`. */
  readonly one: string;
  readonly operations: {
    readonly create: string;
    readonly status: string;
    readonly takeBack: string;
  };
  readonly body: string;
  readonly status: string;
  readonly notAccepted: ProblemName;
}

/** Describes everything that is sent to a trust, followed and taken back. */
export function submissionPaths() {
  return {
    ...pathsOf(referrals, {
      tag: 'Referrals',
      one: 'a referral',
      operations: {
        create: 'createReferral',
        status: 'readReferralStatus',
        takeBack: 'withdrawReferral',
      },
      body: 'ReferralRequest',
      status: 'ReferralStatus',
      notAccepted: 'referral_not_accepted',
    }),
    ...pathsOf(interpreterRequests, {
      tag: 'Interpreters',
      one: 'a request for an interpreter or a translation',
      operations: {
        create: 'createInterpreterRequest',
        status: 'readInterpreterRequestStatus',
        takeBack: 'cancelInterpreterRequest',
      },
      body: 'NewInterpreterRequest',
      status: 'InterpreterRequestStatus',
      notAccepted: 'interpreter_request_not_accepted',
    }),
  };
}

function pathsOf(
  {path, takeBack, takenBack}: Pick<Kind, 'path' | 'takeBack' | 'takenBack'>,
  {tag, one, operations, body, status, notAccepted}: Words,
) {
  const collection = `/trusts/{trust}/${path}`;
  const parameters = [parameter('trust'), parameter('reference'), parameter('requestId')];
  const security = [{statusToken: []}];
  return {
    [collection]: {
      post: {
        tags: [tag],
        operationId: operations.create,
        summary: `Sends ${one}.`,
        description:
          'Answers only once it is safely kept. Send it again with the same key until there is an answer: it is kept once, and the same answer comes again.',
        parameters: [
          parameter('trust'),
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'Made when the form began, and kept until it is answered.',
            schema: {type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$'},
          },
          parameter('requestId'),
        ],
        requestBody: {
          required: true,
          description: 'At most 128 KiB, without Content-Encoding.',
          content: json(ref(body)),
        },
        responses: {
          ...answer(201, 'The receipt. What was sent is kept.', ref('Receipt'), {
            'Idempotency-Replayed': {
              description: '`true` when the same request was answered before.',
              schema: {const: 'true'},
            },
          }),
          ...problemResponses(
            'invalid_idempotency_key',
            notAccepted,
            'request_timeout',
            'request_in_progress',
            'too_large',
            'unsupported_media_type',
            'invalid_answers',
            'idempotency_key_reused',
          ),
        },
      },
    },
    [`${collection}/{reference}`]: {
      get: {
        tags: [tag],
        operationId: operations.status,
        summary: `Tells how far ${one} has come.`,
        description: 'A wrong token is answered as an unknown reference is.',
        parameters,
        security,
        responses: {
          ...answer(200, 'How far it has come.', ref(status)),
          ...problemResponses('sign_in_required'),
        },
      },
    },
    [`${collection}/{reference}/${takeBack}`]: {
      post: {
        tags: [tag],
        operationId: operations.takeBack,
        summary: `Takes ${one} back.`,
        description: 'The trust is told. Taking it back again changes nothing.',
        parameters,
        security,
        requestBody: {
          required: false,
          description: 'None, or an empty object.',
          content: json({type: 'object', additionalProperties: false}),
        },
        responses: {
          ...answer(200, `It is ${takenBack}.`, ref(status)),
          ...problemResponses(
            'sign_in_required',
            'request_timeout',
            'too_large',
            'unsupported_media_type',
          ),
        },
      },
    },
  };
}
