import {ReferralResource} from '@trust-widgets/sdk/resources/referrals';

import {type Sender, submissionsOf} from '../form/submissions.ts';

/** Gives what sends referrals. */
export const referralsOf = (widget: Sender): ReferralResource =>
  submissionsOf(widget, 'referrals', ReferralResource);
