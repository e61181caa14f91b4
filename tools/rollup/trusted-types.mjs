/**
 * Names Lit's Trusted Types policy after us.
 *
 * A page's Content-Security-Policy may name a policy once. A site that uses Lit itself has
 * taken 'lit-html', and its security team should be able to see which policy is ours.
 *
 * @param {string} name
 * @returns {import('rollup').Plugin}
 */
export function trustedTypesPolicy(name) {
  const policy = /(createPolicy\(\s*)(["'])lit-html\2/g;
  let renamed = 0;
  return {
    name: 'trusted-types-policy',
    buildStart() {
      renamed = 0;
    },
    transform(code, id) {
      if (!id.includes('/lit-html/') || !policy.test(code)) return null;
      renamed += 1;
      return {code: code.replace(policy, `$1$2${name}$2`), map: null};
    },
    buildEnd(error) {
      if (!error && renamed !== 1) {
        this.error(`Expected Lit to make one Trusted Types policy, found ${renamed}.`);
      }
    },
  };
}
