import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {BasicClient} from '@trust-widgets/sdk';
import type {DirectoryClient} from '@trust-widgets/sdk/directory-client';
import {ResponseError} from '@trust-widgets/sdk/errors';
import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';

import type {Aids} from './aids/aids.ts';
import {tidyId} from './attributes.ts';
import type {Mistake} from './check/mistakes.ts';
import {apiIn, clientFor, mistakeIn, ownOrigin, settingsOf} from './connection.ts';
import {direction, followLanguageOf, keepFollowing, language, offer} from './localisation.ts';
import {offeredBy} from './offered-languages.ts';
import {OnRequest} from './on-request.ts';
import {keepEventsIn} from './own-events.ts';
import {forgetSoon, putBack, remember} from './put-back.ts';
import {takesOver} from './plain-form.ts';
import {base} from './styles/base.styles.ts';
import {tokens} from './styles/tokens.ts';
import {urgentHelpInBrief, urgentHelpStyles} from './urgent-help/urgent-help.ts';

// Whoever imports a widget is told of its events by the compiler.
export type {TrustEvents} from './events.ts';

/** How long a widget waits for the trust's settings before it shows itself without them, in milliseconds. */
const PATIENCE = 1500;

/**
 * What every widget does: finds its trust and its language, and stays out of the way until it has something to show.
 *
 * Until then, and whenever the service can't be reached, the element's own content is what people see.
 */
export abstract class TrustWidget extends LitElement {
  static override properties: PropertyDeclarations = {
    trust: {converter: tidyId},
    api: {converter: apiIn},
    client: {attribute: false},
    settings: {state: true},
    ready: {state: true},
    unreachable: {state: true},
    told: {state: true},
  };

  static override styles = [tokens, base, urgentHelpStyles];

  /** The id of the trust, as in its settings file. */
  trust = '';

  /** The address of the service. The origin that the script came from, unless set. */
  api = ownOrigin;

  /** The client to use, for pages that make their own. Set from script; it has no attribute. */
  client?: BasicClient;

  /** What the service said of the trust. */
  protected settings: Trust | undefined;

  /** Whether there is something better to show than the element's own content. */
  protected ready = false;

  /** Whether the service could not be asked. */
  protected unreachable = false;

  /** Whether the service was asked, and knows no such trust. */
  #isUnknownTrust = false;
  /** What an editor is told of an attribute, where one looks. */
  private told: string | undefined;
  /** Grows when another trust or service is asked for, so that no answer about an earlier one is taken. */
  #generation = 0;
  /** The generation whose mistake the editor was told of. */
  #toldOf = 0;
  #followNoMore = () => {};
  readonly #aids = new OnRequest<Aids>(this, async () => {
    const {Aids} = await import('./aids/aids.ts');
    return new Aids(this, () => ({place: this.place, settings: this.settings}));
  });
  /** Whether it came out of HTML. What a framework makes stays the framework's, which would look for it. */
  readonly #isFromMarkup = this.isConnected;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isFromMarkup && putBack(this)) return;
    remember(this);
    window.addEventListener('trust-exit', this.#leave);
    this.#followNoMore = keepFollowing(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('trust-exit', this.#leave);
    this.#followNoMore();
    forgetSoon(this);
  }

  /** A script that moves an element through another document, a template's say, takes its styles off. */
  adoptedCallback(): void {
    const {elementStyles} = this.constructor as typeof TrustWidget;
    if (this.shadowRoot && this.ownerDocument === document)
      adoptStyles(this.shadowRoot, elementStyles);
  }

  /** The client of this widget's trust. */
  protected get connection(): DirectoryClient {
    return this.client ?? clientFor(this);
  }

  /** What helps people with what they read here, once it has come. */
  protected get aids(): Aids | undefined {
    return this.#aids.part;
  }

  /** The page of a form that is shown, as `referral.danger`. */
  protected get place(): string | undefined {
    return undefined;
  }

  /** What an editor wrote wrongly, if anything. */
  protected get mistake(): Mistake | undefined {
    if (this.#isUnknownTrust) return {attribute: 'trust', isUnknown: true};
    return this.client ? undefined : mistakeIn(this);
  }

  /** Fetches what this widget needs besides the trust's settings. */
  protected fetch(): Promise<void> {
    return Promise.resolve();
  }

  /** Drops whatever a person typed. Called when they leave quickly. */
  protected forget(): void {}

  /** What the widget shows once it is ready. */
  protected abstract content(): TemplateResult | typeof nothing;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    keepEventsIn(root);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isElsewhere = ['trust', 'api', 'client'].some((name) => changed.has(name as never));
    // One trust's numbers must not be read as another's.
    if (isElsewhere) this.settings = undefined;
    if (isElsewhere || changed.has('service' as never)) void this.#begin();
  }

  protected override render(): TemplateResult {
    if (!this.ready) return html`<slot></slot>`;
    return html`<div class="widget" lang=${language()} dir=${direction()}>
      ${this.mistake ? this.#instead() : this.content()} ${this.aids?.below()}
      ${this.told ? html`<p class="panel" lang="en" dir="ltr">${this.told}</p>` : nothing}
    </div>`;
  }

  /**
   * Numbers to call, for every page of every widget: the trust's, and the element's own content when they are not known.
   * Under them stands what helps with the page.
   */
  protected urgentHelp(): TemplateResult {
    return html`${urgentHelpInBrief(this.settings)}${this.settings ? nothing : html`<slot></slot>`}
    ${this.aids?.above()}`;
  }

  /** Asks again for what could not be fetched. */
  protected tryAgain(): void {
    void this.#begin();
  }

  /** Asks for everything at the same time, and shows what has come when patience ends. */
  async #begin(): Promise<void> {
    // Whoever reads a translation is told who checked it, and whoever reads Easy Read has its pictures, from the start.
    const inLanguage = followLanguageOf(this).then(() =>
      language() === 'en' ? undefined : this.askForAids(),
    );
    const generation = (this.#generation += 1);
    this.#isUnknownTrust = false;
    this.told = undefined;
    if (!this.mistake) {
      const asked = Promise.all([this.#settings(generation), this.fetch()]).then(
        () => (this.unreachable = false),
        () => (this.unreachable = true),
      );
      // A plain form inside the tag can be filled in meanwhile, and stays where the service can't be reached.
      if (this.querySelector('form')) await asked;
      else await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    }
    this.tellOfMistake();
    await inLanguage;
    this.ready ||= this.mistake !== undefined || takesOver(this, this.unreachable);
    void this.askForAids();
  }

  /** Fetches what helps people with what they read here. */
  protected async askForAids(): Promise<void> {
    if (!this.aids) await this.#aids.ask();
  }

  async #settings(generation: number): Promise<void> {
    try {
      const settings = await settingsOf(this.connection);
      if (generation !== this.#generation) return;
      this.settings = settings;
      await offer(offeredBy(settings));
      // Its button is there from the start, so that it moves nothing.
      if (settings.signLanguage?.[this.place ?? '']) await this.askForAids();
    } catch (error) {
      if (generation !== this.#generation) return;
      this.#isUnknownTrust = error instanceof ResponseError && error.status === 404;
      // It may have been found out after patience ended.
      if (this.ready) this.tellOfMistake();
      throw error;
    }
  }

  /** Tells the editor once what is wrong: in the console, and in the page where no patient looks. */
  protected tellOfMistake(mistake = this.mistake): void {
    if (!mistake || this.#toldOf === this.#generation) return;
    this.#toldOf = this.#generation;
    this.requestUpdate();
    const tell = import('./check/wrong-attribute.ts');
    tell.then(
      ({tellOfMistake}) => (this.told = tellOfMistake(this, mistake)),
      () => {},
    );
  }

  /** People find the numbers, and the element's own content. Only where an editor looks is there more. */
  #instead(): TemplateResult {
    return html`${urgentHelpInBrief(undefined)}<slot></slot>`;
  }

  readonly #leave = (): void => {
    this.forget();
    this.aids?.forget();
    // At once: the page may be kept as it stands for somebody who presses Back.
    this.performUpdate();
  };
}
