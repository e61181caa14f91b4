import {msg, str} from '@lit/localize';

/** What is said of showing a passport to others. */
export const wording = {
  title: () => msg('Show it to somebody', {id: 'passportSharing.title'}),
  lead: () =>
    msg(
      'You decide who may know what. A link opens only the parts that you chose for that person. You can take it back at any time.',
      {id: 'passportSharing.lead'},
    ),
  read: () => msg('What they have read, they have read.', {id: 'passportSharing.read'}),
  nobody: () =>
    msg('You have not written down yet who may know what.', {id: 'passportSharing.nobody'}),
  decide: () => msg('Decide who may know what', {id: 'passportSharing.decide'}),
  opens: () => msg('They may read these parts:', {id: 'passportSharing.opens'}),
  opensNothing: {
    nothing: () => msg('They may read nothing.', {id: 'passportSharing.opensNothing.nothing'}),
    general: () =>
      msg(
        'They may have general information from staff, about illnesses like yours and how to help. They may read nothing of your passport.',
        {id: 'passportSharing.opensNothing.general'},
      ),
    notNow: () =>
      msg('They may read nothing today, because of the days that you chose.', {
        id: 'passportSharing.opensNothing.notNow',
      }),
  },
  until: (day: string) => msg(str`Until ${day}`, {id: 'passportSharing.until'}),
  from: (day: string) => msg(str`From ${day}`, {id: 'passportSharing.from'}),
  withdraw: (name: string) =>
    msg(str`Let ${name} read nothing any more`, {id: 'passportSharing.withdraw'}),
  withdrawn: (name: string) =>
    msg(
      str`${name} can read nothing any more, and every link that you gave them has ended. What they have read, they have read.`,
      {id: 'passportSharing.withdrawn'},
    ),
  make: {
    begin: () => msg('Make a link', {id: 'passportSharing.make.begin'}),
    beginFor: (name: string) =>
      msg(str`Make a link for ${name}`, {id: 'passportSharing.make.beginFor'}),
    howLong: () => msg('How long may the link work?', {id: 'passportSharing.make.howLong'}),
    day: () => msg('One day', {id: 'passportSharing.make.day'}),
    week: () => msg('One week', {id: 'passportSharing.make.week'}),
    month: () => msg('30 days', {id: 'passportSharing.make.month'}),
    date: () => msg('Until a day that I choose', {id: 'passportSharing.make.date'}),
    lastDay: () => msg('The last day', {id: 'passportSharing.make.lastDay'}),
    wrongDay: () =>
      msg('Enter a day from today on, and not more than a year away', {
        id: 'passportSharing.make.wrongDay',
      }),
    careful: () =>
      msg(
        'Anyone who has the link can open it, so give it only to people you trust. Send it in a way that nobody else reads.',
        {id: 'passportSharing.make.careful'},
      ),
    confirm: () => msg('Make the link', {id: 'passportSharing.make.confirm'}),
    cancel: () => msg('Don’t make a link', {id: 'passportSharing.make.cancel'}),
    working: () => msg('Making the link. Please wait.', {id: 'passportSharing.make.working'}),
  },
  made: {
    title: (name: string) => msg(str`A link for ${name}`, {id: 'passportSharing.made.title'}),
    once: () =>
      msg('Copy it or send it now. We can’t show it again, but you can always make another.', {
        id: 'passportSharing.made.once',
      }),
    works: (day: string) =>
      msg(str`It works until ${day}, unless you take it back before.`, {
        id: 'passportSharing.made.works',
      }),
    address: () => msg('The link', {id: 'passportSharing.made.address'}),
    copy: () => msg('Copy the link', {id: 'passportSharing.made.copy'}),
    copied: () => msg('The link is copied.', {id: 'passportSharing.made.copied'}),
    notCopied: () =>
      msg('The link could not be copied. Select it and copy it yourself.', {
        id: 'passportSharing.made.notCopied',
      }),
    send: () => msg('Send the link', {id: 'passportSharing.made.send'}),
    code: () =>
      msg('They can also point a phone camera at this code.', {id: 'passportSharing.made.code'}),
    codeLabel: () =>
      msg('A QR code that opens the link above', {id: 'passportSharing.made.codeLabel'}),
    print: () => msg('Print the code', {id: 'passportSharing.made.print'}),
    done: () => msg('I have sent it', {id: 'passportSharing.made.done'}),
  },
  links: {
    title: (name: string) => msg(str`Links for ${name}`, {id: 'passportSharing.links.title'}),
    gone: () =>
      msg('Links for somebody who is not in your list any more', {
        id: 'passportSharing.links.gone',
      }),
    made: (day: string) => msg(str`Made on ${day}`, {id: 'passportSharing.links.made'}),
    ended: (day: string) => msg(str`Taken back on ${day}`, {id: 'passportSharing.links.ended'}),
    over: (day: string) => msg(str`It ended on ${day}`, {id: 'passportSharing.links.over'}),
    opened: {
      zero: () => msg('Never opened', {id: 'passportSharing.links.opened.zero'}),
      one: () => msg('Opened once', {id: 'passportSharing.links.opened.one'}),
      two: () => msg('Opened twice', {id: 'passportSharing.links.opened.two'}),
      other: () => msg('Opened several times', {id: 'passportSharing.links.opened.other'}),
    },
    times: (count: string) => msg(str`How often: ${count}`, {id: 'passportSharing.links.times'}),
    last: (day: string, time: string) =>
      msg(str`The last time on ${day} at ${time}`, {id: 'passportSharing.links.last'}),
    takeBack: () => msg('Take this link back', {id: 'passportSharing.links.takeBack'}),
    takeBackFrom: (day: string) =>
      msg(str`Take this link back: made on ${day}`, {
        id: 'passportSharing.links.takeBackFrom',
      }),
    takenBack: () =>
      msg(
        'The link is taken back. It opens nothing any more. What they have read, they have read.',
        {
          id: 'passportSharing.links.takenBack',
        },
      ),
    loading: () => msg('Looking for your links.', {id: 'passportSharing.links.loading'}),
  },
  failed: {
    list: () => msg('We can’t show your links just now', {id: 'passportSharing.failed.list'}),
    make: () => msg('The link is not made yet', {id: 'passportSharing.failed.make'}),
    end: () => msg('The link is not taken back yet', {id: 'passportSharing.failed.end'}),
    withdraw: () => msg('This is not taken back yet', {id: 'passportSharing.failed.withdraw'}),
    offline: () =>
      msg('Your device seems to have no internet connection.', {
        id: 'passportSharing.failed.offline',
      }),
    busy: () =>
      msg('Very many people are using this service now. Please wait a minute.', {
        id: 'passportSharing.failed.busy',
      }),
    unavailable: () =>
      msg('We could not reach the service.', {id: 'passportSharing.failed.unavailable'}),
    refused: () =>
      msg('The service could not do this. That is our mistake, not yours.', {
        id: 'passportSharing.failed.refused',
      }),
    signedOut: () =>
      msg('You are not signed in any more. Please sign in again first.', {
        id: 'passportSharing.failed.signedOut',
      }),
    changed: () =>
      msg('Your passport was changed somewhere else. Go back to it first, and look at it.', {
        id: 'passportSharing.failed.changed',
      }),
    opensNothing: () =>
      msg('They may read nothing on that day. Check “Who may know what” first.', {
        id: 'passportSharing.failed.opensNothing',
      }),
    tooMany: () =>
      msg('You have very many links. Take some of them back first.', {
        id: 'passportSharing.failed.tooMany',
      }),
    notSavable: () =>
      msg('An answer in your passport needs another look before anything can be saved.', {
        id: 'passportSharing.failed.notSavable',
      }),
    again: () => msg('Try again', {id: 'passportSharing.failed.again'}),
    trying: () => msg('Please wait.', {id: 'passportSharing.failed.trying'}),
  },
};
