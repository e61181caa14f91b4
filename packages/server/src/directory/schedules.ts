import type {ServiceRecord} from '../trusts/service-record.ts';
import {IdSet} from './id-set.ts';
import {type Open, openAt} from './opening.ts';

/** Closed services are never open, whatever hours they once had. */
const CLOSED: Open = {now: false};

interface Schedule {
  readonly record: ServiceRecord;
  readonly services: IdSet;
  /** What was last worked out, and the span of time for which it holds. */
  known?: {readonly open: Open; readonly from: number; readonly until: number};
}

/**
 * Knows which services are open.
 *
 * Many services share the same hours, and an answer holds until it changes, so there is little to work out however many
 * services there are.
 */
export class Schedules {
  readonly #schedules: readonly Schedule[];
  readonly #ofService: readonly (Schedule | undefined)[];
  readonly #size: number;

  constructor(services: readonly ServiceRecord[]) {
    const byHours = new Map<string, Schedule>();
    this.#size = services.length;
    this.#ofService = services.map((record, number) => {
      if (record.status !== 'active') return undefined;
      const key = JSON.stringify([record.nation, {...record.hours, note: ''}]);
      let schedule = byHours.get(key);
      if (!schedule) {
        schedule = {record, services: IdSet.empty(services.length)};
        byHours.set(key, schedule);
      }
      schedule.services.add(number);
      return schedule;
    });
    this.#schedules = [...byHours.values()];
  }

  /** Says whether a service is open. */
  of(number: number, now: Date): Open {
    const schedule = this.#ofService[number];
    return schedule ? openNow(schedule, now.getTime()) : CLOSED;
  }

  /** Gives all services that are open. */
  open(now: Date): IdSet {
    const at = now.getTime();
    return this.#schedules
      .filter((schedule) => openNow(schedule, at).now)
      .reduce((set, {services}) => set.or(services), IdSet.empty(this.#size));
  }
}

function openNow(schedule: Schedule, at: number): Open {
  const {known, record} = schedule;
  // A clock that was set back must not be answered from what lay ahead.
  if (known && known.from <= at && at < known.until) return known.open;
  const open = openAt(record.hours, record.nation, new Date(at));
  const until = open.changesAt === undefined ? at + DAY : Date.parse(open.changesAt);
  schedule.known = {open, from: at, until};
  return open;
}

const DAY = 86_400_000;
