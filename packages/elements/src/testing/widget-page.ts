import type {LitElement} from 'lit';

/** What a person can see of any widget, and do with it. Tests talk to this, and survive a rewrite of the markup. */
export class WidgetPage<E extends LitElement = LitElement> {
  constructor(readonly element: E) {}

  /** Everything that can be read, as it is read. */
  get text(): string {
    return clean(this.root.querySelector('.widget, .bar')?.textContent);
  }

  /** Everything inside the tag that shows through. */
  get shownThrough(): string {
    const slot = this.root.querySelector('slot');
    return clean(
      slot
        ?.assignedNodes()
        .map((node) => node.textContent)
        .join(' '),
    );
  }

  /** What screen readers were told without being asked. */
  get announced(): string {
    return [...this.root.querySelectorAll('[role=status]')]
      .map((region) => clean(region.textContent))
      .join(' ')
      .trim();
  }

  /** The headings, from first to last. */
  get headings(): string[] {
    return [...this.root.querySelectorAll('h2, h3, h4')].map((one) => clean(one.textContent));
  }

  /** Numbers that can be read. */
  get numbers(): string[] {
    return [...this.root.querySelectorAll('.number')].map((one) => clean(one.textContent));
  }

  /** Where the links lead, by what they say. */
  get links(): Record<string, string> {
    return Object.fromEntries(
      [...this.root.querySelectorAll('a[href]')].map((link) => [
        clean(link.textContent),
        link.getAttribute('href') ?? '',
      ]),
    );
  }

  /** What has the keyboard, by what it says or is called. */
  get focused(): string | undefined {
    const active = this.root.activeElement;
    return active ? clean(active.textContent) || active.id : undefined;
  }

  /** The language of the text that holds these words, where it is not the widget's. */
  languageOf(words: string): string | undefined {
    const holder = [...this.root.querySelectorAll('[lang]')].filter((one) =>
      one.textContent.includes(words),
    );
    return holder.at(-1)?.getAttribute('lang') ?? undefined;
  }

  /** Presses the button or the link with these words on it. */
  async press(words: string): Promise<void> {
    const control = [...this.root.querySelectorAll<HTMLElement>('button, a, summary')].find(
      (one) => clean(one.textContent) === words,
    );
    if (!control) throw new Error(`Nothing is called “${words}” in: ${this.text}`);
    control.focus();
    control.click();
    await this.element.updateComplete;
  }

  /** What sticks out of the window sideways, by the names of its elements. */
  get stickingOut(): string[] {
    return [document.documentElement, ...this.root.querySelectorAll<HTMLElement>('*')]
      .filter((one) => !one.closest('.hidden, style'))
      .map((one) => ({name: one.localName, box: one.getBoundingClientRect()}))
      .filter(({box}) => box.right > innerWidth + 1 || box.left < -1)
      .map(({name}) => name);
  }

  /** Takes the widget off the page. */
  close(): void {
    this.element.remove();
  }

  protected get root(): ShadowRoot {
    const root = this.element.shadowRoot;
    if (!root) throw new Error('The element has not been drawn');
    return root;
  }
}

/** Text without the marks that keep names in their own direction, and without the source's line breaks. */
export function clean(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
