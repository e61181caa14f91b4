import {isoDate} from '@trust-widgets/contract/fields/date';
import type {Entry} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';

import {londonDay} from '../dates.ts';
import type {OpenPassport} from './open-passport.ts';

/** Whose needs the person is to look at again by now: their own, and those of which carers. */
export interface NeedsDue {
  readonly own: boolean;
  readonly carers: readonly Entry[];
}

/** Says whose needs are to be looked at again: on the day that was given, or a year after the last save if none was. */
export function needsDue(open: OpenPassport): NeedsDue {
  const today = londonDay(new Date());
  const {savedAt} = open.saver.kept;
  const aYearOn = savedAt && aYearAfter(londonDay(new Date(savedAt)));
  const isDue = ({needs, needsNotes, reviewNeedsOn}: OpenPassport['draft']) => {
    const hasNeeds = (Array.isArray(needs) && needs.length > 0) || Boolean(needsNotes);
    const {value} = passport.fields.reviewNeedsOn.read(reviewNeedsOn);
    const day = value ? isoDate(value) : aYearOn;
    return hasNeeds && day !== undefined && day <= today;
  };
  return {own: isDue(open.draft), carers: open.list('carers').filter(isDue)};
}

/** A year after a day, as text that sorts as days do. It need not be a day itself: 29 February comes before 1 March. */
function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
