/** What the exit buttons of a page know of each other, in whichever copy of this library they are. */
interface Exits {
  /** The buttons in the order in which they came. The first floats, and listens to the keyboard. */
  readonly buttons: Set<{requestUpdate(): void}>;
  /** Whether somebody is leaving, so that nobody leaves twice. */
  isLeaving: boolean;
}

const KEY = Symbol.for('trust-widgets.exits');

/** The one record of this page. A server, which has no `window`, reads this file too. */
export const exits: Exits = ((globalThis as unknown as Record<symbol, Exits | undefined>)[KEY] ??= {
  buttons: new Set(),
  isLeaving: false,
});

/** Says whether a button is the one that floats and listens. */
export function isFirst(button: {requestUpdate(): void}): boolean {
  return exits.buttons.values().next().value === button;
}

/** Takes a button off the record. The next in line takes its place. */
export function withdraw(button: {requestUpdate(): void}): void {
  exits.buttons.delete(button);
  for (const other of exits.buttons) other.requestUpdate();
}
