import {readFileSync} from 'node:fs';

import type {Nation} from '@trust-widgets/contract';
import SearchableMap from 'minisearch/SearchableMap';

import type {Position} from '../trusts/service-record.ts';
import {fold} from './words.ts';

/** A place of the United Kingdom. */
export interface Town extends Position {
  readonly name: string;
  readonly county?: string;
  readonly nation: Nation;
}

/** What helps to choose among towns of one name. */
export interface TownHints {
  readonly nation: Nation;
  /** Where the services are: the Newcastle near them is the one that is meant. */
  readonly around?: Position | undefined;
  /** Only a town of just this name: a file says what it means, a person may slip. */
  readonly exactly?: boolean;
}

/** Names that the list does not have, and the name by which it has the place. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  londonderry: 'Derry',
  'derry/londonderry': 'Derry',
  'londonderry/derry': 'Derry',
  'derry city': 'Derry',
  doire: 'Derry',
  'beal feirste': 'Belfast',
  'lios na gcearrbhach': 'Lisburn',
  'an tiur': 'Newry',
  'ard mhacha': 'Armagh',
  'an omaigh': 'Omagh',
  hull: 'Kingston upon Hull',
  caerdydd: 'Cardiff',
  abertawe: 'Swansea',
  casnewydd: 'Newport',
  wrecsam: 'Wrexham',
  caerfyrddin: 'Carmarthen',
  stoke: 'Stoke-on-Trent',
};

/** Beyond this, a town of the right name is likely the wrong town. */
const NEARBY_MILES = 60;

type Row = readonly [name: string, county: string, nation: Nation, lat: number, lon: number];

const byName = new SearchableMap<Town[]>();
for (const [name, county, nation, lat, lon] of read('towns.json')) {
  const key = plain(name);
  const town = {name, ...(county ? {county} : {}), nation, lat, lon};
  byName.set(key, [...(byName.get(key) ?? []), town]);
}
for (const [name, town] of Object.entries(ALSO_CALLED)) {
  byName.set(plain(name), [...(byName.get(plain(name)) ?? []), ...(byName.get(plain(town)) ?? [])]);
}

/** Finds the town that somebody means, in any case and with a slip of the finger; or nothing. */
export function findTown(typed: string, hints: TownHints): Town | undefined {
  const name = plain(typed.slice(0, 80));
  if (name.length < 2) return undefined;
  const exact = byName.get(name) ?? [];
  if (hints.exactly)
    return best(
      exact.filter(({nation}) => nation === hints.nation),
      hints,
    );

  // "Newcastle" in Sunderland is Newcastle upon Tyne, although a town in County Down has just that name.
  const readings = [
    () => exact,
    () => (name.length < 3 ? [] : beginningWith(`${name} `)),
    () => (name.length < 3 ? [] : beginningWith(name)),
    () => slips(name),
  ];
  let farAway: Town | undefined;
  for (const reading of readings) {
    const town = best(reading(), hints);
    if (!town) continue;
    if (!hints.around || milesBetween(town, hints.around) <= NEARBY_MILES) return town;
    farAway ??= town;
  }
  return farAway;
}

/** Straight-line distance over the globe. */
export function milesBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * radians) / 2) ** 2;
  const h =
    half(a.lat, b.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(a.lon, b.lon);
  return 2 * 3958.8 * Math.asin(Math.sqrt(h));
}

function beginningWith(name: string): Town[] {
  return [...byName.atPrefix(name)].flatMap(([, towns]) => towns);
}

function slips(name: string): Town[] {
  if (name.length < 4) return [];
  const found = [...byName.fuzzyGet(name, name.length < 6 ? 1 : 2)];
  const fewest = Math.min(...found.map(([, [, edits]]) => edits));
  return found.flatMap(([, [towns, edits]]) => (edits === fewest ? towns : []));
}

function best(towns: readonly Town[], {nation, around}: TownHints): Town | undefined {
  const rank = (town: Town) =>
    around ? milesBetween(town, around) : Number(town.nation !== nation);
  return [...towns].sort((a, b) => rank(a) - rank(b))[0];
}

/** "St. Bees", "st bees" and "Stoke-on-Trent", "stoke on trent" are the same to somebody who types. */
function plain(name: string): string {
  return fold(name)
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function read(file: string): Row[] {
  return JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')) as Row[];
}
