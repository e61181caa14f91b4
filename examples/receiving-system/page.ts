import {html} from 'hono/html';

import type {Arrival} from './arrivals.ts';
import {languageName, readable} from './words.ts';

const dates = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'full',
  timeStyle: 'short',
});

/**
 * Draws the page that staff see, the newest first.
 *
 * Every `${…}` in hono's html is escaped: what people wrote is text here, whatever it looks like.
 */
export function arrivalsPage(arrivals: readonly Arrival[]) {
  const withdrawn = new Set(
    arrivals.flatMap(({delivery}) =>
      delivery.type === 'referral.withdrawn' ? [delivery.reference] : [],
    ),
  );
  const referrals = arrivals.filter(({delivery}) => delivery.answers !== undefined);
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Referrals that arrived (demonstration)</title>
        <link rel="stylesheet" href="/receiver.css" />
        <script type="module" src="/look-again.js"></script>
      </head>
      <body data-arrivals="${arrivals.length}">
        <p class="demonstration">
          <strong>Demonstration.</strong> This stands for a team’s own system. Everybody in it is
          invented, and nobody reads it.
        </p>
        <main>
          <h1>Referrals that arrived</h1>
          <p role="status" id="news"></p>
          ${
            referrals.length === 0
              ? html`<p>None yet. Send one from the trust’s site, and it appears here.</p>`
              : html`<p>
                  ${referrals.length === 1 ? 'One referral' : `${referrals.length} referrals`}, the
                  newest first. Each was signed by the service, and is kept once.
                </p>`
          }
          ${[...referrals]
            .reverse()
            .map((arrival) => referralArticle(arrival, withdrawn.has(arrival.delivery.reference)))}
        </main>
      </body>
    </html>`;
}

function referralArticle({delivery, arrivedAt}: Arrival, isWithdrawn: boolean) {
  const {reference, service, trust, language, answers = {}} = delivery;
  return html`<article aria-labelledby="${reference}">
    <h2 id="${reference}">${reference}</h2>
    ${
      isWithdrawn
        ? html`<p class="withdrawn"><strong>Taken back by the person who sent it.</strong></p>`
        : ''
    }
    <p>
      For ${service} of ${trust}. Arrived on
      <time datetime="${arrivedAt}">${dates.format(new Date(arrivedAt))}</time>. Read in
      ${languageName(language)}.
    </p>
    <dl>
      ${readable(answers).map(
        ({question, answer}) =>
          html`<div>
            <dt>${question}</dt>
            <dd dir="auto">${answer}</dd>
          </div>`,
      )}
    </dl>
  </article>`;
}
