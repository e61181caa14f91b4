import '@trust-widgets/elements/referral/define';
import {NEEDS} from '@trust-widgets/contract';
import {until} from '@trust-widgets/elements/form/form.page';
import {wording as formWording} from '@trust-widgets/elements/form/form.wording';
import {type Example, examples} from '@trust-widgets/elements/referral/trust-referral.examples';
import {aFriend, oneself, ReferralPage} from '@trust-widgets/elements/referral/trust-referral.page';
import type {TrustReferral} from '@trust-widgets/elements/referral/trust-referral';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';

type Story = StoryObj<Example>;

/** Refers a person to a service: oneself, or somebody one helps, page by page, with a receipt. */
const meta: Meta<Example> = {
  title: 'Widgets/Referral',
  component: 'trust-referral',
  render: ({trust = 'northbank', service = 'crisis-team', client}) =>
    html`<trust-referral trust=${trust} service=${service} api=${location.origin} .client=${client}>
      <p>01632 960 111</p>
    </trust-referral>`,
};
export default meta;

/** The referral of a story, once it can be used. */
async function referral(canvas: HTMLElement): Promise<ReferralPage> {
  const element = canvas.querySelector<TrustReferral>('trust-referral');
  if (!element) throw new Error('The story has no referral');
  return ReferralPage.at(element);
}

/** What a person sees first: 999, the team's numbers, and one question. */
export const Start: Story = {args: examples.open};

/** Somebody is in danger. The notice stands there as soon as it is said, and the form goes on. */
export const Danger: Story = {
  play: async ({canvasElement}) => (await referral(canvasElement)).answer({danger: 'yes'}),
};

/** Nothing was answered: the summary has focus, and leads to the question. */
export const Problem: Story = {
  play: async ({canvasElement}) => (await referral(canvasElement)).next(),
};

/** For oneself: everybody who can refer is listed, the person first. */
export const WhoYouAre: Story = onPage(1);
export const AboutTheHelper: Story = onPage(2, aFriend);
export const NameAndAge: Story = onPage(2);
export const NameAndAgeOfSomebodyElse: Story = onPage(3, aFriend);
export const SafeContact: Story = onPage(3);
export const Place: Story = onPage(4);
export const WhatIsHappening: Story = onPage(5);
export const Health: Story = onPage(6);
export const Needs: Story = onPage(7);

/** Whoever helps can skip the questions about needs, the person’s and their own, with one press. */
export const NeedsOfSomebodyElse: Story = onPage(8, aFriend);

/** A carer has needs of their own. */
export const NeedsOfACarer: Story = onPage(9, aFriend);

export const Consent: Story = onPage(8);
export const ConsentOfSomebodyElse: Story = onPage(10, aFriend);

/** Every need at once, with the questions that each of them asks. */
export const EveryNeed: Story = {
  play: async ({canvasElement}) => {
    const page = await referral(canvasElement);
    await page.fill(oneself.slice(0, 7));
    await page.answer({needs: NEEDS, seeMeAlone: 'yes'});
  },
};

/** All answers, page by page, before anything is sent. */
export const CheckAnswers: Story = {
  play: async ({canvasElement}) => (await referral(canvasElement)).fill(aFriend),
};

/** The service has it: a reference, what happens next, and whom to call otherwise. */
export const Receipt: Story = {play: sendFrom(oneself)};

/** How far it has come, asked for under the receipt. */
export const Progress: Story = {
  play: async (context) => {
    await sendFrom(oneself)(context);
    await followUp(await referral(context.canvasElement));
  },
};

/** Before it is taken back the person is asked once more. */
export const TakingBack: Story = {
  play: async (context) => {
    await sendFrom(oneself)(context);
    const page = await referral(context.canvasElement);
    await followUp(page);
    await page.press('#take-back');
  },
};

/** Whoever opens an old link, or one that was cut short, is told so, with the numbers. */
export const OldLink: Story = {
  render: () => {
    history.replaceState(history.state, '', '#trust-referral=NB-7K4M');
    return html`<trust-referral
      trust="northbank"
      service="crisis-team"
      api=${location.origin}
    ></trust-referral>`;
  },
};

/** The service has a fault. The answers stay; the numbers are there. */
export const NotSentYet: Story = {args: examples.unavailable, play: sendFrom(oneself)};
export const Offline: Story = {args: examples.offline, play: sendFrom(oneself)};
export const TooManyPeople: Story = {args: examples.busy, play: sendFrom(oneself)};

/** A network's sign-in page answered instead of the service, and called it a success. */
export const Confused: Story = {args: examples.confused, play: sendFrom(oneself)};

/** New people come to this team through a professional. */
export const NotForNewPeople: Story = {
  args: examples.notForNewPeople,
  play: async ({canvasElement}) => {
    const page = await referral(canvasElement);
    await page.fill([{danger: 'no'}, {referrer: 'self', known: 'no'}]);
  },
};

/** There is no such service in the directory. */
export const UnknownService: Story = {args: examples.unknown};

/** Nothing could be fetched: 999, the page's own numbers, and the first question. */
export const Unreachable: Story = {args: examples.unreachable};

/** The editor of the page left out which service it is. */
export const Mistaken: Story = {args: examples.mistaken};

/** A page of a trust with a dark look and its own colours, set by custom properties alone. */
export const DarkPage: Story = {
  render: () =>
    html`<style>
        .dark {
          background: #14171a;
          --trust-background: #14171a;
          --trust-text: #f0f4f5;
          --trust-text-quiet: #c8d2d8;
          --trust-panel: #2a3238;
          --trust-line: #aebdc6;
          --trust-accent: #8ec5ff;
          --trust-accent-dark: #b9dcff;
          --trust-danger: #ff9b94;
          --trust-action: #5bd38c;
          --trust-action-dark: #2ea866;
          --trust-on-action: #0a0c0d;
          padding: 1rem;
        }
      </style>
      <div class="dark">
        <trust-referral
          trust="northbank"
          service="crisis-team"
          api=${ifDefined(location.origin)}
        ></trust-referral>
      </div>`,
};

function onPage(number: number, answers = oneself): Story {
  return {
    play: async ({canvasElement}) => (await referral(canvasElement)).fill(answers.slice(0, number)),
  };
}

function sendFrom(answers: typeof oneself): NonNullable<Story['play']> {
  return async ({canvasElement}) => {
    const page = await referral(canvasElement);
    await page.fill(answers);
    await page.send();
  };
}

async function followUp(page: ReferralPage): Promise<void> {
  await page.pressNamed(formWording.followUp());
  await until(() => page.element.shadowRoot?.querySelector('#take-back') != null);
}
