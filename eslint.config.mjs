import js from '@eslint/js';
import * as litModule from 'eslint-plugin-lit';
import * as litA11yModule from 'eslint-plugin-lit-a11y';
import * as wcModule from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {arrowsRule} from './tools/eslint/arrows.mjs';
import {logicalCss, noLiteralText} from './tools/eslint/templates.mjs';

// These plugins are CommonJS, and say so in two ways.
const [lit, litA11y, wc] = [litModule, litA11yModule, wcModule].map(
  (/** @type {any} */ plugin) => plugin.default ?? plugin,
);

const tests = ['**/*.{test,suite,page}.ts', '**/testing/**', 'examples/e2e/**'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '**/.cache/**',
      '**/storybook-static/**',
      'packages/elements/src/generated/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // A template binds a method as it is: @submit=${this.send}. Lit calls it on the host.
      '@typescript-eslint/unbound-method': 'off',
      // A number in a sentence is no mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Our strings are split into digits and characters that were already checked.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // What others declare (the browser's events, a framework's tags) is added to by extending it.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        {allowInterfaces: 'with-single-extends'},
      ],
      '@typescript-eslint/no-namespace': ['error', {allowDeclarations: true}],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false},
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_'},
      ],
      // An empty string is often no answer at all, which is what || says.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
      // With noUncheckedIndexedAccess a ! says that an index is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A default that does nothing is a fair default.
      '@typescript-eslint/no-empty-function': 'off',
      // Every chain of Hono's is another type of the same class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: {process: 'readonly', Buffer: 'readonly', URL: 'readonly'}},
    // The compiler checks these too, and knows every global.
    rules: {'no-undef': 'off'},
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    plugins: {trust: {rules: {arrows: arrowsRule}}},
    rules: {'trust/arrows': 'error'},
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    plugins: {lit, wc, 'lit-a11y': litA11y},
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'lit/no-template-arrow': 'off',
      // A list without bullets is no list to VoiceOver in Safari unless it says so.
      'lit-a11y/no-redundant-role': 'off',
    },
    settings: {litHtmlSources: true},
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: [...tests, '**/*.wording.ts', '**/*.examples.ts'],
    plugins: {words: {rules: {'no-literal-text': noLiteralText, 'logical-css': logicalCss}}},
    rules: {'words/no-literal-text': 'error', 'words/logical-css': 'error'},
  },
  {
    files: tests,
    rules: {
      // node:test's describe and it return promises that nobody waits for.
      '@typescript-eslint/no-floating-promises': 'off',
      // chai speaks in properties: expect(x).to.be.true.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // The compiler judges these against the packed packages, and vue-tsc reads what stands in a .vue file.
    files: ['examples/vue/**/*.ts', 'examples/npm/types/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['examples/**/*.ts', 'packages/server/src/main.ts', 'stories/.storybook/**/*.ts'],
    rules: {'no-console': 'off'},
  },
);
