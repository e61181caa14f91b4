import {css, html, nothing, type TemplateResult} from 'lit';

import {said} from '../said.ts';
import {TrustWidget} from '../widget.ts';
import {numberOf, numbersOf} from './urgent-help.ts';
import {heading} from './urgent-help.wording.ts';
import {notWatched, when} from './trust-urgent-help.wording.ts';

/**
 * Shows whom to call or text for urgent help: 999, the nation's own line, and the trust's team.
 *
 * 999 needs no answer from the service. Put the trust's own numbers inside the tag: they stand there without script too.
 *
 * @slot - What people see before and without script, and below 999 when the service can't be reached.
 * @tag trust-urgent-help
 * @status experimental
 */
export class TrustUrgentHelp extends TrustWidget {
  static override styles = [
    ...TrustWidget.styles,
    css`
      ul {
        list-style: none;
        padding: 0;
        margin: 0;
      }
      li {
        padding-block: 0.5em;
      }
      li .number {
        font-size: 1.35em;
      }
      p {
        margin: 0;
      }
    `,
  ];

  protected override content(): TemplateResult {
    const {settings} = this;
    // A landmark, once: where one stands at the end of a page too, there would be two of one name.
    const isFirst = (document.querySelector(this.localName) ?? this) === this;
    return html`<div class="urgent" role=${isFirst ? 'region' : 'group'} aria-labelledby="urgent">
        <h2 id="urgent">${heading()}</h2>
        <ul role="list">
          ${numbersOf(settings).map(
            (one) =>
              html`<li>
                <p>${when[one.kind]()}</p>
                ${one.name ? html`<p>${said(one, 'name', settings)}</p>` : nothing}
                ${numberOf(one, settings)}
                ${one.note ? html`<p class="quiet">${said(one, 'note', settings)}</p>` : nothing}
              </li>`,
          )}
        </ul>
        ${settings ? nothing : html`<slot></slot>`}
        <p>${notWatched()}</p>
      </div>
      ${this.aids?.above()}`;
  }
}
