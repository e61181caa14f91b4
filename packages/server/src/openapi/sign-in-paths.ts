import {answer, done, parameter} from './json.ts';
import {problemResponses} from './problems.ts';
import {ref} from './schemas.ts';

const redirect = (status: number, description: string) => ({
  [status]: {
    description,
    headers: {
      Location: {description: 'Where to go.', schema: {type: 'string'}},
      'X-Request-ID': {$ref: '#/components/headers/RequestId'},
    },
  },
});

/** Describes how somebody signs in and out. */
export function signInPaths() {
  return {
    '/sign-in': {
      get: {
        tags: ['Sign in'],
        operationId: 'signIn',
        summary: 'Leads to the issuer at which people sign in.',
        description:
          'For the whole page or a window, never for script. 404 where nobody can sign in.',
        parameters: [
          {
            name: 'return',
            in: 'query',
            description:
              'Where to go afterwards: a path of the service, or an address of a page that a trust allows.',
            schema: {type: 'string'},
            example: '/passport?trust=northbank',
          },
          parameter('requestId'),
        ],
        responses: {...redirect(302, 'To the issuer.'), ...problemResponses()},
      },
    },
    '/sign-in/callback': {
      get: {
        tags: ['Sign in'],
        operationId: 'finishSignIn',
        summary: 'Takes the answer of the issuer, and leads back to where somebody came from.',
        description: 'The session is a cookie that no script can read.',
        parameters: [
          {name: 'state', in: 'query', schema: {type: 'string'}},
          {name: 'code', in: 'query', schema: {type: 'string'}},
          {name: 'error', in: 'query', schema: {type: 'string'}},
          parameter('requestId'),
        ],
        responses: {
          ...redirect(303, 'To where they came from.'),
          ...problemResponses('sign_in_required', 'identity_not_proven'),
        },
      },
    },
    '/session': {
      get: {
        tags: ['Sign in'],
        operationId: 'readSession',
        summary: 'Tells whether somebody is signed in.',
        description: 'Asking does not make the session last longer.',
        parameters: [parameter('requestId')],
        responses: {
          ...answer(200, 'Whether somebody is, and until when.', ref('Session')),
          ...problemResponses('cross_site'),
        },
      },
      delete: {
        tags: ['Sign in'],
        operationId: 'signOut',
        summary: 'Signs out here.',
        description: 'Not at the issuer. Where nobody is signed in there is nothing to do.',
        parameters: [parameter('requestId')],
        responses: {
          ...done('Nobody is signed in in this browser.'),
          ...problemResponses('cross_site'),
        },
      },
    },
  };
}
