import {Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import type {Sessions} from '../sign-in/sessions.ts';

/** A patient's own passport, who may read it, and what was done with it; and the passport as somebody reads it with whom it was shared. */
export function passportRoutes(_deps: AppDeps & {sessions: Sessions}): Hono<AppEnv> {
  return new Hono<AppEnv>();
}
