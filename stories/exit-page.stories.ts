import '@trust-widgets/elements/exit-page/define';
import {type Example, examples} from '@trust-widgets/elements/exit-page/trust-exit-page.examples';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

const ORDINARY_PAGE = 'https://www.bbc.co.uk/weather';

/**
 * Leaves the page at once, and clears what was typed. Put it first in the page.
 *
 * Try it: the button, or Shift three times. The way back is the browser's history, because the page is replaced.
 */
const meta: Meta<Example> = {
  title: 'Widgets/Exit this page',
  component: 'trust-exit-page',
  render: ({href = ORDINARY_PAGE, noKeyboard = false, trust = '', client}) =>
    html`<trust-exit-page
      href=${href}
      trust=${trust}
      api=${location.origin}
      ?no-keyboard=${noKeyboard}
      .client=${client}
    >
      <a href=${ORDINARY_PAGE}>Exit this page</a>
    </trust-exit-page>`,
};
export default meta;

/** At its own place. On a narrow window it lies along the lower edge. */
export const Default: Story = {args: examples.plain};

/** What it does, what it can't hide, and how to clear a history. */
export const WhatItDoes: Story = {
  play: ({canvasElement}) =>
    canvasElement
      .querySelector('trust-exit-page')
      ?.shadowRoot?.querySelector<HTMLElement>('summary')
      ?.click(),
};

/** Once its own place is out of sight, it stands over the page. */
export const OverTheLongPage: Story = {
  render: () =>
    html`<trust-exit-page><a href=${ORDINARY_PAGE}>Exit this page</a></trust-exit-page>
      ${Array.from({length: 60}, () => html`<p>…</p>`)}`,
  play: () => scrollTo(0, 900),
};

/** Shift was pressed once: the button says how often it still must be. */
export const ShiftPressedOnce: Story = {
  play: () => {
    for (const type of ['keydown', 'keyup'])
      window.dispatchEvent(new KeyboardEvent(type, {key: 'Shift'}));
  },
};

/** The editor or the trust turned the Shift key off. Nobody is told of it then. */
export const WithoutTheKeyboard: Story = {args: examples.noKeyboard};
export const TurnedOffByTheTrust: Story = {args: examples.turnedOff};

/** The trust can't be asked: everything works all the same. */
export const Unreachable: Story = {args: examples.unreachable};

/** The editor wrote an address that is none: it leads to the weather. */
export const Mistaken: Story = {args: examples.mistaken};
