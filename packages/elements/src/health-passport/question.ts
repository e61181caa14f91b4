import type {Draft, FieldError} from '@trust-widgets/contract/define-form';
import type {Field} from '@trust-widgets/contract/fields/field';
import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {pictured} from '../aids/easy-read/easy-read.ts';
import {drawField} from '../fields/field.ts';
import {optionsOf, problemOf} from '../form/question.ts';
import type {AnyFieldWording} from '../form/wording.ts';
import {more} from './health-passport.wording.ts';

/** A question of a section or of an entry, and what was answered beside it. */
export interface Question {
  readonly name: string;
  /** The list whose entry it is asked about, if it is of one. */
  readonly list?: string;
  readonly field: Field;
  readonly said: AnyFieldWording | undefined;
  /** The answers of the section or the entry. */
  readonly answers: Draft;
  /** What is wrong with its answer, if the person is to see that. Its `field` is the question and the box at fault. */
  readonly wrong: FieldError | undefined;
  readonly autocomplete?: string | undefined;
  readonly answer: (value: unknown, redraw?: boolean) => void;
}

/** Draws a question. A control is never used again for another one, with what was typed in it. */
export function drawQuestion({
  name,
  list,
  field,
  said,
  answers,
  wrong,
  autocomplete,
  answer,
}: Question): unknown {
  return keyed(
    name,
    html`${pictured(
      list ? `${list}.${name}` : name,
      drawField({
        name,
        field,
        isHeading: false,
        isFree: true,
        label: said?.label(answers) ?? name,
        hint: said?.hint?.(answers),
        error: wrong && problemOf(said, wrong.code, answers, field.kind),
        part: wrong?.field.split('/')[1],
        value: answers[name],
        options: optionsOf(field, said, answers),
        autocomplete,
        answer,
      }),
    )}${wrong ? notKept() : nothing}`,
  );
}

function notKept(): TemplateResult {
  return html`<p class="quiet not-kept">${more.section.notKept()}</p>`;
}
