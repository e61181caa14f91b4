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
  agreed: () => msg('Yes', {id: 'form.check.agreed'}),
  tryAgain: () => msg('Try again', {id: 'form.tryAgain'}),
  notSent: {
    title: () => msg('Not sent yet', {id: 'form.notSent.title'}),
    kept: () =>
      msg(
        'Your answers are still here, on this page only. Do not close it if you want to try again.',
        {id: 'form.notSent.kept'},
      ),
  },
  asking: () => msg('Asking the service. Please wait.', {id: 'progress.asking'}),
  unavailable: () => msg('We could not reach the service.', {id: 'form.notSent.unavailable'}),
  followUp: () => msg('See how far it has come, or stop it', {id: 'form.receipt.followUp'}),
};
