import type {CodedNeed} from '@trust-widgets/contract';
import {html} from 'hono/html';

import type {Arrival} from './arrivals.ts';
import {languageName, readable, type ReadableAnswer, readableNeed} from './readable.ts';

const KINDS: Readonly<Record<string, {readonly title: string; readonly takenBack: string}>> = {
  referral: {title: 'Referral', takenBack: 'Taken back by the person who sent it.'},
  'interpreter-request': {
    title: 'Interpreter or translation',
    takenBack: 'Cancelled by the person who sent it. Nothing is to be booked.',
  },
};

const moments = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'full',
  timeStyle: 'short',
});

/** Draws one thing that arrived: what it is, what was answered, and the needs that a system could keep. */
export function arrivalArticle({delivery, arrivedAt}: Arrival, isTakenBack: boolean) {
  const {reference, service, trust, language, answers = {}, needs = []} = delivery;
  const [kind = ''] = delivery.type.split('.');
  const {title = kind, takenBack = ''} = KINDS[kind] ?? {};
  return html`<article aria-labelledby="${reference}">
    <h2 id="${reference}">${title} ${reference}</h2>
    ${isTakenBack ? html`<p class="taken-back"><strong>${takenBack}</strong></p>` : ''}
    <p>
      For ${service ? `${service} of ${trust}` : trust}. Arrived on
      <time datetime="${arrivedAt}">${moments.format(new Date(arrivedAt))}</time>. Read in
      ${languageName(language)}.
    </p>
    <dl>${readable(kind, answers).map(answerRow)}</dl>
    ${needs.length === 0 ? '' : needsList(needs)}
  </article>`;
}

function answerRow({question, answer, isPrivate}: ReadableAnswer) {
  return html`<div>
    <dt>
      ${question}
      ${isPrivate ? html`<span class="private">Private: do not show or say this to others</span>` : ''}
    </dt>
    <dd dir="auto">${answer}</dd>
  </div>`;
}

function needsList(needs: readonly CodedNeed[]) {
  return html`<h3>Needs, in codes</h3>
    <ul class="needs">
      ${needs.map(readableNeed).map(
        ({whose, what, code, category, reviewBy, reviewOn}) =>
          html`<li>
            <strong>${what}</strong> (${code})<br />
            ${whose} · ${category} · Ask again by
            <time datetime="${reviewOn}">${reviewBy}</time>
          </li>`,
      )}
    </ul>`;
}
