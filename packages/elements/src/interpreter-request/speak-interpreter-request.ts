import {alsoSpeak} from '../localisation.ts';

/** Adds the sentences of interpreter requests to the languages that widgets speak. Only pages that ask for one load them. */
alsoSpeak({
  ar: () => import('../generated/locales/ar.interpreter.ts'),
  cy: () => import('../generated/locales/cy.interpreter.ts'),
});
