import '@trust-widgets/elements/interpreter-request/define';
import '@trust-widgets/elements/referral/define';
import {NeedsPanel} from '@trust-widgets/elements/form/needs-said/needs-said.page';
import {wording} from '@trust-widgets/elements/form/needs-said/needs-said.wording';
import {type FormPage, type Typed, until} from '@trust-widgets/elements/form/form.page';
import {
  aCarer,
  InterpreterRequestPage,
} from '@trust-widgets/elements/interpreter-request/trust-interpreter-request.page';
import {aFriend, oneself, ReferralPage} from '@trust-widgets/elements/referral/trust-referral.page';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj;

/** Two forms on one page: what was said of needs in one is offered in the other. */
const meta: Meta = {
  title: 'Widgets/Referral/Needs said on this page',
  render: () =>
    html`<trust-interpreter-request
        trust="northbank"
        api=${location.origin}
      ></trust-interpreter-request>
      <hr />
      <trust-referral
        trust="northbank"
        service="crisis-team"
        api=${location.origin}
      ></trust-referral>`,
};
export default meta;

/** Somebody asked for an interpreter for another person. Now that person, or another, asks for help. */
export const OfSomebodyElse: Story = {
  play: async ({canvasElement}) => {
    const {request, referral} = await both(canvasElement);
    await request.fill(aCarer.slice(0, 4));
    await offered(referral, oneself.slice(0, 7));
  },
};

/** A carer’s own needs are offered where a carer is asked, and nowhere else. */
export const OfACarer: Story = {
  play: async ({canvasElement}) => {
    const {request, referral} = await both(canvasElement);
    await request.fill(aCarer.slice(0, 4));
    await offered(referral, aFriend.slice(0, 9));
  },
};

/** Used by one press, and told so. Everything can still be changed. */
export const Used: Story = {
  play: async ({canvasElement}) => {
    const {request, referral} = await both(canvasElement);
    await request.fill(aCarer.slice(0, 4));
    const panel = await offered(referral, oneself.slice(0, 7));
    await panel.press(wording.use());
  },
};

/** The other way round: a referral told the language, and the request asks for it. */
export const InARequest: Story = {
  play: async ({canvasElement}) => {
    const {request, referral} = await both(canvasElement);
    await referral.fill([
      ...oneself.slice(0, 7),
      {needs: ['interpreter'], language: 'ar', dialect: 'Iraqi', interpreterGender: 'female'},
    ]);
    await offered(request, [{mode: 'telephone'}, {asker: 'self', forWhom: 'person'}]);
  },
};

async function both(canvas: HTMLElement) {
  const request = canvas.querySelector('trust-interpreter-request');
  const referral = canvas.querySelector('trust-referral');
  if (!request || !referral) throw new Error('The story has not both forms');
  return {
    request: await InterpreterRequestPage.at(request),
    referral: await ReferralPage.at(referral),
  };
}

/** Goes on in a form until something is offered there. */
async function offered(form: FormPage, answers: readonly Typed[]): Promise<NeedsPanel> {
  await form.fill(answers);
  const panel = new NeedsPanel(form.element);
  await until(() => panel.isThere);
  return panel;
}
