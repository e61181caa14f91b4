import type {Draft, FieldError} from '@trust-widgets/contract/define-form';
import {questionOf} from '@trust-widgets/contract/define-form';
import {passport} from '@trust-widgets/contract/passport/passport.form';
import {questionsIn, type Section} from '@trust-widgets/contract/passport/sections';
import {readFields} from '@trust-widgets/contract/read-fields';
import {html, nothing, type TemplateResult} from 'lit';

import {pictured} from '../aids/easy-read/easy-read.ts';
import {errorSummary, type Problem} from '../form/error-summary.ts';
import {offers} from '../form/needs-said/panel.ts';
import {wording as saidWords} from '../form/needs-said/needs-said.wording.ts';
import {toldByOthers} from '../form/needs-said/told.ts';
import {optionsOf, problemOf} from '../form/question.ts';
import type {AnyFormWording} from '../form/wording.ts';
import {entryList, type ListActions} from './entry-list.ts';
import {more} from './health-passport.wording.ts';
import {needsDue} from './needs-due.ts';
import type {OpenPassport} from './open-passport.ts';
import {wording} from './passport.wording.ts';
import {drawQuestion} from './question.ts';
import {faultsOfEntry} from './sendable.ts';
import {titles} from './titles.wording.ts';

const words: AnyFormWording = wording;

/** What browsers may offer to fill in, where people write about themselves. */
const OWN: Readonly<Record<string, string>> = {
  preferredName: 'nickname',
  fullName: 'name',
  birthDate: 'bday',
  phone: 'tel',
  email: 'email',
};

/** Asked by a button of its own, in the list. */
const BY_BUTTON = 'withdrawnOn';

/** How a form is shown, and what can be done with it. */
export interface FormActions extends ListActions {
  /** The questions whose faults the person is to see. */
  readonly looked: ReadonlySet<string>;
  /** Whether all that is wrong is listed above. */
  readonly isSummed: boolean;
  readonly goTo: (control: string) => void;
  /** The person is done with the section or the entry. */
  readonly done: () => void;
  /** The section that comes next, if one does, and going on to it. */
  readonly next: Section | undefined;
  readonly goOn: (next: Section) => void;
  readonly leave: () => void;
  /** The person went from a question to another. */
  readonly left: (event: FocusEvent) => void;
  readonly redraw: () => void;
  readonly checkedToday: () => void;
  /** What the person said of their needs holds for another year. */
  readonly stillRight: () => void;
  /** Takes answers that were said elsewhere, and says that they are here now. */
  readonly take: (answers: Draft, status: string) => void;
}

/** One section of the passport: its questions and its lists. */
export function sectionForm(
  section: Section,
  open: OpenPassport,
  actions: FormActions,
): TemplateResult {
  const {draft} = open;
  const names = questionsIn(section);
  const asked = passport.asked(draft);
  const faults = open.errors.filter(({field}) => names.includes(questionOf(field)));
  const {title, lead} = words.pages[section]!;
  const {next} = actions;
  const isOwn = draft['writtenWith'] !== 'by-someone';
  return html`<button type="button" class="link back" @click=${() => actions.leave()}>
      ${more.tasks.back()}
    </button>
    ${summary(faults, open, actions)}
    <form
      novalidate
      @submit=${submitted(() => actions.done())}
      @focusout=${(event: FocusEvent) => actions.left(event)}
    >
      ${pictured(section, html`<h2 id="step" tabindex="-1">${title(draft)}</h2>`)}
      <p>${lead?.(draft)}</p>
      <p class="quiet">${more.section.free()}</p>
      ${section === 'needs' ? saidOnThisPage(open, actions) : nothing}
      ${names
        .filter((name) => asked.includes(name))
        .map((name) => {
          const field = passport.fields[name]!;
          const said = words.fields[name]!;
          if (field.kind === 'entries') return entryList(name, said, open, actions);
          return drawQuestion({
            name,
            field,
            said,
            answers: draft,
            wrong: actions.looked.has(name)
              ? faults.find(({field}) => questionOf(field) === name)
              : undefined,
            autocomplete: isOwn ? OWN[name] : undefined,
            answer(value, redraw) {
              open.change({[name]: value});
              if (redraw) actions.redraw();
            },
          });
        })}
      ${
        section === 'about'
          ? second(more.section.checkedToday(), () => actions.checkedToday())
          : nothing
      }
      ${
        section === 'needs' && needsDue(open).own
          ? second(more.section.stillRight(), () => actions.stillRight())
          : nothing
      }
      <div class="actions">
        <button class="button">${more.section.done()}</button>
        ${
          next
            ? html`<button type="button" class="link" @click=${() => actions.goOn(next)}>
                ${more.section.next(titles[next]())}
              </button>`
            : nothing
        }
      </div>
    </form>`;
}

/** What was said of needs in a form on the same page. It comes into the passport only if the person adds it. */
function saidOnThisPage(open: OpenPassport, actions: FormActions): readonly TemplateResult[] {
  const asking = {
    form: passport,
    page: 'needs',
    wording: words,
    draft: open.draft,
    options: (name: string) => optionsOf(passport.fields[name]!, words.fields[name], open.draft),
    label: saidWords.addToPassport,
    use: (answers: Draft) => actions.take(answers, saidWords.used()),
  };
  return offers(asking, toldByOthers(open));
}

function second(label: string, press: () => void): TemplateResult {
  return html`<button type="button" class="button second" @click=${press}>${label}</button>`;
}

/** One entry of a list, on a screen of its own. */
export function entryForm(open: OpenPassport, actions: FormActions): TemplateResult {
  const {list, index, before} = open.editing!;
  const field = passport.fields[list]!;
  const said = words.fields[list]!;
  const entry = open.list(list)[index] ?? {};
  const fields = field.fields ?? {};
  const {asked} = readFields(fields, entry);
  const faults = faultsOfEntry(open.draft, open.editing);
  return html`${summary(faults, open, actions)}
    <form
      novalidate
      @submit=${submitted(() => actions.done())}
      @focusout=${(event: FocusEvent) => actions.left(event)}
    >
      ${pictured(
        list,
        html`<h2 id="step" tabindex="-1">
          ${before ? said.label(open.draft) : said.add?.(open.draft)}
        </h2>`,
      )}
      ${Object.entries(fields)
        .filter(([name, {kind}]) => asked.includes(name) && kind !== 'id' && name !== BY_BUTTON)
        .map(([name, field]) =>
          drawQuestion({
            name,
            list,
            field,
            said: said.fields?.[name],
            answers: entry,
            wrong: actions.looked.has(name) ? faultOf(name, faults) : undefined,
            answer(value, redraw) {
              open.changeEntry(name, value);
              if (redraw) actions.redraw();
            },
          }),
        )}
      <div class="actions">
        <button class="button">${more.section.done()}</button>
        <button type="button" class="link" @click=${() => actions.remove(list, index)}>
          ${more.list.remove()}
        </button>
      </div>
    </form>`;
}

function faultOf(name: string, faults: readonly FieldError[]): FieldError | undefined {
  const fault = faults.find(({field}) => field.split('/')[2] === name);
  return fault && {...fault, field: fault.field.split('/').slice(2).join('/')};
}

/** All that is wrong, once the person wanted to go on. */
function summary(
  faults: readonly FieldError[],
  open: OpenPassport,
  actions: FormActions,
): TemplateResult | typeof nothing {
  if (!actions.isSummed || faults.length === 0) return nothing;
  return errorSummary(
    faults.map((fault) => problemIn(fault, open)),
    (control) => actions.goTo(control),
  );
}

/** A fault as the summary lists it. That of an entry leads into the entry, or to where it can be changed. */
function problemIn({field, code}: FieldError, open: OpenPassport): Problem {
  const [name = '', index, part] = field.split('/');
  const said = words.fields[name];
  const {kind, fields} = passport.fields[name] ?? {};
  if (kind !== 'entries' || index === undefined || part === undefined)
    return {control: field.replace('/', '-'), message: problemOf(said, code, open.draft, kind)};
  const entry = open.list(name)[Number(index)] ?? {};
  return {
    control: open.editing ? field.split('/').slice(2).join('-') : `${name}-${index}-change`,
    message: problemOf(said?.fields?.[part], code, entry, fields?.[part]?.kind),
  };
}

function submitted(done: () => void) {
  return (event: SubmitEvent) => {
    // The form is inside a shadow root, but a host's own handlers must not send it anywhere either.
    event.preventDefault();
    event.stopPropagation();
    done();
  };
}
