import {html} from 'hono/html';

import {arrivalArticle} from './arrival-article.ts';
import type {Arrival} from './arrivals.ts';

/**
 * Draws the page that staff see, the newest first.
 *
 * Every `${…}` in hono's html is escaped: what people wrote is text here, whatever it looks like.
 */
export function arrivalsPage(arrivals: readonly Arrival[]) {
  const received = arrivals.filter(({delivery}) => delivery.answers !== undefined);
  const takenBack = new Set(
    arrivals
      .filter(({delivery}) => delivery.answers === undefined)
      .map(({delivery}) => delivery.reference),
  );
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>What has arrived (demonstration)</title>
        <link rel="stylesheet" href="/receiver.css" />
        <script type="module" src="/look-again.js"></script>
      </head>
      <body data-arrivals="${arrivals.length}">
        <header class="demonstration">
          <strong>Demonstration.</strong> This stands for a team’s own system. Everybody in it is
          invented, and nobody reads it.
        </header>
        <main>
          <h1>What has arrived</h1>
          <p role="status" id="news"></p>
          ${
            received.length === 0
              ? html`<p>Nothing yet. Send something from the trust’s site, and it appears here.</p>`
              : html`<p>
                  ${received.length} in all, the newest first. Each was signed by the service, and
                  is kept once.
                </p>`
          }
          ${received
            .toReversed()
            .map((arrival) => arrivalArticle(arrival, takenBack.has(arrival.delivery.reference)))}
        </main>
      </body>
    </html>`;
}
