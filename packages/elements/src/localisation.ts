import type {LocaleModule, msg} from '@lit/localize';
import {_installMsgImplementation as install} from '@lit/localize/init/install.js';
import {runtimeMsg} from '@lit/localize/internal/runtime-msg.js';
import {directionOf} from '@trust-widgets/contract/fields/language';

import {sourceLocale, targetLocales} from './generated/locale-codes.ts';

/** The languages in which every widget speaks, by BCP 47 code. */
export const languages: readonly string[] = [sourceLocale, ...targetLocales];

/** Sentences in other languages: a file of each, by the code of its language. */
export type Words = Readonly<Record<string, () => Promise<LocaleModule>>>;

// Literal imports, so that a bundler makes a file of each and nobody loads a language that nobody reads.
const words = new Set<Words>([
  {
    ar: () => import('./generated/locales/ar.ts'),
    cy: () => import('./generated/locales/cy.ts'),
  },
]);

/** A language, and what was loaded of it. */
interface Speech {
  readonly code: string;
  readonly templates: LocaleModule['templates'];
}

let spoken: Speech = {code: sourceLocale, templates: {}};
/** The language that was asked for last, and which files of it are there. */
let wanted = {...spoken, from: new Set<Words>()};

// `configureLocalization` speaks only in a browser, and changes language only after a while. A server answers two people
// in two languages in the same breath, so this is the little of it that we need. It throws when it runs twice in one copy
// of @lit/localize: our build carries a copy of its own, so that a page that uses lit-localize too is never the second.
install(((template, options) => runtimeMsg(spoken.templates, template, options)) as typeof msg);

/** Speaks a language from this moment on, with the sentences given. For servers, which have them all and draw at once. */
export function speak(speech: Speech): void {
  spoken = speech;
}

/**
 * Adds sentences that not every page needs, such as those of the passport. They are loaded along with the language, and
 * are there once {@link followLanguageOf} resolves.
 */
export function alsoSpeak(others: Words): void {
  words.add(others);
}

async function load({code, templates, from}: typeof wanted): Promise<void> {
  const missing = [...words].filter((one) => !from.has(one));
  const modules = await Promise.all(missing.map(async (one) => one[code]?.()));
  missing.forEach((one) => from.add(one));
  // What speaks already finds in this very object what is added later.
  Object.assign(templates, ...modules.map((module) => module?.templates));
}

/** Where the person's choice is kept for this visit. It holds a language code and nothing else. */
const CHOICE = 'trust-widgets-language';

/** The language that widgets speak now. */
export function language(): string {
  return spoken.code;
}

/** The direction in which that language is written. */
export function direction(): 'ltr' | 'rtl' {
  return directionOf(spoken.code);
}

/**
 * Makes every widget on the page speak the language of the place where `element` stands: what the person chose on this
 * visit, else the nearest `lang`. A language that we don't have leaves English. Never rejects.
 */
export async function followLanguageOf(element: Element): Promise<void> {
  await use(chosen() ?? nearestLang(element));
}

/** A widget that speaks. */
interface Speaker extends Element {
  requestUpdate(): void;
}

const followers = new Set<Speaker>();
let watch: MutationObserver | undefined;

/**
 * Draws a widget again whenever the language changes, and has it follow when a page's script changes a `lang` around it.
 * Gives what ends it.
 */
export function keepFollowing(speaker: Speaker): () => void {
  followers.add(speaker);
  watch ??= new MutationObserver((records) => {
    for (const follower of followers) {
      if (records.some(({target}) => target.contains(follower))) void followLanguageOf(follower);
    }
  });
  watch.observe(document, {subtree: true, attributeFilter: ['lang']});
  return () => followers.delete(speaker);
}

/** Makes every widget on the page speak `code`, and remembers it for this visit. Does nothing for one we don't have. */
export async function chooseLanguage(code: string): Promise<void> {
  if (match(code) === undefined) return;
  try {
    sessionStorage.setItem(CHOICE, code);
  } catch {
    // Storage may be closed to us (a sandboxed frame, private browsing): the choice then lasts for this page.
  }
  await use(code);
}

/** Forgets the person's choice. */
export function forgetLanguage(): void {
  try {
    sessionStorage.removeItem(CHOICE);
  } catch {
    // Nothing can have been kept.
  }
}

/** The language that the person chose on this visit, if they did. */
export function chosen(): string | undefined {
  try {
    return match(sessionStorage.getItem(CHOICE) ?? '');
  } catch {
    return undefined;
  }
}

async function use(tag: string | undefined): Promise<void> {
  const code = (tag && match(tag)) ?? sourceLocale;
  if (code !== wanted.code) wanted = {code, templates: {}, from: new Set()};
  const asked = wanted;
  try {
    await load(asked);
  } catch {
    // The file did not come. What is on screen stays in the language it is in.
    return;
  }
  // Somebody may have chosen another meanwhile.
  if (asked !== wanted) return;
  const changes = code !== spoken.code;
  spoken = asked;
  if (changes) followers.forEach((follower) => follower.requestUpdate());
}

/** Finds our language for a tag a page may use: `cy-GB` is `cy`. */
function match(tag: string): string | undefined {
  const lower = tag.toLowerCase();
  return (
    languages.find((ours) => ours === lower) ??
    languages.find((ours) => ours === lower.split('-')[0])
  );
}

function nearestLang(element: Element): string | undefined {
  for (let at: Element | null = element; at;) {
    const within: Element | null = at.closest('[lang]');
    if (within) return within.getAttribute('lang') ?? undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
