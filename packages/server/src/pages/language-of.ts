import type {Context} from 'hono';

import {LANGUAGES} from './sentences.ts';

/** Chooses the language of a page: the first of those that the reader's browser asks for and that are offered. */
export function languageOf(context: Context, offered: readonly string[]): string {
  const ours = LANGUAGES.filter((code) => offered.some((tag) => baseOf(tag) === code));
  const wanted = (context.req.header('accept-language') ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q\s*=\s*/);
      return {code: baseOf(tag), weight: quality === undefined ? 1 : Number(quality) || 0};
    })
    .filter(({weight}) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const first = baseOf(offered[0] ?? '');
  return (
    wanted.find(({code}) => ours.includes(code))?.code ?? (ours.includes(first) ? first : 'en')
  );
}

/** `cy-GB` is our `cy`. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
