import {PROBLEMS, type ProblemName} from '@trust-widgets/contract';
import {wording as formWords} from '@trust-widgets/elements/form/form.wording';
import {wording as lastWords} from '@trust-widgets/elements/form/last-step.wording';
import {wording as words} from '@trust-widgets/elements/pages/hosted.wording';
import {wording as pageWords} from '@trust-widgets/elements/pages/pages.wording';
import type {Context} from 'hono';
import {html, nothing} from 'lit';

import type {AppDeps, AppEnv} from '../app.ts';
import {languageOf} from '../pages/language-of.ts';
import {LANGUAGES} from '../pages/sentences.ts';
import {subjectOf} from '../guards/trust-of.ts';
import {answerFormPage, type FormPage} from './answer-page.ts';
import {urgentHelp} from './easy-read.ts';
import {chooseLanguage} from './languages.ts';
import type {Reason} from './views.ts';
import {CHECK} from './way.ts';

/**
 * Tells somebody at a form kindly that something went wrong, whom they can call, and the way back. Who was about to send
 * goes back to the last step, and reads there that nothing was sent.
 */
export async function troubleAtForm(
  context: Context<AppEnv>,
  problem: ProblemName,
  {trusts}: Pick<AppDeps, 'trusts'>,
): Promise<Response> {
  const {trust: id = '', form = '/', page} = subjectOf(context.req.path);
  const config = trusts.get(id)?.config;
  const wasSending = context.req.method === 'POST' && page === CHECK;
  const reason = reasonOf(problem);
  if (wasSending && config && reason) {
    context.header('Cache-Control', 'no-store');
    // A path is decoded by now, and may hold what no header can.
    return context.redirect(`${encodeURI(form)}/${CHECK}?unsent=${reason}#failure`, 303);
  }
  const isLost = problem === 'not_found';
  return answerFormPage(context, {
    trust: config?.trust,
    framedBy: config?.allowedOrigins,
    language: config ? chooseLanguage(context, config.trust) : languageOf(context, LANGUAGES),
    tab: words.tab.other,
    status: PROBLEMS[problem] as FormPage['status'],
    main: () =>
      html`<h1>${isLost ? pageWords.problem.not_found.title() : words.trouble.title()}</h1>
        <p>${whatOf(problem)}</p>
        ${
          isLost
            ? nothing
            : html`<p>
                <a class="change" href=${page ? `${form}/${page}` : form}
                  >${words.trouble.back()}</a
                >
              </p>`
        }
        ${urgentHelp(config?.trust)}`,
  });
}

function whatOf(problem: ProblemName): string {
  if (problem === 'not_found') return pageWords.problem.not_found.text();
  if (problem === 'too_large') return words.trouble.tooLarge();
  if (problem === 'too_many_requests') return lastWords.notSent.busy();
  if (problem === 'unavailable') return formWords.unavailable();
  return words.trouble.text();
}

/** Why something could not be sent now, where trying again makes sense. */
function reasonOf(problem: ProblemName): Reason | undefined {
  if (problem === 'too_many_requests') return 'busy';
  return problem === 'unavailable' ? 'unavailable' : undefined;
}
