import type {Client, PassportAnswers} from '@trust-widgets/sdk';

import {clientThat, problem} from '../../testing/failing.ts';

/** A passport with something of every kind that a form can take. */
export const samira: PassportAnswers = {
  preferredName: 'Sam',
  fullName: 'Samira Haddad',
  birthDate: {day: '05', month: '01', year: '1985'},
  nhsNumber: '9990000018',
  needs: ['interpreter', 'format', 'assistance-animal'],
  language: 'ar',
  dialect: 'Iraqi',
  formats: ['large-print'],
  urgentContact: 'text',
  phone: '07700 900456',
  safeContact: ['text', 'neutral-sender'],
  contactNotes: 'Not after six.',
  whatHelps: 'A short walk. Being asked, and not told.',
  supportMe: 'Knock first, and wait until I come to the door.',
  medicines: [
    {name: 'Sertraline', dose: '50 mg', howOften: 'in the morning'},
    {name: 'Melatonin', dose: '2 mg', howOften: 'at night'},
  ],
  assistanceAnimal: 'guide-dog',
  privateNote: 'He reads my post.',
  seeMeAlone: 'yes',
};

export const examples = {
  /** The service has a passport for whoever is signed in. */
  signedIn: {client: clientWith(() => samira)},
  /** There is one, but nothing in it that a form asks for. */
  empty: {client: clientWith(() => ({interests: 'Birds'}))},
  /** More medicines than a form takes. */
  tooLong: {
    client: clientWith(() => ({
      ...samira,
      medicines: Array.from({length: 30}, () => ({name: 'x'.repeat(150)})),
    })),
  },
  /** Nobody is signed in. */
  signedOut: {client: clientWith(() => undefined)},
  /** The page stands on another site, where nobody can be signed in. */
  elsewhere: {client: clientThat(answerSession(() => problem(403, 'cross_site')))},
  /** The service is down. */
  unreachable: {
    client: clientThat(
      answerSession(() => Promise.reject(new TypeError('Failed to fetch'))),
      {totalTimeout: 500},
    ),
  },
};

/** A client that finds this passport, or nobody signed in, whoever uses this browser. */
function clientWith(passport: () => PassportAnswers | undefined): Client {
  return clientThat((request, letThrough) => {
    const {pathname} = new URL(request.url);
    const answers = passport();
    if (pathname === '/v1/session')
      return Promise.resolve(Response.json({signedIn: answers !== undefined}));
    if (pathname === '/v1/passport') return Promise.resolve(tagged({answers}));
    return letThrough();
  });
}

function answerSession(answer: () => Response | Promise<Response>) {
  return async (request: Request, letThrough: () => Promise<Response>) =>
    new URL(request.url).pathname === '/v1/session' ? answer() : letThrough();
}

function tagged(passport: object): Response {
  return Response.json({...passport, tag: '"1"'}, {headers: {etag: '"1"'}});
}
