import {AUDIENCES, CHANNELS} from '@trust-widgets/contract';

import {answer, json, parameter} from './json.ts';
import {passportPaths} from './passport-paths.ts';
import {problemResponses} from './problems.ts';
import {ref, schemas} from './schemas.ts';
import {signInPaths} from './sign-in-paths.ts';

/** Describes the service as OpenAPI 3.1: every address, header and problem. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trust Widgets',
      version: '1',
      summary:
        'Referrals to the services of a trust, its service directory, and people’s passports.',
      description:
        'Within version 1 nothing is taken away and nothing changes its meaning; fields and addresses may be added.',
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [{url: '/v1'}],
    tags: [
      {name: 'Referrals', description: 'For pages of the origins that the trust allows.'},
      {name: 'Directory', description: 'Public, for any page.'},
      {
        name: 'Passport',
        description:
          'For pages of the service itself, and of the origins that a trust allows. Never kept by a cache.',
      },
      {name: 'Sign in', description: 'By way of an OpenID Connect issuer.'},
      {name: 'Service', description: 'About the service itself.'},
    ],
    paths: {
      ...referralPaths(),
      ...directoryPaths(),
      ...passportPaths(),
      ...signInPaths(),
      ...servicePaths(),
    },
    components: {
      schemas: schemas(),
      parameters: {
        trust: {
          name: 'trust',
          in: 'path',
          required: true,
          schema: {type: 'string'},
          example: 'northbank',
        },
        reference: {
          name: 'reference',
          in: 'path',
          required: true,
          description: 'As in the receipt. Capital and small letters are the same.',
          schema: {type: 'string', maxLength: 40},
          example: 'NOR-7K4M-2QXW',
        },
        requestId: {
          name: 'X-Request-ID',
          in: 'header',
          description: 'Names the request in the log, if you want to choose the name.',
          schema: {type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$'},
        },
      },
      headers: {
        RequestId: {
          description: 'Names the request in the log of the service.',
          schema: {type: 'string'},
        },
        RetryAfter: {
          description: 'Seconds after which trying again makes sense.',
          schema: {type: 'integer', minimum: 1},
        },
      },
      securitySchemes: {
        statusToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The `statusToken` of the receipt.',
        },
        shareToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The `token` of a link, which stands after `#` in its address.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-trust-session',
          description: 'Set by signing in. No script can read it.',
        },
      },
    },
  };
}

function referralPaths() {
  const one = [parameter('trust'), parameter('reference'), parameter('requestId')];
  const security = [{statusToken: []}];
  return {
    '/trusts/{trust}/referrals': {
      post: {
        tags: ['Referrals'],
        operationId: 'createReferral',
        summary: 'Sends a referral.',
        description:
          'Answers only once the referral is safely kept. Send it again with the same key until there is an answer: it is kept once, and the same answer comes again.',
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
          description: 'At most 64 KiB, without Content-Encoding.',
          content: json(ref('ReferralRequest')),
        },
        responses: {
          ...answer(201, 'The receipt. The referral is kept.', ref('Receipt'), {
            'Idempotency-Replayed': {
              description: '`true` when the same request was answered before.',
              schema: {const: 'true'},
            },
          }),
          ...problemResponses(
            'invalid_idempotency_key',
            'referral_not_accepted',
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
    '/trusts/{trust}/referrals/{reference}': {
      get: {
        tags: ['Referrals'],
        operationId: 'readReferralStatus',
        summary: 'Tells how far a referral has come.',
        description: 'A wrong token is answered as an unknown reference is.',
        parameters: one,
        security,
        responses: {
          ...answer(200, 'How far it has come.', ref('ReferralStatus')),
          ...problemResponses('sign_in_required'),
        },
      },
    },
    '/trusts/{trust}/referrals/{reference}/withdrawal': {
      post: {
        tags: ['Referrals'],
        operationId: 'withdrawReferral',
        summary: 'Takes a referral back.',
        description: 'The trust is told. Taking it back again changes nothing.',
        parameters: one,
        security,
        requestBody: {
          required: false,
          description: 'None, or an empty object.',
          content: json({type: 'object', additionalProperties: false}),
        },
        responses: {
          ...answer(200, 'The referral is withdrawn.', ref('ReferralStatus')),
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

function directoryPaths() {
  const query = (name: string, description: string, schema: object) => ({
    name,
    in: 'query',
    description,
    schema,
  });
  return {
    '/trusts/{trust}': {
      get: {
        tags: ['Directory'],
        operationId: 'readTrust',
        summary: 'Tells what a page needs to know of a trust.',
        parameters: [parameter('trust'), parameter('requestId')],
        responses: {
          ...answer(200, 'The trust.', ref('Trust')),
          ...notChanged,
          ...problemResponses(),
        },
      },
    },
    '/trusts/{trust}/services': {
      get: {
        tags: ['Directory'],
        operationId: 'searchServices',
        summary: 'Finds services.',
        parameters: [
          parameter('trust'),
          query('q', 'Words: a name, a synonym, a need.', {type: 'string', maxLength: 200}),
          query('near', 'A town.', {type: 'string', maxLength: 200}),
          query('for', 'Whom it is for.', {enum: [...AUDIENCES]}),
          query('way-in', 'How it is reached.', {enum: [...CHANNELS]}),
          query('open', 'Only those open now.', {enum: ['true', 'false']}),
          query('cursor', 'The `nextCursor` of the page before.', {type: 'string', maxLength: 200}),
          parameter('requestId'),
        ],
        responses: {
          ...answer(200, 'A page of services.', ref('ServicePage')),
          ...notChanged,
          ...problemResponses(),
        },
      },
    },
    '/trusts/{trust}/services/{service}': {
      get: {
        tags: ['Directory'],
        operationId: 'readService',
        summary: 'Tells all that is known of one service.',
        parameters: [
          parameter('trust'),
          {
            name: 'service',
            in: 'path',
            required: true,
            schema: {type: 'string'},
            example: 'crisis-team',
          },
          parameter('requestId'),
        ],
        responses: {
          ...answer(200, 'The service.', ref('Service')),
          ...notChanged,
          ...problemResponses(),
        },
      },
    },
  };
}

function servicePaths() {
  return {
    '/openapi.json': {
      get: {
        tags: ['Service'],
        operationId: 'readOpenApi',
        summary: 'This document.',
        responses: {
          ...answer(200, 'The document.', {type: 'object'}),
          ...problemResponses(),
        },
      },
    },
    '/health': {
      get: {
        tags: ['Service'],
        operationId: 'readHealth',
        summary: 'Tells how the service is.',
        description:
          'Answers 200 when degraded, too: the directory and the numbers to call still work. Set an alert on `status`.',
        responses: {
          ...answer(200, 'How it is.', ref('Health')),
          ...problemResponses(),
        },
      },
    },
  };
}

const notChanged = {
  '304': {description: 'Not changed since the `If-None-Match` that was sent.'},
};
