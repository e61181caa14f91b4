import {msg, str} from '@lit/localize';

/** What every form says, whatever it asks. */
export const wording = {
  optional: (label: string) => msg(str`${label} (optional)`, {id: 'form.optional'}),
  back: () => msg('Back', {id: 'form.back'}),
  changeAnswer: () => msg('Change your answer', {id: 'form.changeAnswer'}),
  next: () => msg('Continue', {id: 'form.continue'}),
  privacy: () => msg('How we use what you tell us', {id: 'referral.privacy'}),
  problem: () => msg('There is a problem', {id: 'form.problem'}),
  error: () => msg('Error:', {id: 'form.error'}),
  unexpected: () =>
    msg('Something is not right with this answer. Please check it', {id: 'form.unexpected'}),
  day: () => msg('Day', {id: 'form.day'}),
  month: () => msg('Month', {id: 'form.month'}),
  year: () => msg('Year', {id: 'form.year'}),
  time: () => msg('Time', {id: 'form.time'}),
  timeExample: () => msg('For example 9:30am or 14:30', {id: 'form.timeExample'}),
  noSuchLanguage: () =>
    msg('We don’t know this language. Try another spelling, or choose “Another language”.', {
      id: 'form.noSuchLanguage',
    }),
  chooseOne: () => msg('Choose one', {id: 'form.chooseOne'}),
  check: {
    title: () => msg('Check your answers before you send them', {id: 'form.check.title'}),
    change: (page: string) => msg(str`Change: ${page}`, {id: 'form.check.change'}),
    nothing: () => msg('You gave no answers here. That is fine.', {id: 'form.check.nothing'}),
    agreed: () => msg('Yes', {id: 'form.check.agreed'}),
  },
  send: () => msg('Send', {id: 'referral.send'}),
  sending: () => msg('Sending. Please wait.', {id: 'form.sending'}),
  slow: () =>
    msg('This is taking longer than usual. We are still trying. You can call or text instead.', {
      id: 'form.slow',
    }),
  tryAgain: () => msg('Try again', {id: 'form.tryAgain'}),
  notSent: {
    title: () => msg('Not sent yet', {id: 'form.notSent.title'}),
    kept: () =>
      msg(
        'Your answers are still here, on this page only. Do not close it if you want to try again.',
        {
          id: 'form.notSent.kept',
        },
      ),
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
    unavailable: () => msg('We could not reach the service.', {id: 'form.notSent.unavailable'}),
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
    followUp: () => msg('See how far it has come, or stop it', {id: 'form.receipt.followUp'}),
  },
};
