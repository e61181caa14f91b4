import type {LitElement} from 'lit';

/** A date as a person types it, and its time where that is asked. */
export type TypedDate = readonly [day: string, month: string, year: string, time?: string];

/** What a person types or chooses, by the name of the question. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What a person can see of a form, and do with it. Tests talk to this, and survive a rewrite of the markup. */
export class FormPage {
  constructor(readonly element: LitElement) {}

  /** Everything that can be read, as it is read. */
  get text(): string {
    return this.#root.querySelector('.widget')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** The heading of the step. */
  get heading(): string | undefined {
    return this.#find('#step, #receipt')?.textContent.trim();
  }

  /** What the error summary lists. */
  get problems(): string[] {
    return [...this.#root.querySelectorAll('#summary li')].map((line) => line.textContent.trim());
  }

  /** Where the keyboard is: an id of ours, or nothing. */
  get focused(): string | undefined {
    return this.#root.activeElement?.id || undefined;
  }

  /** The questions that are asked on this page. */
  get questions(): string[] {
    return [...this.#root.querySelectorAll('form label[for], form legend')].map((label) =>
      label.textContent.trim(),
    );
  }

  /** What was sent and has arrived. */
  get reference(): string | undefined {
    return this.#find('.reference')?.textContent.trim();
  }

  /** Whether the person is told that nothing was sent. */
  get saysNotSent(): boolean {
    return this.#find('#failure') !== null;
  }

  /** Numbers that can be called or texted. */
  get numbers(): string[] {
    return [...this.#root.querySelectorAll('.number')].map((number) => number.textContent.trim());
  }

  /** The error shown at a question, without the word that only screen readers say before it. */
  errorAt(name: string): string | undefined {
    const spoken = this.#find(`#${name}-error .hidden`)?.textContent ?? '';
    return this.#find(`#${name}-error`)?.textContent.replace(spoken, '').trim();
  }

  /** What a question holds: of a language, its code, however it is asked for. */
  valueOf(control: string): string {
    const {dataset, value} = this.#control(control);
    return dataset['chosen'] || value;
  }

  /** Answers the questions of one page. */
  async answer(typed: Typed): Promise<void> {
    for (const [name, value] of Object.entries(typed)) {
      const control = this.#find(`#${name}, #${name}-day`);
      if (!control)
        throw new Error(`${name} is not asked on this page: ${this.questions.join(', ')}`);
      if (isDate(name, control)) this.#typeDate(name, value as unknown as TypedDate);
      else if (isOneOf(control, 'radio', 'checkbox')) await this.#choose(name, value);
      else this.#type(name, value as string);
      await this.element.updateComplete;
    }
  }

  /** Answers page after page, as far as there are answers. */
  async fill(pages: readonly Typed[]): Promise<void> {
    for (const page of pages) {
      await this.answer(page);
      await this.next();
    }
  }

  /** Takes the widget off the page. */
  close(): void {
    this.element.remove();
  }

  /** Goes on to the next page. */
  async next(): Promise<void> {
    await this.press('form > .actions .button');
    // What later pages need may still be on its way: nobody is as quick as a test.
    await import('./later.ts');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await until(() => this.heading !== undefined);
  }

  /** Goes back to the page before. */
  async back(): Promise<void> {
    await this.press('.back');
  }

  /** Sends, and waits until the person is told what came of it. */
  async send(): Promise<void> {
    await this.press('.widget > .actions .button');
    await until(() => this.reference !== undefined || this.saysNotSent || this.problems.length > 0);
  }

  /** Presses what a selector finds. */
  async press(selector: string): Promise<void> {
    const control = this.#find(selector);
    if (!control) throw new Error(`Nothing to press at ${selector}`);
    control.click();
    await this.element.updateComplete;
  }

  /** Presses the button or link with these words on it. */
  async pressNamed(words: string): Promise<void> {
    const control = [...this.#root.querySelectorAll<HTMLElement>('button, a')].find(
      (one) => one.textContent.trim() === words,
    );
    if (!control) throw new Error(`Nothing is called “${words}”`);
    control.click();
    await this.element.updateComplete;
  }

  get #root(): ShadowRoot {
    const root = this.element.shadowRoot;
    if (!root) throw new Error('The element has not been drawn');
    return root;
  }

  #find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  #control(id: string): HTMLInputElement {
    const control = this.#root.querySelector<HTMLInputElement>(`#${id}`);
    if (!control) throw new Error(`No control ${id}`);
    return control;
  }

  #type(id: string, value: string): void {
    const control = this.#control(id);
    control.value = value;
    control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    control.dispatchEvent(new Event('change', {bubbles: true}));
    // What was typed to find a language is taken when the box is left.
    control.dispatchEvent(new FocusEvent('blur'));
  }

  #typeDate(name: string, [day, month, year, time]: TypedDate): void {
    this.#type(`${name}-day`, day);
    this.#type(`${name}-month`, month);
    this.#type(`${name}-year`, year);
    if (time !== undefined) this.#type(`${name}-time`, time);
  }

  async #choose(name: string, values: string | readonly string[]): Promise<void> {
    for (const value of typeof values === 'string' ? [values] : values) {
      const option = [...this.#root.querySelectorAll<HTMLInputElement>('input')].find(
        (input) =>
          input.id.replace(/-\d+$/, '') === name && (input.value === value || input.value === 'on'),
      );
      if (!option) throw new Error(`${name} has no choice ${value}`);
      option.click();
      // Nobody ticks two at once: each click is seen before the next.
      await this.element.updateComplete;
    }
  }
}

/** Waits for something to become true, and says what did not when it takes too long. */
export async function until(isSo: () => boolean, patience = 8000): Promise<void> {
  const end = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for ${isSo.toString()}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function isDate(name: string, control: HTMLElement): boolean {
  return control.id === `${name}-day`;
}

function isOneOf(control: HTMLElement, ...types: string[]): boolean {
  return control instanceof HTMLInputElement && types.includes(control.type);
}
