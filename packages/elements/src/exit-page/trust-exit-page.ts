import type {Client} from '@trust-widgets/sdk';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import {tidy, tidyId} from '../attributes.ts';
import {apiIn, clientFor, mistakeIn, ownOrigin, settingsOf} from '../connection.ts';
import {direction, followLanguageOf, keepFollowing, language} from '../localisation.ts';
import {webAddress} from '../page-link.ts';
import {base} from '../styles/base.styles.ts';
import {tokens} from '../styles/tokens.ts';
import {exitPageStyles} from './exit-page.styles.ts';
import {wording} from './exit-page.wording.ts';
import {exits, isFirst, withdraw} from './exits.ts';
import {heedOtherPages, leave} from './leave.ts';
import {Room} from './room.ts';
import {ShiftPresses, WINDOW} from './shift-presses.ts';

/** A page that anybody might have open. */
const ORDINARY_PAGE = 'https://www.bbc.co.uk/weather';

const HEARD = ['keydown', 'keyup', 'pointerdown', 'click'] as const;

/**
 * Leaves the page at once for one that looks ordinary, and clears what was typed into the widgets.
 *
 * It asks the service for nothing before it works. Put it first in the page, around a link to the same address, which is
 * what people have without script. However many there are, one floats and listens to the keyboard.
 *
 * @slot - A plain link to the same address, for people without script.
 * @tag trust-exit-page
 * @status experimental
 */
export class TrustExitPage extends LitElement {
  static override properties: PropertyDeclarations = {
    href: {converter: tidy},
    noKeyboard: {type: Boolean, attribute: 'no-keyboard'},
    trust: {converter: tidyId},
    api: {converter: apiIn},
    client: {attribute: false},
    isAllowedKeyboard: {state: true},
    presses: {state: true},
    isInPlace: {state: true},
  };

  static override styles = [tokens, base, exitPageStyles];

  /** Where to go: a web address that nobody would wonder about. */
  href = ORDINARY_PAGE;

  /** Turns off leaving by pressing Shift three times. */
  noKeyboard = false;

  /** The id of the trust, whose settings may turn the keyboard off. May be left out. */
  trust = '';

  /** The address of the service. The origin that the script came from, unless set. */
  api = ownOrigin;

  /** The client to use, for pages that make their own. Set from script; it has no attribute. */
  client?: Client;

  /** What the trust says of the keyboard. */
  private isAllowedKeyboard = true;

  /** How often Shift was pressed by itself just now. */
  private presses = 0;

  /** Whether the button's own place in the page can be seen. */
  private isInPlace = true;

  readonly #shift = new ShiftPresses();
  readonly #room = new Room();
  readonly #narrow = matchMedia('(max-width: 40em)');
  readonly #sight = new IntersectionObserver(
    ([entry]) => (this.isInPlace = entry?.isIntersecting ?? true),
    {threshold: 0.9},
  );
  #tooLate: ReturnType<typeof setTimeout> | undefined;
  #heedNoMore = () => {};
  #followNoMore = () => {};

  // Not by decorators of Lit: all pages would load them for these two.
  private get button(): HTMLAnchorElement | null {
    return this.renderRoot.querySelector('.exit');
  }

  private get place(): HTMLElement {
    return this.renderRoot.querySelector('.place')!;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    exits.buttons.add(this);
    this.#heedNoMore = heedOtherPages();
    void followLanguageOf(this);
    this.#followNoMore = keepFollowing(this);
    this.#narrow.addEventListener('change', this.#redraw);
    // On the window and on the way in: nothing on the page can keep a key or a click from us.
    for (const type of HEARD) window.addEventListener(type, this.#hear, {capture: true});
    if (this.hasUpdated) this.#sight.observe(this.place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#heedNoMore();
    this.#followNoMore();
    this.#narrow.removeEventListener('change', this.#redraw);
    for (const type of HEARD) window.removeEventListener(type, this.#hear, {capture: true});
    this.#sight.disconnect();
    this.#room.giveBack();
    withdraw(this);
  }

  /** Leaves at once, as the button does. */
  leave(): void {
    leave(this.#destination);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('trust') || changed.has('api') || changed.has('client')) this.#ask();
    if (changed.has('href') && this.#destination !== this.href) {
      // eslint-disable-next-line no-console -- an editor who pasted the tag looks there
      console.warn('<trust-exit-page>: “href” must be a web address that starts with https.');
    }
  }

  protected override firstUpdated(): void {
    this.#sight.observe(this.place);
  }

  protected override updated(): void {
    if (!this.button || !this.isConnected) return;
    // The top layer: a page's own transforms and stacking can't carry the button out of sight.
    if ('togglePopover' in this.button) this.button.togglePopover(this.#isAway);
    if (this.#isAway)
      this.#room.make(this.#narrow.matches ? 'lower' : 'upper', this.button.offsetHeight);
    else this.#room.giveBack();
  }

  protected override render(): TemplateResult {
    const {doesNot, tips} = wording;
    const site = new URL(this.#destination).hostname;
    // Told twice: Chromium describes nothing by what a closed <details> holds.
    const does = html`<p>${wording.does(site)}</p>
      ${this.#hasKeyboard ? html`<p>${wording.keyboard()}</p>` : nothing}`;
    return html`<div
      class="widget bar${this.#isAway ? ' away' : ''}${this.#narrow.matches ? ' narrow' : ''}"
      lang=${language()}
      dir=${direction()}
    >
      <details>
        <summary>${wording.about()}</summary>
        ${does}
        <p class="title">${doesNot.title()}</p>
        <ul>
          <li>${doesNot.history()}</li>
          <li>${doesNot.watched()}</li>
        </ul>
        <p class="title">${tips.title()}</p>
        <ul>
          <li>${tips.history()}</li>
          <li>${tips.private()}</li>
          <li>${tips.elsewhere()}</li>
        </ul>
      </details>
      <div class="place">
        <a
          class="exit"
          role="button"
          popover="manual"
          href=${this.#destination}
          target="_top"
          rel="nofollow noreferrer"
          aria-describedby="description"
          >${wording.leave()}${
            this.presses > 0
              ? html`<span class="count" aria-hidden="true">${this.#count()}</span>`
              : nothing
          }</a
        >
      </div>
      <div id="description" hidden>${does}</div>
      <p class="hidden" role="status">${this.presses > 0 ? this.#count() : nothing}</p>
    </div>`;
  }

  get #destination(): string {
    return (/^https?:\/\/[^/]/i.test(this.href) && webAddress(this.href)) || ORDINARY_PAGE;
  }

  get #isAway(): boolean {
    return isFirst(this) && (this.#narrow.matches || !this.isInPlace);
  }

  get #hasKeyboard(): boolean {
    return this.isAllowedKeyboard && !this.noKeyboard;
  }

  #count(): string {
    return this.presses === 1 ? wording.pressTwice() : wording.pressOnce();
  }

  /** Asks whether the trust wants the keyboard. Until it is known, and if it can't be, the keyboard works. */
  #ask(): void {
    if (!this.client && mistakeIn(this)) return;
    settingsOf(this.client ?? clientFor(this)).then(
      ({exitByKeyboard}) => (this.isAllowedKeyboard = exitByKeyboard),
      () => {},
    );
  }

  readonly #redraw = () => this.requestUpdate();

  readonly #hear = (event: Event): void => {
    if (event instanceof KeyboardEvent) {
      if (event.type === 'keydown') this.#keyDown(event);
      else this.#keyUp(event);
    } else if (event.type === 'click') this.#press(event);
    else this.#shift.reset();
  };

  #keyDown(event: KeyboardEvent): void {
    this.#shift.down(event);
    // A link that is called a button answers to the space bar too.
    if (event.key === ' ') this.#press(event);
  }

  #keyUp(event: KeyboardEvent): void {
    if (!this.#hasKeyboard || !isFirst(this)) return;
    this.presses = this.#shift.up(event);
    if (this.presses >= 3) this.leave();
    if (this.presses !== 1) return;
    clearTimeout(this.#tooLate);
    this.#tooLate = setTimeout(() => this.#stopCounting(), WINDOW);
  }

  #stopCounting(): void {
    this.#shift.reset();
    this.presses = 0;
  }

  #press(event: Event): void {
    if (!this.button || !event.composedPath().includes(this.button)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.leave();
  }
}
