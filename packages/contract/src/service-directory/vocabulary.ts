/*
 * The words of the directory, apart from its schemas: a page that only shows a list of them needs no zod.
 */

/** What a service is: the words people search by, from crisis team to peer support (needs 23, 50, 68, 80, 87, 92). */
export const SERVICE_KINDS = [
  'crisis-team',
  'crisis-line',
  'single-point-of-access',
  'street-triage',
  'liaison',
  'community-team',
  'recovery-team',
  'older-adults-team',
  'young-people-team',
  'perinatal-team',
  'inpatient-ward',
  'day-service',
  'crisis-house',
  'halfway-house',
  'intensive-follow-up',
  'talking-therapies',
  'carers-support',
  'advocacy',
  'peer-support',
  'voluntary',
  'learning-disability',
  'drugs-and-alcohol',
] as const;

/** Whom a service is for. Somebody looking chooses one of these. */
export const AUDIENCES = [
  'adults',
  'older-adults',
  'young-people',
  'parents',
  'carers',
  'professionals',
] as const;

/** How a service is reached. */
export const CHANNELS = [
  'online-referral',
  'phone',
  'text',
  'email',
  'nhs-111',
  'walk-in',
  'gp',
  'through-team',
  'emergency-department',
] as const;

/** Whether somebody is new to a service, known to it already, or asks as part of their work (needs 12, 13). */
export const WAY_IN_AUDIENCES = ['new', 'known', 'professional'] as const;

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
