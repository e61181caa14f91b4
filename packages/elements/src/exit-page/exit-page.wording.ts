import {msg, str} from '@lit/localize';

/** What is said of leaving quickly: what it does, and honestly what it does not. */
export const wording = {
  leave: () => msg('Exit this page', {id: 'exitPage.leave'}),
  about: () => msg('What “Exit this page” does', {id: 'exitPage.about'}),
  does: (site: string) =>
    msg(str`It opens ${isolated(site)} straight away. It also clears what you have typed here.`, {
      id: 'exitPage.does',
    }),
  keyboard: () =>
    msg('You can also press the Shift key 3 times to leave.', {id: 'exitPage.keyboard'}),
  doesNot: {
    title: () => msg('What it can’t hide', {id: 'exitPage.doesNot.title'}),
    history: () =>
      msg('Your browser still remembers that you were here.', {id: 'exitPage.doesNot.history'}),
    watched: () =>
      msg(
        'Someone who can see your phone or computer may still know that you were here. So may someone who runs the internet you use.',
        {id: 'exitPage.doesNot.watched'},
      ),
  },
  tips: {
    title: () => msg('How to hide that you were here', {id: 'exitPage.tips.title'}),
    history: () =>
      msg(
        'Open your browser’s menu and choose “History”. Delete the visits to this site. If you delete everything, someone may notice.',
        {id: 'exitPage.tips.history'},
      ),
    private: () =>
      msg('Next time, open a “private” or “incognito” window before you come here.', {
        id: 'exitPage.tips.private',
      }),
    elsewhere: () =>
      msg('If you think someone checks your phone or computer, use one that they can’t get to.', {
        id: 'exitPage.tips.elsewhere',
      }),
  },
  pressTwice: () => msg('Press Shift 2 more times to leave this page', {id: 'exitPage.pressTwice'}),
  pressOnce: () => msg('Press Shift once more to leave this page', {id: 'exitPage.pressOnce'}),
  stillHere: {
    text: () =>
      msg('The other page has not opened. You may not have a connection.', {
        id: 'exitPage.stillHere.text',
      }),
    again: () => msg('Try again', {id: 'exitPage.stillHere.again'}),
    back: () => msg('Go back', {id: 'exitPage.stillHere.back'}),
  },
};

/** Keeps the dots of a site's name in their order inside a sentence that runs from right to left. */
function isolated(site: string): string {
  return `\u2068${site}\u2069`;
}
