import type {Need, needsQuestions, passport, SharedSection} from '@trust-widgets/contract';

/** The sections that a document can have. What is for staff alone has no words here, and so can't be written. */
export type DocumentSection = SharedSection | 'consents';

type Pages = (typeof passport)['pages'];

type WordsFor<Field> = Field extends {readonly kind: 'entries'; readonly fields: infer Fields}
  ? {
      readonly label: string;
      readonly fields: {
        readonly [K in keyof Fields as string extends K ? never : Exclude<K, 'id'>]: WordsFor<
          Fields[K]
        >;
      };
    }
  : Field extends {readonly options: readonly (infer Option extends string)[]}
    ? {readonly label: string; readonly options: Readonly<Record<Option, string>>}
    : {readonly label: string};

const NOT_SURE = 'I am not sure';

const METHODS = {
  phone: 'Phone call',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
} as const;

const NEEDS: Readonly<Record<Need, string>> = {
  interpreter: 'An interpreter, or another language',
  format: 'Information in another format',
  communication: 'Help to understand and be understood',
  adjustment: 'Changes to a visit, or to the place',
  'assistance-animal': 'Bringing an assistance animal',
};

/** What is said of needs, the person's and a carer's alike. */
const NEEDS_WORDS: {
  readonly [K in Exclude<keyof typeof needsQuestions, 'needs'>]: WordsFor<
    (typeof needsQuestions)[K]
  >;
} = {
  language: {label: 'Language'},
  dialect: {label: 'Dialect, or anything else about the language'},
  interpreterGender: {
    label: 'The interpreter should be',
    options: {any: 'A woman or a man', female: 'A woman', male: 'A man'},
  },
  formats: {
    label: 'Information in this format',
    options: {
      bsl: 'British Sign Language',
      'large-print': 'Large print',
      braille: 'Braille',
      audio: 'Audio',
      'easy-read': 'Easy Read',
      'text-message': 'Text message',
      'face-to-face-support': 'Face to face, with a carer or advocate there',
    },
  },
  aids: {
    label: 'Helps to communicate',
    options: {
      'hearing-aid': 'A hearing aid',
      'hearing-loop': 'A hearing loop',
      'lip-reading': 'Reading lips',
      makaton: 'Makaton',
      pictures: 'Pictures',
      device: 'A device or an app that speaks',
      writing: 'Writing things down',
      'extra-time': 'More time',
    },
  },
  professionals: {
    label: 'Should help to communicate',
    options: {
      lipspeaker: 'A lipspeaker',
      'speech-to-text': 'Someone who types what is said (speech to text reporter)',
      'note-taker': 'A note taker',
      'deafblind-manual': 'An interpreter for the deafblind manual alphabet',
      'hands-on-signing': 'An interpreter for hands-on signing',
      'visual-frame-signing': 'An interpreter for visual frame signing',
      'sign-supported-english': 'An interpreter for Sign Supported English',
      advocate: 'An advocate',
    },
  },
  adjustments: {
    label: 'Should be different',
    options: {
      'longer-appointment': 'A longer visit',
      'first-appointment': 'The first visit of the day',
      'last-appointment': 'The last visit of the day',
      'short-wait': 'A short wait',
      'low-light': 'Low light',
      'low-noise': 'A quiet room',
      'home-visit': 'A visit at home',
      'female-staff': 'Staff who are women',
      'male-staff': 'Staff who are men',
      wheelchair: 'Space for a wheelchair',
      reminders: 'Reminders of visits',
    },
  },
  assistanceAnimal: {
    label: 'Comes with an assistance animal',
    options: {
      'guide-dog': 'Guide dog',
      'hearing-dog': 'Hearing dog',
      'medical-alert': 'Medical alert dog',
      'other-assistance-dog': 'Another trained assistance dog',
    },
  },
  animalNotes: {label: 'What to know about the animal'},
  needsNotes: {label: 'Anything else that would help'},
  reviewNeedsOn: {label: 'By when to ask whether all of this still holds'},
};

/** The headings. Those that About Me of the Professional Record Standards Body has are its own. */
export const TITLES: Readonly<Record<DocumentSection, string>> = {
  name: 'Please call me',
  identity: 'Date of birth and NHS number',
  matters: 'What is most important to me',
  people: 'People who are important to me',
  communicate: 'How I communicate and how to communicate with me',
  needs: 'What helps me to understand, to be understood and to be there',
  wellness: 'My wellness',
  doDont: 'Please do and please do not',
  support: 'How and when to support me',
  alsoKnow: 'Also worth knowing about me',
  medicines: 'My medicines, as I know them',
  allergies: 'My allergies, as I know them',
  appointments: 'My visits and questions',
  carers: 'My carers',
  contact: 'How to reach me safely',
  wishes: 'My wishes',
  about: 'Supported to write this by, and date last updated',
  consents: 'Who may know what',
};

const {consents: _, ...SHARED_TITLES} = TITLES;

/** What staff read beside the person's own words: in English, and in the person's voice as in the passport. */
export const WORDS: {
  readonly [S in DocumentSection]: {readonly [K in keyof Pages[S]]: WordsFor<Pages[S][K]>};
} = {
  name: {
    preferredName: {label: 'Please call me'},
    fullName: {label: 'My full name'},
    pronouns: {
      label: 'My pronouns',
      options: {
        'she-her': 'She, her',
        'he-him': 'He, him',
        'they-them': 'They, them',
        'own-words': 'Others',
      },
    },
    pronounsOwn: {label: 'My pronouns, in my own words'},
  },
  identity: {
    birthDate: {label: 'Date of birth'},
    nhsNumber: {label: 'NHS, Health and Care or CHI number, as I know it'},
  },
  matters: {
    whatMatters: {label: 'What matters most to me'},
    interests: {label: 'What I like to do'},
  },
  people: {
    people: {
      label: 'People who are important to me',
      fields: {
        name: {label: 'Name'},
        relationship: {label: 'Who they are to me'},
        phone: {label: 'Their telephone number'},
        roles: {
          label: 'What they do for me',
          options: {
            emergency: 'Please call them in an emergency',
            'next-of-kin': 'They are my next of kin',
            carer: 'They look after me',
            advocate: 'They are my advocate, and speak up for me',
            attorney: 'They may decide for me by law, for example with a power of attorney',
            professional: 'They help me as part of their work',
            pet: 'They are my pet',
          },
        },
        notes: {label: 'Anything else about them'},
      },
    },
  },
  communicate: {
    communication: {label: 'How I communicate, and how to communicate with me'},
    distress: {label: 'How you can tell that I am upset or in pain'},
    information: {label: 'How I like to be told things'},
  },
  needs: {
    needs: {label: 'What would help me', options: NEEDS},
    ...NEEDS_WORDS,
    animalName: {label: 'Its name'},
  },
  wellness: {
    whenWell: {label: 'What I am like when I am well'},
    earlySigns: {label: 'Early signs that I am not so well'},
    whatHelps: {label: 'What helps me then'},
  },
  doDont: {
    pleaseDo: {label: 'Please do'},
    pleaseDoNot: {label: 'Please do not'},
  },
  support: {
    supportMe: {label: 'How and when to support me'},
    supportInEmergency: {label: 'How to support me in an emergency'},
    staffIKnow: {label: 'Staff who know me'},
  },
  alsoKnow: {
    condition: {label: 'My health, in my own words'},
    alsoKnow: {label: 'Anything else to know about me'},
  },
  medicines: {
    medicines: {
      label: 'Medicines that I take',
      fields: {
        name: {label: 'Name of the medicine'},
        dose: {label: 'How much'},
        howOften: {label: 'How often'},
        reason: {label: 'What I take it for'},
        howILikeIt: {label: 'How I like to take it'},
        source: {
          label: 'How I know this',
          options: {
            label: 'It is on the label',
            'health-record': 'It is in my health record',
            memory: 'I remember it',
            'someone-told-me': 'Someone told me',
          },
        },
        checkedOn: {label: 'When I last checked this'},
      },
    },
    medicinesNotes: {label: 'Anything else about my medicines'},
  },
  allergies: {
    anyAllergies: {
      label: 'I have allergies',
      options: {yes: 'Yes', no: 'None that I know of', unsure: NOT_SURE},
    },
    allergies: {
      label: 'What I am allergic to',
      fields: {
        substance: {label: 'What it is'},
        reaction: {label: 'What happens to me'},
        severity: {
          label: 'How bad it gets',
          options: {
            mild: 'Not very bad',
            severe: 'Bad',
            'life-threatening': 'I could die of it',
            unsure: NOT_SURE,
          },
        },
      },
    },
  },
  appointments: {
    appointments: {
      label: 'My visits',
      fields: {
        what: {label: 'Whom I see, or what it is for'},
        when: {label: 'When'},
        where: {label: 'Where'},
        notes: {label: 'What I want to remember'},
      },
    },
    questions: {label: 'Questions that I want to ask'},
  },
  carers: {
    carers: {
      label: 'People who look after me',
      fields: {
        name: {label: 'Name'},
        kind: {
          label: 'What kind of carer',
          options: {
            unpaid: 'Family or a friend, not paid',
            'young-carer': 'A young carer, under 18',
            paid: 'Paid to look after me',
            'foster-carer': 'A foster carer',
          },
        },
        phone: {label: 'Their telephone number'},
        helpsWith: {label: 'What they help me with'},
        ownNeeds: {label: 'What they need themselves'},
        needs: {label: 'What would help them to understand and to be there', options: NEEDS},
        ...NEEDS_WORDS,
      },
    },
    iCareFor: {label: 'People whom I look after'},
    carersAssessment: {
      label: 'A carer’s assessment',
      options: {
        'had-one': 'My carer has had one',
        wanted: 'My carer would like one',
        'not-wanted': 'My carer does not want one',
        unsure: NOT_SURE,
      },
    },
  },
  contact: {
    urgentContact: {label: 'How to reach me when it is urgent', options: METHODS},
    reminderContact: {label: 'How to send me reminders of visits', options: METHODS},
    letterContact: {
      label: 'How to send me things that are not urgent',
      options: {
        letter: 'By letter',
        email: 'By email',
        text: 'By text message',
        none: 'Please send nothing',
      },
    },
    phone: {label: 'My telephone number'},
    email: {label: 'My email address'},
    safeContact: {
      label:
        'It is safe to leave me a voice message, to text me or to write to me only if it says so here',
      options: {
        voicemail: 'You can leave a voice message',
        text: 'You can send a text message',
        letter: 'You can send a letter',
        'neutral-sender':
          'Please do not say who you are until you know who is listening or reading',
      },
    },
    contactNotes: {label: 'Anything else about getting in touch'},
  },
  wishes: {
    wishes: {label: 'What I would want'},
    wishesKept: {label: 'Where my other papers are'},
  },
  about: {
    writtenWith: {
      label: 'Who wrote this',
      options: {
        myself: 'I wrote it myself',
        'with-help': 'I wrote it with somebody’s help',
        'by-someone': 'Somebody wrote it for me',
      },
    },
    helperName: {label: 'The name of who helped'},
    helperRelationship: {label: 'Who they are to me'},
    writtenIn: {label: 'The language that it is written in'},
    lastChecked: {label: 'When I last checked all of it'},
  },
  consents: {
    consents: {
      label: 'People and teams',
      fields: {
        who: {label: 'Name of the person or the team'},
        relationship: {label: 'Who they are to me'},
        level: {
          label: 'What they may know',
          options: {
            nothing: 'Nothing for now',
            general:
              'General information only: about illnesses like mine, signs to look for, and how to help. Nothing about me',
            sections: 'Only the parts that I choose',
            all: 'Every part that can be shared',
          },
        },
        sections: {
          label: 'Which parts',
          options: SHARED_TITLES,
        },
        from: {label: 'From which day'},
        until: {label: 'Until which day'},
        askAgain: {label: 'Ask me again after this day'},
        withdrawnOn: {label: 'Taken back on'},
      },
    },
  },
};
