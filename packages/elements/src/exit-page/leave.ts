import {TrustExitEvent} from '../events.ts';
import {forgetLanguage} from '../localisation.ts';
import {type Curtain, drawCurtain} from './curtain.ts';
import {exits} from './exits.ts';

/** Tells pages of this site in other tabs, and those kept for the Back button, that somebody left quickly. */
const CHANNEL = 'trust-exit';

/** Leaves for another site: drops what was typed, hides the page at once, and goes. Only the first call does anything. */
export function leave(href: string): void {
  if (exits.isLeaving) return;
  exits.isLeaving = true;
  forgetHere();
  tellOtherPages();
  const curtain = drawCurtain(new URL(href).hostname, {
    again: () => go(href),
    back: () => stay(curtain),
  });
  // What was typed between the click and the going, and what a page that is kept would show again.
  window.addEventListener('pagehide', forgetHere, {once: true});
  window.addEventListener('pageshow', ({persisted}) => persisted && stay(curtain));
  // "Do you want to leave this site?" must not keep anybody here.
  window.addEventListener('beforeunload', ignore, {capture: true});
  sendNoReferrer();
  go(href);
}

/** Drops all that the widgets of this page know of the person. */
function forget(): void {
  window.dispatchEvent(new TrustExitEvent());
  forgetLanguage();
}

function forgetHere(): void {
  forget();
  // A form that stands inside a tag for people without script may have been typed into before there was script.
  // Not by `document.forms`: a form of the page may have that name, and be found in its place.
  for (const form of document.documentElement.querySelectorAll('form'))
    HTMLFormElement.prototype.reset.call(form);
}

/**
 * Drops what was typed when somebody leaves quickly from another tab of this site, or from a later page of this tab.
 * A browser throws away a page that it kept for the Back button when there is something to tell it.
 */
export function heedOtherPages(): () => void {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = forget;
    return () => channel.close();
  } catch {
    // A sandboxed frame has no other pages.
    return () => {};
  }
}

function tellOtherPages(): void {
  try {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('');
    channel.close();
  } catch {
    // As above.
  }
}

function stay(curtain: Curtain): void {
  window.removeEventListener('beforeunload', ignore, {capture: true});
  curtain.lift();
  exits.isLeaving = false;
}

function ignore(event: Event): void {
  event.stopImmediatePropagation();
}

/** Keeps the site we go to from learning which page was left. */
function sendNoReferrer(): void {
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  // Not `document.head`: a frame or a form of the page may have that name, and be found in its place.
  document.documentElement.append(meta);
}

/** Replaces the page, so that Back does not lead to it. From a frame, the whole window goes, where the browser lets it. */
function go(href: string): void {
  try {
    (window.top ?? window).location.replace(href);
  } catch {
    window.location.replace(href);
  }
}
