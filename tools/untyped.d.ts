// The plugin has no types, and its rules are only handed on to eslint.
declare module 'eslint-plugin-lit-a11y';
