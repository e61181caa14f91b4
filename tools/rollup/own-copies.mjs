import {readFile} from 'node:fs/promises';
import path from 'node:path';

/** What is loaded by itself, by the folder or file that it is in. */
const ALONE = {
  loader: /\/src\/loader\.ts$|\.of-loader\.ts$/,
  check: /\/src\/check\/|\.of-check\.ts$/,
};

/**
 * Gives the loader, and the part that checks a page for its editor, copies of their own of what they share with the
 * widgets: a few lines. A shared file would cost every page a round trip, and the check would need what it is to check.
 *
 * @returns {import('rollup').Plugin}
 */
export function ownCopies() {
  return {
    name: 'own-copies',
    resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string' || !importer.endsWith('/src/loader.ts')) return null;
      return path.join(path.dirname(importer), specifier);
    },
    resolveId(source, importer = '') {
      const [name, files] = Object.entries(ALONE).find(([, files]) => files.test(importer)) ?? [];
      if (!name || !files || !source.startsWith('.')) return null;
      const file = path.join(path.dirname(importer), source);
      return files.test(file) ? file : file.replace(/\.ts$/, `.of-${name}.ts`);
    },
    load: (id) => (/\.of-\w+\.ts$/.test(id) ? readFile(id.replace(/\.of-\w+/, ''), 'utf8') : null),
  };
}
