import {html, nothing, type TemplateResult} from 'lit';

import {timeOf} from '../dates.ts';
import {more} from './health-passport.wording.ts';
import type {OpenPassport} from './open-passport.ts';

const {save: words} = more;

/** Says whether what is on screen is kept. Never "saved" before it is. The numbers to call stand right above it. */
export function saveLine(
  open: OpenPassport,
  looked: ReadonlySet<string>,
  tryNow: () => void,
): TemplateResult {
  const {state} = open.saver;
  if (state.is === 'failed') {
    const {title, kept, now} = words.failed;
    return html`<div class="panel alert" id="not-saved">
      <h3>${title()}</h3>
      <p>${words.failed[state.why]()}</p>
      <p>${kept()}</p>
      <p>
        <button type="button" class="button second" @click=${tryNow}>${now()}</button>
        ${open.saver.isTrying ? words.saving() : nothing}
      </p>
    </div>`;
  }
  const said = state.is === 'saving' ? words.saving() : outcome(open, looked) || words.waiting();
  return html`<p class="quiet save">${said}</p>`;
}

/** What a screen reader is told of it unasked: how it ended, and not each step on the way, nor each save of many. */
export function told(open: OpenPassport, looked: ReadonlySet<string>): string {
  const {state, isNews} = open.saver;
  return state.is === 'saved' && open.errors.length === 0 && !isNews ? '' : outcome(open, looked);
}

/** An answer that can't be saved is spoken of once the person has left it, and not while they write it. */
function outcome(open: OpenPassport, looked: ReadonlySet<string>): string {
  const {state, kept} = open.saver;
  if (state.is === 'failed') return words.failed.title();
  if (state.is !== 'saved' || open.isHeld) return '';
  if (open.errors.length > 0) {
    const isLooked = open.errors.some(({field}) => field.split('/').some((at) => looked.has(at)));
    return isLooked ? words.oneNotSaved() : '';
  }
  return kept.savedAt ? words.saved(timeOf(new Date(kept.savedAt))) : words.nothing();
}
