import type {Hono} from 'hono';

import type {AppEnv} from '../app.ts';
import {ProblemError} from '../problem.ts';

/** Answers 405, with the methods that are taken, where a path has a route but not for this method. Gives all routes. */
export function refuseOtherMethods(app: Hono<AppEnv>): {method: string; path: string}[] {
  const routes = app.routes
    .filter(({method}) => method !== 'ALL')
    .map(({method, path}) => ({method, path}));
  const paths = new Set(routes.map(({path}) => path));
  for (const path of paths) {
    const methods = new Set(
      routes.filter((route) => route.path === path).map(({method}) => method),
    );
    if (methods.has('GET')) methods.add('HEAD');
    const allow = [...methods, 'OPTIONS'].join(', ');
    app.all(path, () => {
      throw new ProblemError('method_not_allowed', {headers: {Allow: allow}});
    });
  }
  return routes;
}
