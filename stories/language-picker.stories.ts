import '@trust-widgets/elements/exit-page/define';
import '@trust-widgets/elements/language-picker/define';
import type {TrustLanguagePicker} from '@trust-widgets/elements/language-picker/trust-language-picker';
import {
  type Example,
  examples,
} from '@trust-widgets/elements/language-picker/trust-language-picker.examples';
import {LanguagePickerPage} from '@trust-widgets/elements/language-picker/trust-language-picker.page';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

type Story = StoryObj<Example>;

/** Changes the language of all widgets on the page, for this visit. No answer is lost by it. */
const meta: Meta<Example> = {
  title: 'Widgets/Language picker',
  component: 'trust-language-picker',
  render: ({trust = 'northbank', client}) =>
    html`<trust-language-picker trust=${trust} api=${location.origin} .client=${client}>
    </trust-language-picker>`,
};
export default meta;

/** Every language of the trust that the widgets speak. */
export const Default: Story = {args: examples.northbank};

/** A trust with pages in two of our languages, and in one that we don't speak. */
export const TwoLanguages: Story = {args: examples.two};

/** Only one language: there is nothing to choose, and nothing is shown. */
export const OneLanguage: Story = {args: examples.one};

/** The trust can't be asked: all our languages are offered. */
export const Unreachable: Story = {args: examples.unreachable};

/** Choosing Welsh changes the other widgets on the page too. */
export const Chosen: Story = {
  render: () =>
    html`<trust-exit-page></trust-exit-page>
      <trust-language-picker trust="northbank" api=${location.origin}></trust-language-picker>`,
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector<TrustLanguagePicker>('trust-language-picker');
    if (!element) throw new Error('The story has no list');
    await (await LanguagePickerPage.at(element)).choose('Cymraeg');
  },
};
