import type {Context} from 'hono';
import {deleteCookie, getCookie, setCookie} from 'hono/cookie';

/**
 * The cookies of this service: both `__Host-`, so that no other host or path can set or read them (RFC 6265bis §4.1.3.2),
 * and neither readable by script. `Lax`, because the issuer sends people back to us from its own site.
 */
const OPTIONS = {prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax'} as const;

const SESSION = 'trust-session';
const SIGN_IN = 'trust-sign-in';

/** The token of the session, if the browser has one. */
export const sessionToken = (context: Context) => getCookie(context, SESSION, 'host');

export function setSessionToken(context: Context, token: string): void {
  setCookie(context, SESSION, token, OPTIONS);
}

export function dropSessionToken(context: Context): void {
  deleteCookie(context, SESSION, OPTIONS);
}

/** What binds a sign-in on its way to the browser that began it. All that begin in one browser share it. */
export const signInBrowser = (context: Context) => getCookie(context, SIGN_IN, 'host');

export function setSignInBrowser(context: Context, browser: string): void {
  setCookie(context, SIGN_IN, browser, {...OPTIONS, maxAge: 600});
}

export function dropSignInBrowser(context: Context): void {
  deleteCookie(context, SIGN_IN, OPTIONS);
}
