import {updateWhenLocaleChanges} from '@lit/localize';
import type {Trust} from '@trust-widgets/contract/trust/trust';
import type {BasicClient} from '@trust-widgets/sdk';
import type {DirectoryClient} from '@trust-widgets/sdk/directory-client';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import {clientFor, type Mistake, mistakeIn, ownOrigin, settingsOf} from './connection.ts';
import {direction, followLanguageOf, language} from './localisation.ts';
import {base} from './styles/base.styles.ts';
import {tokens} from './styles/tokens.ts';
import {urgentHelpInBrief, urgentHelpStyles} from './urgent-help/urgent-help.ts';
import {wording} from './widget.wording.ts';

/** How long a widget waits for the trust's settings before it shows itself without them, in milliseconds. */
const PATIENCE = 1500;

/**
 * What every widget does: finds its trust and its language, and stays out of the way until it has something to show.
 *
 * Until then, and whenever the service can't be reached, the element's own content is what people see.
 */
export abstract class TrustWidget extends LitElement {
  static override styles = [tokens, base, urgentHelpStyles];

  /** The id of the trust, as in its settings file. */
  @property() trust = '';

  /** The address of the service. The origin that the script came from, unless set. */
  @property() api = ownOrigin;

  /** The client to use, for pages that make their own. Set from script; it has no attribute. */
  @property({attribute: false}) client?: BasicClient;

  /** What the service said of the trust. */
  @state() protected settings: Trust | undefined;

  /** Whether there is something better to show than the element's own content. */
  @state() protected ready = false;

  /** Whether the service could not be asked. */
  @state() protected unreachable = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('trust-exit', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('trust-exit', this.#leave);
  }

  /** The client of this widget's trust. */
  protected get connection(): DirectoryClient {
    return this.client ?? clientFor(this);
  }

  /** What an editor wrote wrongly, if anything. */
  protected get mistake(): Mistake | undefined {
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

  protected override willUpdate(changed: PropertyValues): void {
    if (
      changed.has('trust') ||
      changed.has('api') ||
      changed.has('client') ||
      changed.has('service' as never)
    ) {
      void this.#begin();
    }
  }

  protected override render(): TemplateResult {
    if (!this.ready) return html`<slot></slot>`;
    return html`<div class="widget" lang=${language()} dir=${direction()}>
      ${this.mistake ? this.#mistake(this.mistake) : this.content()}
    </div>`;
  }

  /** Numbers to call, for every page of every widget: the trust's, and the element's own content when they are not known. */
  protected urgentHelp(): TemplateResult {
    return html`${urgentHelpInBrief(this.settings)}${this.settings ? nothing : html`<slot></slot>`}`;
  }

  /** Asks again for what could not be fetched. */
  protected tryAgain(): void {
    void this.#begin();
  }

  /** Asks for everything at the same time, and shows what has come when patience ends. */
  async #begin(): Promise<void> {
    const inLanguage = followLanguageOf(this);
    if (this.mistake) {
      // eslint-disable-next-line no-console -- an editor who pasted the tag looks there
      console.warn(
        `<${this.localName}>: ${this.mistake.attribute} is missing or wrong. See the embedding guide.`,
      );
    } else {
      const asked = Promise.all([this.#settings(), this.fetch()]).then(
        () => (this.unreachable = false),
        () => (this.unreachable = true),
      );
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    }
    await inLanguage;
    this.ready = true;
  }

  async #settings(): Promise<void> {
    this.settings = await settingsOf(this.connection);
  }

  /** Only an editor who has just pasted a tag should ever see this. The numbers are there all the same. */
  #mistake({attribute}: Mistake): TemplateResult {
    return html`${urgentHelpInBrief(undefined)}<slot></slot>
      <p class="panel">${wording.mistake[attribute]()}</p>`;
  }

  readonly #leave = (): void => {
    this.forget();
    // At once: the page may be kept as it stands for somebody who presses Back.
    this.performUpdate();
  };
}
