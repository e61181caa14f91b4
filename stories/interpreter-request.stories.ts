import '@trust-widgets/elements/interpreter-request/define';
import {
  type Example,
  examples,
} from '@trust-widgets/elements/interpreter-request/trust-interpreter-request.examples';
import {
  aCarer,
  InterpreterRequestPage,
  kinds,
  nextYear,
} from '@trust-widgets/elements/interpreter-request/trust-interpreter-request.page';
import type {TrustInterpreterRequest} from '@trust-widgets/elements/interpreter-request/trust-interpreter-request';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;
type Pages = typeof aCarer;

/** Asks for an interpreter or a translation, for oneself or for somebody one helps, page by page, with a receipt. */
const meta: Meta<Example> = {
  title: 'Widgets/Interpreter request',
  component: 'trust-interpreter-request',
  render: ({trust = 'northbank', client}) =>
    html`<trust-interpreter-request trust=${trust} api=${location.origin} .client=${client}>
      <p>01632 960 111</p>
    </trust-interpreter-request>`,
};
export default meta;

/** The request of a story, once it can be used. */
async function request(canvas: HTMLElement): Promise<InterpreterRequestPage> {
  const element = canvas.querySelector<TrustInterpreterRequest>('trust-interpreter-request');
  if (!element) throw new Error('The story has no interpreter request');
  return InterpreterRequestPage.at(element);
}

/** What a person sees first: 999, the team's numbers, and the kinds of this trust with their hours and notice. */
export const Start: Story = {args: examples.open};

/** A trust in Northern Ireland has Irish Sign Language too. */
export const WithIrishSignLanguage: Story = {args: examples.withIrishSignLanguage};

/** Whoever signs reads at once that no telephone is needed. */
export const BritishSignLanguage: Story = {
  play: async ({canvasElement}) => (await request(canvasElement)).answer({mode: 'bsl'}),
};

/** Nothing was answered: the summary has focus, and leads to the question. */
export const Problem: Story = {
  play: async ({canvasElement}) => (await request(canvasElement)).next(),
};

export const WhoIsAsking: Story = onPage(1);
export const AboutTheCarer: Story = onPage(2, aCarer);
export const TelephoneLanguage: Story = onPage(2, kinds.telephone);
export const VideoLanguage: Story = onPage(2, kinds.video);
export const FaceToFaceLanguage: Story = onPage(2);
export const TranslationLanguage: Story = onPage(2, kinds['written-translation']);
export const SignedLanguage: Story = onPage(2, kinds.bsl);
export const Document: Story = onPage(3, kinds['written-translation']);

/** With a day and a time. */
export const Appointment: Story = {
  play: async ({canvasElement}) => {
    const page = await request(canvasElement);
    await page.fill(kinds.video.slice(0, 3));
    await page.answer({whenNeeded: 'appointment'});
  },
};

/** Sooner than is usual: a kind word, and the form goes on. */
export const SoonerThanUsual: Story = {
  play: async ({canvasElement}) => {
    const page = await request(canvasElement);
    await page.fill(kinds.bsl.slice(0, 3));
    const soon = new Date(Date.now() + 2 * 86_400_000);
    await page.answer({
      whenNeeded: 'appointment',
      appointment: [
        String(soon.getUTCDate()),
        String(soon.getUTCMonth() + 1),
        String(soon.getUTCFullYear()),
        '2:30pm',
      ],
    });
  },
};

/** As soon as possible is sooner than usual, too. */
export const AsSoonAsPossible: Story = {
  play: async ({canvasElement}) => {
    const page = await request(canvasElement);
    await page.fill(kinds.bsl.slice(0, 3));
    await page.answer({whenNeeded: 'soon'});
  },
};

/** The afternoon or the morning can’t be told from the time. */
export const AppointmentProblem: Story = {
  play: async ({canvasElement}) => {
    const page = await request(canvasElement);
    await page.fill(kinds.video.slice(0, 3));
    await page.answer({whenNeeded: 'appointment', appointment: ['14', '5', nextYear, '2:30']});
    await page.next();
  },
};

export const NameAndDateOfBirth: Story = onPage(4);
export const NameOfSomebodyElse: Story = onPage(5, aCarer);
export const Contact: Story = onPage(5);

/** A call is offered last to whoever signs. */
export const ContactOfSomebodyWhoSigns: Story = onPage(5, kinds.bsl);
export const Needs: Story = onPage(6);

/** A carer is asked what they need themselves. */
export const NeedsOfTheCarer: Story = onPage(8, aCarer);
export const Consent: Story = onPage(7);

/** All answers, page by page, before anything is sent. */
export const CheckAnswers: Story = onPage(aCarer.length, aCarer);

/** The service has it: a reference, that nothing is booked yet, and what happens next. */
export const Receipt: Story = {play: sendFrom(aCarer)};

/** The person does not need it any more. */
export const Cancelled: Story = {
  play: async ({canvasElement}) => {
    const page = await request(canvasElement);
    await page.fill(kinds.telephone);
    await page.send();
    await page.cancel();
  },
};

/** The service has a fault. The answers stay; the numbers are there. */
export const NotSentYet: Story = {args: examples.unavailable, play: sendFrom(kinds.video)};
export const Offline: Story = {args: examples.offline, play: sendFrom(kinds.video)};
export const TooManyPeople: Story = {args: examples.busy, play: sendFrom(kinds.video)};

/** A network's sign-in page answered instead of the service, and called it a success. */
export const Confused: Story = {args: examples.confused, play: sendFrom(kinds.video)};

/** The trust takes no requests here: how to ask instead. */
export const NoneHere: Story = {args: examples.noneHere};

/** Nothing could be fetched: 999, the page's own numbers, and every kind of need 70. */
export const Unreachable: Story = {args: examples.unreachable};

/** The editor of the page left out which trust it is. */
export const Mistaken: Story = {args: examples.mistaken};

function onPage(number: number, answers: Pages = kinds['face-to-face']): Story {
  return {
    play: async ({canvasElement}) => (await request(canvasElement)).fill(answers.slice(0, number)),
  };
}

function sendFrom(answers: Pages): NonNullable<Story['play']> {
  return async ({canvasElement}) => {
    const page = await request(canvasElement);
    await page.fill(answers);
    await page.send();
  };
}
