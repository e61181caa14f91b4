import {html, type TemplateResult} from 'lit';

import {pictured} from '../../aids/easy-read/easy-read.ts';
import type {Desk} from '../screen.ts';
import {more} from '../health-passport.wording.ts';

/** The heading of a screen, which takes focus when somebody comes there. `screen` is what has its picture. */
export function screenTitle(title: string, screen: string): TemplateResult {
  return pictured(screen, html`<h2 id="step" tabindex="-1">${title}</h2>`);
}

/** The way back to the list of everything. */
export function backToTasks(desk: Desk): TemplateResult {
  return html`<p class="no-print">
    <button type="button" class="link" @click=${() => desk.show('tasks')}>
      ${more.tasks.back()}
    </button>
  </p>`;
}
