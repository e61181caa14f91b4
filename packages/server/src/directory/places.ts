import type {Position, ServiceRecord} from '../trusts/service-record.ts';
import type {IdSet} from './id-set.ts';
import {milesBetween} from './towns.ts';

/** Gives how far a service is away, in whole miles. */
export type Miles = (service: number) => number;

/** Further than any two places of the United Kingdom: services without a place come after all that have one. */
export const NOWHERE = 2000;

interface Place {
  readonly position: Position | undefined;
  /** The services there, by number, smallest first. */
  readonly services: number[];
}

/** Knows where the services are. Many share a place, so distances are worked out by place. */
export class Places {
  readonly #places: readonly Place[];
  readonly #ofService: Uint32Array;
  /** The middle of all services. */
  readonly middle: Position | undefined;

  constructor(services: readonly ServiceRecord[]) {
    const places = new Map<string, Place & {readonly number: number}>();
    this.#ofService = Uint32Array.from(services, ({position}, service) => {
      const key = `${position?.lat},${position?.lon}`;
      let place = places.get(key);
      if (!place) places.set(key, (place = {position, services: [], number: places.size}));
      place.services.push(service);
      return place.number;
    });
    this.#places = [...places.values()];
    this.middle = middleOf(services.flatMap(({position}) => position ?? []));
  }

  /** Measures from a town. */
  milesFrom(town: Position): Miles {
    const miles = Uint16Array.from(this.#places, ({position}) =>
      position ? Math.round(milesBetween(town, position)) : NOWHERE,
    );
    return (service) => miles[this.#ofService[service]!]!;
  }

  /** Gives the services of `set`, nearest first; those as far away as each other by number. */
  *nearest(miles: Miles, set: IdSet): Generator<number, void, undefined> {
    const byMiles = new Map<number, Place[]>();
    for (const place of this.#places) {
      const away = miles(place.services[0]!);
      const others = byMiles.get(away);
      if (others) others.push(place);
      else byMiles.set(away, [place]);
    }
    for (const away of [...byMiles.keys()].sort((a, b) => a - b)) {
      const places = byMiles.get(away)!;
      const services =
        places.length === 1
          ? places[0]!.services
          : places.flatMap((place) => place.services).sort((a, b) => a - b);
      for (const service of services) if (set.has(service)) yield service;
    }
  }
}

function middleOf(positions: readonly Position[]): Position | undefined {
  if (positions.length === 0) return undefined;
  const mean = (of: (position: Position) => number) =>
    positions.reduce((sum, position) => sum + of(position), 0) / positions.length;
  return {lat: mean(({lat}) => lat), lon: mean(({lon}) => lon)};
}
