import type {Context, MiddlewareHandler} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {ownPages} from './own-pages.ts';
import {type PathSubject, subjectOf} from './trust-of.ts';

const EXPOSED = 'X-Request-ID, Retry-After';
const TAKEN = 'Content-Type, Idempotency-Key, Authorization, X-Request-ID';

const METHODS: Readonly<Record<PathSubject['about'], string>> = {
  public: 'GET',
  submissions: 'GET, POST',
  patient: 'GET, PUT, POST, DELETE',
  'shared-passport': 'GET',
  'sign-in': 'GET',
  'hosted-form': 'GET, POST',
};

/** Pages that people are led to. No script of another page reads them. */
const FOR_PEOPLE: readonly PathSubject['about'][] = ['sign-in', 'hosted-form'];

/**
 * Says which pages may call: for what people send, those of the trust's own list of origins; for what is a patient's, those of
 * all trusts' lists and the service's own; for public data, all. Cookies go along only with what is a patient's.
 *
 * An origin is compared as a whole. `null`, another port, another case or a longer name is another origin.
 */
export function crossOrigin(
  deps: Pick<AppDeps, 'trusts' | 'signIn' | 'trustProxy'>,
): MiddlewareHandler<AppEnv> {
  const own = ownPages(deps);
  const mayRead = (origin: string, {about, trust}: PathSubject, context: Context<AppEnv>) =>
    about === 'submissions'
      ? (deps.trusts.get(trust ?? '')?.config.allowedOrigins ?? []).includes(origin)
      : !FOR_PEOPLE.includes(about) && own.areAt(origin, context);

  return async (context, next) => {
    const subject = subjectOf(context.req.path);
    const isPatients = subject.about === 'patient';
    if (subject.about === 'public') {
      context.header('Access-Control-Allow-Origin', '*');
    } else {
      const origin = context.req.header('origin');
      context.header('Vary', 'Origin', {append: true});
      if (origin !== undefined && origin !== 'null' && mayRead(origin, subject, context)) {
        context.header('Access-Control-Allow-Origin', origin);
        if (isPatients) context.header('Access-Control-Allow-Credentials', 'true');
      }
    }
    context.header('Access-Control-Expose-Headers', isPatients ? `${EXPOSED}, ETag` : EXPOSED);
    if (context.req.method !== 'OPTIONS') return next();

    context.header('Access-Control-Allow-Methods', METHODS[subject.about]);
    context.header('Access-Control-Allow-Headers', isPatients ? `${TAKEN}, If-Match` : TAKEN);
    context.header('Access-Control-Max-Age', '7200');
    return context.body(null, 204);
  };
}
