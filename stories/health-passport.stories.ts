import type {Section} from '@trust-widgets/contract/passport/sections';
import type {PassportAnswers} from '@trust-widgets/sdk';
import {
  clientThatCannotSave,
  type Example,
  examples,
  failures,
  written,
} from '@trust-widgets/elements/health-passport/trust-health-passport.examples';
import {KEPT_UNDER} from '@trust-widgets/elements/health-passport/device/kept-here';
import {
  PassportPage,
  prepare,
  saveElsewhere,
  signIn,
  signOut,
  somebody,
} from '@trust-widgets/elements/health-passport/trust-health-passport.page';
import type {TrustHealthPassport} from '@trust-widgets/elements/health-passport/trust-health-passport';
import {until} from '@trust-widgets/elements/form/form.page';
import {clientThat} from '@trust-widgets/elements/testing/failing';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

/** Lets a person write their e-Health Passport, with the service or on their device alone. */
const meta: Meta<Example> = {
  title: 'Widgets/Health passport',
  component: 'trust-health-passport',
  args: {subject: somebody(), answers: {}},
  async beforeEach({args}) {
    // Stories share one storage, as all pages of a site do.
    localStorage.removeItem(KEPT_UNDER);
    await prepare(args);
  },
  render: ({trust = 'northbank', client}) =>
    html`<trust-health-passport trust=${trust} api=${location.origin} .client=${client}>
      <p>01632 960 111</p>
    </trust-health-passport>`,
};
export default meta;

/** The passport of a story, once it can be used. */
async function passport(canvas: HTMLElement): Promise<PassportPage> {
  const element = canvas.querySelector<TrustHealthPassport>('trust-health-passport');
  if (!element) throw new Error('The story has no passport');
  return PassportPage.at(element);
}

/** The same, once it is open: whoever signs in or out sooner has opened another, or none. */
async function opened(canvas: HTMLElement): Promise<PassportPage> {
  const page = await passport(canvas);
  await until(() => page.sections.length > 0);
  return page;
}

/** What somebody sees who is not signed in: two ways to keep a passport. */
export const WayIn: Story = {args: {subject: undefined}};

/** The page is of another site than the service: signing in works on the service’s own page. */
export const FromAnotherSite: Story = {args: {subject: undefined, ...examples.elsewhere}};

/** Nothing can be reached. The device works, and so do the numbers. */
export const Unreachable: Story = {args: {subject: undefined, ...examples.unreachable}};

/** What is said before anything is kept on a device, to somebody who has not ticked the box. */
export const DeviceWarning: Story = {
  args: {subject: undefined},
  play: async ({canvasElement}) => {
    const page = await passport(canvasElement);
    await page.press('#want-device');
    await until(() => page.focused === 'keep-here');
    await page.press('#begin');
  },
};

/** A passport on this device alone: without the sections that are never kept on one. */
export const OnThisDevice: Story = {
  args: {subject: undefined},
  play: async ({canvasElement}) => (await passport(canvasElement)).keepOnDevice(),
};

/** Nothing is written yet. */
export const Empty: Story = {};

/** Something is written in every section. */
export const Written: Story = {args: {answers: written}};

/** The passport could not be opened. Nobody is shown an empty one instead of their own. */
export const NotOpened: Story = {args: examples.notOpened};

export const Name: Story = section('name');
export const NameWritten: Story = section('name', written);
export const Identity: Story = section('identity');
export const IdentityWritten: Story = section('identity', written);
export const Matters: Story = section('matters');
export const MattersWritten: Story = section('matters', written);
export const People: Story = section('people');
export const PeopleWritten: Story = section('people', written);
export const Communicate: Story = section('communicate');
export const CommunicateWritten: Story = section('communicate', written);
export const Needs: Story = section('needs');
export const NeedsWritten: Story = section('needs', written);
export const Wellness: Story = section('wellness');
export const WellnessWritten: Story = section('wellness', written);
export const DoDont: Story = section('doDont');
export const DoDontWritten: Story = section('doDont', written);
export const Support: Story = section('support');
export const SupportWritten: Story = section('support', written);
export const AlsoKnow: Story = section('alsoKnow');
export const AlsoKnowWritten: Story = section('alsoKnow', written);
export const Medicines: Story = section('medicines');
export const MedicinesWritten: Story = section('medicines', written);
export const Allergies: Story = section('allergies');
export const AllergiesWritten: Story = section('allergies', written);
export const Appointments: Story = section('appointments');
export const AppointmentsWritten: Story = section('appointments', written);
export const Carers: Story = section('carers');
export const CarersWritten: Story = section('carers', written);
export const Contact: Story = section('contact');
export const ContactWritten: Story = section('contact', written);
export const Wishes: Story = section('wishes');
export const WishesWritten: Story = section('wishes', written);
export const About: Story = section('about');
export const AboutWritten: Story = section('about', written);
export const WhoMayKnowWhat: Story = section('consents');
export const WhoMayKnowWhatWritten: Story = section('consents', written);
export const OnlyForMe: Story = section('private');
export const OnlyForMeWritten: Story = section('private', written);

const longAgo = {day: '01', month: '05', year: '2026'};

/** It is time to look again at what would help the person and their carer. */
export const NeedsDue: Story = {
  args: {
    answers: {
      needs: ['format'],
      formats: ['large-print'],
      reviewNeedsOn: longAgo,
      carers: [{name: 'Leila Okafor', needs: ['adjustment'], reviewNeedsOn: longAgo}],
    },
  },
};

/** The same, in the section: one press, and it holds for another year. */
export const NeedsStillRight: Story = {
  ...NeedsDue,
  play: async ({canvasElement}) => (await passport(canvasElement)).writeIn('needs'),
};

/** Each list has a screen for one entry. */
export const Person: Story = entry('people');
export const Medicine: Story = entry('medicines');
export const Allergy: Story = entry('allergies');
export const Visit: Story = entry('appointments');
export const Carer: Story = entry('carers');
export const OneWhoMayKnow: Story = entry('consents');

/** The person is done with an entry that has no name, and whose date is none. */
export const EntryWithFaults: Story = {
  play: async ({canvasElement}) => {
    const page = await passport(canvasElement);
    await page.writeIn('medicines');
    await page.press('#medicines-add');
    await page.answer({dose: '20 mg', checkedOn: ['40', '1', '2026']});
    await page.press('form .button');
  },
};

/** An entry was removed, and can come back. */
export const Removed: Story = {
  args: {answers: written},
  play: async ({canvasElement}) => {
    const page = await passport(canvasElement);
    await page.writeIn('people');
    await page.press('#people-1-remove');
  },
};

/** One answer is not right yet. All else is saved. */
export const AnswerWithFault: Story = {
  play: async ({canvasElement}) => {
    const page = await passport(canvasElement);
    await page.writeIn('contact');
    await page.answer({email: 'sam@'});
    await page.press('form .button');
  },
};

/** It can’t be saved. The words stay, and it is tried again. */
export const NotSavedOffline: Story = notSaved('offline');
export const NotSavedBusy: Story = notSaved('busy');
export const NotSavedUnavailable: Story = notSaved('unavailable');
export const NotSavedRefused: Story = notSaved('refused');

/** Another window wrote something else in the same places. Both are shown, and the person decides. */
export const TwoWindows: Story = {
  args: {answers: {whatMatters: 'Before', people: [{name: 'Leila'}]}},
  play: async ({canvasElement}) => {
    const page = await passport(canvasElement);
    await saveElsewhere({whatMatters: 'My sister.', people: [{name: 'Leila'}, {name: 'Tom'}]});
    await page.writeIn('matters');
    await page.answer({whatMatters: 'My garden.'});
    await page.press('.back');
    await page.writeIn('people');
    await page.press('#people-add');
    await page.answer({name: 'Otto'});
    await page.press('form .button');
    await page.press('.back');
    await until(() => page.trouble === 'changed');
    await page.press('#changed button');
    await until(() => page.focused === 'step');
  },
};

/** The session has ended. What was written stays. */
export const SignedOut: Story = {
  play: async ({canvasElement}) => {
    const page = await opened(canvasElement);
    await signOut();
    await page.writeIn('name');
    await page.answer({preferredName: 'Sam'});
    page.comeBack();
    await until(() => page.trouble === 'signed-out');
  },
};

/** The session ends in a few minutes if nothing is done. */
export const SessionEndsSoon: Story = {
  args: {
    client: clientThat(async (request, letThrough) => {
      if (new URL(request.url).pathname !== '/v1/session') return letThrough();
      const session = (await (await letThrough()).json()) as object;
      return Response.json({...session, endsAt: new Date(Date.now() + 240_000).toISOString()});
    }),
  },
};

/** Somebody else has signed in meanwhile, in another window. */
export const SomebodyElse: Story = {
  play: async ({canvasElement}) => {
    const page = await opened(canvasElement);
    await signIn(somebody());
    page.comeBack();
    await until(() => page.trouble === 'somebody-else');
  },
};

function section(name: Section, answers?: PassportAnswers): Story {
  return {
    ...(answers && {args: {answers: written}}),
    play: async ({canvasElement}) => (await passport(canvasElement)).writeIn(name),
  };
}

function entry(list: Section): Story {
  return {
    args: {answers: written},
    play: async ({canvasElement}) => {
      const page = await passport(canvasElement);
      await page.writeIn(list);
      await page.press(`#${list}-0-change`);
    },
  };
}

function notSaved(name: keyof typeof failures): Story {
  return {
    args: {client: clientThatCannotSave(failures[name])},
    play: async ({canvasElement}) => {
      const page = await passport(canvasElement);
      await page.writeIn('name');
      await page.answer({preferredName: 'Sam'});
      await page.press('.back');
      await until(() => page.trouble === 'not-saved');
    },
  };
}
