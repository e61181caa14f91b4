import {msg, str} from '@lit/localize';
import type {AUDIENCES} from '@trust-widgets/contract/service-directory/vocabulary';

import type {TrustFailedEvent} from '../events.ts';
import {plural} from '../plural.ts';

type Audience = (typeof AUDIENCES)[number];

/** What is said around a search for services. */
export const wording = {
  title: () => msg('Find a service', {id: 'directory.title'}),
  query: {
    label: () => msg('What do you need help with?', {id: 'directory.query.label'}),
    hint: () =>
      msg('For example the name of a service, or your own words, such as “can’t sleep”', {
        id: 'directory.query.hint',
      }),
  },
  near: {
    label: () => msg('Town or city', {id: 'directory.near.label'}),
    hint: () => msg('Shows the nearest first', {id: 'directory.near.hint'}),
  },
  for: {
    label: () => msg('Who is it for?', {id: 'directory.for.label'}),
    any: () => msg('Anyone', {id: 'directory.for.any'}),
    options: {
      adults: () => msg('Adults', {id: 'directory.for.adults'}),
      'older-adults': () => msg('Older adults', {id: 'directory.for.olderAdults'}),
      'young-people': () => msg('Children and young people', {id: 'directory.for.youngPeople'}),
      parents: () => msg('Parents', {id: 'directory.for.parents'}),
      carers: () => msg('Carers', {id: 'directory.for.carers'}),
      professionals: () =>
        msg('People who work in health or care', {id: 'directory.for.professionals'}),
    } satisfies Record<Audience, () => string>,
  },
  wayIn: {
    label: () => msg('How do you want to get in touch?', {id: 'directory.wayIn.label'}),
    any: () => msg('Any way', {id: 'directory.wayIn.any'}),
  },
  open: () => msg('Only services that are open now', {id: 'directory.open'}),
  search: () => msg('Search', {id: 'directory.search'}),
  searching: () => msg('Looking for services …', {id: 'directory.searching'}),
  found: (total: number) =>
    total === 0
      ? wording.none.title()
      : plural(total, {
          zero: () => wording.none.title(),
          one: () => msg(str`We found ${total} service`, {id: 'directory.found.one'}),
          two: () => msg(str`We found ${total} services`, {id: 'directory.found.two'}),
          few: () => msg(str`We found ${total} services`, {id: 'directory.found.few'}),
          many: () => msg(str`We found ${total} services`, {id: 'directory.found.many'}),
          other: () => msg(str`We found ${total} services`, {id: 'directory.found.other'}),
        }),
  shown: (shown: number, total: number) =>
    msg(str`Showing ${shown} of ${total}`, {id: 'directory.shown'}),
  nearest: (place: string) =>
    msg(str`Nearest to ${isolated(place)} first`, {id: 'directory.nearest'}),
  unknownPlace: () =>
    msg('We don’t know this place. Check the spelling, or try a bigger town near you.', {
      id: 'directory.unknownPlace',
    }),
  miles: (miles: number, place: string) => {
    const town = isolated(place);
    const here = () => msg(str`Less than a mile from ${town}`, {id: 'directory.miles.zero'});
    if (miles === 0) return here();
    return plural(miles, {
      zero: here,
      one: () => msg(str`About ${miles} mile from ${town}`, {id: 'directory.miles.one'}),
      two: () => msg(str`About ${miles} miles from ${town}`, {id: 'directory.miles.two'}),
      few: () => msg(str`About ${miles} miles from ${town}`, {id: 'directory.miles.few'}),
      many: () => msg(str`About ${miles} miles from ${town}`, {id: 'directory.miles.many'}),
      other: () => msg(str`About ${miles} miles from ${town}`, {id: 'directory.miles.other'}),
    });
  },
  start: () => msg('How to start', {id: 'directory.start'}),
  more: (service: string) => msg(str`More about ${isolated(service)}`, {id: 'directory.more'}),
  showMore: () => msg('Show more services', {id: 'directory.showMore'}),
  none: {
    title: () => msg('We found no services', {id: 'directory.none.title'}),
    words: () => msg('Try other words, or fewer of them.', {id: 'directory.none.words'}),
    filters: () =>
      msg('Set the questions below the search box back to “Any” or “Anyone”.', {
        id: 'directory.none.filters',
      }),
    ask: () =>
      msg('You can also call. You don’t need to know the name of a service to get help.', {
        id: 'directory.none.ask',
      }),
    all: () => msg('Show all services', {id: 'directory.none.all'}),
  },
  failed: {
    title: () => msg('We can’t show the services right now', {id: 'directory.failed.title'}),
    offline: () =>
      msg('You are not connected to the internet. You can still call the numbers above.', {
        id: 'directory.failed.offline',
      }),
    busy: () =>
      msg('Many people are looking at the moment. You can still call the numbers above.', {
        id: 'directory.failed.busy',
      }),
    refused: () =>
      msg('We could not understand the search. Please try other words.', {
        id: 'directory.failed.refused',
      }),
    unavailable: () =>
      msg('It is not your fault. You can still call the numbers above.', {
        id: 'directory.failed.unavailable',
      }),
    again: () => msg('Try again', {id: 'directory.failed.again'}),
  } satisfies Record<TrustFailedEvent['reason'] | 'title' | 'again', () => string>,
};

/** Keeps a name in its own order inside a sentence that runs the other way. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
