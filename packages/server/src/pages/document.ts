import {directionOf, type Trust} from '@trust-widgets/contract';
import type {Context} from 'hono';
import {html} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';

import type {AppEnv} from '../app.ts';

/** A piece of HTML in which everything that was put in is text. */
export type Html = ReturnType<typeof html>;

/** A page that anybody might have open, for whoever leaves one of ours. */
export const ELSEWHERE = 'https://www.bbc.co.uk/weather';

/** The same around every page of the service’s own: those of a passport, and those of a form without script. */
interface Document {
  readonly language: string;
  readonly title: string;
  /** Its path. */
  readonly stylesheet: string;
  /** The lines of its Content-Security-Policy. */
  readonly policy: readonly string[];
  /** Whether widgets stand on it. A page without any loads no script. */
  readonly hasWidgets: boolean;
  readonly body: Html;
  readonly status: ContentfulStatusCode;
}

/** From where a page may have pictures: a widget in Easy Read shows those of the trust, if it has its own. */
export function imageSources(trust: Trust | undefined): string {
  const own = trust?.pictures === undefined ? '' : ` ${new URL(trust.pictures).origin}`;
  return `img-src 'self' data:${own}`;
}

/** From where a page with a widget may have videos in sign language. A trust without any needs no line for them. */
export function videoSources(trust: Trust | undefined): string[] {
  const videos = Object.values(trust?.signLanguage ?? {}).flat();
  const origins = videos.flatMap(({video, captions}) => [video, captions]).map(originOf);
  return origins.length > 0 ? [`media-src ${[...new Set(origins)].join(' ')}`] : [];
}

function originOf(address: string): string {
  return new URL(address).origin;
}

/** Answers with a page of the service’s own. Nobody keeps a copy of it, and no other origin reads it. */
export async function answerDocument(
  context: Context<AppEnv>,
  {language, title, stylesheet, policy, hasWidgets, body, status}: Document,
): Promise<Response> {
  context.header('Content-Security-Policy', policy.join('; '));
  context.header('Cache-Control', 'no-store');
  context.header('Access-Control-Allow-Origin', undefined);
  return context.html(
    await html`<!doctype html>
      <html lang="${language}" dir="${directionOf(language)}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title}</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href="${stylesheet}" />
          ${hasWidgets ? html`<script type="module" src="/widgets/trust-widgets.js"></script>` : ''}
        </head>
        <body>
          ${body}
        </body>
      </html>`,
    status,
  );
}
