import {version} from './version.ts';

/** What the first copy of the widgets leaves on a page for every other copy to find. */
interface Mark {
  readonly version: string;
  /** Where loaders of this version came from. The first of them works; the rest do nothing. */
  loaders?: string[];
  /** Other versions that came later, and do nothing. */
  others?: string[];
}

const MARK = Symbol.for('trust-widgets');

/** Gives the mark of the first copy of the widgets on this page, which is ours if there was none. */
export function markOfPage(): Mark {
  return ((globalThis as unknown as Record<symbol, Mark | undefined>)[MARK] ??= {version});
}

/**
 * Says whether this copy may work: it may if the first on the page has the same version. Two versions would take tags and
 * policies from each other, so another does nothing, and says so once.
 */
export function mayWork(): boolean {
  const mark = markOfPage();
  if (mark.version === version) return true;
  const others = (mark.others ??= []);
  if (!others.includes(version)) {
    others.push(version);
    // eslint-disable-next-line no-console -- an editor who put both on the page looks there
    console.warn(
      `Trust Widgets ${mark.version} came first on this page, so ${version} does nothing. Take one of them off.`,
    );
  }
  return false;
}
