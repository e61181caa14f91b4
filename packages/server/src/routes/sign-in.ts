import {Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import type {Sessions} from '../sign-in/sessions.ts';

/** Signing in, by way of the issuer, and signing out. */
export function signInRoutes(_deps: AppDeps & {sessions: Sessions}): Hono<AppEnv> {
  return new Hono<AppEnv>();
}
