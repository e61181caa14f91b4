import {readFileSync} from 'node:fs';
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

const forEditors = {outdir: '.', hideLogs: true, hideCssPropertiesDocs: true, hideSlotDocs: true};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/generated/**', '**/*.{test,suite,page,examples,wording}.ts'],
  outdir: '.',
  litelement: true,
  // Its field stands in package.json by hand.
  packagejson: false,
  plugins: [
    keepOnlyElements(),
    leaveOutPrivateMembers(),
    nameEvents(),
    addCustomProperties(),
    customElementVsCodePlugin(forEditors),
    customElementJetBrainsPlugin({...forEditors, packageJson: false}),
  ],
};

/** @typedef {Record<string, any>} Entry */

/** @param {string} name @param {(declaration: Entry) => void} change */
function eachElement(name, change) {
  return {
    name,
    /** @param {{customElementsManifest: {modules: Entry[]}}} all */
    packageLinkPhase({customElementsManifest}) {
      for (const {declarations} of customElementsManifest.modules) declarations.forEach(change);
    },
  };
}

/** The analyser lists every function that our own modules share, by where its source is. */
function keepOnlyElements() {
  return {
    name: 'keep-only-elements',
    /** @param {{customElementsManifest: {modules: Entry[]}}} all */
    packageLinkPhase({customElementsManifest}) {
      customElementsManifest.modules = customElementsManifest.modules.flatMap((module) => {
        const declarations = module.declarations?.filter((/** @type {Entry} */ one) => one.tagName);
        if (!declarations?.length) return [];
        const path = module['path'].replace(/^src/, 'dist').replace(/\.ts$/, '.js');
        const exports = [
          ...module.exports.map((/** @type {Entry} */ one) => ({
            ...one,
            declaration: {...one.declaration, module: path},
          })),
          ...declarations.map(({name, tagName}) => ({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: {name, module: path},
          })),
        ];
        return [{...module, path, declarations, exports}];
      });
    },
  };
}

/**
 * The analyser lists the state of elements, which is no reader's business, as members and as attributes, and from where a
 * member is inherited, and does not see that a default from another module is text.
 */
function leaveOutPrivateMembers() {
  return eachElement('leave-out-private-members', (declaration) => {
    const members = declaration['members'].filter(isPublic);
    const isOfPublic = (/** @type {Entry} */ {fieldName}) =>
      members.some((/** @type {Entry} */ {name}) => name === fieldName);
    declaration['members'] = members.map(simple);
    declaration['attributes'] = declaration['attributes']?.filter(isOfPublic).map(simple);
  });
}

/** Where an event is dispatched the analyser knows its class at most. What the comment says of it is whole. */
function nameEvents() {
  const source = readFileSync('src/events.ts', 'utf8');
  const classes = new Map(
    [...source.matchAll(/class (\w+) [^]*?type = '([\w-]+)'/g)].map(([, name, type]) => [
      type,
      name,
    ]),
  );
  return eachElement('name-events', (declaration) => {
    declaration['events'] = declaration['events']
      ?.filter((/** @type {Entry} */ event) => event.description)
      .map((/** @type {Entry} */ {name, description}) => ({
        name,
        type: {text: classes.get(name)},
        description,
      }));
  });
}

/** Every element takes the same custom properties. What each is for stands in the page about styling. */
function addCustomProperties() {
  const page = readFileSync('../../docs/styling.md', 'utf8');
  const cssProperties = [...page.matchAll(/^\| `(--[\w-]+)` *\| `(.+?)` *\| (.+?) *\|$/gm)].map(
    ([, name, value, description]) => ({name, description, default: value}),
  );
  return eachElement('add-custom-properties', (declaration) => {
    declaration['cssProperties'] = cssProperties;
  });
}

/** @param {Entry} member */
function isPublic({privacy, name}) {
  return privacy !== 'private' && privacy !== 'protected' && !/^(#|properties$)/.test(name);
}

/** @param {Entry} member */
function simple(member) {
  const simpler = member['kind'] === 'method' ? {...member} : {type: {text: 'string'}, ...member};
  delete simpler['inheritedFrom'];
  return simpler;
}
