import type {Trust} from '@trust-widgets/contract/trust/trust';
import {html, type LitElement, nothing, type TemplateResult} from 'lit';

import {standings} from '../generated/languages.ts';
import {chooseLanguage, language} from '../localisation.ts';
import {OnRequest} from '../on-request.ts';
import {EasyRead, pictured} from './easy-read/easy-read.ts';
import type {ReadAloud} from './read-aloud/read-aloud.ts';
import {SignLanguage} from './sign-language/sign-language.ts';
import {wording} from './translation-notice.wording.ts';
import {uncover} from './uncover.ts';

/** What is shown now, as far as what helps with it has to know. */
export interface Shown {
  /** The page of a form, as `referral.danger`, or nothing where a widget has but one. */
  readonly place: string | undefined;
  /** What the service said of the trust, once it is there. */
  readonly settings: Trust | undefined;
}

/** The widgets on this page. What is said of the language is said once, in the first of them. */
const widgets = new Set<LitElement>();

/**
 * What helps people with a page beside its words: who has checked a translation, pictures, a video in sign language, and
 * having it read aloud. Nobody loads what is of no use to them.
 */
export class Aids {
  readonly #widget: LitElement;
  readonly #signLanguage: SignLanguage;
  readonly #readAloud: OnRequest<ReadAloud>;

  constructor(widget: LitElement, shown: () => Shown) {
    this.#widget = widget;
    new EasyRead(widget, () => shown().settings);
    this.#signLanguage = new SignLanguage(widget, shown);
    this.#readAloud = new OnRequest(widget, async () => {
      const {ReadAloud} = await import('./read-aloud/read-aloud.ts');
      return new ReadAloud(widget);
    });
    // A few numbers are no page.
    if ('speechSynthesis' in window && widget.localName !== 'trust-urgent-help')
      void this.#readAloud.ask();
    // Here and not in the widget, whose first bytes cost most: what takes focus before is what can be seen.
    widget.renderRoot.addEventListener('focusin', uncover);
    widgets.add(widget);
    for (const other of widgets) other.requestUpdate();
  }

  /** What stands above a page, under the numbers to call. */
  above(): TemplateResult {
    return html`${this.#notice()} ${this.#signLanguage.render()}`;
  }

  /** That nobody has checked a translation. */
  #notice(): TemplateResult | typeof nothing {
    if (language() === 'en' || standings[language()] || !this.#isFirst) return nothing;
    return html`<div class="panel drafted">
      <p>${wording.drafted()}</p>
      <p>
        <button type="button" class="link" @click=${() => void chooseLanguage('en')}>
          ${wording.inEnglish()}
        </button>
      </p>
    </div>`;
  }

  /** What stands under a page, where coming late it moves nothing that anybody reads. */
  below(): TemplateResult | typeof nothing {
    return this.#readAloud.part?.render() ?? nothing;
  }

  /** A question, or a heading, with its picture where it has one. */
  readonly pictured = pictured;

  /** Ends what goes on: whoever leaves quickly must not be heard of any more. */
  forget(): void {
    this.#signLanguage.forget();
    this.#readAloud.part?.stop();
  }

  get #isFirst(): boolean {
    for (const widget of widgets) if (!widget.isConnected) widgets.delete(widget);
    const [first] = [...widgets].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    return first === this.#widget;
  }
}
