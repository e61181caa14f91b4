import type {Draft, Trust} from '@trust-widgets/contract';
import {wording as words} from '@trust-widgets/elements/pages/pages.wording';
import type {Context} from 'hono';
import {raw} from 'hono/html';
import {html, nothing, type TemplateResult} from 'lit';

import type {AppEnv} from '../app.ts';
import {answerDocument, ELSEWHERE, imageSources, videoSources} from '../pages/document.ts';
import {inLanguage} from './languages.ts';
import {plainHtml} from './plain-html.ts';
import {stylesheetFor} from './stylesheet.ts';

/** A page on which, or on the way to which, a form is filled in. Its words are asked for in the language of the page. */
export interface FormPage {
  readonly trust: Trust | undefined;
  /** The pages that may show it in a frame, besides those of the service. */
  readonly framedBy?: readonly string[] | undefined;
  readonly language: string;
  /** The name of the tab. It tells which page it is, and never what it is about (need 67). */
  readonly tab: () => string;
  readonly main: () => TemplateResult;
  /** What is shown in boxes for several lines. */
  readonly draft?: Draft | undefined;
  /** Where the form that leaves is sent to, and the record that is erased then. */
  readonly leave?: {readonly to: string; readonly sitting: string | undefined} | undefined;
  /** Whether a widget stands on it. No other page loads script. */
  readonly hasWidget?: boolean | undefined;
  readonly status?: 200 | 400 | 403 | 404 | 405 | 410 | 413 | 415 | 429 | 500 | 503 | undefined;
}

/** Answers with a page of a form. Nobody keeps a copy of it. */
export function answerFormPage(
  context: Context<AppEnv>,
  {language, tab, main, draft, hasWidget = false, status = 200, ...rest}: FormPage,
): Promise<Response> {
  const {title, body} = inLanguage(language, () => ({
    title: tab(),
    body: plainHtml(sheet(main(), {hasWidget, ...rest}), draft),
  }));
  // A browser that is told nothing of where a form came from says that it came from nowhere.
  context.header('Referrer-Policy', 'same-origin');
  // Whatever page opened this one in a window can’t lead it elsewhere while somebody writes.
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Vary', 'Accept-Language, Cookie', {append: true});
  return answerDocument(context, {
    language,
    title,
    stylesheet: `/forms/${stylesheetFor(language)}`,
    policy: policy({hasWidget, ...rest}),
    hasWidgets: hasWidget,
    status,
    body: raw(body),
  });
}

/** Only what the page needs: no inline script or style, and no script at all but on the page with the widget. */
function policy({
  framedBy = [],
  hasWidget,
  trust,
}: Pick<FormPage, 'framedBy' | 'hasWidget' | 'trust'>): string[] {
  return [
    "default-src 'none'",
    "style-src 'self'",
    imageSources(hasWidget ? trust : undefined),
    ...(hasWidget
      ? [
          "script-src 'self'",
          "connect-src 'self'",
          "require-trusted-types-for 'script'",
          'trusted-types trust-widgets',
          ...videoSources(trust),
        ]
      : []),
    "base-uri 'none'",
    // Chromium asks it of where a form leads on to as well.
    `form-action 'self' ${new URL(ELSEWHERE).origin}`,
    `frame-ancestors ${["'self'", ...framedBy.filter((origin) => origin !== 'null')].join(' ')}`,
  ];
}

type Around = Pick<FormPage, 'trust' | 'leave' | 'hasWidget'>;

function sheet(main: TemplateResult, around: Around): TemplateResult {
  const {trust} = around;
  return html`<div class="sheet">
    ${exit(around)}
    <header>
      <a class="skip" href="#main">${words.skip()}</a>
      ${trust?.demo ? html`<p class="demonstration">${words.demonstration()}</p>` : nothing}
      ${
        trust
          ? html`<p class="whose" lang=${trust.languages[0] ?? 'en'}><bdi>${trust.name}</bdi></p>`
          : nothing
      }
    </header>
    <main id="main" tabindex="-1">${main}</main>
  </div>`;
}

/** Leads elsewhere at once, by way of the service: it erases what was answered. */
function exit({trust, leave, hasWidget}: Around): TemplateResult {
  const form = html`<form
    class="leave"
    method="post"
    action=${leave?.to ?? nothing}
    target="_top"
    autocomplete="off"
  >
    ${
      leave?.sitting === undefined
        ? nothing
        : html`<input type="hidden" name="form.sitting" value=${leave.sitting} />`
    }
    <button class="exit">${words.exit()}</button>
  </form>`;
  if (!leave || !trust)
    return html`<section class="leave" aria-label=${words.exit()}>
      <a class="exit" href=${ELSEWHERE} target="_top" rel="noreferrer">${words.exit()}</a>
    </section>`;
  return hasWidget
    ? html`<trust-exit-page trust=${trust.id} href=${ELSEWHERE}>${form}</trust-exit-page>`
    : form;
}
