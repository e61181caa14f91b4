import {alsoSpeak} from '../localisation.ts';

/** Adds the sentences of the passport to the languages that widgets speak. Only pages that show one load them. */
alsoSpeak({
  ar: () => import('../generated/locales/ar.passport.ts'),
  cy: () => import('../generated/locales/cy.passport.ts'),
});
