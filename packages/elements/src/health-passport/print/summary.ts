import type {Draft} from '@trust-widgets/contract/define-form';

import {essentialsOf} from '../emergency/essentials.ts';
import {questionCalled} from '../view/section-in-words.ts';
import {titles} from '../titles.wording.ts';
import {wording} from './print.wording.ts';

/** What a summary can hold of each kind, and what of it did not fit. */
export interface Summary {
  readonly text: string;
  /** What is not in it, in words. Empty when everything is. */
  readonly leftOut: readonly string[];
}

/** 321 bytes are what a code of the largest version that we draw can hold; a few are kept for marks of encoding. */
const MOST_BYTES = 310;

/**
 * Writes the least that must be known into a few lines, for a code that can be read without any connection.
 *
 * A line goes in whole or not at all, the most important first: half of an allergy would be worse than none.
 */
export function summaryOf(answers: Draft): Summary {
  const is = essentialsOf(answers);
  const bad = questionCalled('allergies').words.fields?.['severity'];
  const lines: {kind: string; line: string}[] = [];
  const add = (kind: string, line: string) => lines.push({kind, line});

  if (is.name) add(wording.summary.name(), `${wording.summary.name()}: ${is.name}`);
  for (const {substance, severity} of is.allergies) {
    const how = typeof severity === 'string' ? bad?.options?.[severity]?.({}) : undefined;
    const what = typeof substance === 'string' ? substance : '';
    add(
      wording.summary.allergies(),
      `${wording.summary.allergy()}: ${what}${how ? ` (${bad?.label({})}: ${how})` : ''}`,
    );
  }
  // Saying nothing of allergies would read as having none.
  if (is.allergies.length === 0)
    add(
      wording.summary.allergies(),
      is.anyAllergies === 'no' ? wording.summary.noAllergies() : wording.summary.askAllergies(),
    );
  for (const {name, phone} of is.toCall)
    add(wording.summary.call(), `${wording.summary.call()}: ${name} ${phone}`);
  for (const {need, chosen} of is.needs)
    add(titles.needs(), chosen.length > 0 ? `${need}: ${chosen.join(' · ')}` : need);

  // Only that, and nothing about the person: there is nothing to tell yet.
  if (lines.length === 1 && !is.anyAllergies && is.allergies.length === 0)
    return {text: '', leftOut: []};
  const all = lines.map(({line}) => line).join('\n');
  if (bytesOf(all) <= MOST_BYTES) return {text: all, leftOut: []};
  // Whoever reads the code must know that there is more: a list that ends early would read as a whole one.
  const ending = wording.summary.more();
  const kept: string[] = [];
  const leftOut: string[] = [];
  for (const {kind, line} of lines) {
    if (bytesOf([...kept, line, ending].join('\n')) <= MOST_BYTES) kept.push(line);
    else if (!leftOut.includes(kind)) leftOut.push(kind);
  }
  return {text: [...kept, ending].join('\n'), leftOut};
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
