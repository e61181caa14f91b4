import '@trust-widgets/elements/referral/define';
import {pretendVoices} from '@trust-widgets/elements/aids/read-aloud/pretend-voices';
import {until} from '@trust-widgets/elements/form/form.page';
import {languages} from '@trust-widgets/elements/localisation';
import {ReferralPage} from '@trust-widgets/elements/referral/trust-referral.page';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

/** The button that has a page read by a voice of the device. These stories have voices that make no sound. */
const meta: Meta = {
  title: 'Widgets/Read aloud',
  component: 'trust-referral',
  beforeEach: () => {
    pretendVoices(...languages);
  },
  render: () =>
    html`<trust-referral
      trust="northbank"
      service="crisis-team"
      api=${location.origin}
    ></trust-referral>`,
};
export default meta;

/** The referral of a story, once it can be read. */
async function referral(canvas: HTMLElement): Promise<ReferralPage> {
  const element = canvas.querySelector('trust-referral');
  if (!element) throw new Error('The story has no referral');
  const page = await ReferralPage.at(element);
  await until(() => element.shadowRoot?.querySelector('#read-aloud') != null);
  return page;
}

/** At the end of the page. */
export const Offered: StoryObj = {
  play: async ({canvasElement}) => {
    await referral(canvasElement);
  },
};

/** While it reads, the same button stops it. */
export const Reading: StoryObj = {
  play: async ({canvasElement}) => (await referral(canvasElement)).press('#read-aloud'),
};
