import {AUDIENCES, CHANNELS, isWellFormed, type ServiceQuery} from '@trust-widgets/contract';
import {type Context, Hono} from 'hono';

import {CursorError} from '../directory/cursor.ts';
import type {Directory} from '../directory/directory.ts';
import {ProblemError} from '../problem.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';
import {answerTagged, type Tagged, tagged} from './json-with-tag.ts';
import {MinuteCache} from './minute-cache.ts';

/** What the routes of trusts and services need. */
export interface TrustRoutes {
  readonly trusts: ReadonlyMap<
    string,
    {readonly config: TrustConfig; readonly directory: Directory}
  >;
  now(): Date;
  /** How patients sign in, where they can. */
  readonly signIn?: object | undefined;
}

/**
 * Answers what a page needs to know of a trust, and its service directory. All of it is public, and read only.
 *
 * The language that a caller asks for makes no difference: services are told in the trust's own words.
 */
export function trustRoutes({trusts, now, signIn}: TrustRoutes): Hono {
  const find = (id: string | undefined) => {
    const trust = trusts.get(id ?? '');
    if (!trust) throw new ProblemError('not_found');
    return trust;
  };
  const answers = new MinuteCache<Tagged>();

  const routes = new Hono();
  routes.get('/trusts/:trust', (context) => {
    takeNoQuery(context);
    const {trust} = find(context.req.param('trust')).config;
    return answerTagged(context, tagged(signIn ? {...trust, passports: true} : trust));
  });
  routes.get('/trusts/:trust/services', (context) => {
    const id = context.req.param('trust');
    const {directory} = find(id);
    const query = queryOf(context);
    const at = now();
    const search = () => tagged(directory.search(query, at));
    try {
      return answerTagged(context, answers.get(JSON.stringify([id, query]), at, search));
    } catch (error) {
      if (error instanceof CursorError) throw new ProblemError('malformed_request');
      throw error;
    }
  });
  routes.get('/trusts/:trust/services/:service', (context) => {
    takeNoQuery(context);
    const {directory} = find(context.req.param('trust'));
    const service = directory.get(context.req.param('service'), now());
    if (!service) throw new ProblemError('not_found');
    return answerTagged(context, tagged(service));
  });
  return routes;
}

/** Nobody searches by more than this. */
const LONGEST_SEARCH = 200;
const NAMES = ['q', 'near', 'for', 'way-in', 'open', 'cursor'];

/** Reads a search from the address. An empty value is a box left empty. */
function queryOf(context: Context): ServiceQuery {
  const given: Record<string, string> = {};
  for (const [name, value] of new URL(context.req.url).searchParams) {
    const fits = NAMES.includes(name) && !(name in given);
    if (!fits || value.length > LONGEST_SEARCH || !isWellFormed(value)) {
      throw new ProblemError('malformed_request');
    }
    given[name] = value;
  }
  return {
    q: given['q'] || undefined,
    near: given['near'] || undefined,
    for: oneOf(AUDIENCES, given['for']),
    wayIn: oneOf(CHANNELS, given['way-in']),
    open: oneOf(['true', 'false'] as const, given['open']) === 'true',
    cursor: given['cursor'] || undefined,
  };
}

function oneOf<const Value extends string>(
  values: readonly Value[],
  given: string | undefined,
): Value | undefined {
  if (!given) return undefined;
  const value = values.find((one) => one === given);
  if (value === undefined) throw new ProblemError('malformed_request');
  return value;
}

function takeNoQuery(context: Context): void {
  if (new URL(context.req.url).search !== '') throw new ProblemError('malformed_request');
}
