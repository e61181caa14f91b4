/**
 * Asks for a widget and for the chunks it imports at the same time.
 *
 * `import('./referral.js')` alone makes a browser read the widget before it learns that it
 * needs the core: one more round trip before anything can be typed.
 *
 * @returns {import('rollup').Plugin}
 */
export function importTogether() {
  return {
    name: 'import-together',
    renderDynamicImport({getTargetChunkImports, chunk}) {
      const needed = (getTargetChunkImports() ?? []).filter(
        (target) => target.fileName !== chunk.fileName,
      );
      if (needed.length === 0) return null;
      const imports = needed.map(({resolvedImportPath}) => `import(${resolvedImportPath})`);
      return {left: 'Promise.all([import(', right: `),${imports.join()}]).then(m=>m[0])`};
    },
  };
}
