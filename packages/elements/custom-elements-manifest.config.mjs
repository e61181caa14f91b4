export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['packages/elements/src/generated/**', '**/*.{test,suite,page,examples,wording}.ts'],
  outdir: 'packages/elements',
  litelement: true,
  // It would add a field to the package.json of the folder it is run in, which is the root's.
  packagejson: false,
  plugins: [leaveOutPrivateMembers()],
};

/** The analyser lists `@state` fields, which are no reader's business. */
function leaveOutPrivateMembers() {
  return {
    name: 'leave-out-private-members',
    packageLinkPhase({customElementsManifest}) {
      for (const {declarations = []} of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(isPublic);
          declaration.attributes = declaration.attributes?.filter(isPublic);
        }
      }
    },
  };
}

/** @param {{privacy?: string, name?: string, fieldName?: string}} member */
function isPublic({privacy, name}) {
  return privacy !== 'private' && privacy !== 'protected' && !name?.startsWith('#');
}
