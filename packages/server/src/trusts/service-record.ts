import type {Service} from '@trust-widgets/contract';

/** Where a place is, in degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** What a trust's file says of one service: all that is told of it, but for what depends on who asks and when. */
export interface ServiceRecord extends Omit<Service, 'open' | 'milesAway'> {
  /** Words that people use and the service does not: "nervous breakdown". Searched, never shown. */
  readonly synonyms: readonly string[];
  /** Where its town is, so that it can be found from another. */
  readonly position?: Position | undefined;
}
