import {setTimeout as wait} from 'node:timers/promises';

/** Waits until something holds, and fails with its name when it does not within the time. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${withinMs} ms.`);
    await wait(10);
  }
}
