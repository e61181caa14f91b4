import type {FieldError} from '@trust-widgets/contract/define-form';
import {questionOf} from '@trust-widgets/contract/define-form';
import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {drawField} from '../fields/field.ts';
import type {FieldView} from '../fields/field-view.ts';
import {autocompleteOf} from './autocomplete.ts';
import type {Problem} from './error-summary.ts';
import type {FormGuide, Situation} from './guide.ts';
import {type Option, optionsOf, problemOf} from './question.ts';

/** One page of a form as it is drawn now. */
export interface PageView {
  readonly guide: FormGuide;
  readonly situation: Situation;
  readonly page: string;
  readonly errors: readonly FieldError[];
  /** Grows when answers come from elsewhere, so that every control shows them. */
  readonly taken?: number;
  /** What stands between the heading and the questions. */
  readonly aboveQuestions?: unknown;
  readonly answer: (name: string, ...answer: Parameters<FieldView['answer']>) => void;
  /** Draws a picture beside a question, or beside the heading of a page, by its name. */
  readonly pictured?: ((name: string, drawn: TemplateResult) => TemplateResult) | undefined;
}

/** The heading of a page and its questions, each with what is said under it. */
export function questionsOfPage(view: PageView): TemplateResult {
  const {guide, situation, page, taken = 0, aboveQuestions = nothing} = view;
  const {pictured = (_, drawn) => drawn} = view;
  const {form, wording} = guide;
  const {draft} = situation;
  const names = Object.keys(form.pages[page] ?? {});
  const asked = form.asked(draft);
  const {title, lead} = wording.pages[page] ?? {};
  const isOneQuestion = names.length === 1;
  const noticeUnder = (name: string) => {
    const notice = guide.noticeUnder?.(name, situation);
    return notice && notice !== nothing ? pictured(`${name}Notice`, notice) : nothing;
  };
  return html`${
    isOneQuestion
      ? nothing
      : pictured(page, html`<h2 id="step" tabindex="-1">${title?.(draft)}</h2>`)
  }
  ${lead ? html`<p>${lead(draft)}</p>` : nothing} ${aboveQuestions}
  ${guide.lead?.(page, situation) ?? nothing}
  ${names
    .filter((name) => asked.includes(name))
    // Nor for another question of the same page that takes its place.
    .map((name) =>
      keyed(
        `${name} ${taken}`,
        html`${pictured(name, question(view, name, isOneQuestion))}${noticeUnder(name)}`,
      ),
    )}`;
}

function question(
  {guide, situation, errors, answer}: PageView,
  name: string,
  isHeading: boolean,
): TemplateResult {
  const {form, wording, isOwn} = guide;
  const {draft} = situation;
  const field = form.fields[name]!;
  const said = wording.fields[name];
  const wrong = errors.find((error) => questionOf(error.field) === name);
  return drawField({
    name,
    field,
    isHeading,
    label: said?.label(draft) ?? name,
    hint: said?.hint?.(draft),
    error: wrong && problemOf(said, wrong.code, draft, field.kind),
    part: wrong?.field.split('/')[1],
    value: draft[name],
    options: optionsIn(guide, situation, name),
    autocomplete: autocompleteOf(name, isOwn(draft)),
    answer: (...given) => answer(name, ...given),
  });
}

/** The choices of a question, as the form offers them now. */
export function optionsIn(
  {form, wording, offered}: FormGuide,
  situation: Situation,
  name: string,
): readonly Option[] {
  const {draft, settings} = situation;
  const options = optionsOf(
    form.fields[name]!,
    wording.fields[name],
    draft,
    settings?.interpreters?.commonLanguages,
  );
  return offered?.(name, options, situation) ?? options;
}

/** What is wrong, in words, and with which control. */
export function problemsIn(
  {form, wording}: FormGuide,
  {draft}: Situation,
  errors: readonly FieldError[],
): Problem[] {
  return errors.map(({field, code}) => {
    const name = questionOf(field);
    return {
      control: field.replace('/', '-'),
      message: problemOf(wording.fields[name], code, draft, form.fields[name]?.kind),
    };
  });
}
