import {createHash} from 'node:crypto';
import type {Context} from 'hono';
import {deleteCookie, getCookie, setCookie} from 'hono/cookie';
import type {CookieOptions} from 'hono/utils/cookie';

/**
 * The cookies of hosted pages: `__Host-`, so that no other host or path can set or read them, and readable by no script.
 * They end with the browser.
 */
const LANGUAGE = 'trust-language';

/**
 * The token of the form at an address, if the browser has one. Each form has a cookie of its own, so that two that are
 * open at once don’t disturb each other; its name tells nobody which form it is.
 */
export function formToken(context: Context, path: string): string | undefined {
  const token = getCookie(context, formName(context, path), 'host');
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export function setFormToken(context: Context, path: string, token: string): void {
  setCookie(context, formName(context, path), token, optionsFor(context));
}

export function dropFormToken(context: Context, path: string): void {
  deleteCookie(context, formName(context, path), optionsFor(context));
}

/** Which language the person chose here, or the link that led here named. */
export function languageCookie(context: Context): {chosen?: string; linked?: string} {
  const [code = '', origin] = (getCookie(context, languageName(context), 'host') ?? '').split('.');
  if (code === '') return {};
  return origin === 'link' ? {linked: code} : {chosen: code};
}

export function setLanguage(context: Context, code: string, isLinked = false): void {
  const value = isLinked ? `${code}.link` : code;
  setCookie(context, languageName(context), value, optionsFor(context));
}

export function dropLanguage(context: Context): void {
  deleteCookie(context, languageName(context), optionsFor(context));
}

/** Whether the page stands in a frame, as far as the browser says so. */
function isFramed(context: Context): boolean {
  return ['iframe', 'frame', 'embed', 'object'].includes(
    context.req.header('sec-fetch-dest') ?? '',
  );
}

function optionsFor(context: Context): CookieOptions {
  const options = {prefix: 'host', path: '/', secure: true, httpOnly: true} as const;
  // In a frame on another site it is one for that site alone, which no other site’s frames get.
  return isFramed(context)
    ? {...options, sameSite: 'None', partitioned: true}
    : {...options, sameSite: 'Lax'};
}

/** A browser may send both the cookie of a frame and that of a window: each has its own name. */
function named(context: Context, name: string): string {
  return isFramed(context) ? `${name}-framed` : name;
}

function formName(context: Context, path: string): string {
  const form = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return named(context, `trust-form-${form}`);
}

function languageName(context: Context): string {
  return named(context, LANGUAGE);
}
