import {msg, str} from '@lit/localize';

/** What somebody reads with whom a passport was shared. */
export const wording = {
  title: (name: string) => msg(str`About ${name}`, {id: 'sharedPassport.title'}),
  titleWithoutName: () => msg('What was shared with you', {id: 'sharedPassport.titleWithoutName'}),
  lead: () =>
    msg('This person wrote it and shared it with you. Please keep it to yourself.', {
      id: 'sharedPassport.lead',
    }),
  seen: () => msg('They can see that you opened it.', {id: 'sharedPassport.seen'}),
  until: (day: string) =>
    msg(str`You can read it here until ${day}, unless they take it back before.`, {
      id: 'sharedPassport.until',
    }),
  nothing: () => msg('Nothing is written there yet.', {id: 'sharedPassport.nothing'}),
  print: () => msg('Print', {id: 'sharedPassport.print'}),
  loading: () => msg('Please wait.', {id: 'sharedPassport.loading'}),
  closed: {
    title: () => msg('This link does not open anything', {id: 'sharedPassport.closed.title'}),
    text: () =>
      msg(
        'That can have many reasons, and none of them is your fault. Please ask the person who gave it to you. They can give you another.',
        {id: 'sharedPassport.closed.text'},
      ),
  },
  noLink: {
    title: () => msg('Please open your link again', {id: 'sharedPassport.noLink.title'}),
    text: () =>
      msg(
        'For safety we don’t keep it on this page. Go back to the message or the code that you were given, and open it from there.',
        {id: 'sharedPassport.noLink.text'},
      ),
  },
  unreachable: {
    title: () => msg('We can’t open this just now', {id: 'sharedPassport.unreachable.title'}),
    text: () =>
      msg('Your link may still be good. Please try again in a moment.', {
        id: 'sharedPassport.unreachable.text',
      }),
    again: () => msg('Try again', {id: 'sharedPassport.unreachable.again'}),
  },
};
