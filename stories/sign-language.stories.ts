import '@trust-widgets/elements/referral/define';
import {examples} from '@trust-widgets/elements/aids/sign-language/sign-language.examples';
import {until} from '@trust-widgets/elements/form/form.page';
import type {Example} from '@trust-widgets/elements/referral/trust-referral.examples';
import {ReferralPage} from '@trust-widgets/elements/referral/trust-referral.page';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

/** A page of a form in British or Irish Sign Language: a video of the trust’s own, which loads when somebody asks for it. */
const meta: Meta<Example> = {
  title: 'Widgets/Sign language',
  component: 'trust-referral',
  args: examples.signed,
  render: ({client}) =>
    html`<trust-referral
      trust="northbank"
      service="crisis-team"
      api=${location.origin}
      .client=${client}
    ></trust-referral>`,
};
export default meta;

/** Presses the button, and waits for what comes of it. */
function watching(result: string): NonNullable<Story['play']> {
  return async ({canvasElement}) => {
    const element = canvasElement.querySelector('trust-referral');
    if (!element) throw new Error('The story has no referral');
    const page = await ReferralPage.at(element);
    const find = (selector: string) => element.shadowRoot?.querySelector(selector);
    await until(() => find('#watch-bsl') != null);
    await page.press('#watch-bsl');
    await until(() => find(result) != null);
  };
}

/** A button stands where the trust has a video of the page. In Northern Ireland many sign in Irish Sign Language. */
export const Offered: Story = {args: examples.inBoth};

/** The button was pressed: the video plays without sound, with its captions. */
export const Watching: Story = {play: watching('video')};

/** The file can’t be played, or is not where the trust says that it is. */
export const NotThere: Story = {args: examples.broken, play: watching('[role=alert]')};
