import {html, type TemplateResult} from 'lit';

import {wording} from './form.wording.ts';

/** A problem as the summary lists it: what is wrong, in words, and the id of the control that mends it. */
export interface Problem {
  readonly control: string;
  readonly message: string;
}

/**
 * Lists what is wrong above the form, after the GOV.UK pattern. It takes focus when it appears, and each line leads to
 * its control. The click is handled here: a link can't reach into a shadow root by itself.
 */
export function errorSummary(
  problems: readonly Problem[],
  goTo: (control: string) => void,
): TemplateResult {
  return html`<div
    class="summary"
    id="summary"
    tabindex="-1"
    role="group"
    aria-labelledby="summary-title"
  >
    <div role="alert">
      <h2 id="summary-title">${wording.problem()}</h2>
      <ul role="list">
        ${problems.map(
          ({control, message}) =>
            html`<li>
              <a
                href="#${control}"
                @click=${(event: Event) => {
                  event.preventDefault();
                  goTo(control);
                }}
                >${message}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}
