import {msg, str} from '@lit/localize';

/** What is said of paper and of codes. */
export const wording = {
  title: () => msg('Put it on paper', {id: 'passportPrint.title'}),
  lead: () =>
    msg('Choose what goes on the paper. “Only for me” and “Who may know what” are never on it.', {
      id: 'passportPrint.lead',
    }),
  nothing: () =>
    msg('There is nothing to print yet. Write something first, as little as you like.', {
      id: 'passportPrint.nothing',
    }),
  kind: {
    label: () => msg('What would you like?', {id: 'passportPrint.kind.label'}),
    pages: () => msg('Pages to read (A4)', {id: 'passportPrint.kind.pages'}),
    card: () => msg('A small card for your wallet', {id: 'passportPrint.kind.card'}),
    pagesHint: () => msg('Everything that you choose below.', {id: 'passportPrint.kind.pagesHint'}),
    cardHint: () =>
      msg(
        'Only what matters most in an emergency. Cut along the lines and fold in the middle. If your words need more room, there will be more cards.',
        {id: 'passportPrint.kind.cardHint'},
      ),
  },
  sections: () => msg('Which parts?', {id: 'passportPrint.sections'}),
  noSections: () => msg('Choose at least one part.', {id: 'passportPrint.noSections'}),
  print: () => msg('Print', {id: 'passportPrint.print'}),
  shared: () =>
    msg('Think of where you leave the paper. Anyone who finds it can read it.', {
      id: 'passportPrint.shared',
    }),
  preview: () => msg('This will be on the paper', {id: 'passportPrint.preview'}),
  paper: {
    title: () =>
      msg('About me', {
        id: 'passportPrint.paper.title',
        desc: 'In the margin of a printed page, or the name of a file. It should not say that this is about health',
      }),
    heading: () => msg('My e-Health Passport', {id: 'passportPrint.paper.heading'}),
  },
  card: {
    number: (number: number, all: number) =>
      msg(str`Card ${number} of ${all}`, {id: 'passportPrint.card.number'}),
    goesOn: (label: string) =>
      msg(str`${label} (more)`, {
        id: 'passportPrint.card.goesOn',
        desc: 'Above words that go on from the card before',
      }),
    fresh: () => msg('This card', {id: 'passportPrint.card.fresh'}),
  },
  code: {
    title: () => msg('A code that works without internet', {id: 'passportPrint.code.title'}),
    lead: () =>
      msg(
        'A phone camera can read this code, anywhere. It holds a few words about you, and no link. Anyone who can see it can read it.',
        {id: 'passportPrint.code.lead'},
      ),
    show: () => msg('Show the code', {id: 'passportPrint.code.show'}),
    hide: () => msg('Hide the code', {id: 'passportPrint.code.hide'}),
    print: () => msg('Print the code', {id: 'passportPrint.code.print'}),
    label: () => msg('A QR code. The words in it stand below.', {id: 'passportPrint.code.label'}),
    holds: () => msg('These words are in the code:', {id: 'passportPrint.code.holds'}),
    leftOut: () =>
      msg('There was not enough room for all of it. Some of this is not in the code:', {
        id: 'passportPrint.code.leftOut',
      }),
    nothing: () =>
      msg(
        'There is nothing to put in a code yet. It holds your name, your allergies, whom to call and what would help you.',
        {id: 'passportPrint.code.holdsNothing'},
      ),
    failed: () =>
      msg('The code could not be made. Please check your internet connection and try again.', {
        id: 'passportPrint.code.failed',
      }),
  },
  summary: {
    name: () => msg('Please call me', {id: 'passportPrint.summary.name'}),
    allergy: () => msg('Allergic to', {id: 'passportPrint.summary.allergy'}),
    allergies: () => msg('My allergies', {id: 'passportPrint.summary.allergies'}),
    noAllergies: () =>
      msg('No allergies that I know of', {id: 'passportPrint.summary.noAllergies'}),
    askAllergies: () => msg('Allergies: please ask me', {id: 'passportPrint.summary.askAllergies'}),
    call: () => msg('Please call', {id: 'passportPrint.summary.call'}),
    more: () =>
      msg('There is more than fits here. Please ask me.', {id: 'passportPrint.summary.more'}),
  },
};
