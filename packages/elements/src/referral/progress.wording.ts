import {msg} from '@lit/localize';

import type {ProgressWording} from '../form/follow-up/progress.ts';

/** What is said of how far a referral has come. */
export const progress: ProgressWording = {
  title: () => msg('How far your referral has come', {id: 'referral.progress.title'}),
  received: () =>
    msg('The service has your referral. It has not reached the team’s own system yet.', {
      id: 'referral.progress.received',
    }),
  delivered: () =>
    msg(
      'Your referral has reached the team’s own system. That does not mean that someone has read it yet.',
      {id: 'referral.progress.delivered'},
    ),
  takenBack: () => msg('Your referral was taken back.', {id: 'referral.progress.takenBack'}),
  takeBack: () => msg('Take back my referral', {id: 'referral.receipt.takeBack'}),
  confirm: {
    title: () =>
      msg('Do you want to take back your referral?', {id: 'referral.progress.confirm.title'}),
    text: () =>
      msg(
        'The team may have read it already. You can send a new one at any time, and you can always call.',
        {id: 'referral.progress.confirm.text'},
      ),
    yes: () => msg('Yes, take it back', {id: 'referral.progress.confirm.yes'}),
    no: () => msg('No, keep it', {id: 'referral.progress.confirm.no'}),
  },
};
