import path from 'node:path';

/**
 * What each package may import beside its own files. Arrows run one way, so that the contract
 * can be read, tested and published without anything that stands on it.
 */
export const arrows = {
  contract: ['zod'],
  sdk: ['@trust-widgets/contract'],
  elements: [
    '@trust-widgets/contract',
    '@trust-widgets/sdk',
    '@lit/localize',
    'lean-qr',
    'lit',
    // Types alone, for templates of these frameworks.
    'react',
    'svelte',
    'vue',
  ],
  server: [
    '@trust-widgets/contract',
    '@trust-widgets/elements',
    '@hono/node-server',
    '@lit-labs/ssr',
    // Types alone. Nothing of it is installed with the service.
    '@medplum/fhirtypes',
    'hono',
    'kysely',
    'libsql',
    'lit',
    'minisearch',
    'openid-client',
    'parse5',
    'pg',
    'yaml',
    'zod',
    'node:',
  ],
};

/** @type {import('eslint').Rule.RuleModule} */
export const arrowsRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      notAllowed: '{{package}} may not import {{source}}. It may import: {{allowed}}.',
      outside: '{{package}} may not reach outside its own folder by a path.',
    },
  },
  create(context) {
    const [, folder, name = ''] = /^(.*\/packages\/(\w+)\/)/.exec(toPosix(context.filename)) ?? [];
    if (!folder || !Object.hasOwn(arrows, name)) return {};
    const allowed = arrows[/** @type {keyof typeof arrows} */ (name)];

    /** @param {any} node */
    function check({source}) {
      if (typeof source?.value !== 'string') return;
      if (source.value.startsWith('.')) {
        const target = path.posix.join(path.posix.dirname(toPosix(context.filename)), source.value);
        if (target.startsWith(/** @type {string} */ (folder))) return;
        context.report({node: source, messageId: 'outside', data: {package: name}});
      } else if (!allowed.some((prefix) => isWithin(source.value, prefix))) {
        context.report({
          node: source,
          messageId: 'notAllowed',
          data: {package: name, source: source.value, allowed: allowed.join(', ')},
        });
      }
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/** @param {string} source @param {string} prefix */
function isWithin(source, prefix) {
  return prefix.endsWith(':')
    ? source.startsWith(prefix)
    : source === prefix || source.startsWith(`${prefix}/`);
}

/** @param {string} file */
function toPosix(file) {
  return file.replaceAll('\\', '/');
}
