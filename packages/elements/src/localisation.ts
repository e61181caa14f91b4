import type {msg} from '@lit/localize';
import {_installMsgImplementation as install} from '@lit/localize/init/install.js';
import {directionOf, nearestLanguage} from '@trust-widgets/contract/fields/language';

import {targetLocales} from './generated/languages.ts';
import {words as main} from './generated/words.ts';

const ENGLISH = 'en';

/** The languages in which every widget speaks, by BCP 47 code. */
export const languages: readonly string[] = [ENGLISH, ...targetLocales];

/** Sentences by their ids. `{0}` stands where the first value is put in. */
type Templates = Readonly<Record<string, string>>;

/** Loads sentences in a language, by its code. */
export type Words = (code: string) => Promise<{readonly templates: Templates} | undefined>;

const words = new Set<Words>([main]);

/** A language, and what was loaded of it. */
interface Speech {
  readonly code: string;
  readonly templates: Templates;
}

let spoken: Speech = {code: ENGLISH, templates: {}};
/** The language that was asked for last, and which files of it are there. */
let wanted = {...spoken, from: new Set<Words>()};
/** The languages that may be spoken here, the trust's own first. */
let offered = languages;

/** What `str` makes of a sentence into which values are put. */
interface Filled {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

// `configureLocalization` speaks only in a browser, and changes language only after a while. A server answers two people
// in two languages in the same breath, so this is the little of it that we need. It throws when it runs twice in one copy
// of @lit/localize: our build carries a copy of its own, so that a page that uses lit-localize too is never the second.
install(((template: string | Filled, {id}: {id: string}) => {
  const {strings, values} =
    typeof template === 'string' ? {strings: [template], values: []} : template;
  const text =
    spoken.templates[id] ?? strings.reduce((said, next, at) => `${said}{${at - 1}}${next}`);
  return text.replace(/\{(\d)\}/g, (_, at: number) => String(values[at]));
}) as typeof msg);

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
  if (code === ENGLISH) return;
  const missing = [...words].filter((one) => !from.has(one));
  const modules = await Promise.all(missing.map((one) => one(code)));
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
 * visit, else the nearest `lang`, else the trust's own. Never rejects.
 */
export async function followLanguageOf(element: Element): Promise<void> {
  // Whoever was taken off the page has no say in what the others speak.
  if (!element.isConnected) return use(wanted.code);
  await use(chosen() ?? match(nearestLang(element)) ?? offered[0]!);
}

/** Keeps to the languages that a trust offers, its own first. Until then any may be spoken, and English is for whoever names none. */
export async function offer(codes: readonly string[]): Promise<void> {
  offered = codes;
  await Promise.all([...followers].map(followLanguageOf));
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

/** Makes every widget on the page speak `code`, and remembers it for this visit. Does nothing for one that is not offered. */
export async function chooseLanguage(code: string): Promise<void> {
  const ours = match(code);
  if (ours === undefined) return;
  try {
    sessionStorage.setItem(CHOICE, ours);
  } catch {
    // Storage may be closed to us (a sandboxed frame, private browsing): the choice then lasts for this page.
  }
  await use(ours);
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
    return match(sessionStorage.getItem(CHOICE));
  } catch {
    return undefined;
  }
}

async function use(code: string): Promise<void> {
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

/** Finds the language of those offered that a tag of a page means. */
function match(tag: string | null | undefined): string | undefined {
  return tag ? nearestLanguage(tag, offered) : undefined;
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
