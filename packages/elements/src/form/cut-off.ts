import {html, type TemplateResult} from 'lit';

import {wording} from './cut-off.wording.ts';

/**
 * Leads people to the form's own page from a frame that a page has cut off from everything (`sandbox`): the service takes
 * nothing from there. The address stands there to be read, because such a frame may open no window either.
 */
export function openElsewhere(address: string): TemplateResult {
  return html`<h2 id="step" tabindex="-1">${wording.title()}</h2>
    <p>${wording.text()}</p>
    <div class="actions">
      <a class="button" href=${address} target="_blank" rel="noreferrer">${wording.open()}</a>
    </div>
    <p>${wording.copy()}</p>
    <p><bdi>${address}</bdi></p>
    <slot></slot>`;
}
