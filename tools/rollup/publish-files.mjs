import {createHash} from 'node:crypto';
import {readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {snippetsPage, someService} from '../snippets.mjs';

/**
 * Writes what a server needs to hand the bundle out: every file compressed beside itself, and
 * `manifest.json`, which gives each file's integrity, its size, and what it imports, and
 * `snippets.txt`, which is what a web editor pastes.
 *
 * `trust-widgets.js` keeps its name for ever; the same file under a name with its hash in it may
 * be cached for ever and pinned by a page that wants to choose when to take a new version.
 *
 * @param {{loader: string}} options
 * @returns {import('rollup').Plugin}
 */
export function publishFiles({loader}) {
  return {
    name: 'publish-files',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.fileName === loader);
      if (!entry) this.error(`The bundle has no ${loader}.`);

      // Whoever imports the loader gets a second copy of it when a page uses its hashed name.
      const sharer = [entry, ...chunks].find((chunk) =>
        chunk === entry ? entry.imports.length > 0 : chunk.imports.includes(loader),
      );
      if (sharer) {
        this.error(
          `The loader must share nothing with a widget: ${sharer.fileName} imports ` +
            `${sharer.imports.join(', ')}. Let the loader's own modules be the loader's alone.`,
        );
      }

      const pinned = loader.replace('.js', `-${hashOf(entry.code)}.js`);
      this.emitFile({type: 'asset', fileName: pinned, source: entry.code});
      const files = Object.fromEntries([
        ...chunks.map((chunk) => [chunk.fileName, describe(chunk)]),
        [pinned, describe(entry)],
      ]);
      const manifest = {loader, pinned, files: sorted(files)};
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: `${JSON.stringify(manifest, null, 2)}\n`,
      });
      this.emitFile({
        type: 'asset',
        fileName: 'snippets.txt',
        source: await snippetsPage({service: someService, tag: 'trust-referral', manifest}),
      });
    },
    writeBundle({dir = '.'}, bundle) {
      const written = new Set(Object.keys(bundle));
      for (const [name, output] of Object.entries(bundle)) {
        const content = output.type === 'chunk' ? output.code : output.source;
        writeFileSync(path.join(dir, `${name}.br`), brotli(content));
        writeFileSync(path.join(dir, `${name}.gz`), gzip(content));
        written.add(`${name}.br`).add(`${name}.gz`);
      }
      // Files of an older build would be served, and counted, as if they were ours.
      for (const name of readdirSync(dir)) {
        if (!written.has(name)) rmSync(path.join(dir, name), {recursive: true});
      }
    },
  };
}

/** @param {import('rollup').OutputChunk} chunk */
function describe({fileName, code, imports, facadeModuleId}) {
  const [, language] = /\/generated\/locales\/([\w-]+)/.exec(facadeModuleId ?? '') ?? [];
  return {
    // What stays the same from build to build.
    name: fileName.replace(/(-[\w-]{8})?\.js$/, ''),
    // Whose translation it is.
    ...(language && {language}),
    integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    bytes: Buffer.byteLength(code),
    brotli: brotli(code).length,
    gzip: gzip(code).length,
    imports,
  };
}

/** @param {string | Uint8Array} content */
function brotli(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

/** @param {string | Uint8Array} content */
function gzip(content) {
  return gzipSync(content, {level: 9});
}

/** @param {string} code */
function hashOf(code) {
  return createHash('sha256').update(code).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
}

/**
 * @template T
 * @param {Record<string, T>} record
 */
function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
