import {msg, str} from '@lit/localize';

/** What the passport says besides its questions. */
export const more = {
  title: () => msg('My e-Health Passport', {id: 'passport.title'}),
  lead: () =>
    msg(
      'Say once, in your own words, what matters to you and how people can help you. Fill in what you like, when you like. You can leave everything else empty.',
      {id: 'passport.lead'},
    ),
  start: {
    signIn: {
      title: () => msg('Sign in and keep it safe online', {id: 'passport.start.signIn.title'}),
      text: () =>
        msg(
          'You can open it on any device, show parts of it to people you choose, and take that back.',
          {id: 'passport.start.signIn.text'},
        ),
      button: () => msg('Sign in', {id: 'passport.start.signIn.button'}),
      hosted: () =>
        msg('Signing in does not work on this page. It works on a page of its own.', {
          id: 'passport.start.signIn.hosted',
        }),
      hostedLink: () =>
        msg('Go to the page where you can sign in', {id: 'passport.start.signIn.hostedLink'}),
    },
    device: {
      title: () => msg('Keep it on this device only', {id: 'passport.start.device.title'}),
      text: () =>
        msg('You don’t need an account. You can print it, show it, or save it as a file.', {
          id: 'passport.start.device.text',
        }),
      button: () => msg('Keep it on this device only', {id: 'passport.start.device.button'}),
      begin: () => msg('Start', {id: 'passport.start.device.begin'}),
      notTicked: () =>
        msg('Tick the box if you want to keep your passport on this device', {
          id: 'passport.start.device.notTicked',
        }),
      failed: () =>
        msg(
          'This device could not keep it. Its storage is full, or this browser does not let pages store anything.',
          {id: 'passport.start.device.failed'},
        ),
      kept: () => msg('A passport is kept on this device.', {id: 'passport.start.device.kept'}),
      open: () => msg('Open the passport on this device', {id: 'passport.start.device.open'}),
    },
    unreachable: () =>
      msg(
        'We could not reach the service. If you keep your passport online, please try again in a moment.',
        {id: 'passport.start.unreachable'},
      ),
    opening: () => msg('Opening your passport.', {id: 'passport.start.opening'}),
    notOpened: {
      title: () => msg('We could not open your passport', {id: 'passport.notOpened.title'}),
      text: () =>
        msg('It is still there. We could not reach it just now.', {
          id: 'passport.notOpened.text',
        }),
    },
    signedOut: () => msg('You are signed out.', {id: 'passport.start.signedOut'}),
    gone: () => msg('The passport was deleted from this device.', {id: 'passport.start.gone'}),
  },
  tasks: {
    now: () => msg('I need this now', {id: 'passport.tasks.now'}),
    nowText: () =>
      msg('The most important things, large and short, to show to somebody.', {
        id: 'passport.tasks.nowText',
      }),
    title: () =>
      msg('Fill it in', {id: 'passport.tasks.title', desc: 'Above the sections to fill in.'}),
    state: {
      empty: () => msg('Not started', {id: 'passport.tasks.state.empty'}),
      started: () => msg('Started', {id: 'passport.tasks.state.started'}),
      full: () => msg('All answered', {id: 'passport.tasks.state.full'}),
      wrong: () => msg('Please check an answer', {id: 'passport.tasks.state.wrong'}),
      checked: (day: string) =>
        msg(str`Last checked on ${day}`, {id: 'passport.tasks.state.checked'}),
      onlyYou: () => msg('Only you see this', {id: 'passport.tasks.state.onlyYou'}),
    },
    askAgain: (who: string) =>
      msg(str`You wanted to be asked again what they may know: ${who}.`, {
        id: 'passport.tasks.askAgain',
      }),
    ownNeedsDue: () =>
      msg('It is time to look again at what would help you. Is it all still right?', {
        id: 'passport.tasks.ownNeedsDue',
      }),
    carersNeedsDue: (who: string) =>
      msg(str`It is time to look again at what would help ${who}. Is it all still right?`, {
        id: 'passport.tasks.carersNeedsDue',
      }),
    lookAgain: () => msg('Look at it now', {id: 'passport.tasks.lookAgain'}),
    use: () => msg('Use it', {id: 'passport.tasks.use', desc: 'Above: see it whole, print it.'}),
    view: () => msg('See all of it', {id: 'passport.tasks.view'}),
    print: () => msg('Print it', {id: 'passport.tasks.print'}),
    sharing: () => msg('Show it to somebody', {id: 'passport.tasks.sharing'}),
    history: () =>
      msg('See who opened it, and what it said before', {id: 'passport.tasks.history'}),
    device: () =>
      msg('What is kept on this device, and a file of it', {id: 'passport.tasks.device'}),
    file: () => msg('Save it as a file, or delete it', {id: 'passport.tasks.file'}),
    back: () => msg('Back to my passport', {id: 'passport.tasks.back'}),
    notLoaded: () =>
      msg('This part could not be loaded. Your words are still here.', {
        id: 'passport.tasks.notLoaded',
      }),
  },
  section: {
    free: () => msg('You can leave all of this empty.', {id: 'passport.section.free'}),
    done: () => msg('Done', {id: 'passport.section.done'}),
    next: (title: string) => msg(str`Next: ${title}`, {id: 'passport.section.next'}),
    notKept: () => msg('Not saved yet, because of this answer.', {id: 'passport.section.notKept'}),
    checkedToday: () =>
      msg('I have checked all of it today', {id: 'passport.section.checkedToday'}),
    stillRight: () => msg('All of this is still right', {id: 'passport.section.stillRight'}),
    remindedNextYear: () =>
      msg('We remind you here again in a year.', {id: 'passport.section.remindedNextYear'}),
    checkedNow: () => msg('Today’s date is written down.', {id: 'passport.section.checkedNow'}),
  },
  list: {
    empty: () => msg('Nothing in this list yet.', {id: 'passport.list.empty'}),
    unnamed: () => msg('Without a name', {id: 'passport.list.unnamed'}),
    change: () => msg('Change', {id: 'passport.list.change'}),
    changeOne: (name: string) => msg(str`Change: ${name}`, {id: 'passport.list.changeOne'}),
    up: () => msg('Move up', {id: 'passport.list.up'}),
    upOne: (name: string) => msg(str`Move up: ${name}`, {id: 'passport.list.upOne'}),
    down: () => msg('Move down', {id: 'passport.list.down'}),
    downOne: (name: string) => msg(str`Move down: ${name}`, {id: 'passport.list.downOne'}),
    remove: () => msg('Remove', {id: 'passport.list.remove'}),
    removeOne: (name: string) => msg(str`Remove: ${name}`, {id: 'passport.list.removeOne'}),
    removed: (name: string) => msg(str`Removed: ${name}.`, {id: 'passport.list.removed'}),
    undo: () => msg('Undo', {id: 'passport.list.undo', desc: 'Brings back what was removed.'}),
    moved: (name: string, place: number) =>
      msg(str`${name} is now number ${place} in the list.`, {id: 'passport.list.moved'}),
    takeBack: () => msg('Take this back', {id: 'passport.list.takeBack'}),
    takeBackFrom: (name: string) =>
      msg(str`Take this back: ${name}`, {id: 'passport.list.takeBackFrom'}),
    takenBack: (name: string) =>
      msg(
        str`Taken back: ${name}. They can’t open anything any more. What they have read, they have read.`,
        {id: 'passport.list.takenBack'},
      ),
    withdrawn: (day: string) => msg(str`Taken back on ${day}`, {id: 'passport.list.withdrawn'}),
  },
  save: {
    saved: (time: string) => msg(str`Saved at ${time}.`, {id: 'passport.save.saved'}),
    nothing: () => msg('Nothing is saved yet.', {id: 'passport.save.nothing'}),
    waiting: () => msg('Not saved yet.', {id: 'passport.save.waiting'}),
    saving: () => msg('Saving…', {id: 'passport.save.saving'}),
    oneNotSaved: () =>
      msg('An answer needs another look before it can be saved.', {
        id: 'passport.save.oneNotSaved',
      }),
    failed: {
      title: () => msg('Not saved yet', {id: 'passport.save.failed.title'}),
      offline: () =>
        msg('Your device seems to have no internet connection.', {
          id: 'passport.save.failed.offline',
        }),
      busy: () =>
        msg('Very many people are using this service now.', {id: 'passport.save.failed.busy'}),
      unavailable: () =>
        msg('We could not reach the service.', {id: 'passport.save.failed.unavailable'}),
      refused: () =>
        msg('The service could not take this. That is our mistake, not yours.', {
          id: 'passport.save.failed.refused',
        }),
      full: () =>
        msg('This device has no room left for it, or does not let us keep it.', {
          id: 'passport.save.failed.full',
        }),
      kept: () =>
        msg(
          'Your words are still on this page. Please don’t close it. We keep trying to save them.',
          {id: 'passport.save.failed.kept'},
        ),
      now: () => msg('Try now', {id: 'passport.save.failed.now'}),
    },
  },
  changed: {
    title: () =>
      msg('Your passport was also changed in another window', {id: 'passport.changed.title'}),
    look: () => msg('See both, and choose', {id: 'passport.changed.look'}),
  },
  session: {
    signOut: () => msg('Sign out', {id: 'passport.session.signOut'}),
    signedOut: {
      title: () => msg('You have been signed out', {id: 'passport.session.signedOut.title'}),
      text: () =>
        msg('Sign in again. What you wrote stays here, and is saved after that.', {
          id: 'passport.session.signedOut.text',
        }),
      signIn: () =>
        msg('Sign in again (in a new window)', {id: 'passport.session.signedOut.signIn'}),
    },
    ending: {
      text: (time: string) =>
        msg(str`You will be signed out at ${time} if you do nothing more.`, {
          id: 'passport.session.ending.text',
        }),
      stay: () => msg('Stay signed in', {id: 'passport.session.ending.stay'}),
    },
    other: {
      title: () => msg('Somebody else is signed in now', {id: 'passport.session.other.title'}),
      text: () =>
        msg(
          'The words of the first person are not on the screen any more, and are not sent. If they sign in again in this browser, they can go on.',
          {id: 'passport.session.other.text'},
        ),
      theirs: () =>
        msg('Open the passport of the person who is signed in now', {
          id: 'passport.session.other.theirs',
        }),
    },
    leaveAnyway: {
      text: () =>
        msg('Not everything is saved. If you sign out now, the last of it is lost.', {
          id: 'passport.session.leaveAnyway.text',
        }),
      button: () => msg('Sign out all the same', {id: 'passport.session.leaveAnyway.button'}),
    },
  },
};
