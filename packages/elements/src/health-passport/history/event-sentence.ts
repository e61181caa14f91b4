import type {PassportEvent} from '@trust-widgets/contract/passport/passport';

import {timeOf} from '../../dates.ts';
import {isolated} from '../view/isolated.ts';
import {wording} from './history.wording.ts';

/** Tells in a whole sentence what was done with a passport, and by whom. */
export function eventSentence(
  {action, at, consent}: PassportEvent,
  names: ReadonlyMap<string, string>,
): string {
  const {events} = wording;
  const time = timeOf(new Date(at));
  const found = names.get(consent ?? '');
  const name = found && isolated(found);
  switch (action) {
    case 'opened':
    case 'saved':
    case 'exported':
    case 'deleted':
      return events[action](time);
    case 'shared':
      return name ? events.shared(name, time) : events.sharedGone(time);
    case 'share-ended':
      return name ? events.ended(name, time) : events.endedGone(time);
    case 'share-opened':
      return name ? events.openedBy(name, time) : events.openedByGone(time);
    default:
      // A service that is newer than this page may know more that can be done.
      return events.unknown(time);
  }
}
