import '@trust-widgets/elements/shared-passport/define';
import {
  type Example,
  examples,
} from '@trust-widgets/elements/shared-passport/trust-shared-passport.examples';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

/** Shows what somebody shared of their passport to whoever has the link. */
const meta: Meta<Example> = {
  title: 'Widgets/Shared passport',
  component: 'trust-shared-passport',
  render: ({trust = 'northbank', token = '', client}) =>
    html`<trust-shared-passport
      trust=${trust}
      api=${location.origin}
      .token=${token}
      .client=${client}
    >
      <p>01632 960 111</p>
    </trust-shared-passport>`,
};
export default meta;

/** Some parts of it, and when they were last checked. */
export const SomeParts: Story = {args: examples.some};

/** Written in another language than that of the page. */
export const InAnotherLanguage: Story = {args: examples.inArabic};

/** Nothing is written in what was shared. */
export const Empty: Story = {args: examples.empty};

/** The link is wrong, has ended or was taken back: all alike. */
export const Closed: Story = {args: examples.closed};

/** The page was opened without a link, or loaded again. */
export const NoLink: Story = {args: examples.noLink};

/** There is no connection. */
export const Offline: Story = {args: examples.offline};

/** The service has a fault of its own. */
export const Unavailable: Story = {args: examples.unavailable};
