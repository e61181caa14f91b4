import {referral, type Draft} from '@trust-widgets/contract';
import {wording} from '@trust-widgets/elements/referral/referral.wording';
import type {AnyFormWording} from '@trust-widgets/elements/form/wording';
import {chooseLanguage, direction, language} from '@trust-widgets/elements/localisation';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

const words: AnyFormWording = wording;
const forms = [{form: referral, words}];

/** Every sentence that a form can refuse an answer with, for a native reader to read through. */
const meta: Meta = {
  title: 'Review/Every error',
  loaders: [async ({globals}) => chooseLanguage(String(globals['locale']))],
};
export default meta;

/** Of each form, each question and its errors: once for somebody who asks for themselves, and once for a helper. */
export const EveryError: StoryObj = {
  render: () =>
    html`<div lang=${language()} dir=${direction()}>
      ${forms.flatMap(({form, words}) =>
        [{referrer: 'self'}, {referrer: 'friend'}].map((answers) => errorsOf(form, words, answers)),
      )}
    </div>`,
};

function errorsOf(form: typeof referral, words: AnyFormWording, answers: Draft) {
  return html`<h2>${form.id}: ${String(answers['referrer'])}</h2>
    <dl>
      ${Object.entries(form.fields).map(([name, field]) => {
        const said = words.fields[name];
        return html`<div>
          <dt>
            <strong>${said?.label(answers)}</strong>
          </dt>
          ${field.codes.map(
            (code) => html`<dd><code>${code}</code> ${said?.errors?.[code]?.(answers)}</dd>`,
          )}
        </div>`;
      })}
    </dl>`;
}
