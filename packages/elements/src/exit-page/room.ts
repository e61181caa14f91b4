/**
 * Keeps a floating button from covering what people read or move to.
 *
 * A page scrolls what takes focus clear of it, and is given room below its end where the button lies along the lower
 * edge. `:where` has no weight: what a page says of this itself is left alone.
 */
export class Room {
  #sheet: CSSStyleSheet | undefined;
  readonly #reveal = (event: FocusEvent) => {
    // Safari takes no notice of the padding where something is focused, but does where it is scrolled to.
    const [focused] = event.composedPath();
    if (focused instanceof Element) focused.scrollIntoView({block: 'nearest'});
  };

  /** Makes room for a button of this height, at the upper or the lower edge of the window. */
  make(edge: 'upper' | 'lower', height: number): void {
    const rules =
      edge === 'upper'
        ? `:where(:root){scroll-padding-block-start:${height + 16}px}`
        : `:where(:root){scroll-padding-block-end:${height + 16}px}:root::after{content:"";display:block;block-size:${height}px}`;
    // Safari before 16.4 has no sheets of this kind. The button then floats without any room made for it.
    if (!('adoptedStyleSheets' in document)) return;
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(rules);
    if (!document.adoptedStyleSheets.includes(this.#sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    document.addEventListener('focusin', this.#reveal);
  }

  /** Gives the room back. */
  giveBack(): void {
    if (!this.#sheet) return;
    document.removeEventListener('focusin', this.#reveal);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
  }
}
