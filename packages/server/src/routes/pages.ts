import type {Trust} from '@trust-widgets/contract';
import {type Context, Hono} from 'hono';
import {html} from 'hono/html';

import type {AppDeps, AppEnv} from '../app.ts';
import type {Html} from '../pages/document.ts';
import {answerPage, urgentHelp} from '../pages/page.ts';
import {problemPage} from '../pages/problem-page.ts';
import type {Sentences} from '../pages/sentences.ts';
import {STYLESHEET, STYLESHEET_NAME} from '../pages/stylesheet.ts';

/** Pages of the service's own, for whom no trust's page can do it: `/passport` and `/passport/shared`. */
export function pageRoutes(deps: Pick<AppDeps, 'trusts'>): Hono<AppEnv> {
  /** The trust that an address names. The first one, where it names none. */
  const trustOf = (context: Context) => {
    const [first] = deps.trusts.keys();
    return deps.trusts.get(context.req.query('trust') ?? first ?? '')?.config.trust;
  };

  const widgetPage =
    (name: 'passport' | 'shared', widget: (trust: Trust, inside: Html) => Html) =>
    (context: Context<AppEnv>) => {
      const trust = trustOf(context);
      if (!trust) return problemPage(context, 'not_found', deps);
      return answerPage(context, {
        trust,
        tab: (say) => say[name].tab,
        hasWidgets: true,
        main: ({say}) =>
          html`<h1>${say[name].title}</h1>
            ${widget(trust, beforeTheWidget(trust, say))}`,
      });
    };

  return new Hono<AppEnv>()
    .get(
      '/passport',
      widgetPage(
        'passport',
        ({id}, inside) =>
          html`<trust-health-passport trust="${id}">${inside}</trust-health-passport>`,
      ),
    )
    .get(
      '/passport/shared',
      widgetPage(
        'shared',
        ({id}, inside) =>
          html`<trust-shared-passport trust="${id}">${inside}</trust-shared-passport>`,
      ),
    )
    .get('/passport/signed-in', (context) =>
      answerPage(context, {
        tab: (say) => say.signedIn.tab,
        main: ({say}) =>
          html`<h1>${say.signedIn.title}</h1>
            <p>${say.signedIn.text}</p>`,
      }),
    )
    .get(`/passport/${STYLESHEET_NAME}`, (context) =>
      context.body(STYLESHEET, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
}

/** What stands inside a widget's tag until it is ready, and for good where script does not run. */
function beforeTheWidget(trust: Trust, say: Sentences): Html {
  return html`${urgentHelp(trust, say)}
    <p>${say.needsScript}</p>`;
}
