import {msg, str} from '@lit/localize';

/** What is said of how far something has come, whatever it is. */
export const wording = {
  when: (day: string, time: string) =>
    msg(str`That was on ${day} at ${time}.`, {id: 'progress.when'}),
  again: () => msg('Check again', {id: 'progress.again'}),
  unsure: () =>
    msg('It may not have been stopped. Please check again, or call.', {id: 'progress.unsure'}),
  notFound: {
    title: () => msg('We can’t find anything with this link', {id: 'progress.notFound.title'}),
    text: () =>
      msg(
        'The link may be old, or a part of it may be missing. If you are waiting to hear from us, or things get worse, call or text. You don’t need to wait.',
        {id: 'progress.notFound.text'},
      ),
  },
  link: {
    title: () => msg('Come back later', {id: 'progress.link.title'}),
    text: () =>
      msg(
        'Keep the private link to this page somewhere safe. Whoever has it can see how far this has come and stop it. They can’t see any of your answers. If you open it, this browser remembers that you did.',
        {id: 'progress.link.text'},
      ),
    copy: () => msg('Copy the private link', {id: 'progress.link.copy'}),
  },
  toForm: () => msg('Go to the form', {id: 'progress.toForm'}),
};
