import '@trust-widgets/elements/service/define';
import {type Example, examples} from '@trust-widgets/elements/service/trust-service.examples';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

/** Shows one service: what it is, who it is for, how to reach it, what to expect, and what comes after. */
const meta: Meta<Example> = {
  title: 'Widgets/Service',
  component: 'trust-service',
  render: ({trust = 'northbank', service = 'crisis-team', client}) =>
    html`<trust-service
      trust=${trust}
      service=${service}
      api=${location.origin}
      refer-url="#refer-{service}"
      service-url="#service-{service}"
      .client=${client}
    >
      <p>01632 960 111</p>
    </trust-service>`,
};
export default meta;

/** Open day and night, for everybody, with a form to fill in. */
export const AlwaysOpen: Story = {args: examples.always};

/** Open some hours of the week; new people come through their doctor. */
export const PartOfTheWeek: Story = {args: examples.partDay};

/** Open past midnight, and for professionals only. */
export const ForProfessionals: Story = {args: examples.overnight};

/** The crisis team of Northern Ireland: new people come through somebody else. */
export const NotForNewPeople: Story = {args: examples.notForNewPeople};

/** Closed for a while. */
export const TemporarilyClosed: Story = {args: examples.temporarilyClosed};

/** Closed for good, with somewhere else to go. */
export const Closed: Story = {args: examples.closed};

/** There is no such service in the directory. */
export const UnknownService: Story = {args: examples.unknown};

/** There is no connection: 999, and what the page itself holds. */
export const Offline: Story = {args: examples.offline};

/** The service has a fault of its own: the trust's numbers are known all the same. */
export const Unavailable: Story = {args: examples.unavailable};

/** Somebody wrote harm into the directory: it is shown as the text that it is. */
export const HostileContent: Story = {args: examples.hostile};

/** The editor of the page left out which service it is. */
export const Mistaken: Story = {args: examples.mistaken};
