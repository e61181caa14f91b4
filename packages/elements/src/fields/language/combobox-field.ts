import {directionOf} from '@trust-widgets/contract/fields/language';
import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {type ChildPart, directive} from 'lit/directive.js';
import {keyed} from 'lit/directives/keyed.js';

import {wording as words} from '../../form/form.wording.ts';
import {blockClass, describedBy, type FieldView, hintAndError, labelOf} from '../field-view.ts';
import {comboboxStyles} from './combobox.styles.ts';
import {wording} from './combobox.wording.ts';
import {findLanguages, languageNamed} from './find-languages.ts';
import {findable, type NamedLanguage} from './findable.ts';

/**
 * One of very many languages, found by typing: the editable combobox with a list of the ARIA Authoring Practices.
 *
 * A language is chosen with Enter, Tab or a click; what is only typed is taken when it is the whole name of one. Text
 * that names no language is kept as it is, and is never taken for an answer.
 */
class Combobox extends AsyncDirective {
  #view!: FieldView;
  /** What is in the box, when that is not what was answered. */
  #typed: string | undefined;
  #isOpen = false;
  /** Which of those found the arrow keys are at. */
  #active = -1;
  #languages: readonly NamedLanguage[] = [];
  /** Those that what is in the box finds, looked for once a keystroke. */
  #matches: readonly NamedLanguage[] = [];
  #part: ChildPart | undefined;

  override render(view: FieldView): unknown {
    this.#view = view;
    this.#languages = findable(view.options.map(({value}) => value));
    return this.#draw();
  }

  override update(part: ChildPart, [view]: [FieldView]): unknown {
    // It is drawn into a fragment first, which is then put where it belongs.
    if (!this.#part) queueMicrotask(() => this.#dress());
    this.#part = part;
    return this.render(view);
  }

  /** What the list shows. Whoever finds nothing can still say that it is another language. */
  get #found(): readonly NamedLanguage[] {
    const found = this.#matches;
    return found.length > 0 ? found : this.#languages.slice(-1);
  }

  get #chosen(): NamedLanguage | undefined {
    return this.#languages.find(({value}) => value === this.#view.value);
  }

  /** What is in the box. */
  get #text(): string {
    const {value} = this.#view;
    return this.#typed ?? this.#chosen?.label ?? (typeof value === 'string' ? value : '');
  }

  get #isUnknown(): boolean {
    return this.#typed === undefined && this.#text !== '' && !this.#chosen;
  }

  #redraw(): void {
    this.setValue(this.#draw());
  }

  #draw(): TemplateResult {
    const view = this.#view;
    const {name, error} = view;
    this.#matches = findLanguages(this.#typed ?? '', this.#languages);
    const found = this.#isOpen ? this.#found : [];
    const active = found[this.#active];
    const isSearch = this.#isOpen && !!this.#typed;
    const isNone = isSearch && this.#matches.length === 0;
    const isUnknown = this.#isUnknown && !error;
    const advice = isUnknown || isNone ? words.noSuchLanguage() : undefined;
    // Firefox 153 finds no description in what is itself a status, and does in what stands inside it.
    return html`<div class=${blockClass(view)}>
      <label id="${name}-label" for=${name}>${labelOf(view)}</label>
      ${hintAndError(view)}
      <div class="combobox">
        ${this.#box(active, isUnknown)}
        <div class="popup" ?hidden=${!this.#isOpen} @mousedown=${keepFocus}>
          ${isNone ? html`<p class="hint" aria-hidden="true">${advice}</p>` : nothing}
          <ul id="${name}-list" role="listbox" aria-labelledby="${name}-label">
            ${found.map((language) =>
              // Not "repeat": what it moves options with would be loaded by every page that has a form.
              keyed(language.value, this.#option(language, language.value === active?.value)),
            )}
          </ul>
        </div>
      </div>
      <p class=${isUnknown ? 'hint' : 'hidden'} role="status">
        <span id="${name}-status">
          ${advice ?? (isSearch ? wording.found(found.length) : nothing)}
        </span>
      </p>
    </div>`;
  }

  #box(active: NamedLanguage | undefined, isUnknown: boolean): TemplateResult {
    const view = this.#view;
    const {name, error} = view;
    const described = [describedBy(view), isUnknown && `${name}-status`];
    // eslint-disable-next-line lit-a11y/accessible-name -- its label names it
    return html`<input
      id=${name}
      type="text"
      role="combobox"
      dir="auto"
      placeholder=" "
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      aria-controls="${name}-list"
      aria-activedescendant=${active ? optionId(name, active) : nothing}
      aria-describedby=${described.filter((id) => typeof id === 'string').join(' ') || nothing}
      aria-invalid=${error ? 'true' : nothing}
      data-chosen=${this.#chosen?.value ?? ''}
      .value=${this.#text}
      @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => this.#press(event)}
      @click=${() => this.#open()}
      @blur=${() => this.#leave()}
    />`;
  }

  #option(language: NamedLanguage, isActive: boolean): TemplateResult {
    const {value, name, ownName} = language;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keyboard is in the box, and stays there
    return html`<li
      id=${optionId(this.#view.name, language)}
      role="option"
      aria-selected=${isActive ? 'true' : 'false'}
      @click=${({detail}: MouseEvent) => {
        // The second click of a double one on the box, which opened the list under it.
        if (detail < 2) this.#choose(language);
      }}
    >
      ${name}${ownName ? html` – <bdi lang=${value} dir=${directionOf(value)}>${ownName}</bdi>` : nothing}
    </li>`;
  }

  #type(text: string): void {
    this.#typed = text;
    this.#isOpen = true;
    this.#active = -1;
    // What was chosen before is not what the box says any more.
    this.#answer(undefined, false);
    this.#redraw();
  }

  #press(event: KeyboardEvent): void {
    // Keys that choose letters of Chinese or Korean are not ours.
    if (event.isComposing) return;
    const keys: Readonly<Record<string, () => boolean>> = {
      ArrowDown: () => this.#move(1, event.altKey),
      ArrowUp: () => this.#move(-1, event.altKey),
      Enter: () => this.#enter(),
      Escape: () => this.#escape(),
      Tab: () => {
        this.#take();
        return false;
      },
      Home: () => this.#toText(),
      End: () => this.#toText(),
      ArrowLeft: () => this.#toText(),
      ArrowRight: () => this.#toText(),
    };
    if (!keys[event.key]?.()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(by: 1 | -1, isAlone: boolean): boolean {
    const wasOpen = this.#isOpen;
    this.#isOpen = !(wasOpen && isAlone && by < 0);
    const {length} = this.#found;
    const from = wasOpen && this.#active >= 0 ? this.#active : by > 0 ? -1 : length;
    this.#active = isAlone ? -1 : (from + by + length) % length;
    this.#redraw();
    this.#showActive();
    return true;
  }

  /** With an option at hand it is chosen, and the form is not sent. */
  #enter(): boolean {
    const active = this.#isOpen ? this.#found[this.#active] : undefined;
    if (!active) this.#leave();
    else this.#choose(active);
    return active !== undefined;
  }

  #escape(): boolean {
    if (!this.#isOpen && this.#text === '') return false;
    if (!this.#isOpen) this.#type('');
    this.#close();
    return true;
  }

  #take(): void {
    const active = this.#isOpen ? this.#found[this.#active] : undefined;
    if (active) this.#choose(active);
  }

  #toText(): boolean {
    this.#active = -1;
    this.#redraw();
    // What the key does in the text is the browser's.
    return false;
  }

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#redraw();
    this.#showActive();
  }

  #close(): void {
    this.#isOpen = false;
    this.#active = -1;
    this.#redraw();
  }

  #choose({value}: NamedLanguage): void {
    this.#typed = undefined;
    this.#answer(value, true);
    this.#close();
  }

  /** Takes what was typed for the language that it names, or keeps it as it is. */
  #leave(): void {
    const typed = this.#typed?.trim();
    this.#typed = undefined;
    if (typed) this.#answer(languageNamed(typed, this.#languages)?.value ?? typed, true);
    this.#close();
  }

  #answer(value: string | undefined, redraw: boolean): void {
    // The form draws again later; what is in the box must not change until then.
    this.#view = {...this.#view, value};
    this.#view.answer(value, redraw);
  }

  /** Brings the option at hand, or the one that was chosen, into what can be seen of the list, and the box with it. */
  #showActive(): void {
    const {name} = this.#view;
    const shown = this.#found[this.#active] ?? this.#chosen;
    const ids = shown ? [optionId(name, shown), name] : [name];
    for (const id of ids) this.#root?.getElementById(id)?.scrollIntoView({block: 'nearest'});
  }

  get #root(): ShadowRoot | undefined {
    const root = this.#part?.startNode?.getRootNode();
    return root instanceof ShadowRoot ? root : undefined;
  }

  /** What it looks like comes with it, so that no other page pays for that. */
  #dress(): void {
    const root = this.#root;
    const sheet = comboboxStyles.styleSheet;
    if (!root || !sheet || root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

/** Asks for a language by typing. */
export const comboboxField: (view: FieldView) => unknown = directive(Combobox);

function optionId(name: string, {value}: NamedLanguage): string {
  return `${name}-option-${value}`;
}

/** The mouse must not take the keyboard away from the box. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
