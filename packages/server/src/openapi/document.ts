import {AUDIENCES, CHANNELS} from '@trust-widgets/contract';

import {answer, parameter} from './json.ts';
import {passportPaths} from './passport-paths.ts';
import {problemResponses} from './problems.ts';
import {ref, schemas} from './schemas.ts';
import {signInPaths} from './sign-in-paths.ts';
import {submissionPaths} from './submission-paths.ts';

/** Describes the service as OpenAPI 3.1: every address, header and problem. */
export function openApiDocument() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trust Widgets',
      version: '1',
      summary:
        'Referrals to the services of a trust, requests for interpreters, its service directory, and people’s passports.',
      description:
        'Within version 1 nothing is taken away and nothing changes its meaning; fields and addresses may be added.',
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [{url: '/v1'}],
    tags: [
      {name: 'Referrals', description: 'For pages of the origins that the trust allows.'},
      {
        name: 'Interpreters',
        description: 'For pages of the origins that the trust allows, if it takes requests online.',
      },
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
      ...submissionPaths(),
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
