/*
 * Words about a person that more than one form offers.
 */

/** Ways to reach somebody. */
export const CONTACT_METHODS = ['phone', 'text', 'email', 'letter'] as const;

/** How letters and other things that are not urgent should come. */
export const LETTER_METHODS = ['letter', 'email', 'text', 'none'] as const;

/** What is safe to do when reaching somebody who lives with others. */
export const SAFE_CONTACT = ['voicemail', 'text', 'letter', 'neutral-sender'] as const;

/** The four kinds of assistance animal of need 74. */
export const ASSISTANCE_ANIMALS = [
  'guide-dog',
  'hearing-dog',
  'medical-alert',
  'other-assistance-dog',
] as const;

/** The seven formats in which people can have information (need 72). */
export const FORMATS = [
  'bsl',
  'large-print',
  'braille',
  'audio',
  'easy-read',
  'text-message',
  'face-to-face-support',
] as const;
