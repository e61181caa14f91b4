/** The one name under which anything of a passport is ever stored on a device. */
export const KEPT_UNDER = 'trust-widgets-passport';

/** Says whether a passport is kept on this device, without reading it or asking anybody. */
export function isKeptHere(): boolean {
  try {
    return localStorage.getItem(KEPT_UNDER) !== null;
  } catch {
    // Storage is closed to us (a sandboxed frame, private browsing): nothing can be kept in it.
    return false;
  }
}
