import {Hono} from 'hono';

import type {Directory} from './directory/directory.ts';
import type {Connection} from './guards/client-address.ts';
import {crossOrigin} from './guards/cross-origin.ts';
import {answerErrors} from './guards/errors.ts';
import {refuseOtherMethods} from './guards/methods.ts';
import {limitRates} from './guards/limit-rates.ts';
import type {RateLimits} from './guards/rate-limit.ts';
import {logRequests} from './guards/request-log.ts';
import {secureHeaders} from './guards/secure-headers.ts';
import {refuseCrossSite} from './guards/same-site.ts';
import {shedLoad} from './guards/shed-load.ts';
import type {Log} from './log.ts';
import {interpreterRequests} from './interpreter-requests/interpreter-requests.ts';
import type {Keyring} from './passports/keyring.ts';
import {referrals} from './referrals/referrals.ts';
import {hostedFormRoutes} from './routes/hosted-forms.ts';
import {metaRoutes} from './routes/meta.ts';
import {pageRoutes} from './routes/pages.ts';
import {passportRoutes} from './routes/passport.ts';
import {signInRoutes} from './routes/sign-in.ts';
import {submissionRoutes} from './routes/submissions.ts';
import {trustRoutes} from './routes/trusts.ts';
import {widgetRoutes} from './routes/widgets.ts';
import {Sessions} from './sign-in/sessions.ts';
import type {SignInSettings} from './sign-in/settings.ts';
import {AccountStore} from './store/account-store.ts';
import type {SqlStore} from './store/sql-store.ts';
import {StatusTokens} from './submissions/status-token.ts';
import type {TrustConfig} from './trusts/trust-config.ts';

/** A trust and what is found of its services. */
export interface ServedTrust {
  readonly config: TrustConfig;
  readonly directory: Directory;
}

/** All that the app needs and does not make itself. */
export interface AppDeps {
  readonly trusts: ReadonlyMap<string, ServedTrust>;
  readonly store: SqlStore;
  readonly log: Log;
  /** The time of day. It may jump: nothing but what people read hangs on it. */
  readonly now: () => Date;
  /** Seconds on a clock that never goes back, for rate limits and durations. */
  readonly seconds: () => number;
  readonly newId: () => string;
  /** Secrets of the service from which status tokens are made; the first makes new ones. */
  readonly serverKeys: readonly string[];
  /** Opens and closes what is kept of passports. */
  readonly keyring: Keyring;
  /** How patients sign in, where they can. */
  readonly signIn?: SignInSettings | undefined;
  readonly rateLimits: RateLimits;
  /** How many requests may be in hand at once; the others are told to come back in a moment. */
  readonly mostInHand: number;
  /** How many proxies of our own stand before the service. */
  readonly trustProxy: number;
  /** The folder of the built widgets, where they are served. */
  readonly widgetsDir?: string | undefined;
  /** Told the id of a trust when there is something new to deliver to it. */
  readonly onMessage: (trust: string) => void;
}

/** What guards put on a request for those after them. */
export interface AppEnv {
  Bindings: Connection;
  Variables: {requestId: string; address: string};
}

/** The service as a function of a request. */
export interface App {
  fetch(request: Request, connection?: Connection): Promise<Response>;
  /** Every route, as method and pattern. */
  readonly routes: readonly {readonly method: string; readonly path: string}[];
}

/** Puts the service together. It holds no state but its rate limits: all else is in the store. */
export function createApp(deps: AppDeps): App {
  const tokens = new StatusTokens(deps.serverKeys);
  const sessions = new Sessions({accounts: new AccountStore(deps.store), now: deps.now});

  const app = new Hono<AppEnv>();
  app.use(logRequests(deps));
  app.use(secureHeaders(deps));
  app.use(crossOrigin(deps));
  app.use(refuseCrossSite(deps));
  app.use(shedLoad(deps));
  app.use(limitRates(deps));
  answerErrors(app, deps);

  app.route('/v1', submissionRoutes(referrals, {...deps, tokens}));
  app.route('/v1', submissionRoutes(interpreterRequests, {...deps, tokens}));
  app.route('/v1', trustRoutes(deps));
  app.route('/v1', signInRoutes({...deps, sessions}));
  app.route('/v1', passportRoutes({...deps, sessions}));
  app.route('/v1', metaRoutes(deps));
  app.route('/', pageRoutes(deps));
  app.route('/', hostedFormRoutes({...deps, tokens}));
  if (deps.widgetsDir !== undefined) app.route('/widgets', widgetRoutes(deps.widgetsDir, deps));
  const routes = refuseOtherMethods(app);

  return {
    fetch: async (request, connection = {}) => app.fetch(request, connection),
    routes,
  };
}
