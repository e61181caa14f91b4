/** The nations differ in urgent numbers, bank holidays and the law of consent. */
export const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof NATIONS)[number];

/** What an urgent number is. The widgets have a sentence for each. */
export const URGENT_KINDS = [
  'emergency',
  'nhs-111',
  'nhs-111-wales',
  'nhs-24',
  'lifeline',
  'lifeline-textphone',
  'team-phone',
  'team-text',
] as const;
