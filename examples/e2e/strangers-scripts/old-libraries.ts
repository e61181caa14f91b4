import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {build} from 'esbuild';

const require = createRequire(import.meta.url);

/** Files of libraries as old sites have them. */
export const libraries: Readonly<Record<string, () => string>> = {
  'jquery.js': () => readFileSync(require.resolve('jquery-1/dist/jquery.js'), 'utf8'),
  'mootools.js': () => readFileSync(require.resolve('mootools'), 'utf8'),
};

/** What scripts of long ago put on the language’s own prototypes, and what newer browsers have and older had not. */
export const PATCHED = `
  Array.prototype.toJSON = function () { return 'an array'; };
  Date.prototype.toJSON = function () { return 'a date'; };
  Object.prototype.extend = function () { return this; };
  Array.prototype.each = function (act) { this.forEach(act); };
  Array.prototype.remove = function () { return []; };
  String.prototype.toJSON = function () { return 'a text'; };
  Function.prototype.bindAll = function () {};
  delete Crypto.prototype.randomUUID;
  const own = window.fetch;
  window.fetched = [];
  window.fetch = function (...given) {
    window.fetched.push(given);
    return new window.Promise((resolve, reject) => own.apply(window, given).then(resolve, reject));
  };
  window.Promise = class extends Promise {};
  window.URL = class extends URL {};
  window.JSON = {parse: JSON.parse, stringify: JSON.stringify};
`;

/** An application of somebody else’s that is made with Lit and speaks French by `@lit/localize`. */
export const foreignApp = () =>
  bundled(`import {configureLocalization, localized, msg} from '@lit/localize';
        import {html, LitElement} from 'lit';
        const {setLocale} = configureLocalization({
          sourceLocale: 'en',
          targetLocales: ['fr'],
          loadLocale: () => Promise.resolve({templates: {'their.greeting': 'Bonjour'}}),
        });
        class TheirApp extends LitElement {
          render() { return html\`<p>\${msg('Hello', {id: 'their.greeting'})}</p>\`; }
        }
        localized()(TheirApp);
        customElements.define('their-app', TheirApp);
        void setLocale('fr');`);

/** An application of a trust’s own, for which a developer took our form from npm. */
export const trustsApp = () => bundled(`import '@trust-widgets/elements/referral';`);

async function bundled(contents: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents,
      resolveDir: new URL('../../../packages/elements', import.meta.url).pathname,
    },
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['production'],
  });
  return outputFiles[0]?.text ?? '';
}
