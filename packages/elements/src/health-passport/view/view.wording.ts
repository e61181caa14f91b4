import {msg, str} from '@lit/localize';

/** What stands around a person's own words when a passport is read. */
export const wording = {
  title: () => msg('Read your passport', {id: 'passportView.title'}),
  lead: () =>
    msg('This is all that you wrote, as others would read it.', {id: 'passportView.lead'}),
  nothing: () =>
    msg('You have not written anything yet. You can start with any part you like.', {
      id: 'passportView.nothing',
    }),
  print: () => msg('Put it on paper', {id: 'passportView.print'}),
  emergency: () => msg('Show only what matters now', {id: 'passportView.emergency'}),
  lastChecked: (day: string) =>
    msg(str`Last checked on ${day}`, {
      id: 'passportView.lastChecked',
      desc: 'When the person last made sure that everything in their passport is right',
    }),
  neverChecked: () =>
    msg('It does not say when this was last checked.', {id: 'passportView.neverChecked'}),
  written: {
    myself: () => msg('I wrote this myself.', {id: 'passportView.written.myself'}),
    'with-help': () =>
      msg('I wrote this with somebody’s help.', {id: 'passportView.written.withHelp'}),
    'by-someone': () => msg('Somebody wrote this for me.', {id: 'passportView.written.bySomeone'}),
  },
  helper: () =>
    msg('Who helped:', {
      id: 'passportView.helper',
      desc: 'Before the name of who helped to write it, and who they are to the person',
    }),
  agreed: () => msg('Yes', {id: 'passportView.agreed', desc: 'The person asked for this'}),
  own: {
    title: () => msg('Only you see this', {id: 'passportView.own.title'}),
    text: () =>
      msg('This is not on paper, and not in anything that you share.', {
        id: 'passportView.own.text',
      }),
  },
};
