import {
  inOrder,
  lengthOf,
  type Service,
  type ServicePage,
  type ServiceQuery,
  type ServiceSummary,
  tidy,
} from '@trust-widgets/contract';

import type {ServiceRecord} from '../trusts/service-record.ts';
import type {TrustConfig} from '../trusts/trust-config.ts';
import {cursorAt, placeOf} from './cursor.ts';
import {IdSet} from './id-set.ts';
import {type Miles, NOWHERE, Places} from './places.ts';
import {best} from './ranking.ts';
import {Schedules} from './schedules.ts';
import {findTown} from './towns.ts';
import {BEST_SCORE, type Hits, type WeightedText, WordIndex} from './word-index.ts';

/** The services of a trust, made ready to be searched. */
export interface Directory {
  /**
   * Finds a page of services.
   *
   * @throws {CursorError} when the cursor is not one that this search gave
   */
  search(query: ServiceQuery, now: Date): ServicePage;
  /** Gives all that is known of one service. */
  get(id: string, now: Date): Service | undefined;
}

const PAGE = 20;

/** Builds the directory of a trust. This reads every service once; a search afterwards does not. */
export function createDirectory({services: records, trust}: TrustConfig): Directory {
  // A service's number is its place in the list that nobody searched: those that are open to people, by name.
  const services = [...records].sort(byStatusThenName);
  const byId = new Map(services.map((service, number) => [service.id, number]));
  const words = new WordIndex(services.map(textsOf));
  const schedules = new Schedules(services);
  const summaries = services.map(summaryOf);
  const everything = IdSet.all(services.length);
  const audiences = groupBy(services, ({audiences}) => audiences);
  const channels = groupBy(services, ({waysIn}) => waysIn.map(({channel}) => channel));
  const none = IdSet.empty(services.length);
  const places = new Places(services);

  function matching(query: ServiceQuery, now: Date): IdSet {
    let set = everything;
    if (query.for) set = set.and(audiences.get(query.for) ?? none);
    if (query.wayIn) set = set.and(channels.get(query.wayIn) ?? none);
    if (query.open) set = set.and(schedules.open(now));
    return set;
  }

  return {
    search(query, now) {
      const q = query.q === undefined ? undefined : tidy(query.q);
      const town = query.near
        ? findTown(query.near, {nation: trust.nation, around: places.middle})
        : undefined;
      const search = JSON.stringify([q, town?.lat, town?.lon, query.for, query.wayIn, query.open]);
      const start = query.cursor === undefined ? 0 : placeOf(query.cursor, search);
      const set = matching(query, now);
      const miles = town && places.milesFrom(town);

      const {numbers, total} = q
        ? ranked(set, words.search(q), miles, start)
        : {
            numbers: miles ? take(places.nearest(miles, set), start) : take(set.from(start), 0),
            total: set.count(),
          };
      const next = start + PAGE;
      return {
        services: numbers.map((number) => {
          const away = miles?.(number) ?? NOWHERE;
          return {
            ...summaries[number]!,
            open: schedules.of(number, now),
            ...(away < NOWHERE && {milesAway: away}),
          };
        }),
        total,
        ...(next < total && {nextCursor: cursorAt(next, search)}),
        ...(town && {near: {name: town.name, ...(town.county && {county: town.county})}}),
      };
    },

    get(id, now) {
      const number = byId.get(id);
      const record = number === undefined ? undefined : services[number];
      if (number === undefined || !record) return undefined;
      const {synonyms: _synonyms, position: _position, ...told} = record;
      return {...told, waysIn: inOrder(told.waysIn), open: schedules.of(number, now)};
    },
  };

  /** The nearest first where a town was asked for, then those that fit best, then by name. */
  function ranked(
    set: IdSet,
    {documents, scores}: Hits,
    miles: Miles | undefined,
    start: number,
  ): {numbers: number[]; total: number} {
    const keys = new Float64Array(documents.length);
    let total = 0;
    for (let index = 0; index < documents.length; index += 1) {
      const number = documents[index]!;
      if (!set.has(number)) continue;
      const misfit = BEST_SCORE - scores[index]!;
      const away = miles ? miles(number) : 0;
      keys[total++] = (away * (BEST_SCORE + 1) + misfit) * services.length + number;
    }
    const numbers = best(keys.subarray(0, total), start, PAGE);
    return {numbers: numbers.map((key) => key % services.length), total};
  }
}

/** Gives a page of what comes, after the first `start`. */
function take(numbers: Iterable<number>, start: number): number[] {
  const page: number[] = [];
  let seen = 0;
  for (const number of numbers) {
    if (seen++ < start) continue;
    if (page.push(number) === PAGE) break;
  }
  return page;
}

/** What a search looks at. A word in the name says most; a person's own word for it hardly less. */
function textsOf(service: ServiceRecord): WeightedText[] {
  const texts = (weight: number, ...all: (string | undefined)[]) =>
    all.flatMap((text) => (text ? {text, weight} : []));
  // In whichever language somebody looks for it.
  const all = [service, ...Object.values(service.translations ?? {})];
  const providers = [service.provider, ...Object.values(service.provider.translations ?? {})];
  return [
    ...texts(10, ...all.map(({name}) => name)),
    ...texts(8, ...service.otherNames.map(({name}) => name)),
    ...texts(7, ...service.synonyms),
    ...texts(5, service.kind.replaceAll('-', ' '), ...all.map(({town}) => town)),
    ...texts(3, ...all.map(({whatItIs}) => whatItIs), ...providers.map(({name}) => name)),
    ...texts(2, ...all.flatMap(({whoItIsFor, area}) => [whoItIsFor, area])),
  ];
}

function summaryOf(record: ServiceRecord): Omit<ServiceSummary, 'open' | 'milesAway'> {
  const {id, name, kind, whatItIs, status, provider, hours, waysIn, phones, town} = record;
  const town_ = town === undefined ? {} : {town};
  const translations = Object.entries(record.translations ?? {}).map(
    ([code, {name, whatItIs, town}]) => [
      code,
      {name, whatItIs: whatItIs === undefined ? undefined : truncate(whatItIs), town},
    ],
  );
  return {
    id,
    name,
    kind,
    whatItIs: truncate(whatItIs),
    status,
    provider,
    hours,
    waysIn: inOrder(waysIn),
    phones,
    ...town_,
    ...(translations.length > 0 && {
      translations: Object.fromEntries(translations) as ServiceSummary['translations'],
    }),
  };
}

const LONGEST_IN_LIST = 400;

/** A sentence or two is meant; a list must not grow with what somebody pasted. */
function truncate(text: string): string {
  if (lengthOf(text) <= LONGEST_IN_LIST) return text;
  return `${[...text].slice(0, LONGEST_IN_LIST - 1).join('')}…`;
}

function groupBy<Key>(
  services: readonly ServiceRecord[],
  keysOf: (service: ServiceRecord) => readonly Key[],
): Map<Key, IdSet> {
  const sets = new Map<Key, IdSet>();
  for (const [number, service] of services.entries()) {
    for (const key of keysOf(service)) {
      let set = sets.get(key);
      if (!set) sets.set(key, (set = IdSet.empty(services.length)));
      set.add(number);
    }
  }
  return sets;
}

const names = new Intl.Collator('en-GB');
const STATUSES = ['active', 'temporarily-closed', 'closed'];

function byStatusThenName(a: ServiceRecord, b: ServiceRecord): number {
  return (
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    names.compare(a.name, b.name) ||
    (a.id < b.id ? -1 : 1)
  );
}
