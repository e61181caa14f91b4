import {mkdir, open, readFile} from 'node:fs/promises';
import path from 'node:path';

import type {Delivery} from '@trust-widgets/server';

/** A delivery, and when it came. */
export interface Arrival {
  readonly arrivedAt: string;
  readonly delivery: Delivery;
}

/** What has arrived, kept in a file of one JSON line each. */
export interface Arrivals {
  /** In the order of arrival. */
  all(): readonly Arrival[];
  /** Keeps a delivery, and says whether it is new. It is on the disk when this comes back. */
  keep(delivery: Delivery, now: Date): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the arrivals kept in `folder`, which is made where it is missing. */
export async function openArrivals(folder: string): Promise<Arrivals> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  const file = path.join(folder, 'arrivals.jsonl');
  const {arrivals, isTorn} = await readArrivals(file);
  const known = new Set(arrivals.map(({delivery}) => delivery.deliveryId));
  const handle = await open(file, 'a', 0o600);
  // The machine stopped in the middle of a line. Its sender never heard that it was taken, and will send it again.
  if (isTorn) await handle.appendFile('\n');

  // One after the other, so that two copies of one delivery that come together are not both taken for new.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    all: () => arrivals,
    keep: (delivery, now) =>
      inTurn(async () => {
        if (known.has(delivery.deliveryId)) return false;
        const arrival = {arrivedAt: now.toISOString(), delivery};
        await handle.appendFile(`${JSON.stringify(arrival)}\n`);
        // Whoever hears "taken" forgets it. So it must be on the disk, and not on its way there.
        await handle.datasync();
        known.add(delivery.deliveryId);
        arrivals.push(arrival);
        return true;
      }),
    close: () => inTurn(() => handle.close()),
  };
}

async function readArrivals(file: string): Promise<{arrivals: Arrival[]; isTorn: boolean}> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const arrivals = text.split('\n').flatMap((line): Arrival[] => {
    try {
      return [JSON.parse(line) as Arrival];
    } catch {
      return [];
    }
  });
  return {arrivals, isTorn: text !== '' && !text.endsWith('\n')};
}
