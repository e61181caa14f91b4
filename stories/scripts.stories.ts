import type {Trust} from '@trust-widgets/contract/trust/trust';
import {directionOf} from '@trust-widgets/contract/fields/language';
import {referral} from '@trust-widgets/contract/referral/referral.form';
import {choiceField} from '@trust-widgets/elements/fields/choice-field';
import {words} from '@trust-widgets/elements/generated/words';
import {ownName} from '@trust-widgets/elements/language-picker/own-name';
import {languages, speak} from '@trust-widgets/elements/localisation';
import {wording} from '@trust-widgets/elements/referral/referral.wording';
import {base} from '@trust-widgets/elements/styles/base.styles';
import {formStyles} from '@trust-widgets/elements/styles/form.styles';
import {tokens} from '@trust-widgets/elements/styles/tokens';
import {urgentHelpInBrief, urgentHelpStyles} from '@trust-widgets/elements/urgent-help/urgent-help';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, render} from 'lit';

type Speech = Parameters<typeof speak>[0];

/** Every language at once, to see that its letters are there: its own name, whom to call, and a question. */
const meta: Meta = {
  title: 'Languages/Scripts',
  tags: ['in-one-language'],
  loaders: [
    async () => ({
      trust: (await (await fetch('/v1/trusts/northbank')).json()) as Trust,
      speeches: await Promise.all(
        languages.map(async (code) => ({code, templates: (await words(code))?.templates ?? {}})),
      ),
    }),
  ],
};
export default meta;

/** In the reader’s own fonts: the widgets bring none. */
export const Scripts: StoryObj = {
  render: (_args, {loaded}) => {
    const {trust, speeches} = loaded as {trust: Trust; speeches: Speech[]};
    return html`${speeches.map((speech) => saidIn(speech, trust))}`;
  },
};

function saidIn(speech: Speech, trust: Trust): HTMLElement {
  const {code} = speech;
  const host = document.createElement('section');
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [tokens, base, formStyles, urgentHelpStyles].flatMap(
    ({styleSheet}) => styleSheet ?? [],
  );
  const {label, hint, options} = wording.fields.danger;
  speak(speech);
  render(
    html`<div class="widget" lang=${code} dir=${directionOf(code)}>
      <h2>${ownName(code)}</h2>
      ${urgentHelpInBrief(trust)}
      ${choiceField({
        name: 'danger',
        field: referral.fields.danger,
        label: label(),
        hint: hint(),
        options: Object.entries(options).map(([value, name]) => ({value, label: name()})),
        isHeading: false,
        error: undefined,
        part: undefined,
        value: undefined,
        autocomplete: undefined,
        answer: () => undefined,
      })}
    </div>`,
    root,
  );
  speak({code: 'en', templates: {}});
  return host;
}
