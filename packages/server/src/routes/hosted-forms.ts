import {type Context, Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {readForm} from '../guards/form.ts';
import {ownPages} from '../guards/own-pages.ts';
import {HostedPages} from '../hosted/hosted-pages.ts';
import {HOSTED_FORMS, type HostedForm, type Place} from '../hosted/forms.ts';
import {Sittings} from '../hosted/sittings.ts';
import {STYLESHEETS} from '../hosted/stylesheet.ts';
import {ELSEWHERE} from '../pages/document.ts';
import {ProblemError} from '../problem.ts';
import type {StatusTokens} from '../submissions/status-token.ts';

/** Forms as plain pages, for whoever has no script: `/{trust}/referral/{service}` and `/{trust}/interpreter`. */
export function hostedFormRoutes(deps: AppDeps & {tokens: StatusTokens}): Hono<AppEnv> {
  const sittings = new Sittings(deps);
  const own = ownPages(deps);
  const routes = new Hono<AppEnv>();
  for (const {name, text} of STYLESHEETS) {
    routes.get(`/forms/${name}`, (context) =>
      context.body(text, 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
  }

  const placeOf = (context: Context<AppEnv>, form: HostedForm): Place => {
    const id = context.req.param('trust') ?? '';
    const served = deps.trusts.get(id);
    if (!served) throw new ProblemError('not_found');
    const {config, directory} = served;
    const name = context.req.param('service');
    const service = name === undefined ? undefined : directory.get(name, deps.now());
    if (name !== undefined && !service) throw new ProblemError('not_found');
    const path = form.route.replace(':trust', id).replace(':service', name ?? '');
    return {form, config, trust: config.trust, service, path};
  };

  /** Refuses a form that a page of another origin has sent. */
  const refuseOthers = (context: Context<AppEnv>) => {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin') ?? originOf(context.req.header('referer'));
    // Browsers before 2023 don’t say which site it is.
    const isOurs =
      site === undefined
        ? origin !== undefined && own.isOurs(origin, context)
        : site === 'same-origin';
    if (!isOurs) throw new ProblemError('cross_site');
  };

  for (const form of HOSTED_FORMS) {
    const pages = new HostedPages({...deps, sittings, submissions: form.submissions(deps)});
    const begin = (context: Context<AppEnv>) => pages.begin(context, placeOf(context, form));
    routes
      .get(form.route, begin)
      .get(`${form.route}/`, begin)
      .get(`${form.route}/:page`, (context) =>
        pages.show(context, placeOf(context, form), context.req.param('page')),
      )
      .post(`${form.route}/leave`, async (context) => {
        const {path} = placeOf(context, form);
        await pages.leave(context, path, await readForm(context.req.raw));
        return context.redirect(ELSEWHERE, 303);
      })
      .post(`${form.route}/:page`, async (context) => {
        const place = placeOf(context, form);
        refuseOthers(context);
        const sent = await readForm(context.req.raw);
        return pages.take(context, place, context.req.param('page'), sent);
      });
  }
  return routes;
}

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}
