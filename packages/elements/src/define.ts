/** Registers an element, unless the page has it already: a script that stands twice on a page does no harm. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
