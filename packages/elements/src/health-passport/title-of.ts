import type {Entry} from '@trust-widgets/contract/fields/field';
import {passport} from '@trust-widgets/contract/passport/passport.form';

import {more} from './health-passport.wording.ts';

/** What an entry is called: the first that was written of it. */
export function titleOf(list: string, entry: Entry): string {
  const [first] = Object.keys(passport.fields[list]?.fields ?? {}).filter((name) => name !== 'id');
  const title = first && entry[first];
  return typeof title === 'string' && title.trim() ? title : more.list.unnamed();
}
