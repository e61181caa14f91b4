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
  const isOurs = (origin: string, context: Context<AppEnv>) =>
    origin === addressOf(context, {signIn, trustProxy});
  return {
    isListed: (origin: string) => listed.has(origin),
    /** Whether it is the service's own. */
    isOurs,
    areAt: (origin: string, context: Context<AppEnv>) =>
      listed.has(origin) || isOurs(origin, context),
  };
}

/** The origin at which people reach the service, as far as it can know. */
export function addressOf(
  context: Context<AppEnv>,
  {signIn, trustProxy}: Omit<OwnPagesDeps, 'trusts'>,
): string {
  if (signIn) return signIn.publicUrl;
  const {host} = new URL(context.req.url);
  const scheme = isHttps(context.req.raw.headers, context.req.url, trustProxy) ? 'https' : 'http';
  return `${scheme}://${host}`;
}
