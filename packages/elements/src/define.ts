import {mayWork} from './first-copy.ts';

/** Registers an element, unless the page has it already: a script that stands twice on a page does no harm. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!mayWork() || customElements.get(tag)) return;
  try {
    customElements.define(tag, element);
  } catch (error) {
    // A script of the page has changed how elements are registered, or took the tag in this moment.
    // eslint-disable-next-line no-console -- the element's own content stays, and only this says why
    console.warn(`<${tag}> was not registered`, error);
  }
}
