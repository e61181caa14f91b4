import type {Draft, Form} from '@trust-widgets/contract/define-form';

/*
 * What people said of needs on this page, form by form. It is in the memory of the page and nowhere else, and gone with
 * it, or as soon as somebody leaves quickly.
 */

/** What was said in a form: the answers of the pages that a person went on from. */
export interface Told {
  readonly form: Form;
  readonly draft: Draft;
}

const told = new Map<object, Told>();
const listeners = new Set<() => void>();

/** Remembers what was said in a form, in the place of what was said there before. */
export function tell(by: object, said: Told): void {
  if (told.size === 0) addEventListener('trust-exit', () => told.clear(), {once: true});
  told.set(by, said);
  for (const heard of listeners) heard();
}

/** What was said in other forms, the newest last. No form is told its own words. */
export function toldByOthers(by: object): readonly Told[] {
  return [...told].filter(([other]) => other !== by).map(([, said]) => said);
}

/** Calls `heard` whenever something was said. Gives a way to end that. */
export function listen(heard: () => void): () => void {
  listeners.add(heard);
  return () => void listeners.delete(heard);
}
