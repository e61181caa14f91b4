import {msg, str} from '@lit/localize';

/** What the service’s own pages say around a form that is filled in without script. */
export const wording = {
  title: {
    referral: () => msg('Ask for help', {id: 'hosted.title.referral'}),
    interpreter: () =>
      msg('Ask for an interpreter or a translation', {id: 'hosted.title.interpreter'}),
  },
  tab: {
    page: (page: number) =>
      msg(str`Your form, page ${page}`, {
        id: 'hosted.tab.page',
        desc: 'The name of the browser’s tab. It should not say that this is about health',
      }),
    check: () => msg('Your form, last page', {id: 'hosted.tab.check'}),
    received: () => msg('Your form has arrived', {id: 'hosted.tab.received'}),
    other: () => msg('Your form', {id: 'hosted.tab.other'}),
  },
  kept: () =>
    msg(
      'We keep what you write while you fill in this form. If you stop, we delete it after one hour.',
      {id: 'hosted.kept'},
    ),
  more: () =>
    msg(
      'Because of what you answered, there is more on this page now. Please look at it, then go on.',
      {id: 'hosted.more'},
    ),
  noCookie: {
    title: () => msg('This form does not work here', {id: 'hosted.noCookie.title'}),
    text: () =>
      msg(
        'Your browser does not let this form remember your answers from one page to the next. Please open it in a window of its own. If that does not help, call or text.',
        {id: 'hosted.noCookie.text'},
      ),
    open: () => msg('Open the form in a new window', {id: 'hosted.noCookie.open'}),
  },
  closed: {
    title: () => msg('This form is closed now', {id: 'hosted.closed.title'}),
    text: () =>
      msg(
        'This form was open for more than an hour, or it was started again. To keep your answers private, we deleted them. Nothing was sent from this page.',
        {id: 'hosted.closed.text'},
      ),
    again: () => msg('Start the form again', {id: 'hosted.closed.again'}),
  },
  notSent: {
    kept: () =>
      msg('We still have your answers. We keep them for one hour. You can try again.', {
        id: 'hosted.notSent.kept',
      }),
  },
  trouble: {
    title: () => msg('This page did not work', {id: 'hosted.trouble.title'}),
    text: () =>
      msg('This is not your fault. Please go back and try again.', {id: 'hosted.trouble.text'}),
    tooLarge: () =>
      msg('There is more text than we can take at once. Please go back and make it shorter.', {
        id: 'hosted.trouble.tooLarge',
      }),
    back: () => msg('Go back to the form', {id: 'hosted.trouble.back'}),
  },
  followUp: () =>
    msg(
      'You can look at this page again for one hour, in this browser. After that, call or text us and give your reference.',
      {id: 'hosted.followUp'},
    ),
};
