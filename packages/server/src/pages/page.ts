import type {Trust, UrgentNumber} from '@trust-widgets/contract';
import {offeredBy} from '@trust-widgets/elements/offered-languages';
import type {Context} from 'hono';
import {html} from 'hono/html';

import type {AppEnv} from '../app.ts';
import {answerDocument, ELSEWHERE, type Html, imageSources, videoSources} from './document.ts';
import {languageOf} from './language-of.ts';
import {LANGUAGES, type Sentences, sentencesIn} from './sentences.ts';
import {STYLESHEET_NAME} from './stylesheet.ts';

/** Everything that a page of our own needs, and nothing else: no inline script or style, no other origin, no frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types trust-widgets',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** True everywhere in the United Kingdom, whichever trust somebody came from. */
const ALWAYS: readonly UrgentNumber[] = [{kind: 'emergency', number: '999'}];

/** What is said on one page. */
export interface PageContent {
  readonly say: Sentences;
  readonly language: string;
}

/** One of the service's own pages. */
export interface Page {
  /** Whose it is, where that is known. */
  readonly trust?: Trust | undefined;
  /** The name of the tab. Never says what the page is about (need 67). */
  readonly tab: (say: Sentences) => string;
  readonly main: (content: PageContent) => Html;
  /** Whether widgets stand on it. A page without any loads no script. */
  readonly hasWidgets?: boolean;
  readonly status?: 200 | 401 | 403 | 404 | 503;
}

/** Answers with a page in the reader's language. Nobody keeps a copy of it. */
export function answerPage(context: Context<AppEnv>, page: Page): Promise<Response> {
  const {trust, tab, main, hasWidgets = false, status = 200} = page;
  const language = languageOf(context, trust ? offeredBy(trust) : LANGUAGES);
  const say = sentencesIn(language);
  context.header('Vary', 'Accept-Language', {append: true});
  return answerDocument(context, {
    language,
    title: tab(say),
    stylesheet: `/passport/${STYLESHEET_NAME}`,
    policy: [
      ...POLICY,
      imageSources(hasWidgets ? trust : undefined),
      ...videoSources(hasWidgets ? trust : undefined),
    ],
    hasWidgets,
    status,
    body: html`${trust && hasWidgets ? exitPage(trust, say) : ''}
      <header>
        <a class="skip" href="#main">${say.skip}</a>
        ${trust?.demo ? html`<p class="demonstration">${say.demonstration}</p>` : ''}
        ${trust ? whose(trust, hasWidgets) : ''}
      </header>
      <main id="main" tabindex="-1">${main({say, language})}</main>`,
  });
}

/** Numbers for urgent help: those of the trust, or the one that is true everywhere. */
export function urgentHelp(trust: Trust | undefined, say: Sentences): Html {
  return html`<h2>${say.urgent}</h2>
    <ul>
      ${(trust?.urgentHelp ?? ALWAYS).map(
        (one) => html`<li>${say.number[one.kind]} ${numberOf(one, trust)}</li>`,
      )}
    </ul>`;
}

/** A number as a link where it may be called. A demonstration never dials 999. */
function numberOf({kind, number}: UrgentNumber, trust: Trust | undefined): Html {
  const isOurs = kind === 'team-phone' || kind === 'team-text';
  const shown = html`<bdi dir="ltr">${number}</bdi>`;
  const scheme = kind === 'team-text' ? 'sms' : 'tel';
  return isOurs || !trust?.demo
    ? html`<b><a href="${scheme}:${number.replace(/[^\d+]/g, '')}">${shown}</a></b>`
    : html`<b>${shown}</b>`;
}

function exitPage({id}: Trust, say: Sentences): Html {
  return html`<trust-exit-page trust="${id}" href="${ELSEWHERE}"
    ><section class="leave" aria-label="${say.exit}">
      <a class="exit" href="${ELSEWHERE}" rel="noreferrer">${say.exit}</a>
    </section></trust-exit-page
  >`;
}

function whose({id, name, languages}: Trust, hasWidgets: boolean): Html {
  return html`<div class="whose">
    <p lang="${languages[0] ?? 'en'}"><bdi>${name}</bdi></p>
    ${hasWidgets ? html`<trust-language-picker trust="${id}"></trust-language-picker>` : ''}
  </div>`;
}
