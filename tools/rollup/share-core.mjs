/**
 * Puts what several widgets need into one `core` chunk, and what one widget needs into its own.
 *
 * Left to itself rollup makes a chunk for every set of widgets that share something, and a page
 * on a slow line pays for each of them with a round trip.
 */
export function shareCore() {
  /** @type {Map<string, number> | undefined} */
  let uses;
  return {
    /**
     * @param {string} id
     * @param {import('rollup').ManualChunkMeta} meta
     */
    manualChunks(id, meta) {
      uses ??= countUses(meta);
      const fromNpm = id.includes('/node_modules/');
      return fromNpm || (uses.get(id) ?? 0) > 1 ? 'core' : undefined;
    },
  };
}

/**
 * How many separately loaded modules (widgets, locales) need each module at once.
 *
 * @param {import('rollup').ManualChunkMeta} meta
 */
function countUses({getModuleIds, getModuleInfo}) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const entry of getModuleIds()) {
    if (!getModuleInfo(entry)?.dynamicImporters.length) continue;
    for (const id of staticallyReached(entry, getModuleInfo)) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
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
