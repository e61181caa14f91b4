import {msg, str} from '@lit/localize';

/** What is said of a passport on the device alone, and of the file of it, in English. */
export const wording = {
  warning: {
    title: () => msg('Before you keep it on this device', {id: 'device.warning.title'}),
    others: () =>
      msg('Anyone who uses this device could find your passport in this browser and read it.', {
        id: 'device.warning.others',
      }),
    shared: () =>
      msg(
        'If you share this device, it is safer not to keep it here. That is also true if somebody looks at what you do on it.',
        {id: 'device.warning.shared'},
      ),
    passphrase: () =>
      msg('You can lock it with a passphrase, once you have started.', {
        id: 'device.warning.passphrase',
      }),
    lost: () =>
      msg(
        'It is kept here and nowhere else. If this device is lost, or this browser is cleared, your passport is gone. You can save a file of it too.',
        {id: 'device.warning.lost'},
      ),
    exit: () =>
      msg(
        'The exit button clears the screen. It does not delete a passport that you keep on this device.',
        {id: 'device.warning.exit'},
      ),
    agree: () =>
      msg('I have read this, and I want to keep my passport on this device', {
        id: 'device.warning.agree',
      }),
  },
  title: () => msg('This device', {id: 'device.title'}),
  titleOnline: () => msg('A file of your passport', {id: 'device.titleOnline'}),
  kept: {
    title: () => msg('What is kept here', {id: 'device.kept.title'}),
    since: (day: string) =>
      msg(str`Your passport has been kept in this browser since ${day}.`, {
        id: 'device.kept.since',
      }),
    saved: (day: string, time: string) =>
      msg(str`It was last saved on ${day} at ${time}.`, {id: 'device.kept.saved'}),
    never: () => msg('Nothing has been saved in it yet.', {id: 'device.kept.never'}),
    only: () =>
      msg('It is on this device only. Nobody else has it, and we can’t see it.', {
        id: 'device.kept.only',
      }),
    nothing: () => msg('No passport is kept on this device any more.', {id: 'device.kept.nothing'}),
    exit: () =>
      msg(
        'If you press the exit button, your words leave the screen. The passport stays on this device, because you chose to keep it here. To take it away, delete it below.',
        {id: 'device.kept.exit'},
      ),
    aside: () =>
      msg(
        'Something that was kept here could not be read as a passport. We have not thrown it away.',
        {id: 'device.kept.aside'},
      ),
    saveAside: () => msg('Save it as a file', {id: 'device.kept.saveAside'}),
    deleteAside: () => msg('Delete what could not be read', {id: 'device.kept.deleteAside'}),
  },
  passphrase: {
    title: () => msg('Lock it with a passphrase', {id: 'device.passphrase.title'}),
    why: () =>
      msg('A passphrase locks your passport. It can only be read after the passphrase is typed.', {
        id: 'device.passphrase.why',
      }),
    forgotten: () =>
      msg(
        'If you forget the passphrase, nobody can open your passport again. We can’t either, and there is no way to ask for a new one.',
        {id: 'device.passphrase.forgotten'},
      ),
    impossible: () =>
      msg(
        'A passphrase can’t be set on this page, because the page is not secure. Its address would have to start with https.',
        {id: 'device.passphrase.impossible'},
      ),
    isSet: () => msg('Your passport is locked with a passphrase.', {id: 'device.passphrase.isSet'}),
    isNotSet: () => msg('Your passport is not locked.', {id: 'device.passphrase.isNotSet'}),
    label: () => msg('Passphrase', {id: 'device.passphrase.label'}),
    labelNew: () => msg('New passphrase', {id: 'device.passphrase.labelNew'}),
    hint: (least: number) =>
      msg(
        str`Use ${least} characters or more. Four words that do not belong together are strong, and easy to keep in mind.`,
        {id: 'device.passphrase.hint'},
      ),
    again: () => msg('The same passphrase again', {id: 'device.passphrase.again'}),
    show: () => msg('Show what I type', {id: 'device.passphrase.show'}),
    tooShort: (least: number) =>
      msg(str`Use ${least} characters or more`, {id: 'device.passphrase.tooShort'}),
    different: () =>
      msg('The two are not the same. Type it again', {id: 'device.passphrase.different'}),
    missing: () => msg('Type the passphrase', {id: 'device.passphrase.missing'}),
    set: () => msg('Lock my passport', {id: 'device.passphrase.set'}),
    change: () => msg('Change the passphrase', {id: 'device.passphrase.change'}),
    remove: () => msg('Take the passphrase away', {id: 'device.passphrase.remove'}),
    cancel: () => msg('Leave it as it is', {id: 'device.passphrase.cancel'}),
    working: () => msg('One moment, please.', {id: 'device.passphrase.working'}),
    done: () => msg('Your passport is now locked.', {id: 'device.passphrase.done'}),
    removed: () => msg('Your passport is not locked any more.', {id: 'device.passphrase.removed'}),
  },
  unlock: {
    title: () => msg('Open your passport', {id: 'device.unlock.title'}),
    text: () =>
      msg('A passport is kept on this device. It is locked with a passphrase.', {
        id: 'device.unlock.text',
      }),
    open: () => msg('Open', {id: 'device.unlock.open'}),
    wrong: () =>
      msg('This passphrase did not open it. You can try again as often as you like', {
        id: 'device.unlock.wrong',
      }),
    forgotten: () =>
      msg(
        'If you have forgotten the passphrase, nobody can open this passport. You can delete it and start a new one.',
        {id: 'device.unlock.forgotten'},
      ),
  },
  save: {
    title: () => msg('Save a file', {id: 'device.save.title'}),
    text: () =>
      msg('A file can be kept on a stick, sent to yourself, or loaded on another device.', {
        id: 'device.save.text',
      }),
    without: () =>
      msg(
        'Your note to staff, and who may know what, are not put in the file. They stay where your passport is kept.',
        {id: 'device.save.without'},
      ),
    open: () =>
      msg('Anyone who has the file can read it, unless you lock it.', {id: 'device.save.open'}),
    lock: () => msg('Lock the file with a passphrase', {id: 'device.save.lock'}),
    button: () => msg('Save a file', {id: 'device.save.button'}),
    done: (name: string) =>
      msg(str`The file ${name} was made. Your browser keeps it with your downloads.`, {
        id: 'device.save.done',
      }),
  },
  load: {
    title: () => msg('Load a file', {id: 'device.load.title'}),
    text: () =>
      msg('Nothing changes until you have seen what would be different.', {id: 'device.load.text'}),
    label: () => msg('Choose the file of a passport', {id: 'device.load.label'}),
    locked: () => msg('This file is locked with a passphrase.', {id: 'device.load.locked'}),
    open: () => msg('Open the file', {id: 'device.load.open'}),
    tooLarge: () =>
      msg('This file is too large to be a passport. Please choose another', {
        id: 'device.load.tooLarge',
      }),
    notOurs: () =>
      msg('This is not the file of a passport, or a part of it is missing. Please choose another', {
        id: 'device.load.notOurs',
      }),
    newer: () =>
      msg('This file was made by a newer version, which this page can’t read yet', {
        id: 'device.load.newer',
      }),
    same: () =>
      msg('The file says the same as your passport. There is nothing to change.', {
        id: 'device.load.same',
      }),
    choose: () =>
      msg('Which sections do you want to take from the file?', {id: 'device.load.choose'}),
    isNew: (section: string) =>
      msg(str`${section}: only the file says something`, {id: 'device.load.isNew'}),
    isChanged: (section: string) =>
      msg(str`${section}: the file says something else. Your words here would be replaced`, {
        id: 'device.load.isChanged',
      }),
    isGone: (section: string) =>
      msg(str`${section}: the file says nothing. Your words here would be deleted`, {
        id: 'device.load.isGone',
      }),
    all: () => msg('Choose all', {id: 'device.load.all'}),
    take: () => msg('Take these from the file', {id: 'device.load.take'}),
    none: () => msg('Choose at least one section', {id: 'device.load.none'}),
    cancel: () => msg('Change nothing', {id: 'device.load.cancel'}),
    done: () => msg('Your passport now has what you chose.', {id: 'device.load.done'}),
    notSaved: () =>
      msg('What you chose is on the screen, but it is not saved yet.', {
        id: 'device.load.notSaved',
      }),
  },
  delete: {
    title: () => msg('Delete everything here', {id: 'device.delete.title'}),
    text: () =>
      msg(
        'This deletes the passport from this browser at once. Files that you saved, and what you printed, stay.',
        {id: 'device.delete.text'},
      ),
    button: () => msg('Delete my passport from this device', {id: 'device.delete.button'}),
    sure: () => msg('Delete it now? It can’t be brought back.', {id: 'device.delete.sure'}),
    yes: () => msg('Yes, delete it', {id: 'device.delete.yes'}),
    no: () => msg('No, keep it', {id: 'device.delete.no'}),
    done: () =>
      msg('Deleted. Nothing of your passport is kept on this device.', {id: 'device.delete.done'}),
  },
  deleteOnline: {
    title: () => msg('Delete my passport', {id: 'device.deleteOnline.title'}),
    text: () =>
      msg(
        'This deletes all that you wrote, what it said before, and every link to it. Files that you saved, and what you printed, stay.',
        {id: 'device.deleteOnline.text'},
      ),
    button: () => msg('Delete my passport', {id: 'device.deleteOnline.button'}),
    failed: () =>
      msg('Your passport is not deleted yet. Please try again.', {
        id: 'device.deleteOnline.failed',
      }),
  },
  failed: {
    unavailable: () =>
      msg(
        'This device did not keep it. Its storage is full, or this browser does not let pages store anything.',
        {id: 'device.failed.unavailable'},
      ),
    changed: () =>
      msg('Your passport was changed in another window. Please try again.', {
        id: 'device.failed.changed',
      }),
  },
};
