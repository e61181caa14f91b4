import {type Draft, questionOf} from '@trust-widgets/contract';
import {prepareLanguageNames} from '@trust-widgets/elements/fields/language-field';
import type {Situation} from '@trust-widgets/elements/form/guide';
import {wording as formWords} from '@trust-widgets/elements/form/form.wording';
import {wording as words} from '@trust-widgets/elements/pages/hosted.wording';
import {offeredBy} from '@trust-widgets/elements/offered-languages';
import type {Context} from 'hono';
import {html, type TemplateResult} from 'lit';

import type {AppEnv} from '../app.ts';
import {MAX_BODY_BYTES} from '../guards/json.ts';
import {ProblemError} from '../problem.ts';
import {StoreUnavailable} from '../store/store-unavailable.ts';
import type {Progress} from '../submissions/progress.ts';
import {answerFormPage, type FormPage} from './answer-page.ts';
import {
  dropFormToken,
  dropLanguage,
  formToken,
  languageCookie,
  setFormToken,
  setLanguage,
} from './cookies.ts';
import type {HostedForm, Place} from './forms.ts';
import {chooseLanguage} from './languages.ts';
import {readAnswers, readSeen} from './read-answers.ts';
import {type Holder, isRecordId, newSitting, type Sitting, type Sittings} from './sittings.ts';
import {
  checkView,
  closedView,
  insteadView,
  noCookieView,
  questionsView,
  type Reason,
  REASONS,
  receivedView,
  refusedView,
  shownOn,
  type View,
} from './views.ts';
import {canOpen, CHECK, firstPage, furthest, RECEIVED, stepAfter} from './way.ts';

interface HostedPagesDeps {
  readonly sittings: Sittings;
  readonly submissions: ReturnType<HostedForm['submissions']>;
}

/** A person’s browser at a page of a form. */
interface Visit {
  readonly context: Context<AppEnv>;
  readonly place: Place;
  readonly page: string;
  readonly holder: Holder;
}

// With them, every language is called by its own name as well.
await prepareLanguageNames();

/**
 * Leads people through one form by plain pages: each has its own address, is sent to it, and leads on by another address,
 * so that going back and reloading do no harm.
 */
export class HostedPages {
  readonly #sittings: Sittings;
  readonly #submissions: HostedPagesDeps['submissions'];

  constructor({sittings, submissions}: HostedPagesDeps) {
    this.#sittings = sittings;
    this.#submissions = submissions;
  }

  /** Begins afresh: whoever used this browser before, nothing of theirs is there any more. */
  async begin(context: Context<AppEnv>, place: Place): Promise<Response> {
    const {path, trust, form} = place;
    const former = formToken(context, path);
    if (former !== undefined)
      await this.#sittings.erase(this.#sittings.idOf({path, token: former}));
    setFormToken(context, path, this.#sittings.newToken());
    const lang = context.req.query('lang');
    const isOffered = lang !== undefined && offeredBy(trust).includes(lang);
    if (languageCookie(context).chosen === undefined) {
      if (isOffered) setLanguage(context, lang, true);
      else dropLanguage(context);
    }
    context.header('Cache-Control', 'no-store');
    const query = isOffered ? `?new&lang=${lang}` : '?new';
    return context.redirect(`${path}/${firstPage(form.guide)}${query}`, 303);
  }

  /** Shows a page, as far as the answers lead to it. */
  async show(context: Context<AppEnv>, place: Place, page: string): Promise<Response> {
    const {path, form} = place;
    context.header('Cache-Control', 'no-store');
    if (!isStep(place, page)) throw new ProblemError('not_found');
    const first = firstPage(form.guide);
    const token = formToken(context, path);
    if (token === undefined) {
      if (page !== first || context.req.query('new') === undefined)
        return context.redirect(path, 303);
      return this.#answer({context, place, page}, undefined, {
        tab: words.tab.other,
        main: () => around(place, noCookieView(place), true),
        hasWidget: true,
      });
    }
    const visit = {context, place, page, holder: {token, path}};
    const sitting = await this.#sittings.find(visit.holder);
    if (!sitting && page !== first) return this.#closed(visit);
    if (sitting?.receipt)
      return page === RECEIVED
        ? this.#showReceived(visit, sitting)
        : context.redirect(`${path}/${RECEIVED}`, 303);
    const situation = situationOf(place, sitting?.draft ?? {});
    if (!canOpen(page, form.guide, situation))
      return context.redirect(`${path}/${furthest(form.guide, situation)}`, 303);
    return page === CHECK
      ? this.#showCheck(visit, situation)
      : this.#showQuestions(visit, situation, sitting);
  }

  /** Takes what a page was sent with, and leads on. */
  async take(
    context: Context<AppEnv>,
    place: Place,
    page: string,
    sent: URLSearchParams,
  ): Promise<Response> {
    const {path} = place;
    context.header('Cache-Control', 'no-store');
    if (!isStep(place, page)) throw new ProblemError('not_found');
    const token = formToken(context, path);
    if (token === undefined) {
      return this.#answer({context, place, page}, undefined, {
        tab: words.tab.other,
        main: () => around(place, noCookieView(place), false),
        status: 403,
      });
    }
    const visit = {context, place, page, holder: {token, path}};
    if (!this.#sittings.isProof(sent.get('form.proof') ?? '', visit.holder))
      return this.#closed(visit);
    const language = sent.get('form.language');
    if (language !== null) return this.#takeLanguage(visit, language, sent);
    if (page === CHECK) return this.#send(visit);
    if (page === RECEIVED) return this.#takeBack(visit, sent);
    return this.#takeAnswers(visit, sent);
  }

  /** Erases what was answered. Nobody else can name the record. */
  async leave(context: Context<AppEnv>, path: string, sent: URLSearchParams): Promise<void> {
    const token = formToken(context, path);
    const ids = [
      ...(token === undefined ? [] : [this.#sittings.idOf({path, token})]),
      ...sent.getAll('form.sitting').slice(0, 1).filter(isRecordId),
    ];
    dropFormToken(context, path);
    dropLanguage(context);
    context.header('Cache-Control', 'no-store');
    context.header('Referrer-Policy', 'no-referrer');
    try {
      for (const id of new Set(ids)) await this.#sittings.erase(id);
    } catch (error) {
      // Whoever leaves must get away, whatever the database does. Without the cookie nothing can be opened.
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  async #takeAnswers(visit: Visit, sent: URLSearchParams): Promise<Response> {
    const {context, place, page, holder} = visit;
    const {guide} = place.form;
    const {path} = place;
    const seen = readSeen(sent.get('form.seen'));
    const sitting = await this.#keepAnswers(visit, sent);
    if (!sitting) return this.#closed(visit);
    if (sitting.receipt) return context.redirect(`${path}/${RECEIVED}`, 303);
    const situation = situationOf(place, sitting.draft);
    const to = (step: string) => context.redirect(`${path}/${step}`, 303);
    // What was not shown before can’t be wrong yet.
    if (this.#errorsOn(visit, sitting).length > 0) return to(`${page}?wrong#summary`);
    const now = shownOn(page, guide, situation);
    const isNew =
      now.names.some((name) => !seen.names.includes(name)) ||
      now.notices.some((notice) => !seen.notices.includes(notice));
    if (isNew) return to(`${page}?more#more`);
    if (guide.refusal?.(page, situation)) return to(`${page}?refused`);
    const step = stepAfter(page, guide, situation, sitting.wasChecked);
    if (step === CHECK && !sitting.wasChecked)
      await this.#sittings.change(holder, (kept) => kept && {...kept, wasChecked: true});
    // The heading is what is new: what stands above it is the same on every page, and fills a phone.
    return to(`${step}#step`);
  }

  /** Keeps the answers of a page. Gives nothing where there is no form any more that they belong to. */
  #keepAnswers({place, page, holder}: Visit, sent: URLSearchParams): Promise<Sitting | undefined> {
    const {guide} = place.form;
    const seen = readSeen(sent.get('form.seen'));
    const answers = readAnswers(guide.form.pages[page] ?? {}, seen, sent);
    return this.#sittings.change(holder, (kept) => {
      if (kept?.receipt) return undefined;
      if (!kept && page !== firstPage(guide)) return undefined;
      const before = kept ?? newSitting();
      const draft = answered(before.draft, answers);
      // Page by page no more is kept than can be sent at once.
      if (Buffer.byteLength(JSON.stringify(draft)) > MAX_BODY_BYTES)
        throw new ProblemError('too_large');
      return {
        ...before,
        draft,
        seen: {page, names: Object.keys(answers)},
      };
    });
  }

  async #takeLanguage(visit: Visit, language: string, sent: URLSearchParams): Promise<Response> {
    const {context, place, page, holder} = visit;
    if (offeredBy(place.trust).includes(language)) setLanguage(context, language);
    const {guide} = place.form;
    const seen = readSeen(sent.get('form.seen'));
    const answers = readAnswers(guide.form.pages[page] ?? {}, seen, sent);
    const isBegun =
      Object.values(answers).some((answer) => answer !== undefined) ||
      (await this.#sittings.find(holder)) !== undefined;
    // Who only chooses a language has begun nothing yet.
    if (isBegun && page in guide.form.pages) await this.#keepAnswers(visit, sent);
    return context.redirect(`${place.path}/${page}`, 303);
  }

  async #send(visit: Visit): Promise<Response> {
    const {context, place, holder} = visit;
    const {form, path, service, config} = place;
    const to = (step: string) => context.redirect(`${path}/${step}`, 303);
    const sitting = await this.#sittings.find(holder);
    if (!sitting) return this.#closed(visit);
    if (sitting.receipt) return to(RECEIVED);
    const situation = situationOf(place, sitting.draft);
    const step = furthest(form.guide, situation);
    if (step !== CHECK) return to(`${step}#step`);

    const body = {
      ...(service && {service: service.id}),
      language: chooseLanguage(context, place.trust),
      answers: form.guide.form.judge(form.guide.form.prune(sitting.draft)).answers,
    };
    const attempt = sitting.attempt ?? body;
    // Before it is sent, so that it is known whatever happens then.
    await this.#sittings.change(holder, (kept) => kept && {...kept, attempt});
    const create = (sent: object) =>
      this.#submissions.create(config, {
        body: sent,
        key: sitting.idempotencyKey,
        requestId: context.get('requestId'),
      });
    let isChangedTooLate = false;
    let created;
    try {
      created = await create(body).catch((error: unknown) => {
        // The first attempt has arrived although no answer came, and was changed since.
        if (!(error instanceof ProblemError) || error.problem !== 'idempotency_key_reused')
          throw error;
        isChangedTooLate = true;
        return create(attempt);
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // What was refused was not kept. The next attempt may be another, unless an earlier one may have arrived.
      if (!sitting.attempt)
        await this.#sittings.change(holder, (kept) => kept && {...kept, attempt: undefined});
      return to(`${CHECK}?unsent=refused#failure`);
    }
    const {receipt} = created;
    const done = {
      ...sitting,
      draft: {},
      seen: undefined,
      attempt: undefined,
      receipt,
      isChangedTooLate,
    };
    try {
      await this.#sittings.change(holder, () => done);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      // It has arrived, and that is told at once: there may be no other way to.
      return this.#showReceived(visit, done);
    }
    return to(RECEIVED);
  }

  async #takeBack(visit: Visit, sent: URLSearchParams): Promise<Response> {
    const {context, place, holder} = visit;
    const sitting = await this.#sittings.find(holder);
    if (!sitting) return this.#closed(visit);
    if (sitting.receipt && sent.get('form.stop') === 'yes')
      await this.#submissions.takeBack(place.config, sitting.receipt, context.get('requestId'));
    return context.redirect(`${place.path}/${RECEIVED}#progress`, 303);
  }

  #showQuestions(
    visit: Visit,
    situation: Situation,
    sitting: Sitting | undefined,
  ): Promise<Response> {
    const {context, place, page} = visit;
    const {guide} = place.form;
    const number = guide.form.pagesFor(situation.draft).indexOf(page) + 1;
    const tab = () => words.tab.page(number);
    const instead = this.#instead(visit, situation);
    if (instead) return instead;
    const view = this.#view(visit, situation);
    if (context.req.query('refused') !== undefined && guide.refusal?.(page, situation))
      return this.#answer(visit, situation, {
        tab,
        main: () =>
          around(place, refusedView(view, page, guide.refusal?.(page, situation) ?? html``), false),
      });
    const errors =
      sitting && context.req.query('wrong') !== undefined ? this.#errorsOn(visit, sitting) : [];
    const shown = {
      seen: shownOn(page, guide, situation),
      errors,
      hasMore: context.req.query('more') !== undefined && errors.length === 0,
    };
    // The widget does the same as the whole form, for whoever has not begun it.
    const hasWidget = !sitting && page === firstPage(guide);
    return this.#answer(visit, situation, {
      tab: () => (errors.length > 0 ? `${formWords.error()} ${tab()}` : tab()),
      main: () => around(place, questionsView(view, page, shown), hasWidget),
      hasWidget,
    });
  }

  #showCheck(visit: Visit, situation: Situation): Promise<Response> {
    const {context, place} = visit;
    const instead = this.#instead(visit, situation);
    if (instead) return instead;
    const asked = context.req.query('unsent');
    const failure = REASONS.find((reason): reason is Reason => reason === asked);
    const view = this.#view(visit, situation);
    return this.#answer(visit, situation, {
      tab: words.tab.check,
      main: () => around(place, checkView(view, failure), false),
    });
  }

  async #showReceived(visit: Visit, sitting: Sitting): Promise<Response> {
    const {context, place} = visit;
    const situation = situationOf(place, {});
    const view = this.#view(visit, situation);
    const progress = await this.#progressOf(place, sitting);
    const isStopping = context.req.query('stop') !== undefined;
    return this.#answer(visit, situation, {
      tab: words.tab.received,
      main: () => around(place, receivedView(view, sitting, {progress, isStopping}), false),
    });
  }

  /** How far it has come. Not known, where that can’t be asked now: the receipt is worth more. */
  async #progressOf({config}: Place, {receipt}: Sitting): Promise<Progress | undefined> {
    try {
      return receipt && (await this.#submissions.status(config, receipt));
    } catch (error) {
      if (error instanceof StoreUnavailable || error instanceof ProblemError) return undefined;
      throw error;
    }
  }

  #instead(visit: Visit, situation: Situation): Promise<Response> | undefined {
    const {place} = visit;
    const {guide} = place.form;
    if (!guide.instead?.(situation)) return undefined;
    return this.#answer(visit, situation, {
      tab: words.tab.other,
      main: () =>
        around(
          place,
          insteadView(this.#view(visit, situation), guide.instead?.(situation) ?? html``),
          false,
        ),
    });
  }

  #closed(visit: Visit): Promise<Response> {
    const {place} = visit;
    return this.#answer(visit, undefined, {
      tab: words.tab.other,
      main: () => around(place, closedView(place), false),
      status: 410,
    });
  }

  /** What is wrong with the questions that the person saw when they last sent the page. */
  #errorsOn({place, page}: Visit, {draft, seen}: Sitting) {
    const names = seen?.page === page ? seen.names : [];
    return place.form.guide.form
      .judge(draft, page)
      .errors.filter(({field}) => names.includes(questionOf(field)));
  }

  #view({context, place, holder}: Visit, situation: Situation): View {
    const language = chooseLanguage(context, place.trust);
    return {place, situation, language, proof: this.#sittings.proofOf(holder)};
  }

  #answer(
    {context, place, holder}: Omit<Visit, 'holder'> & {holder?: Holder},
    situation: Situation | undefined,
    page: Pick<FormPage, 'tab' | 'main' | 'hasWidget' | 'status'>,
  ): Promise<Response> {
    const {trust, config, path} = place;
    return answerFormPage(context, {
      ...page,
      trust,
      framedBy: config.allowedOrigins,
      language: chooseLanguage(context, trust),
      draft: situation?.draft,
      leave: {to: `${path}/leave`, sitting: holder && this.#sittings.idOf(holder)},
    });
  }
}

/** The heading of the form, and under it what is shown, with the widget around it that does the same. */
function around(place: Place, inside: TemplateResult, hasWidget: boolean): TemplateResult {
  const {form, trust} = place;
  const picker = html`<trust-language-picker trust=${trust.id}></trust-language-picker>`;
  return html`<h1>${form.title()}</h1>
    ${hasWidget ? html`${picker}${form.widget(place, inside)}` : inside}`;
}

function isStep({form}: Place, page: string): boolean {
  return page === CHECK || page === RECEIVED || Object.hasOwn(form.guide.form.pages, page);
}

function situationOf({trust, service}: Place, draft: Draft): Situation {
  return {draft, settings: trust, service};
}

/** Puts answers in the place of those of before. One that was taken away is none. */
function answered(draft: Draft, answers: Draft): Draft {
  return Object.fromEntries(
    Object.entries({...draft, ...answers}).filter(([, answer]) => answer !== undefined),
  );
}
