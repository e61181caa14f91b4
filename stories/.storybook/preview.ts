import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {directionOf} from '@trust-widgets/contract/fields/language';
import manifest from '@trust-widgets/elements/custom-elements.json';
import {ownName} from '@trust-widgets/elements/language-picker/own-name';
import {languages} from '@trust-widgets/elements/localisation';
import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

setCustomElementsManifest(manifest);

/** Languages that nobody speaks, which are made for Storybook alone. */
const pseudo: Record<string, string> = {
  'en-XA': 'Longer English, with accents',
  'ar-XB': 'Longer English, from right to left',
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: {test: 'error'},
    options: {storySort: {order: ['Start', 'Snippet builder', 'Widgets', '*']}},
  },
  initialGlobals: {locale: 'en', direction: 'auto'},
  globalTypes: {
    locale: {
      description: 'The language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: languages.map((value) => ({value, title: pseudo[value] ?? ownName(value)})),
      },
    },
    direction: {
      description: 'The direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'auto', title: 'As the language'},
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
  },
  decorators: [
    (story, {globals}) => {
      const {locale, direction} = globals as {locale: string; direction: string};
      const page = document.documentElement;
      page.lang = locale;
      page.dir = direction === 'auto' ? directionOf(locale) : direction;
      // A widget reads the page's language when it connects, so a new language needs a new one.
      return html`${keyed(`${locale} ${direction}`, story())}`;
    },
  ],
};

export default preview;
