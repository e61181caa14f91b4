import {msg} from '@lit/localize';

import type {ProgressWording} from '../form/follow-up/progress.ts';

/** What is said of how far a request for an interpreter has come. */
export const progress: ProgressWording = {
  title: () => msg('How far your request has come', {id: 'interpreter.progress.title'}),
  received: () =>
    msg('The service has your request. It has not reached the trust’s own system yet.', {
      id: 'interpreter.progress.received',
    }),
  delivered: () =>
    msg(
      'Your request has reached the trust’s own system. That does not mean that an interpreter is booked yet.',
      {id: 'interpreter.progress.delivered'},
    ),
  takenBack: () => msg('Your request was cancelled.', {id: 'interpreter.progress.takenBack'}),
  takeBack: () => msg('Cancel my request', {id: 'interpreter.receipt.takeBack'}),
  confirm: {
    title: () =>
      msg('Do you want to cancel your request?', {id: 'interpreter.progress.confirm.title'}),
    text: () =>
      msg(
        'The trust may have begun to look for someone already. You can send a new request at any time.',
        {id: 'interpreter.progress.confirm.text'},
      ),
    yes: () => msg('Yes, cancel it', {id: 'interpreter.progress.confirm.yes'}),
    no: () => msg('No, keep it', {id: 'interpreter.progress.confirm.no'}),
  },
};
