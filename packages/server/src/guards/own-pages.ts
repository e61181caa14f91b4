import type {Context} from 'hono';

import type {AppDeps, AppEnv} from '../app.ts';
import {isHttps} from './client-address.ts';

type OwnPagesDeps = Pick<AppDeps, 'trusts' | 'signIn' | 'trustProxy'>;

/**
 * Says whether pages of an origin may act for somebody who is signed in: those of the service itself, and those of the
 * trusts' own lists.
 *
 * An origin is compared as a whole. `null`, another port, another case or a longer name is another origin.
 */
export function ownPages({trusts, signIn, trustProxy}: OwnPagesDeps) {
  const listed = new Set([...trusts.values()].flatMap(({config}) => config.allowedOrigins));
  listed.delete('null');
  return {
    isListed: (origin: string) => listed.has(origin),
    areAt: (origin: string, context: Context<AppEnv>) =>
      listed.has(origin) || origin === (signIn?.publicUrl ?? originOf(context, trustProxy)),
  };
}

function originOf(context: Context<AppEnv>, trustProxy: number): string {
  const {host} = new URL(context.req.url);
  const scheme = isHttps(context.req.raw.headers, context.req.url, trustProxy) ? 'https' : 'http';
  return `${scheme}://${host}`;
}
