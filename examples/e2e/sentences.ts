import {readdirSync, readFileSync} from 'node:fs';

import type {Page} from 'playwright-core';

import {unitsOf} from '../../tools/locales/xliff.mjs';

const FILES = new URL('../../packages/elements/locales/', import.meta.url);

/** Every language that the widgets speak, English first. */
export const languages: readonly string[] = [
  'en',
  ...readdirSync(FILES).flatMap((file) => /^(.+)\.xlf$/.exec(file)?.[1] ?? []),
];

/** A sentence of the widgets: in English, and as the translators have it. */
interface Sentence {
  readonly english: string;
  readonly said: string;
}

/** What the widgets say in a language. */
export class Translation {
  readonly #sentences: ReadonlyMap<string, Sentence>;

  constructor(code: string) {
    // Any file has the English.
    const file = new URL(`${code === 'en' ? 'cy' : code}.xlf`, FILES);
    this.#sentences = new Map(
      unitsOf(readFileSync(file, 'utf8')).map(({id, source, target = ''}) => [
        id,
        {english: source, said: code === 'en' ? source : target},
      ]),
    );
  }

  /** What is said under an id. */
  of(id: string): string {
    const sentence = this.#sentences.get(id);
    if (!sentence) throw new Error(`There is no sentence called ${id}`);
    return sentence.said;
  }

  /** Which English sentences of more than two words a page's widgets show that the translators have in other words. */
  async leftInEnglish(page: Page): Promise<string[]> {
    const shown = await page.evaluate(textsOfWidgets);
    const translated = [...this.#sentences.values()]
      .filter(({english, said}) => english !== said && wordsOf(english) > 2)
      .map(({english}) => asFilled(english));
    return shown.filter((text) => translated.some((english) => english.test(text)));
  }
}

const wordsOf = (sentence: string) =>
  sentence.replace(/\{\d\}/g, '').match(/\p{L}+/gu)?.length ?? 0;

/** Finds a sentence with whatever was put into it. */
function asFilled(sentence: string): RegExp {
  const parts = sentence.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]+')}$`, 'u');
}

/** Runs in the page: every text within a widget. What says of itself that it is English may be. */
function textsOfWidgets(): string[] {
  const texts: string[] = [];
  const nodes: Node[] = [...document.querySelectorAll('*')].flatMap(
    ({shadowRoot}) => shadowRoot ?? [],
  );
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node instanceof Text) texts.push(node.data.trim().replace(/\s+/g, ' '));
    const isEnglish = node instanceof HTMLElement && /^en(-GB)?$/.test(node.lang);
    if (!isEnglish && node.nodeName !== 'STYLE') nodes.push(...node.childNodes);
  }
  return texts.filter((text) => text !== '');
}
