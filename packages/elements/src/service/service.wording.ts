import {msg, str} from '@lit/localize';
import type {Service} from '@trust-widgets/contract/service-directory/service';
import type {Referrer} from '@trust-widgets/contract/referral/vocabulary';

import type {WayGroup} from './ways-in.ts';

type Expectation = Exclude<
  keyof NonNullable<Service['whatToExpect']>,
  'whatToBring' | 'translations'
>;
type Relation = Service['related'][number]['relation'];

/** What the page of a service says around the trust's own words. */
export const wording = {
  loading: () => msg('Getting the details of this service …', {id: 'service.loading'}),
  notFound: {
    title: () => msg('We can’t find this service', {id: 'service.notFound.title'}),
    text: () =>
      msg('It may have closed or have a new name. The numbers above can help you now.', {
        id: 'service.notFound.text',
      }),
  },
  unreachable: {
    title: () => msg('We can’t show this service right now', {id: 'service.unreachable.title'}),
    text: () =>
      msg('It is not your fault. The numbers above work all the same.', {
        id: 'service.unreachable.text',
      }),
    again: () => msg('Try again', {id: 'service.unreachable.again'}),
    trying: () => msg('Trying again …', {id: 'service.unreachable.trying'}),
  },
  alsoCalled: () => msg('Also called', {id: 'service.alsoCalled'}),
  runBy: () => msg('Run by', {id: 'service.runBy'}),
  closed: () =>
    msg('You can’t ask it for help at the moment. The services below may be able to help you.', {
      id: 'service.closed',
    }),
  whoItIsFor: () => msg('Who it is for', {id: 'service.whoItIsFor'}),
  ages: {
    from: (from: number) => msg(str`For people aged ${from} and over`, {id: 'service.ages.from'}),
    to: (to: number) => msg(str`For people aged ${to} and under`, {id: 'service.ages.to'}),
    between: (from: number, to: number) =>
      msg(str`For people aged ${from} to ${to}`, {id: 'service.ages.between'}),
  },
  area: () => msg('The area it covers', {id: 'service.area'}),
  reach: {
    title: () => msg('How to get help', {id: 'service.reach.title'}),
    group: {
      new: () => msg('If you are new to this service', {id: 'service.reach.new'}),
      known: () => msg('If the service knows you already', {id: 'service.reach.known'}),
      professional: () =>
        msg('If you are helping someone as part of your job', {id: 'service.reach.professional'}),
    } satisfies Record<WayGroup['audience'], () => string>,
    knownToo: () =>
      msg('You can use all of the ways above. You can also use these.', {
        id: 'service.reach.knownToo',
      }),
    fromAbove: () => msg('Of the ways above, you can use these', {id: 'service.reach.fromAbove'}),
    otherNumbers: () => msg('Other numbers', {id: 'service.reach.otherNumbers'}),
    refer: () => msg('Start the form', {id: 'service.reach.refer'}),
    openTo: () => msg('Who can use this way', {id: 'service.reach.openTo'}),
  },
  referrer: {
    self: () => msg('you, for yourself', {id: 'service.referrer.self'}),
    family: () => msg('family', {id: 'service.referrer.family'}),
    friend: () => msg('friends', {id: 'service.referrer.friend'}),
    carer: () => msg('carers', {id: 'service.referrer.carer'}),
    'nhs-111': () => msg('NHS 111 call handlers', {id: 'service.referrer.nhs111'}),
    gp: () => msg('GPs', {id: 'service.referrer.gp'}),
    'health-professional': () =>
      msg('other health professionals', {id: 'service.referrer.healthProfessional'}),
    police: () => msg('police officers', {id: 'service.referrer.police'}),
    paramedic: () => msg('paramedics', {id: 'service.referrer.paramedic'}),
    'charity-worker': () =>
      msg('people who work for a charity', {id: 'service.referrer.charityWorker'}),
    other: () => msg('other people', {id: 'service.referrer.other'}),
  } satisfies Record<Referrer, () => string>,
  hours: {
    title: () => msg('When it is open', {id: 'service.hours.title'}),
    always: () =>
      msg('Day and night, every day of the year, bank holidays too', {id: 'service.hours.always'}),
    bankHolidays: () => msg('Bank holidays', {id: 'service.hours.bankHolidays'}),
    onBankHolidays: {
      open: () => msg('Open as on other days', {id: 'service.hours.bankHolidays.open'}),
      closed: () => msg('Closed', {id: 'service.hours.bankHolidays.closed'}),
      'as-sunday': () => msg('Open as on a Sunday', {id: 'service.hours.bankHolidays.asSunday'}),
    } satisfies Record<Service['hours']['bankHolidays'], () => string>,
  },
  next: {
    title: () => msg('What happens after you send the form', {id: 'service.next.title'}),
    replyWithin: () => msg('When you will hear from them', {id: 'service.next.replyWithin'}),
  },
  expect: {
    title: () => msg('What to expect', {id: 'service.expect.title'}),
    firstContact: () => msg('The first time', {id: 'service.expect.firstContact'}),
    visitLength: () => msg('How long a visit takes', {id: 'service.expect.visitLength'}),
    howOften: () => msg('How often', {id: 'service.expect.howOften'}),
    howLong: () => msg('For how long', {id: 'service.expect.howLong'}),
    whoYouMeet: () => msg('Who you will meet', {id: 'service.expect.whoYouMeet'}),
    visitingHours: () => msg('When visitors can come', {id: 'service.expect.visitingHours'}),
  } satisfies Record<Expectation | 'title', () => string>,
  bring: () => msg('What to bring', {id: 'service.bring'}),
  after: () => msg('What comes after', {id: 'service.after'}),
  related: {
    title: () => msg('Other services that may help', {id: 'service.related.title'}),
    'step-up': () => msg('If you need more help than this', {id: 'service.related.stepUp'}),
    'step-down': () => msg('As you get better', {id: 'service.related.stepDown'}),
    'after-care': () => msg('After this service', {id: 'service.related.afterCare'}),
    alternative: () => msg('Instead of this service', {id: 'service.related.alternative'}),
    related: () => msg('As well as this service', {id: 'service.related.related'}),
  } satisfies Record<Relation | 'title', () => string>,
  access: {
    title: () => msg('Help with language and access', {id: 'service.access.title'}),
    interpreters: () => msg('Interpreters', {id: 'service.access.interpreters'}),
    formats: () => msg('Information you can ask for', {id: 'service.access.formats'}),
    animals: () => msg('Assistance animals', {id: 'service.access.animals'}),
    welcome: () => msg('They are welcome', {id: 'service.access.welcome'}),
    notWelcome: () => msg('Please ask before you bring one', {id: 'service.access.notWelcome'}),
  },
  interpreter: {
    telephone: () => msg('on the phone', {id: 'service.interpreter.telephone'}),
    video: () => msg('on video', {id: 'service.interpreter.video'}),
    'face-to-face': () => msg('in person', {id: 'service.interpreter.faceToFace'}),
    'written-translation': () => msg('written translation', {id: 'service.interpreter.written'}),
    bsl: () => msg('British Sign Language (BSL)', {id: 'service.interpreter.bsl'}),
    isl: () => msg('Irish Sign Language (ISL)', {id: 'service.interpreter.isl'}),
  } satisfies Record<Service['interpreters'][number], () => string>,
  format: {
    bsl: () => msg('British Sign Language (BSL)', {id: 'service.format.bsl'}),
    'large-print': () => msg('large print', {id: 'service.format.largePrint'}),
    braille: () => msg('braille', {id: 'service.format.braille'}),
    audio: () => msg('audio', {id: 'service.format.audio'}),
    'easy-read': () => msg('Easy Read', {id: 'service.format.easyRead'}),
    'text-message': () => msg('text message', {id: 'service.format.textMessage'}),
    'face-to-face-support': () =>
      msg('someone to explain it to you', {id: 'service.format.faceToFace'}),
  } satisfies Record<Service['formats'][number], () => string>,
  contact: {
    title: () => msg('Where it is and who runs it', {id: 'service.contact.title'}),
    address: () => msg('Address', {id: 'service.contact.address'}),
    website: () => msg('Website', {id: 'service.contact.website'}),
    accreditation: () => msg('Checked by others', {id: 'service.contact.accreditation'}),
    until: (date: string) => msg(str`Until ${date}`, {id: 'service.contact.until'}),
  },
  lastChecked: (date: string) =>
    msg(str`The trust last checked this page on ${date}`, {id: 'service.lastChecked'}),
};
