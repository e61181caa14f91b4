import {MAX_PASSPORT_BYTES} from '../routes/passport.ts';
import {answer, done, json, parameter} from './json.ts';
import {problemResponses} from './problems.ts';
import {ref} from './schemas.ts';

const OWNER = [{session: []}];
const BODY = ['request_timeout', 'too_large', 'unsupported_media_type', 'invalid_answers'] as const;

const etag = {
  ETag: {description: 'The same as `tag` in the body.', schema: {type: 'string'}},
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The `tag` of the state that is changed, quotes included. `*` names no state, and is answered as if it were missing.',
  schema: {type: 'string'},
  example: '"mVdfn5zQ8Xp0TzC0i9tq1w.3"',
};

/** Describes the passport, as its owner and as others reach it. */
export function passportPaths() {
  return {...ownPaths(), ...sharePaths(), ...sharedPaths()};
}

function ownPaths() {
  return {
    '/passport': {
      get: {
        tags: ['Passport'],
        operationId: 'readPassport',
        summary: 'Gives the passport of whoever is signed in.',
        description:
          'Who has none gets one without answers. As `application/fhir+json` it is a FHIR R4 document: without who may know what and what is for staff alone, and 404 where there is no passport. Each reading is noted in the history; one that can’t be noted is refused.',
        security: OWNER,
        parameters: [parameter('requestId')],
        responses: {
          200: {
            description: 'The passport.',
            headers: {'X-Request-ID': {$ref: '#/components/headers/RequestId'}, ...etag},
            content: {
              ...json(ref('Passport')),
              'application/fhir+json': {
                schema: {
                  type: 'object',
                  required: ['resourceType', 'type'],
                  properties: {resourceType: {const: 'Bundle'}, type: {const: 'document'}},
                },
              },
            },
          },
          ...problemResponses('sign_in_required', 'cross_site'),
        },
      },
      put: {
        tags: ['Passport'],
        operationId: 'savePassport',
        summary: 'Saves the whole passport.',
        description:
          'Answers only once it is safely kept. The same answers once more change nothing and are answered as before, whatever `If-Match` says. A consent that opens nothing any more, or is gone, ends its links for good.',
        security: OWNER,
        parameters: [ifMatch, parameter('requestId')],
        requestBody: {
          required: true,
          description: `At most ${MAX_PASSPORT_BYTES / 1024} KiB, without Content-Encoding.`,
          content: json(ref('PassportRequest')),
        },
        responses: {
          ...answer(200, 'It is kept.', ref('SavedPassport'), etag),
          ...problemResponses(
            'sign_in_required',
            'cross_site',
            'passport_changed',
            'precondition_required',
            ...BODY,
          ),
        },
      },
      delete: {
        tags: ['Passport'],
        operationId: 'deletePassport',
        summary: 'Deletes the passport, its versions and its links.',
        description:
          'What was done with it stays in the history. Where there is no passport there is nothing to do.',
        security: OWNER,
        parameters: [ifMatch, parameter('requestId')],
        responses: {
          ...done('There is no passport any more.'),
          ...problemResponses(
            'sign_in_required',
            'cross_site',
            'passport_changed',
            'precondition_required',
          ),
        },
      },
    },
    '/passport/versions': {
      get: {
        tags: ['Passport'],
        operationId: 'listPassportVersions',
        summary: 'Lists the states that the passport was in, the newest first.',
        description:
          'The newest fifty. Saves of one session within ten minutes are one, with the number of the last.',
        security: OWNER,
        parameters: [parameter('requestId')],
        responses: {
          ...answer(200, 'The versions.', ref('PassportVersions')),
          ...problemResponses('sign_in_required', 'cross_site'),
        },
      },
    },
    '/passport/versions/{version}': {
      get: {
        tags: ['Passport'],
        operationId: 'readPassportVersion',
        summary: 'Gives a state that the passport was in.',
        security: OWNER,
        parameters: [
          {
            name: 'version',
            in: 'path',
            required: true,
            schema: {type: 'integer', minimum: 1},
            example: 3,
          },
          parameter('requestId'),
        ],
        responses: {
          ...answer(200, 'The version.', ref('EarlierPassport')),
          ...problemResponses('sign_in_required', 'cross_site'),
        },
      },
    },
    '/passport/history': {
      get: {
        tags: ['Passport'],
        operationId: 'readPassportHistory',
        summary: 'Tells what was done with the passport, the newest first.',
        description: 'Openings by its owner within an hour of each other are told as one.',
        security: OWNER,
        parameters: [
          {
            name: 'cursor',
            in: 'query',
            description: 'The `nextCursor` of the page before.',
            schema: {type: 'string', maxLength: 200},
          },
          parameter('requestId'),
        ],
        responses: {
          ...answer(200, 'A page of at most fifty.', ref('PassportHistory')),
          ...problemResponses('sign_in_required', 'cross_site'),
        },
      },
    },
  };
}

function sharePaths() {
  return {
    '/passport/shares': {
      get: {
        tags: ['Passport'],
        operationId: 'listPassportShares',
        summary: 'Lists the links that were made, the newest first.',
        security: OWNER,
        parameters: [parameter('requestId')],
        responses: {
          ...answer(200, 'The links, without what opens them.', ref('Shares')),
          ...problemResponses('sign_in_required', 'cross_site'),
        },
      },
      post: {
        tags: ['Passport'],
        operationId: 'sharePassport',
        summary: 'Makes a link to what a consent opens.',
        description:
          '404 where it would open nothing: there is no such consent, or not one alone, or it opens nothing on the day `until`, or that day has passed. 422 with `future` for `until` where it is more than a year away, with `too_many` for `consent` where fifty links are good already.',
        security: OWNER,
        parameters: [parameter('requestId')],
        requestBody: {required: true, content: json(ref('ShareRequest'))},
        responses: {
          ...answer(201, 'The link. Its token is told this once.', ref('NewShare')),
          ...problemResponses('sign_in_required', 'cross_site', ...BODY),
        },
      },
    },
    '/passport/shares/{share}': {
      delete: {
        tags: ['Passport'],
        operationId: 'endPassportShare',
        summary: 'Takes a link back, for good.',
        description: 'Taking it back again changes nothing.',
        security: OWNER,
        parameters: [
          {name: 'share', in: 'path', required: true, schema: {type: 'string'}},
          parameter('requestId'),
        ],
        responses: {
          ...done('It opens nothing any more.'),
          ...problemResponses('sign_in_required', 'cross_site'),
        },
      },
    },
  };
}

function sharedPaths() {
  return {
    '/shared-passport': {
      get: {
        tags: ['Passport'],
        operationId: 'readSharedPassport',
        summary: 'Gives what a link opens, to whoever has it.',
        description:
          'Its owner can see that it was opened. Wrong, ended, run out or missing: a token that opens nothing is answered with one and the same 404.',
        security: [{shareToken: []}],
        parameters: [parameter('requestId')],
        responses: {
          ...answer(200, 'What is opened, and nothing of what is not.', ref('SharedPassport')),
          ...problemResponses(),
        },
      },
    },
  };
}
