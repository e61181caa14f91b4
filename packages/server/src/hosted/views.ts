import {createHash} from 'node:crypto';
import {extname} from 'node:path';

import type {FieldError} from '@trust-widgets/contract';
import {londonDay, longDate, timeOf} from '@trust-widgets/elements/dates';
import {pictured} from '@trust-widgets/elements/aids/easy-read/easy-read';
import {errorSummary} from '@trust-widgets/elements/form/error-summary';
import {wording as progressWords} from '@trust-widgets/elements/form/follow-up/progress.wording';
import {wording as formWords} from '@trust-widgets/elements/form/form.wording';
import {inWords} from '@trust-widgets/elements/form/in-words';
import {wording as lastWords} from '@trust-widgets/elements/form/last-step.wording';
import {wording as notice} from '@trust-widgets/elements/aids/translation-notice.wording';
import {standings} from '@trust-widgets/elements/generated/languages';
import {offeredBy} from '@trust-widgets/elements/offered-languages';
import {
  optionsIn,
  problemsIn,
  questionsOfPage,
} from '@trust-widgets/elements/form/questions-of-page';
import {referenceLine, whatNext} from '@trust-widgets/elements/form/receipt';
import {wording as signLanguageWords} from '@trust-widgets/elements/aids/sign-language/sign-language.wording';
import {wording as pickerWords} from '@trust-widgets/elements/language-picker/language-picker.wording';
import {ownName} from '@trust-widgets/elements/language-picker/own-name';
import type {FormGuide, Situation} from '@trust-widgets/elements/form/guide';
import {wording as words} from '@trust-widgets/elements/pages/hosted.wording';
import {urgentNumbers} from '@trust-widgets/elements/urgent-help/urgent-help';
import {html, nothing, type TemplateResult} from 'lit';

import type {Progress} from '../submissions/progress.ts';
import type {Place} from './forms.ts';
import {urgentHelp} from './easy-read.ts';
import {inLanguage} from './languages.ts';
import {plainText} from './plain-html.ts';
import {type Seen, writeSeen} from './read-answers.ts';
import type {Sitting} from './sittings.ts';
import {CHECK, RECEIVED, stepBefore} from './way.ts';

/** What every view of a form is drawn with. */
export interface View {
  readonly place: Place;
  readonly situation: Situation;
  readonly language: string;
  /** What the page’s forms carry, so that no other page can send one. */
  readonly proof: string;
}

/** Sign languages by their codes in BCP 47. */
const SIGNED = {bsl: 'bfi', isl: 'isg'} as const;

/** The kinds of files that browsers play. */
const TYPES: Readonly<Record<string, string>> = {'.mp4': 'video/mp4', '.webm': 'video/webm'};

/** How many other languages stand on a page without being asked for. Above the numbers to call, more would push them away. */
const FEW = 3;

/** Why what was sent did not arrive. */
export const REASONS = ['busy', 'unavailable', 'refused'] as const;
export type Reason = (typeof REASONS)[number];

/** Says what a page shows: its questions, and the notices that hang on their answers. */
export function shownOn(page: string, guide: FormGuide, situation: Situation): Seen {
  const asked = guide.form.asked(situation.draft);
  const names = Object.keys(guide.form.pages[page] ?? {}).filter((name) => asked.includes(name));
  // In one language, so that a notice is the same whatever language it was read in.
  const notices = inLanguage('en', () =>
    names.flatMap((name) => {
      const text = plainText(guide.noticeUnder?.(name, situation) ?? nothing);
      return text === '' ? [] : [`${name}.${nameOf(text)}`];
    }),
  );
  return {names, notices};
}

/** A page of questions. */
export function questionsView(
  view: View,
  page: string,
  {seen, errors, hasMore}: {seen: Seen; errors: readonly FieldError[]; hasMore: boolean},
): TemplateResult {
  const {place, situation} = view;
  const {guide} = place.form;
  const before = stepBefore(page, guide, situation);
  return html`${head(view, page)} ${before ? backLink(place, before) : nothing}
  ${errors.length > 0 ? errorSummary(problemsIn(guide, situation, errors), () => {}) : nothing}
  ${hasMore ? more(view, page) : nothing}
  ${plainForm(
    view,
    page,
    html`<input type="hidden" name="form.seen" value=${writeSeen(seen)} />
      ${questionsOfPage({guide, situation, page, errors, answer() {}, pictured})}
      <div class="actions"><button class="button">${formWords.next()}</button></div>
      ${before ? nothing : html`<p class="quiet">${words.kept()}</p>`}`,
  )}`;
}

/** What stands in the way of going on from a page, and the way back to it. */
export function refusedView(view: View, page: string, why: TemplateResult): TemplateResult {
  const {place} = view;
  return html`${head(view, page)} ${why}
    <p><a class="change" href="${place.path}/${page}#step">${formWords.changeAnswer()}</a></p>
    ${plainForm(view, page)}`;
}

/** Why there is no form. */
export function insteadView({place}: View, why: TemplateResult): TemplateResult {
  return html`${urgentHelp(place.trust)} ${why}`;
}

/** All that was answered, and the button that sends it. */
export function checkView(view: View, failure: Reason | undefined): TemplateResult {
  const {place, situation} = view;
  const {guide} = place.form;
  const {form, wording} = guide;
  const {answers} = form.judge(form.prune(situation.draft));
  const before = stepBefore(CHECK, guide, situation);
  const answered = {...situation, draft: answers};
  return html`${head(view, CHECK)} ${before ? backLink(place, before) : nothing}
  ${failure ? notSent(view, failure) : nothing}
  ${pictured('check', html`<h2 id="step" tabindex="-1">${lastWords.check.title()}</h2>`)}
  ${form.pagesFor(answers).map((page) => {
    const all = Object.keys(form.pages[page] ?? {});
    const names = all.filter((name) => answers[name] !== undefined);
    const title = wording.pages[page]?.title(answers) ?? '';
    const said = (name: string) =>
      html`<bdi
        >${inWords(form.fields[name]!, answers[name], optionsIn(guide, answered, name))}</bdi
      >`;
    return html`<section>
      ${pictured(page, html`<h3>${title}</h3>`)}
      ${
        names.length === 0
          ? html`<p class="quiet">${lastWords.check.nothing()}</p>`
          : all.length === 1
            ? html`<p>${said(names[0]!)}</p>`
            : html`<dl class="answers">
                ${names.map(
                  (name) =>
                    html`<div>
                      <dt>${wording.fields[name]?.label(answers)}</dt>
                      <dd>${said(name)}</dd>
                    </div>`,
                )}
              </dl>`
      }
      <a class="change" href="${place.path}/${page}#step">${lastWords.check.change(title)}</a>
    </section>`;
  })}
  ${plainForm(
    view,
    CHECK,
    html`<div class="actions">
      <button class="button">${failure ? formWords.tryAgain() : lastWords.send()}</button>
    </div>`,
  )}`;
}

/** Proof that it arrived, how far it has come, and what happens next unless it was taken back. */
export function receivedView(
  view: View,
  {receipt, isChangedTooLate}: Sitting,
  {progress, isStopping}: {progress: Progress | undefined; isStopping: boolean},
): TemplateResult {
  if (!receipt) return html``;
  const {place} = view;
  const {guide, progress: said} = place.form;
  const {sentence, at} = told(view, progress, receipt.receivedAt);
  const arrived = new Date(receipt.receivedAt);
  const isTakenBack = isOver(progress);
  return html`${languages(view)} ${inSignLanguage(place, RECEIVED)}
    ${pictured('received', html`<h2 id="receipt" tabindex="-1">${guide.receipt.title()}</h2>`)}
    ${isChangedTooLate ? html`<p class="panel alert">${lastWords.receipt.changedTooLate()}</p>` : nothing}
    <div class="panel">
      ${referenceLine(receipt.reference)}
      <p>${lastWords.receipt.time(longDate(londonDay(arrived)), timeOf(arrived))}</p>
      <p>${guide.receipt.notYet()}</p>
    </div>
    ${isTakenBack ? nothing : whatNext(receipt.whatHappensNext)} ${urgentHelp(place.trust)}
    <h3 id="progress" tabindex="-1">${said.title()}</h3>
    <div class="panel">
      <p>${sentence}</p>
      <p>${progressWords.when(longDate(londonDay(at)), timeOf(at))}</p>
    </div>
    ${
      isTakenBack
        ? plainForm(view, RECEIVED)
        : isStopping
          ? confirm(view)
          : html`<p>
                <a class="change" href="${place.path}/${RECEIVED}?stop#confirm"
                  >${said.takeBack()}</a
                >
              </p>
              ${plainForm(view, RECEIVED)}`
    }
    <p class="quiet">${words.followUp()}</p>`;
}

/** That the browser does not keep what binds a form to it. */
export function noCookieView({path, trust}: Place): TemplateResult {
  return html`${urgentHelp(trust)}
    <h2 id="step" tabindex="-1">${words.noCookie.title()}</h2>
    <p>${words.noCookie.text()}</p>
    <p>
      <a class="change" href=${path} target="_blank" rel="noopener">${words.noCookie.open()}</a>
    </p>`;
}

/** That what was answered is not kept any more. */
export function closedView({path, trust}: Place): TemplateResult {
  return html`${urgentHelp(trust)}
    <h2 id="step" tabindex="-1">${words.closed.title()}</h2>
    <p>${words.closed.text()}</p>
    <p><a class="change" href=${path}>${words.closed.again()}</a></p>`;
}

function confirm(view: View): TemplateResult {
  const {place} = view;
  const {title, text, yes, no} = place.form.progress.confirm;
  return html`<div class="panel" role="group" aria-labelledby="confirm">
    <h3 id="confirm" tabindex="-1">${title()}</h3>
    <p>${text()}</p>
    ${plainForm(
      view,
      RECEIVED,
      html`<div class="actions">
        <button class="button second" name="form.stop" value="yes">${yes()}</button>
        <a class="change" href="${place.path}/${RECEIVED}">${no()}</a>
      </div>`,
    )}
  </div>`;
}

function told({place}: View, progress: Progress | undefined, receivedAt: string) {
  const {received, delivered, takenBack} = place.form.progress;
  if (!progress) return {sentence: received(), at: new Date(receivedAt)};
  const at =
    ('withdrawnAt' in progress && progress.withdrawnAt) ||
    ('cancelledAt' in progress && progress.cancelledAt) ||
    progress.deliveredAt ||
    receivedAt;
  const sentence = isOver(progress)
    ? takenBack()
    : progress.status === 'delivered'
      ? delivered()
      : received();
  return {sentence, at: new Date(at)};
}

function isOver(progress: Progress | undefined): boolean {
  return progress?.status === 'withdrawn' || progress?.status === 'cancelled';
}

function notSent({place}: View, reason: Reason): TemplateResult {
  const why = reason === 'unavailable' ? formWords.unavailable() : lastWords.notSent[reason]();
  return html`<div class="panel alert" id="failure" tabindex="-1">
    ${pictured('notSent', html`<h2>${formWords.notSent.title()}</h2>`)}
    <p>${why}</p>
    <p>${words.notSent.kept()}</p>
    <p>${lastWords.notSent.call()}</p>
    ${urgentNumbers(place.trust)}
  </div>`;
}

/**
 * That there is more on the page than before, and at once what it says: that somebody should call 999 now, before all.
 */
function more({place, situation}: View, page: string): TemplateResult {
  const {guide} = place.form;
  const {names} = shownOn(page, guide, situation);
  const others = Object.entries(situation.draft).filter(([name]) => !names.includes(name));
  const before = {...situation, draft: Object.fromEntries(others)};
  const noticeOf = (name: string, at: Situation) =>
    plainText(guide.noticeUnder?.(name, at) ?? nothing);
  const brought = names.filter((name) => noticeOf(name, situation) !== noticeOf(name, before));
  return html`<div id="more" tabindex="-1">
    ${brought.map((name) => guide.noticeUnder?.(name, situation))}
    <p class="panel">${words.more()}</p>
  </div>`;
}

/** A form that is sent to its own page, with what only our pages know. */
function plainForm(
  {place, proof}: View,
  page: string,
  inside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<form
    id="questions"
    method="post"
    action="${place.path}/${page}"
    novalidate
    accept-charset="utf-8"
  >
    <input type="hidden" name="form.proof" value=${proof} />
    ${inside}
  </form>`;
}

/**
 * Buttons that show the same page in another language. They belong to the page’s form, so that nothing that was typed on
 * it is lost.
 */
/** What stands above a page: its languages, numbers to call, who checked the translation, and the page in sign language. */
function head(view: View, page: string): TemplateResult {
  const {place, language} = view;
  const isChecked = language === 'en' || standings[language] !== undefined;
  return html`${languages(view)} ${urgentHelp(place.trust)}
  ${
    isChecked
      ? nothing
      : html`<p class="panel drafted">${notice.drafted()} ${inOther('en', notice.inEnglish())}</p>`
  }
  ${inSignLanguage(place, page)}`;
}

function languages({place, language}: View): TemplateResult | typeof nothing {
  const others = offeredBy(place.trust).filter((code) => code !== language);
  if (others.length === 0) return nothing;
  const buttons = others.map((code) => inOther(code, ownName(code), code));
  // Enter in a box presses the first button of a form. That must be the one that goes on, and not one of these.
  return html`<button form="questions" class="hidden" tabindex="-1" aria-hidden="true">
      ${formWords.next()}
    </button>
    ${
      others.length > FEW
        ? html`<details class="many">
            <summary>${pickerWords.label()} <strong>${ownName(language)}</strong></summary>
            <div class="languages" role="group" aria-label=${pickerWords.label()}>${buttons}</div>
          </details>`
        : html`<div class="languages" role="group" aria-label=${pickerWords.label()}>
            ${buttons}
          </div>`
    }`;
}

/** Shows this page in another language, with what was answered on it. */
function inOther(code: string, label: string, lang?: string): TemplateResult {
  return html`<button
    class="link"
    form="questions"
    name="form.language"
    value=${code}
    lang=${lang ?? nothing}
  >
    ${label}
  </button>`;
}

/** Links to the page in sign language. The file itself: a browser shows it on a page of its own. */
function inSignLanguage({trust, form}: Place, page: string): TemplateResult[] {
  const videos = trust.signLanguage?.[`${form.guide.form.id}.${page}`] ?? [];
  return videos.map(
    ({language, video}) =>
      html`<p>
        <a
          class="change"
          href=${video}
          hreflang=${SIGNED[language]}
          type=${TYPES[extname(new URL(video).pathname)] ?? nothing}
          target="_blank"
          rel="noopener noreferrer"
          >${signLanguageWords.watch[language]()}</a
        >
      </p>`,
  );
}

function backLink({path}: Place, page: string): TemplateResult {
  return html`<a class="back" href="${path}/${page}#step">${formWords.back()}</a>`;
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
