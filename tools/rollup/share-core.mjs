import path from 'node:path';

/** The widget for which every byte of the core must be of use: whoever opens it may be in a crisis, on a slow line. */
const FIRST = 'referral';

/** What two widgets share and is shorter than this, in characters, is not worth a file of its own. */
const TOO_SHORT = 1000;

/**
 * Puts what most widgets need into one `core` chunk, what only some of them need into a chunk of those, and what one
 * needs into its own: a page that refers people should not load what two directories share.
 *
 * Left to itself rollup makes a chunk for every set of widgets that share something, and a page
 * on a slow line pays for each of them with a round trip. What a widget fetches later, when somebody asks for it, is
 * left to rollup: it must weigh on no page before.
 */
export function shareCore() {
  /** @type {Map<string, string[]> | undefined} */
  let uses;
  return {
    // What a chunk's modules need is not put beside them unasked.
    onlyExplicitManualChunks: true,
    /**
     * @param {string} id
     * @param {import('rollup').ManualChunkMeta} meta
     */
    manualChunks(id, meta) {
      uses ??= findUsers(meta);
      const users = uses.get(id) ?? [];
      if (users.length > 0 && id.includes('/node_modules/')) return 'core';
      if (users.length > 2 && users.includes(FIRST)) return 'core';
      if (users.length < 2) return undefined;
      return sharedBy(users, uses, meta) < TOO_SHORT ? 'core' : users.join('-and-');
    },
  };
}

/**
 * How much these widgets, and no others, share.
 *
 * @param {string[]} users
 * @param {Map<string, string[]>} uses
 * @param {import('rollup').ManualChunkMeta} meta
 */
function sharedBy(users, uses, {getModuleInfo}) {
  return [...uses]
    .filter(([, others]) => others.join() === users.join())
    .reduce((sum, [id]) => sum + (getModuleInfo(id)?.code?.length ?? 0), 0);
}

/**
 * Which widgets need each module at once, by the names of their folders.
 *
 * @param {import('rollup').ManualChunkMeta} meta
 */
function findUsers({getModuleIds, getModuleInfo}) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const entry of getModuleIds()) {
    const askedBy = getModuleInfo(entry)?.dynamicImporters ?? [];
    if (!askedBy.some((importer) => getModuleInfo(importer)?.isEntry)) continue;
    const name = path.basename(path.dirname(entry));
    for (const id of staticallyReached(entry, getModuleInfo)) {
      users.set(id, [...(users.get(id) ?? []), name].sort());
    }
  }
  return users;
}

/**
 * @param {string} entry
 * @param {import('rollup').GetModuleInfo} getModuleInfo
 */
function staticallyReached(entry, getModuleInfo) {
  const reached = new Set([entry]);
  for (const id of reached) {
    for (const next of getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  }
  return reached;
}
