import {html, type TemplateResult} from 'lit';

import {wording} from './device.wording.ts';
import {canSeal} from './seal.ts';

/**
 * Warns plainly of what it means to keep a passport on a device, with the tick that must come before anything is stored.
 * `isWanted` is whether the box is ticked; its id is `keep-here`.
 */
export function deviceWarning(
  isWanted: boolean,
  change: (isWanted: boolean) => void,
): TemplateResult {
  const words = wording.warning;
  return html`<div class="panel">
      <h3>${words.title()}</h3>
      <ul>
        <li>${words.others()}</li>
        <li>${words.shared()}</li>
        ${canSeal() ? html`<li>${words.passphrase()}</li>` : html`<li>${wording.passphrase.impossible()}</li>`}
        <li>${words.lost()}</li>
        <li>${words.exit()}</li>
      </ul>
    </div>
    <div class="field option">
      <input
        type="checkbox"
        id="keep-here"
        .checked=${isWanted}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      <label for="keep-here">${words.agree()}</label>
    </div>`;
}
