import {Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';

/** Pages of the service's own, for whom no trust's page can do it: `/passport` and `/passport/shared`. */
export function pageRoutes(_deps: AppDeps): Hono<AppEnv> {
  return new Hono<AppEnv>();
}
