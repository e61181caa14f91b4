import {
  type Draft,
  type Field,
  type Form,
  interpreterRequest,
  passport,
  referral,
} from '@trust-widgets/contract';
import {wording as passportWording} from '@trust-widgets/elements/health-passport/passport.wording';
import {wording as interpreterWording} from '@trust-widgets/elements/interpreter-request/interpreter-request.wording';
import '@trust-widgets/elements/interpreter-request/speak-interpreter-request';
import {wording} from '@trust-widgets/elements/referral/referral.wording';
import {problemOf} from '@trust-widgets/elements/form/question';
import type {AnyFieldWording, AnyFormWording} from '@trust-widgets/elements/form/wording';
import {chooseLanguage, direction, language} from '@trust-widgets/elements/localisation';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';

/** Each form, and the answers on which its sentences depend. */
const forms: readonly {form: Form; words: AnyFormWording; cases: readonly Draft[]}[] = [
  {form: referral, words: wording, cases: [{referrer: 'self'}, {referrer: 'friend'}]},
  {
    form: interpreterRequest,
    words: interpreterWording,
    cases: [
      {asker: 'self', mode: 'bsl'},
      {asker: 'carer', mode: 'face-to-face'},
      {asker: 'staff', mode: 'written-translation'},
    ],
  },
  {form: passport, words: passportWording, cases: [{}]},
];

/** Every sentence that a form can refuse an answer with, for a native reader to read through. */
const meta: Meta = {
  title: 'Review/Every error',
  loaders: [async ({globals}) => chooseLanguage(String(globals['locale']))],
};
export default meta;

/** Of each form, each question and its errors; of the referral and the interpreter request once for each who asks. */
export const EveryError: StoryObj = {
  render: () =>
    html`<div lang=${language()} dir=${direction()}>
      ${forms.flatMap(({form, words, cases}) =>
        cases.map((answers) => errorsOf(form, words, answers)),
      )}
    </div>`,
};

function errorsOf(form: Form, words: AnyFormWording, answers: Draft) {
  return html`<h2>${[form.id, ...Object.values(answers)].join(': ')}</h2>
    <dl>
      ${Object.entries(form.fields).map(([name, field]) => ofField(field, words.fields[name], answers))}
    </dl>`;
}

/** A question with its errors, and those of a list with the questions of its entries. */
function ofField(field: Field, said: AnyFieldWording | undefined, answers: Draft): unknown {
  // A language that was typed may be none that we know.
  const ofKind = field.kind === 'language' ? ['malformed'] : [];
  const codes = field.fields ? ['too_many'] : [...field.codes, ...ofKind];
  return html`<div>
      <dt>
        <strong>${said?.label(answers)}</strong>
      </dt>
      ${codes.map((code) => html`<dd><code>${code}</code> ${problemOf(said, code, answers, field.kind)}</dd>`)}
    </div>
    ${Object.entries(field.fields ?? {})
      .filter(([, {kind}]) => kind !== 'id')
      .map(([name, field]) => ofField(field, said?.fields?.[name], {}))}`;
}
