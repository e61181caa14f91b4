import type {Session} from '@trust-widgets/contract';
import {type Context, Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {ownPages} from '../guards/own-pages.ts';
import {problemPage} from '../pages/problem-page.ts';
import {ProblemError} from '../problem.ts';
import {
  dropSessionToken,
  dropSignInBrowser,
  sessionToken,
  setSessionToken,
  setSignInBrowser,
  signInBrowser,
} from '../sign-in/cookies.ts';
import {Issuer} from '../sign-in/issuer.ts';
import {returnTo} from '../sign-in/return-to.ts';
import type {Sessions} from '../sign-in/sessions.ts';
import {SignInError, type SignInFailure} from '../sign-in/sign-in-error.ts';
import {SignIns} from '../sign-in/sign-ins.ts';
import {AccountStore} from '../store/account-store.ts';
import {StoreUnavailable} from '../store/store-unavailable.ts';

/** What a page says to somebody who was not signed in. */
export type SignInProblem = 'sign_in_required' | 'identity_not_proven' | 'unavailable';

/** Signing in, by way of the issuer, and signing out. */
export function signInRoutes(deps: AppDeps & {sessions: Sessions}): Hono<AppEnv> {
  const {signIn, sessions, store, log} = deps;
  const own = ownPages(deps);
  const signIns =
    signIn &&
    new SignIns({
      ...deps,
      issuer: new Issuer({...deps, signIn}),
      accounts: new AccountStore(store),
    });

  const answerFailure = (context: Context<AppEnv>, error: unknown, back?: string) => {
    if (error instanceof StoreUnavailable) return signInFailed(context, 'unavailable', deps, back);
    if (!(error instanceof SignInError)) throw error;
    const {failure, code, returnTo} = error;
    log.warn('sign_in.failed', {requestId: context.get('requestId'), failure, code});
    return signInFailed(context, PROBLEM_OF[failure], deps, returnTo ?? back);
  };

  return new Hono<AppEnv>()
    .get('/sign-in', async (context) => {
      if (!signIn || !signIns) throw new ProblemError('not_found');
      context.header('Cache-Control', 'no-store');
      const asked = context.req.queries('return') ?? [];
      const back = returnTo(asked.length === 1 ? asked[0] : undefined, {
        origin: signIn.publicUrl,
        isAllowed: own.isListed,
      });
      try {
        const {url, browser} = await signIns.begin(back, signInBrowser(context));
        setSignInBrowser(context, browser);
        return context.redirect(url, 302);
      } catch (error) {
        return answerFailure(context, error, back);
      }
    })
    .get('/sign-in/callback', async (context) => {
      if (!signIns) throw new ProblemError('not_found');
      context.header('Cache-Control', 'no-store');
      try {
        const {searchParams} = new URL(context.req.url);
        const {returnTo, accountId} = await signIns.end(searchParams, signInBrowser(context));
        if (accountId !== undefined)
          setSessionToken(context, await sessions.begin(accountId, sessionToken(context)));
        return context.redirect(returnTo, 303);
      } catch (error) {
        return answerFailure(context, error);
      }
    })
    .get('/session', async (context) => {
      const token = signIn && sessionToken(context);
      const patient = token === undefined ? undefined : await sessions.look(token);
      const session: Session = patient
        ? {signedIn: true, account: patient.account, endsAt: patient.endsAt.toISOString()}
        : {signedIn: false};
      return context.json(session);
    })
    .delete('/session', async (context) => {
      const token = sessionToken(context);
      if (token !== undefined) await sessions.end(token);
      dropSessionToken(context);
      dropSignInBrowser(context);
      return context.body(null, 204);
    });
}

const PROBLEM_OF: Readonly<Record<SignInFailure, SignInProblem>> = {
  declined: 'sign_in_required',
  not_proven: 'identity_not_proven',
  refused: 'sign_in_required',
  unavailable: 'unavailable',
};

/** Answers somebody who was not signed in: a browser with a page to read, and a program with the problem. */
async function signInFailed(
  context: Context<AppEnv>,
  problem: SignInProblem,
  {trusts}: Pick<AppDeps, 'trusts'>,
  back?: string,
): Promise<Response> {
  if (context.req.header('accept')?.includes('text/html') === true)
    return problemPage(context, problem, {trusts, back});
  throw new ProblemError(problem, problem === 'unavailable' ? {retryAfter: 30} : {});
}
