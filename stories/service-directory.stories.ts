import '@trust-widgets/elements/service-directory/define';
import type {TrustServiceDirectory} from '@trust-widgets/elements/service-directory/trust-service-directory';
import {
  type Example,
  examples,
} from '@trust-widgets/elements/service-directory/trust-service-directory.examples';
import {
  type Asked,
  DirectoryPage,
} from '@trust-widgets/elements/service-directory/trust-service-directory.page';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

/** Finds a service by words, place, whom it is for, way in, and whether it is open. Typing errors are forgiven. */
const meta: Meta<Example> = {
  title: 'Widgets/Service directory',
  component: 'trust-service-directory',
  render: ({trust = 'northbank', serviceUrl = '', client}) =>
    html`<trust-service-directory
      trust=${trust}
      api=${location.origin}
      service-url=${serviceUrl}
      refer-url="#refer-{service}"
      .client=${client}
    >
      <p>01632 960 111</p>
    </trust-service-directory>`,
};
export default meta;

/** The search of a story, once it can be used. */
async function directory(canvas: HTMLElement): Promise<DirectoryPage> {
  const element = canvas.querySelector<TrustServiceDirectory>('trust-service-directory');
  if (!element) throw new Error('The story has no search');
  return DirectoryPage.at(element);
}

function searchFor(asked: Asked): Story {
  return {
    play: async ({canvasElement}) => {
      const page = await directory(canvasElement);
      await page.drawn();
      page.fill(asked);
      canvasElement
        .querySelector('trust-service-directory')
        ?.shadowRoot?.querySelector('form')
        ?.requestSubmit();
      await page.drawn();
    },
  };
}

/** A page of services, before anybody searches. Each opens inside the list. */
export const Default: Story = {args: examples.inside};

/** Each service has a page of its own. */
export const LinkedPages: Story = {args: examples.linked};

/** A service opened inside the list. */
export const OpenedInside: Story = {
  play: async ({canvasElement}) => {
    const page = await directory(canvasElement);
    await page.drawn();
    await page.openFirst();
  },
};

/** In one's own words, with a slip of the finger. */
export const OwnWords = searchFor({q: 'nervous brekdown'});

/** The nearest first. */
export const Nearest = searchFor({near: 'Hexham'});

/** Several filters at once. */
export const Filtered = searchFor({for: 'carers', wayIn: 'phone', open: true});

/** A place that nobody knows: the services are there all the same. */
export const UnknownPlace = searchFor({near: 'Qqqqqqq'});

/** Nothing fits: what to try, and that one can call. */
export const NothingFound = searchFor({q: 'zzzzzzzz'});

/** All of the first page and the next. */
export const ShownMore: Story = {
  play: async ({canvasElement}) => {
    const page = await directory(canvasElement);
    await page.drawn();
    await page.showMore();
  },
};

/** The answer has not come yet. */
export const Searching: Story = {args: examples.searching};

/** There is no connection: 999, and what the page itself holds. */
export const Offline: Story = {args: examples.offline};

/** The service has a fault of its own. */
export const Unavailable: Story = {args: examples.unavailable};

/** Too many people at once. */
export const TooManyPeople: Story = {args: examples.busy};

/** Somebody wrote harm into the directory: it is shown as the text that it is. */
export const HostileContent: Story = {args: examples.hostile};

/** The editor of the page left out whose services they are. */
export const Mistaken: Story = {args: examples.mistaken};
