import {msg} from '@lit/localize';

/**
 * What the service's own pages say around the widgets, and where script does not run.
 *
 * The service reads these in the language of each request. It finds a translation by its id, so an id is the place of
 * its sentence here: `pages.shared.title` stands in `shared` under `title`.
 */
export const wording = {
  skip: () => msg('Skip to main content', {id: 'pages.skip'}),
  exit: () => msg('Exit this page', {id: 'pages.exit'}),
  demonstration: () =>
    msg('This is a demonstration. Please do not write anything real here.', {
      id: 'pages.demonstration',
    }),
  urgent: () => msg('If you need help now', {id: 'pages.urgent'}),
  number: {
    emergency: () => msg('Life at risk', {id: 'pages.number.emergency'}),
    'nhs-111': () => msg('NHS mental health help', {id: 'pages.number.nhs-111'}),
    'nhs-111-wales': () =>
      msg('NHS mental health help, press 2', {id: 'pages.number.nhs-111-wales'}),
    'nhs-24': () => msg('NHS 24 mental health help', {id: 'pages.number.nhs-24'}),
    lifeline: () => msg('Lifeline', {id: 'pages.number.lifeline'}),
    'lifeline-textphone': () => msg('Lifeline textphone', {id: 'pages.number.lifeline-textphone'}),
    'team-phone': () => msg('Call us', {id: 'pages.number.team-phone'}),
    'team-text': () => msg('Text us', {id: 'pages.number.team-text'}),
  },
  needsScript: () =>
    msg(
      'If nothing else appears here, your browser may be too old, or scripts may be turned off. You can still call or text.',
      {id: 'pages.needsScript'},
    ),
  passport: {
    tab: () =>
      msg('My page', {
        id: 'pages.passport.tab',
        desc: 'The name of the browser’s tab. It should not say that this is about health',
      }),
    title: () => msg('My e-Health Passport', {id: 'pages.passport.title'}),
  },
  shared: {
    tab: () =>
      msg('A page for you', {
        id: 'pages.shared.tab',
        desc: 'The name of the browser’s tab. It should not say that this is about health',
      }),
    title: () => msg('Shared with you', {id: 'pages.shared.title'}),
  },
  signedIn: {
    tab: () => msg('Signed in', {id: 'pages.signedIn.tab'}),
    title: () => msg('You are signed in', {id: 'pages.signedIn.title'}),
    text: () =>
      msg('You can close this window now, and go back to where you were.', {
        id: 'pages.signedIn.text',
      }),
  },
  problem: {
    kept: () => msg('Nothing that you saved is lost.', {id: 'pages.problem.kept'}),
    back: () => msg('Go back and try again', {id: 'pages.problem.back'}),
    sign_in_required: {
      title: () => msg('You are not signed in yet', {id: 'pages.problem.sign_in_required.title'}),
      text: () =>
        msg('Signing in was stopped, or took too long. You can try again whenever you like.', {
          id: 'pages.problem.sign_in_required.text',
        }),
    },
    identity_not_proven: {
      title: () => msg('One more step is needed', {id: 'pages.problem.identity_not_proven.title'}),
      text: () =>
        msg(
          'Your passport is private, so we must be sure that it is you. Please prove who you are where you sign in, and then try again. If that is hard, ask your team for help.',
          {id: 'pages.problem.identity_not_proven.text'},
        ),
    },
    unavailable: {
      title: () =>
        msg('Signing in does not work just now', {id: 'pages.problem.unavailable.title'}),
      text: () =>
        msg('This is not your fault. Please try again in a few minutes.', {
          id: 'pages.problem.unavailable.text',
        }),
    },
    not_found: {
      title: () => msg('There is no such page', {id: 'pages.problem.not_found.title'}),
      text: () =>
        msg('The address may be incomplete. Please open the link again.', {
          id: 'pages.problem.not_found.text',
        }),
    },
  },
};
