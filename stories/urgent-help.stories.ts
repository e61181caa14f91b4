import '@trust-widgets/elements/urgent-help/define';
import {
  type Example,
  examples,
} from '@trust-widgets/elements/urgent-help/trust-urgent-help.examples';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

/** Shows whom to call or text for urgent help. A demonstration's national numbers can be read, and not called. */
const meta: Meta<Example> = {
  title: 'Widgets/Urgent help',
  component: 'trust-urgent-help',
  render: ({trust = 'northbank', client}) =>
    html`<trust-urgent-help trust=${trust} api=${location.origin} .client=${client}>
      <p>01632 960 111</p>
    </trust-urgent-help>`,
};
export default meta;

/** An English trust with a telephone and a text line of its own. */
export const England: Story = {args: examples.england};

/** Northern Ireland has Lifeline, and a textphone. */
export const NorthernIreland: Story = {args: examples.northernIreland};

/** In Wales 111 is another service. This trust is no demonstration: its numbers can be called. */
export const Wales: Story = {args: examples.wales};

/** In Scotland 111 is NHS 24. */
export const Scotland: Story = {args: examples.scotland};

/** The service can't be asked: 999, and what the page itself holds. */
export const Unreachable: Story = {args: examples.unreachable};

/** The editor of the page left out whose numbers they are. */
export const Mistaken: Story = {args: examples.mistaken};
