import {css, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';

import {chooseLanguage, language, languages} from '../localisation.ts';
import {offeredBy} from '../offered-languages.ts';
import {formStyles} from '../styles/form.styles.ts';
import {TrustWidget} from '../widget.ts';
import {wording} from './language-picker.wording.ts';
import {ownName} from './own-name.ts';

/**
 * Changes the language of all widgets on the page, for this visit. No answer is lost by it.
 *
 * It offers the languages of the trust that the widgets speak. Where there is only one, there is nothing to choose, and
 * it shows nothing.
 *
 * @slot - What people see before and without script: links to the page in other languages, say.
 * @tag trust-language-picker
 * @status experimental
 */
export class TrustLanguagePicker extends TrustWidget {
  static override properties: PropertyDeclarations = {
    outcome: {state: true},
  };

  static override styles = [
    ...TrustWidget.styles,
    formStyles,
    css`
      .widget {
        inline-size: fit-content;
        max-inline-size: 100%;
        padding: 0;
      }
      label {
        display: block;
        font-weight: 600;
      }
    `,
  ];

  /** What came of the last choice. */
  private outcome: 'changed' | 'notChanged' | undefined;

  /** A list of languages is read by whoever seeks one of them. */
  protected override askForAids(): Promise<void> {
    return Promise.resolve();
  }

  protected override content(): TemplateResult | typeof nothing {
    // A trust that could not be asked offers them all.
    const codes = this.settings ? offeredBy(this.settings) : languages;
    if (codes.length < 2) return nothing;
    return html`<label for="language">${wording.label()}</label>
      <select id="language" @change=${this.#choose}>
        ${codes.map(
          (code) =>
            html`<option value=${code} lang=${code} .selected=${code === language()}>
              ${ownName(code)}
            </option>`,
        )}
      </select>
      <p class="hidden" role="status">${this.outcome ? wording[this.outcome]() : nothing}</p>`;
  }

  async #choose({target}: Event): Promise<void> {
    const select = target as HTMLSelectElement;
    const code = select.value;
    this.outcome = undefined;
    await chooseLanguage(code);
    // Whatever was asked for, the list says what is spoken.
    select.value = language();
    this.outcome = language() === code ? 'changed' : 'notChanged';
    this.requestUpdate();
  }
}
