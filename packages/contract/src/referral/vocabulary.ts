/*
 * The words of referrals, apart from the form: services say who may refer in them too.
 */

/** Who can make a referral: the person, those close to them, and the professionals of need 8. */
export const REFERRERS = [
  'self',
  'family',
  'friend',
  'carer',
  'nhs-111',
  'gp',
  'health-professional',
  'police',
  'paramedic',
  'charity-worker',
  'other',
] as const;
export type Referrer = (typeof REFERRERS)[number];

/** Those who refer as part of their work. */
export const PROFESSIONALS = [
  'nhs-111',
  'gp',
  'health-professional',
  'police',
  'paramedic',
  'charity-worker',
] as const;
