/** The fewest answers that somebody who refers themselves must give. */
export const answers = {
  danger: 'no',
  referrer: 'self',
  name: 'Siân Hughes',
  urgentContact: 'phone',
  phone: '07700 900123',
  whereabouts: 'home',
  whatIsHappening: 'I have not slept for four days.',
  consent: 'yes',
} as const;

const whatHappensNext = {
  text: 'A nurse will call you.',
  replyWithin: 'within 4 hours',
  phones: [{number: '01632 960 111', kind: 'voice'}],
} as const;

const receivedAt = '2026-11-22T10:00:00Z';

export const receipt = {
  reference: 'NB-7K4M-2QXW',
  receivedAt,
  whatHappensNext,
  statusToken: 'token-of-the-person',
} as const;

export const status = {
  reference: receipt.reference,
  status: 'withdrawn',
  receivedAt,
  withdrawnAt: receivedAt,
  whatHappensNext,
} as const;

export const trust = {
  id: 'northbank',
  name: 'Northbank',
  nation: 'england',
  languages: ['en', 'cy'],
  urgentHelp: [{kind: 'emergency', number: '999'}],
  demo: true,
  exitByKeyboard: true,
} as const;

export const service = {
  id: 'crisis-team',
  name: 'Crisis team',
  kind: 'crisis-team',
  whatItIs: 'Help at home.',
  status: 'active',
  provider: {name: 'Northbank', sector: 'nhs'},
  hours: {always: true, weekly: [], bankHolidays: 'open'},
  open: {now: true},
  waysIn: [{channel: 'phone', audience: ['new'], order: 1}],
  phones: [{number: '01632 960 111', kind: 'voice'}],
  nation: 'england',
  otherNames: [],
  whoItIsFor: 'Adults.',
  audiences: ['adults'],
  afterCare: [],
  related: [],
  interpreters: [],
  formats: [],
  accreditation: [],
  lastChecked: '2026-11-01',
} as const;

/** One page of services. */
export const page = {services: [service], total: 1} as const;
