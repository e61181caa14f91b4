/** The ids of the consents in `PASSPORT`. */
export const CONSENTS = {
  sister: 'sister0000000000',
  neighbour: 'neighbour0000000',
  exPartner: 'expartner0000000',
} as const;

/** What nobody but the owner may ever see, and what may not be anywhere but in the owner's own answers. */
export const PRIVATE_CANARIES = [
  'CANARYprivate',
  'CANARYsister',
  'CANARYneighbour',
  'CANARYexpartner',
  ...Object.values(CONSENTS),
];

/** What is written in a passport. If one of these is in the database or a log, an answer got out. */
export const ANSWER_CANARIES = ['CANARYname', 'CANARYmatters', 'CANARYmedicine', 'CANARYabout'];

/** A consent that opens some sections to somebody. */
export function consent(id: string, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    who: 'CANARYsister Nadia',
    level: 'sections',
    sections: ['matters', 'medicines'],
    ...changes,
  };
}

/** A passport of somebody who does not exist, with a word in every part by which it is known anywhere. */
export const PASSPORT = {
  preferredName: 'CANARYname Sam',
  pronouns: 'they-them',
  whatMatters: 'CANARYmatters My dog, and being asked first.',
  medicines: [{name: 'CANARYmedicine', dose: '50 mg', source: 'label'}],
  writtenWith: 'with-help',
  helperName: 'CANARYabout Jo',
  writtenIn: 'cy',
  lastChecked: {day: '01', month: '11', year: '2026'},
  consents: [
    consent(CONSENTS.sister),
    {id: CONSENTS.neighbour, who: 'CANARYneighbour', level: 'general'},
    {id: CONSENTS.exPartner, who: 'CANARYexpartner', level: 'nothing'},
  ],
  privateNote: 'CANARYprivate Please see me alone.',
  seeMeAlone: 'yes',
};
