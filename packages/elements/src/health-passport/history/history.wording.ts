import {msg, str} from '@lit/localize';

/** What is said of who opened a passport, and of what it said before. */
export const wording = {
  title: () => msg('Who opened it, and what it said before', {id: 'passportHistory.title'}),
  events: {
    title: () => msg('What happened', {id: 'passportHistory.events.title'}),
    lead: () =>
      msg('You see here each time that somebody opened or changed your passport.', {
        id: 'passportHistory.events.lead',
      }),
    nothing: () => msg('Nothing has happened yet.', {id: 'passportHistory.events.nothing'}),
    more: () => msg('Show more', {id: 'passportHistory.events.more'}),
    shown: () => msg('More is shown below.', {id: 'passportHistory.events.shown'}),
    opened: (time: string) =>
      msg(str`You opened your passport at ${time}.`, {id: 'passportHistory.opened'}),
    saved: (time: string) =>
      msg(str`You saved your passport at ${time}.`, {id: 'passportHistory.saved'}),
    exported: (time: string) =>
      msg(str`You made a file of your passport for another system at ${time}.`, {
        id: 'passportHistory.exported',
      }),
    deleted: (time: string) =>
      msg(str`You deleted your passport at ${time}.`, {id: 'passportHistory.deleted'}),
    shared: (name: string, time: string) =>
      msg(str`You made a link for ${name} at ${time}.`, {id: 'passportHistory.shared'}),
    sharedGone: (time: string) =>
      msg(str`You made a link for somebody at ${time}.`, {id: 'passportHistory.sharedGone'}),
    ended: (name: string, time: string) =>
      msg(str`A link for ${name} was taken back at ${time}.`, {id: 'passportHistory.ended'}),
    endedGone: (time: string) =>
      msg(str`A link was taken back at ${time}.`, {id: 'passportHistory.endedGone'}),
    openedBy: (name: string, time: string) =>
      msg(str`${name} opened your passport by a link at ${time}.`, {
        id: 'passportHistory.openedBy',
        desc: 'A link can be passed on: it was the link that this person was given',
      }),
    openedByGone: (time: string) =>
      msg(str`Somebody you shared it with opened your passport at ${time}.`, {
        id: 'passportHistory.openedByGone',
      }),
    unknown: (time: string) =>
      msg(str`Something was done with your passport at ${time}.`, {
        id: 'passportHistory.unknown',
      }),
    passedOn: () =>
      msg(
        'A name here is the person you gave the link to. If they gave it to somebody else, we can’t tell.',
        {id: 'passportHistory.passedOn'},
      ),
  },
  versions: {
    title: () => msg('What it said before', {id: 'passportHistory.versions.title'}),
    lead: () =>
      msg('You can look at what you saved earlier, and bring those words back.', {
        id: 'passportHistory.versions.lead',
      }),
    nothing: () => msg('There is nothing earlier.', {id: 'passportHistory.versions.nothing'}),
    look: (day: string, time: string) =>
      msg(str`Look at what you saved on ${day} at ${time}`, {
        id: 'passportHistory.versions.look',
      }),
    lookedAt: (day: string, time: string) =>
      msg(str`What you saved on ${day} at ${time}`, {id: 'passportHistory.versions.lookedAt'}),
    close: () => msg('Close this', {id: 'passportHistory.versions.close'}),
    putBack: () => msg('Bring these words back', {id: 'passportHistory.versions.putBack'}),
    putBackMeans: () =>
      msg(
        'They take the place of what you have now. What you have now stays in this list. “Who may know what” does not change.',
        {id: 'passportHistory.versions.putBackMeans'},
      ),
    isBack: () =>
      msg('Your earlier words are back, and saved.', {id: 'passportHistory.versions.isBack'}),
  },
  loading: () => msg('Please wait.', {id: 'passportHistory.loading'}),
  failed: {
    show: () => msg('We can’t show this just now', {id: 'passportHistory.failed.show'}),
    putBack: () =>
      msg('Your earlier words are not saved yet', {id: 'passportHistory.failed.putBack'}),
  },
};
