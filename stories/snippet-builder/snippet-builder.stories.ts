import '@trust-widgets/elements/health-passport/define';
import '@trust-widgets/elements/interpreter-request/define';
import '@trust-widgets/elements/referral/define';
import '@trust-widgets/elements/service-directory/define';
import '@trust-widgets/elements/service/define';
import '@trust-widgets/elements/urgent-help/define';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

import type {Manifest} from '../../tools/snippets.mjs';
import './snippet-builder.ts';
import type {SnippetBuilder} from './snippet-builder.ts';

/** Choose a widget, its colours and its version, see it, and copy what goes into the site. */
const meta: Meta = {
  title: 'Snippet builder',
  component: 'snippet-builder',
  render: () => html`<snippet-builder preview=${location.origin}></snippet-builder>`,
};
export default meta;

/** A service’s own list of its files, made short. */
const manifest: Manifest = {
  loader: 'trust-widgets.js',
  pinned: 'trust-widgets-aB3dE6gH.js',
  files: Object.fromEntries(
    [
      ['trust-widgets-aB3dE6gH.js', 'trust-widgets', []],
      ['core-iJ9kL2mN.js', 'core', []],
      ['referral-oP5qR8sT.js', 'referral', ['core-iJ9kL2mN.js']],
    ].map(([file, name, imports]) => [
      file,
      {name, imports, brotli: 1000, integrity: `sha384-${'A'.repeat(64)}`},
    ]),
  ) as Manifest['files'],
};

async function builder(canvas: HTMLElement): Promise<SnippetBuilder> {
  const element = canvas.querySelector('snippet-builder')!;
  await element.updateComplete;
  return element;
}

/** Gives an answer as a person does. */
async function choose(canvas: HTMLElement, name: string, value: string): Promise<void> {
  const element = await builder(canvas);
  const control = element.renderRoot.querySelector<HTMLInputElement>(`[name='${name}']`)!;
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  await element.updateComplete;
}

/** A referral, always of the newest version, with our own colours. */
export const Start: StoryObj = {};

/** One version, with the integrity of every file of it, and the line of the policy that its import map needs. */
export const EveryFileKnown: StoryObj = {
  render: () =>
    html`<snippet-builder .manifestOf=${() => Promise.resolve(manifest)}></snippet-builder>`,
  play: ({canvasElement}) => choose(canvasElement, 'version', 'all'),
};

/** Colours that many people can’t tell apart are told, with what they reach and what they need. */
export const TooFaint: StoryObj = {
  // Without the preview: axe would find there what the page tells.
  render: () => html`<snippet-builder></snippet-builder>`,
  play: async ({canvasElement}) => {
    await choose(canvasElement, '--trust-accent', '#41b6e6');
    await choose(canvasElement, '--trust-action', '#78be20');
  },
};

/** An id with a blank in it is told beside its field, and nothing can be copied. */
export const Slip: StoryObj = {
  play: ({canvasElement}) => choose(canvasElement, 'service', 'Crisis team'),
};

/** The service does not answer, so nobody knows its files. */
export const Unreachable: StoryObj = {
  render: () =>
    html`<snippet-builder
      .manifestOf=${() => Promise.reject<Manifest>(new Error('unreachable'))}
    ></snippet-builder>`,
  play: ({canvasElement}) => choose(canvasElement, 'version', 'pinned'),
};
