import type {PassportAnswers} from '@trust-widgets/sdk';
import type {Client} from '@trust-widgets/sdk';

import {clientThat, problem} from '../testing/failing.ts';

/** One state that the passport can be in, for stories and tests alike. */
export interface Example {
  readonly trust?: string;
  readonly client?: Client | undefined;
  /** Who is signed in, if anybody: a word for a person of the test issuer. */
  readonly subject?: string | undefined;
  /** What they have written before. */
  readonly answers?: PassportAnswers;
}

/** A passport in which something is written in every section. All of it is invented. */
export const written: PassportAnswers = {
  preferredName: 'Sam',
  fullName: 'Samira Okafor-Jones',
  pronouns: 'own-words',
  pronounsOwn: 'ze, zir',
  birthDate: {day: '27', month: '03', year: '1985'},
  nhsNumber: '9990000018',
  whatMatters: 'My two children.\nBeing told the truth.',
  interests: 'Choir on Tuesdays, and the allotment.',
  people: [
    {
      name: 'Leila Okafor',
      relationship: 'My sister',
      phone: '07700 900123',
      roles: ['emergency', 'next-of-kin'],
    },
    {name: 'Biscuit', relationship: 'My cat', roles: ['pet']},
  ],
  communication: 'Please use short sentences.',
  distress: 'I go very quiet.',
  information: 'One thing at a time.',
  needs: ['interpreter', 'format', 'communication', 'adjustment', 'assistance-animal'],
  language: 'bfi',
  dialect: 'As in Belfast.',
  interpreterGender: 'female',
  formats: ['easy-read'],
  aids: ['hearing-aid', 'extra-time'],
  professionals: ['note-taker'],
  adjustments: ['longer-appointment', 'low-noise'],
  assistanceAnimal: 'medical-alert',
  animalName: 'Otto',
  animalNotes: 'He needs water.',
  needsNotes: 'Please face me when you speak.',
  reviewNeedsOn: {day: '01', month: '05', year: '2027'},
  whenWell: 'I sing, and I answer my phone.',
  earlySigns: 'I stop opening the curtains.',
  whatHelps: 'A walk with Leila.',
  pleaseDo: 'Tell me who you are.',
  pleaseDoNot: 'Stand between me and the door.',
  supportMe: 'Come in the afternoon.',
  supportInEmergency: 'Use the left arm for blood.',
  staffIKnow: 'Ruth, from the day centre.',
  condition: 'I live with bipolar disorder.',
  alsoKnow: 'I don’t eat pork.',
  medicines: [
    {
      name: 'Lithium carbonate',
      dose: '400 mg',
      howOften: 'Every evening',
      source: 'label',
      checkedOn: {day: '01', month: '05', year: '2026'},
    },
  ],
  medicinesNotes: 'Never together with ibuprofen.',
  anyAllergies: 'yes',
  allergies: [{substance: 'Penicillin', reaction: 'A rash', severity: 'severe'}],
  appointments: [{what: 'Blood test', when: 'Every three months', where: 'Health centre'}],
  questions: 'Can I drive?',
  carers: [
    {
      name: 'Leila Okafor',
      kind: 'unpaid',
      helpsWith: 'Shopping',
      ownNeeds: 'A rest',
      needs: ['format', 'adjustment'],
      formats: ['large-print'],
      adjustments: ['last-appointment'],
    },
  ],
  iCareFor: 'Two children, 6 and 9.',
  carersAssessment: 'wanted',
  urgentContact: 'phone',
  reminderContact: 'text',
  letterContact: 'email',
  phone: '07700 900456',
  email: 'sam@example.com',
  safeContact: ['text', 'neutral-sender'],
  contactNotes: 'After six.',
  wishes: 'I want Leila with me.',
  wishesKept: 'In the blue folder.',
  writtenWith: 'with-help',
  helperName: 'Leila Okafor',
  helperRelationship: 'My sister',
  writtenIn: 'en',
  lastChecked: {day: '02', month: '05', year: '2026'},
  consents: [
    {
      id: 'a1b2c3d4e5f6a7b8',
      who: 'Leila Okafor',
      relationship: 'My sister',
      level: 'sections',
      sections: ['matters', 'wellness'],
    },
    {id: 'b1b2c3d4e5f6a7b8', who: 'My manager', level: 'nothing'},
  ],
  privateNote: 'I am afraid of somebody at home.',
  seeMeAlone: 'yes',
};

/** Makes the saving go wrong for as long as there is something to make it so. */
export function clientThatCannotSave(
  answer: () => Response | Promise<Response> | undefined,
): Client {
  return clientThat(
    async (request, letThrough) =>
      (request.method === 'PUT' ? await answer() : undefined) ?? letThrough(),
    {timeout: 1000, totalTimeout: 1000},
  );
}

/** How saving can go wrong. */
export const failures = {
  /** There is no connection. */
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  /** Too many people at once. */
  busy: () => {
    const answer = problem(429, 'too_many_requests');
    answer.headers.set('retry-after', '99999');
    return answer;
  },
  /** The service has no disk left, say. */
  unavailable: () => problem(503, 'unavailable'),
  /** The service does not take it. */
  refused: () => problem(400, 'malformed_request'),
} satisfies Record<string, () => Response | Promise<Response>>;

export const examples = {
  /** Nobody is signed in. */
  nobody: {},
  /** Somebody is, and has written nothing. */
  empty: {subject: 'nobody-wrote-this', answers: {}},
  /** Somebody has written in every section. */
  written: {subject: 'a-whole-passport', answers: written},
  /** The service can’t be reached. */
  unreachable: {
    client: clientThat(() => Promise.reject(new TypeError('Failed to fetch')), {
      totalTimeout: 1000,
    }),
  },
  /** The page is of another site than the service. */
  elsewhere: {
    client: clientThat(async (request, letThrough) =>
      new URL(request.url).pathname === '/v1/session' ? problem(403, 'cross_site') : letThrough(),
    ),
  },
  /** Signed in, but the passport does not come. */
  notOpened: {
    subject: 'a-whole-passport',
    client: clientThat(
      async (request, letThrough) =>
        new URL(request.url).pathname === '/v1/passport'
          ? problem(500, 'unexpected')
          : letThrough(),
      {timeout: 1000, totalTimeout: 1000},
    ),
  },
} satisfies Record<string, Example>;
