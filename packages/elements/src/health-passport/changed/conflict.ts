import type {Draft} from '@trust-widgets/contract/define-form';
import type {Entry, Field} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {html, nothing, type TemplateResult} from 'lit';

import {inWords} from '../../form/in-words.ts';
import {optionsOf} from '../../form/question.ts';
import type {AnyFieldWording, AnyFormWording} from '../../form/wording.ts';
import {more} from '../health-passport.wording.ts';
import {both, type Conflict} from '../merge.ts';
import type {Choice} from '../open-passport.ts';
import {wording} from '../passport.wording.ts';
import {wording as changed} from './changed.wording.ts';

const words: AnyFormWording = wording;

/** Shows what two windows wrote in the same places, and asks which to keep. */
export function conflictForm(
  conflicts: readonly Conflict[],
  {
    choices,
    isMissing,
    choose,
    keep,
  }: {
    choices: ReadonlyMap<string, Choice>;
    /** Whether the person went on before everything was chosen. */
    isMissing: boolean;
    choose: (name: string, choice: Choice) => void;
    keep: () => void;
  },
): TemplateResult {
  return html`<form
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      keep();
    }}
  >
    <h2 id="step" tabindex="-1">${more.changed.title()}</h2>
    <p>${changed.text()}</p>
    ${conflicts.map((conflict) => {
      const {name, mine, theirs} = conflict;
      const field = passport.fields[name]!;
      const said = words.fields[name];
      const isWrong = isMissing && !choices.has(name);
      const option = (choice: Choice, index: number, label: string, answer?: unknown) =>
        html`<div class="option">
          <input
            type="radio"
            name="keep-${name}"
            id=${index === 0 ? `keep-${name}` : `keep-${name}-${index}`}
            aria-describedby=${answer === undefined ? nothing : `keep-${name}-${choice}`}
            .checked=${choices.get(name) === choice}
            @change=${() => choose(name, choice)}
          />
          <div>
            <label for=${index === 0 ? `keep-${name}` : `keep-${name}-${index}`}>${label}</label>
            ${
              answer === undefined
                ? nothing
                : html`<div id="keep-${name}-${choice}">${answerInWords(field, said, answer)}</div>`
            }
          </div>
        </div>`;
      return html`<div class=${isWrong ? 'field wrong' : 'field'}>
        <fieldset
          role="radiogroup"
          aria-describedby=${isWrong ? `keep-${name}-error` : nothing}
          aria-invalid=${isWrong ? 'true' : nothing}
        >
          <legend>${said?.label({})}</legend>
          ${
            isWrong
              ? html`<p class="error" id="keep-${name}-error">${changed.missing()}</p>`
              : nothing
          }
          <div class="versions">
            ${option('mine', 0, changed.mine(), mine ?? '')}
            ${option('theirs', 1, changed.theirs(), theirs ?? '')}
          </div>
          ${both(field, conflict) === undefined ? nothing : option('both', 2, changed.both())}
        </fieldset>
      </div>`;
    })}
    <div class="actions"><button class="button">${changed.keep()}</button></div>
  </form>`;
}

function answerInWords(
  field: Field,
  said: AnyFieldWording | undefined,
  answer: unknown,
): TemplateResult {
  if (answer === '') return html`<p class="quiet">${changed.empty()}</p>`;
  if (field.kind !== 'entries') return html`<p><bdi>${textOf(field, said, answer, {})}</bdi></p>`;
  return html`<ol>
    ${(answer as readonly Entry[]).map(
      (entry) =>
        html`<li>
          ${Object.entries(field.fields ?? {})
            .filter(([name, {kind}]) => kind !== 'id' && entry[name] !== undefined)
            .map(
              ([name, field]) =>
                html`<bdi>${textOf(field, said?.fields?.[name], entry[name], entry)}</bdi><br />`,
            )}
        </li>`,
    )}
  </ol>`;
}

/** An answer as it reads, or as it was typed where it is not a good one yet. */
function textOf(
  field: Field,
  said: AnyFieldWording | undefined,
  answer: unknown,
  answers: Draft,
): string {
  const {value} = field.read(answer);
  if (value !== undefined) return inWords(field, value, optionsOf(field, said, answers));
  return Object.values(typeof answer === 'string' ? [answer] : {...(answer as object)}).join(' ');
}
