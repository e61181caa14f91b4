import {Hono} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {openApiDocument} from '../openapi/document.ts';
import {readHealth} from './health.ts';

/** What the service says of itself: how it is, and what it takes. */
export function metaRoutes(deps: Pick<AppDeps, 'store' | 'now'>): Hono<AppEnv> {
  const document = JSON.stringify(openApiDocument());
  return new Hono<AppEnv>()
    .get('/health', async (context) => {
      // 200 even when degraded: the directory and the numbers to call work without the database,
      // and an instance taken out of service could show neither.
      context.header('Cache-Control', 'no-store');
      return context.json(await readHealth(deps));
    })
    .get('/openapi.json', (context) => {
      context.header('Cache-Control', 'public, max-age=300');
      return context.body(document, 200, {'Content-Type': 'application/json'});
    });
}
