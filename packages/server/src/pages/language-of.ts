import {nearestLanguage} from '@trust-widgets/contract/fields/language';
import type {Context} from 'hono';

/** Chooses the language of a page: the first of those offered that the reader's browser asks for, else the very first. */
export function languageOf(context: Context, offered: readonly string[]): string {
  const wanted = (context.req.header('accept-language') ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q\s*=\s*/);
      return {tag, weight: quality === undefined ? 1 : Number(quality) || 0};
    })
    .filter(({weight}) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({tag}) => nearestLanguage(tag, offered));
  return wanted.find((code) => code !== undefined) ?? offered[0] ?? 'en';
}
