import '@trust-widgets/elements/referral/define';
import {examples} from '@trust-widgets/elements/form/from-passport/from-passport.examples';
import {PassportStart} from '@trust-widgets/elements/form/from-passport/from-passport.page';
import '@trust-widgets/elements/interpreter-request/define';
import {InterpreterRequestPage} from '@trust-widgets/elements/interpreter-request/trust-interpreter-request.page';
import type {TrustReferral} from '@trust-widgets/elements/referral/trust-referral';
import {oneself, ReferralPage} from '@trust-widgets/elements/referral/trust-referral.page';
import type {Client} from '@trust-widgets/sdk';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

interface Args {
  readonly client: Client;
}
type Story = StoryObj<Args>;

/** A referral for oneself that starts from what the e-Health Passport says already. */
const meta: Meta<Args> = {
  title: 'Widgets/Referral/From the passport',
  render: ({client}) =>
    html`<trust-referral
      trust="northbank"
      service="crisis-team"
      api=${location.origin}
      .client=${client}
    ></trust-referral>`,
  play: async ({canvasElement}) => (await asked(canvasElement)).begin(),
};
export default meta;

/** The way to the passport stands quietly above the first question. */
export const Offered: Story = {
  args: examples.signedOut,
  play: async ({canvasElement}) => {
    await asked(canvasElement);
  },
};

/** Nobody is signed in: sign in, open the one on this device, or choose a file. */
export const SignedOut: Story = {args: examples.signedOut};

/** What would be copied, thing by thing. Nothing is ticked, and what nobody has seen stands apart. */
export const WhatToCopy: Story = {args: examples.signedIn};

/** The form says something already. It gives way only to what is ticked. */
export const SaidAlready: Story = {
  args: examples.signedIn,
  play: async ({canvasElement}) => {
    const start = await asked(canvasElement);
    await new ReferralPage(start.element).answer({name: 'Sammy', preferredName: 'S'});
    await start.begin();
  },
};

/** Half a list of medicines might mean something else. */
export const TooLong: Story = {args: examples.tooLong};

/** The passport says nothing that the form asks for. */
export const NothingToCopy: Story = {args: examples.empty};

/** The page stands on another site, where signing in can’t work. */
export const OnAnotherSite: Story = {args: examples.elsewhere};

/** The service does not answer. The form goes on without it. */
export const Unreachable: Story = {args: examples.unreachable};

/** A request for an interpreter starts from it in the same way, with what that form asks. */
export const InARequestForAnInterpreter: Story = {
  args: examples.signedIn,
  render: ({client}) =>
    html`<trust-interpreter-request
      trust="northbank"
      api=${location.origin}
      .client=${client}
    ></trust-interpreter-request>`,
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector('trust-interpreter-request');
    if (!element) throw new Error('The story has no request');
    const page = await InterpreterRequestPage.at(element);
    await page.fill([
      {mode: 'telephone'},
      {asker: 'self', forWhom: 'person'},
      {language: 'ar'},
      {whenNeeded: 'soon'},
    ]);
    await new PassportStart(element).begin();
  },
};

/** The referral at the page that offers the passport. */
async function asked(canvas: HTMLElement): Promise<PassportStart> {
  const element = canvas.querySelector<TrustReferral>('trust-referral');
  if (!element) throw new Error('The story has no referral');
  const page = await ReferralPage.at(element);
  await page.fill(oneself.slice(0, 2));
  return new PassportStart(element);
}
