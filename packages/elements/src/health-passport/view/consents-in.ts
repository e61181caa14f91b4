import type {Draft} from '@trust-widgets/contract/define-form';
import type {Consent} from '@trust-widgets/contract/passport/consent';

import {entriesOf} from './section-in-words.ts';

/** Who may know what, as far as it is written: an entry that is still being written may lack a name or a level. */
export function consentsIn(answers: Draft): readonly Consent[] {
  return entriesOf(answers['consents']).filter(
    (entry) => typeof entry['id'] === 'string' && typeof entry['who'] === 'string',
  ) as unknown as readonly Consent[];
}
