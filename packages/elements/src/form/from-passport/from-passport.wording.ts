import {msg, str} from '@lit/localize';

/** What a form says that starts from a passport, in English. */
export const wording = {
  back: () => msg('Go on without my passport', {id: 'fromPassport.back'}),
  looking: () => msg('Looking for your passport.', {id: 'fromPassport.looking'}),
  where: {
    title: () => msg('Where is your e-Health Passport?', {id: 'fromPassport.where.title'}),
    text: () =>
      msg('You will see what it says, and choose what to copy into this form.', {
        id: 'fromPassport.where.text',
      }),
    online: () => msg('I keep it online', {id: 'fromPassport.where.online'}),
    signIn: () => msg('Sign in', {id: 'fromPassport.where.signIn'}),
    newWindow: () =>
      msg('This opens a new window. Come back to this one when you have signed in.', {
        id: 'fromPassport.where.newWindow',
      }),
    notYet: () => msg('You are not signed in yet.', {id: 'fromPassport.where.notYet'}),
    check: () => msg('I have signed in', {id: 'fromPassport.where.check'}),
    notHere: () =>
      msg(
        'Signing in does not work on this page. You can save a file of your passport, and choose it here.',
        {
          id: 'fromPassport.where.notHere',
        },
      ),
    unreachable: () =>
      msg(
        'We could not reach the place where it is kept. You can try again, or go on without it.',
        {
          id: 'fromPassport.where.unreachable',
        },
      ),
    again: () => msg('Try again', {id: 'fromPassport.where.again'}),
    device: () => msg('I keep it on this device', {id: 'fromPassport.where.device'}),
    open: () => msg('Open the passport on this device', {id: 'fromPassport.where.open'}),
    file: () => msg('I have a file of it', {id: 'fromPassport.where.file'}),
    unreadable: () =>
      msg('The passport on this device could not be read.', {id: 'fromPassport.where.unreadable'}),
  },
  choose: {
    title: () => msg('What do you want to copy?', {id: 'fromPassport.choose.title'}),
    text: () =>
      msg(
        'Only what you tick is copied. You can still change it in the form, and nothing is sent yet.',
        {
          id: 'fromPassport.choose.text',
        },
      ),
    legend: () => msg('From your passport', {id: 'fromPassport.choose.legend'}),
    now: (answer: string) =>
      msg(str`The form says now: ${answer}. This would be replaced.`, {
        id: 'fromPassport.choose.now',
      }),
    privateLegend: () =>
      msg('What nobody else has seen so far', {id: 'fromPassport.choose.privateLegend'}),
    privateText: () =>
      msg(
        'Tick this only if you want the team to read it. Everyone on the team who reads this form will see it.',
        {
          id: 'fromPassport.choose.privateText',
        },
      ),
    tooLong: (question: string) =>
      msg(
        str`${question}: this is too long to copy. You can write the most important part in the form.`,
        {
          id: 'fromPassport.choose.tooLong',
        },
      ),
    all: () => msg('Choose all', {id: 'fromPassport.choose.all'}),
    allButPrivate: () =>
      msg('Choose all, but not what nobody else has seen', {
        id: 'fromPassport.choose.allButPrivate',
      }),
    none: () =>
      msg('Tick what you want to copy, or go on without your passport', {
        id: 'fromPassport.choose.none',
      }),
    copy: () => msg('Copy what I ticked', {id: 'fromPassport.choose.copy'}),
    empty: () =>
      msg('Your passport says nothing yet that this form asks for.', {
        id: 'fromPassport.choose.empty',
      }),
  },
  copied: () =>
    msg(
      'What you chose is in the form now. Please check it as you go on. You can change all of it.',
      {
        id: 'fromPassport.copied',
      },
    ),
};
