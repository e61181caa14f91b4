import type {Context} from 'hono';

import {LANGUAGES} from './sentences.ts';

/** Chooses the language of a page: the first of those that the reader's browser asks for and that are offered. */
export function languageOf(context: Context, offered: readonly string[]): string {
  const ours = offeredOf(offered);
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

/** Gives those of our languages that are among others: `cy` where `cy-GB` is offered. */
export function offeredOf(tags: readonly string[]): readonly string[] {
  return LANGUAGES.filter((code) => tags.some((tag) => baseOf(tag) === code));
}

/** `cy-GB` is our `cy`. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
