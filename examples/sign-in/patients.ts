/** Somebody who does not exist, and can sign in. */
export interface Patient {
  readonly id: string;
  readonly name: string;
  /** BCP 47: the language that the name is written in. */
  readonly language: string;
  readonly dateOfBirth: string;
  /** From the numbers that the NHS never gives to anybody. */
  readonly nhsNumber: string;
  /** How well the issuer knows who this is, as NHS login says it (RFC 8485). */
  readonly vectorOfTrust: string;
  /** What is worth trying as this person. */
  readonly about: string;
}

const PHOTO_CHECKED = 'P9.Cp.Cd';

/** Everybody who can sign in to the demonstration. */
export const PATIENTS: readonly Patient[] = [
  {
    id: 'sian',
    name: 'Siân Hughes',
    language: 'cy',
    dateOfBirth: '1984-03-01',
    nhsNumber: '999 000 1006',
    vectorOfTrust: PHOTO_CHECKED,
    about: 'Speaks Welsh and English.',
  },
  {
    id: 'yusuf',
    name: 'يوسف الحمداني',
    language: 'ar',
    dateOfBirth: '1991-11-17',
    nhsNumber: '999 000 1014',
    vectorOfTrust: PHOTO_CHECKED,
    about: 'Writes in Arabic, from right to left.',
  },
  {
    id: 'agnieszka',
    name: 'Agnieszka Wójcik-Żółtowska',
    language: 'pl',
    dateOfBirth: '1976-07-29',
    nhsNumber: '999 000 1022',
    vectorOfTrust: PHOTO_CHECKED,
    about: 'Has a long name.',
  },
  {
    id: 'mei',
    name: '陳美玲',
    language: 'zh-Hant',
    dateOfBirth: '2003-01-05',
    nhsNumber: '999 000 1030',
    vectorOfTrust: PHOTO_CHECKED,
    about: 'Has a short name.',
  },
  {
    id: 'tom',
    name: 'Tom Achterberg',
    language: 'en',
    dateOfBirth: '1959-09-12',
    nhsNumber: '999 000 1049',
    vectorOfTrust: 'P5.Cp.Cd',
    about: 'Has not shown a photo ID yet, so a passport stays closed to him.',
  },
];
