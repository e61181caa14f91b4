import type {Draft} from '@trust-widgets/contract/define-form';
import type {Entry, Field} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {questionsIn, type Section} from '@trust-widgets/contract/passport/sections';
import {html, nothing, type TemplateResult} from 'lit';

import type {AnyFieldWording} from '../../form/wording.ts';
import {wording} from '../passport.wording.ts';
import {answerInWords, type Question, type Showing} from './answer-in-words.ts';

// Where the code reads them by name.
const fields: Readonly<Record<string, Field>> = passport.fields;
const fieldWording: Readonly<Record<string, AnyFieldWording>> = wording.fields;

/** One question of the passport with what is said about it. */
export function questionCalled(name: string): Question {
  return {field: fields[name]!, words: fieldWording[name]!};
}

/** Names the questions of a section that were answered. */
export function answeredIn(section: Section, answers: Draft): readonly string[] {
  return questionsIn(section).filter(
    // Whoever has words of their own for it did not choose one of ours.
    (name) => isAnswered(answers[name]) && !(name === 'pronouns' && answers['pronounsOwn']),
  );
}

/** One section as people read it, or nothing when nothing was answered in it. */
export function sectionInWords(
  section: Section,
  answers: Draft,
  showing: Showing,
): TemplateResult | typeof nothing {
  const names = answeredIn(section, answers);
  if (names.length === 0) return nothing;
  const isOnlyQuestion = questionsIn(section).length === 1;
  return html`<section>
    <h3>${wording.pages[section].title()}</h3>
    ${names.map((name) => {
      const question = questionCalled(name);
      const answer = answers[name];
      const label = isOnlyQuestion ? nothing : html`<h4>${question.words.label(answers)}</h4>`;
      return question.field.kind === 'entries'
        ? html`${label} ${entriesInWords(question, answer, showing)}`
        : html`${label}
            <p>${answerInWords(question, answer, showing)}</p>`;
    })}
  </section>`;
}

/** A list as people read it: each entry by its first answer, and under it the others. */
export function entriesInWords(
  question: Question,
  entries: unknown,
  showing: Showing,
): TemplateResult {
  return html`<ul class="told" role="list">
    ${entriesOf(entries).map((entry) => html`<li>${entryInWords(question, entry, showing)}</li>`)}
  </ul>`;
}

/** The entries of an answer. */
export function entriesOf(answer: unknown): readonly Entry[] {
  return Array.isArray(answer)
    ? answer.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null)
    : [];
}

function entryInWords({field, words}: Question, entry: Entry, showing: Showing): TemplateResult {
  const questions = Object.entries(field.fields ?? {}).filter(([, {kind}]) => kind !== 'id');
  const inWords = questions.flatMap(([name, field]) => {
    const own = words.fields?.[name];
    if (!own || !isAnswered(entry[name])) return [];
    const answer = answerInWords({field, words: own}, entry[name], showing);
    return [{name, label: own.label(entry), answer}];
  });
  const isFirst = ({name}: {name: string}) => name === questions[0]?.[0];
  const others = inWords.filter((one) => !isFirst(one));
  return html`<b>${inWords.find(isFirst)?.answer}</b> ${
      others.length > 0
        ? html`<dl>
            ${others.map(
              ({label, answer}) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${answer}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }`;
}

function isAnswered(answer: unknown): boolean {
  return answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);
}
