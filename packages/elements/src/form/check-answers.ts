import type {Draft, Form} from '@trust-widgets/contract/define-form';
import {html, type TemplateResult} from 'lit';

import {pictured} from '../aids/easy-read/easy-read.ts';
import {inWords} from './in-words.ts';
import {wording as words} from './last-step.wording.ts';
import type {Option} from './question.ts';
import type {AnyFormWording} from './wording.ts';

/** All that was answered, and how to change it. */
export interface CheckAnswers {
  readonly form: Form;
  readonly wording: AnyFormWording;
  /** As they will be sent. */
  readonly answers: Draft;
  readonly optionsOf: (name: string) => readonly Option[];
  readonly change: (page: string) => void;
}

/** Shows all answers, page by page, each page with a way back to it. */
export function checkAnswers({
  form,
  wording,
  answers,
  optionsOf,
  change,
}: CheckAnswers): TemplateResult[] {
  return form.pagesFor(answers).map((page) => {
    const names = Object.keys(form.pages[page] ?? {}).filter((name) => answers[name] !== undefined);
    const title = wording.pages[page]?.title(answers) ?? '';
    const inWordsOf = (name: string) =>
      html`<bdi>${inWords(form.fields[name]!, answers[name], optionsOf(name))}</bdi>`;
    const [only] = Object.keys(form.pages[page] ?? {}).length === 1 ? names : [];
    return html`<section>
      ${pictured(page, html`<h3>${title}</h3>`)}
      ${
        only
          ? html`<p>${inWordsOf(only)}</p>`
          : names.length > 0
            ? html`<dl class="answers">
                ${names.map(
                  (name) =>
                    html`<div>
                      <dt>${wording.fields[name]?.label(answers)}</dt>
                      <dd>${inWordsOf(name)}</dd>
                    </div>`,
                )}
              </dl>`
            : html`<p class="quiet">${words.check.nothing()}</p>`
      }
      <button type="button" class="link" @click=${() => change(page)}>
        ${words.check.change(title)}
      </button>
    </section>`;
  });
}
