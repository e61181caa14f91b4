import {msg, str} from '@lit/localize';

/** What every form says at its end: when answers are checked, sent and received. */
export const wording = {
  check: {
    title: () => msg('Check your answers before you send them', {id: 'form.check.title'}),
    change: (page: string) => msg(str`Change: ${page}`, {id: 'form.check.change'}),
    nothing: () => msg('You gave no answers here. That is fine.', {id: 'form.check.nothing'}),
  },
  send: () => msg('Send', {id: 'referral.send'}),
  sending: () => msg('Sending. Please wait.', {id: 'form.sending'}),
  slow: () =>
    msg('This is taking longer than usual. We are still trying. You can call or text instead.', {
      id: 'form.slow',
    }),
  notSent: {
    call: () => msg('If you can’t wait, use one of these numbers.', {id: 'form.notSent.call'}),
    offline: () =>
      msg('Your device seems to have no internet connection.', {id: 'form.notSent.offline'}),
    busy: () =>
      msg('Very many people are using this service now. Please wait a minute.', {
        id: 'form.notSent.busy',
      }),
    refused: () =>
      msg('The service could not take these answers. This is our mistake, not yours.', {
        id: 'form.notSent.refused',
      }),
  },
  receipt: {
    reference: () => msg('Your reference', {id: 'referral.receipt.reference'}),
    time: (day: string, time: string) =>
      msg(str`It arrived on ${day} at ${time}.`, {id: 'referral.receipt.time'}),
    next: () => msg('What happens next', {id: 'referral.receipt.next'}),
    replyWithin: (time: string) =>
      msg(str`You can expect to hear from us: ${time}.`, {id: 'referral.receipt.replyWithin'}),
    otherwise: () =>
      msg(
        'If you don’t hear from us by then, or things get worse, call or text. You don’t need to wait.',
        {
          id: 'referral.receipt.otherwise',
        },
      ),
    changedTooLate: () =>
      msg(
        'We already had your answers from the first time. What you changed after that has not reached us. Please tell the team when you speak to them.',
        {
          id: 'referral.receipt.changedTooLate',
        },
      ),
    copy: () => msg('Copy the reference', {id: 'referral.receipt.copy'}),
    copied: () => msg('Copied', {id: 'referral.receipt.copied'}),
    print: () => msg('Print this page', {id: 'referral.receipt.print'}),
  },
};
