/**
 * What a web editor pastes into a page, made from the manifest of a build.
 *
 * It runs in Node, where the build prints it, and in a browser, where the snippet builder shows it.
 */

/** @typedef {{name: string, language?: string, integrity: string, brotli: number, imports: string[]}} File */
/** @typedef {{loader: string, pinned: string, files: Record<string, File>}} Manifest */
/**
 * `languages`: those that people may read the page in, beside English. All, unless said.
 *
 * @typedef {{service: string, tag: string, manifest: Manifest, languages?: readonly string[]}} Chosen
 */

/** A made-up address, for whoever has not said where the service is. */
export const someService = 'https://referrals.trust.example';

/**
 * The script that is always of the newest version.
 *
 * @param {Pick<Chosen, 'service'>} chosen
 */
export function newest({service}) {
  return `<script type="module" src="${service}/widgets/trust-widgets.js"></script>`;
}

/**
 * The script of one version. What it loads later has hashes in its names, and not in the page.
 *
 * @param {Pick<Chosen, 'service' | 'manifest'>} chosen
 */
export function pinned({service, manifest}) {
  return `<script
  type="module"
  src="${service}/widgets/${manifest.pinned}"
  integrity="${integrityOf(manifest, manifest.pinned)}"
  crossorigin
></script>`;
}

/**
 * The script of one version with the integrity of every file that it may ever load, and with those named that a widget
 * needs at once, so that the browser need not find them out one after the other.
 *
 * @param {Chosen} chosen
 */
export function pinnedWithAll(chosen) {
  const {service, tag, manifest} = chosen;
  const early = neededBy(tag, manifest).map(
    (file) => `<link
  rel="modulepreload"
  href="${service}/widgets/${file}"
  integrity="${integrityOf(manifest, file)}"
  crossorigin
/>`,
  );
  return [`<script type="importmap">${importMap(chosen)}</script>`, ...early, pinned(chosen)].join(
    '\n',
  );
}

/**
 * What stands in the import map: an address and its integrity on each line.
 *
 * @param {Omit<Chosen, 'tag'>} chosen
 */
export function importMap({service, manifest, languages}) {
  const integrity = Object.entries(manifest.files)
    .filter(([file]) => file !== manifest.loader && file !== manifest.pinned)
    .filter(([, {language}]) => !language || (languages?.includes(language) ?? true))
    .map(([file, {integrity}]) => [`${service}/widgets/${file}`, integrity]);
  return `\n${JSON.stringify({integrity: Object.fromEntries(integrity)}, null, 1)}\n`;
}

/**
 * The lines of a Content-Security-Policy that the widgets need.
 *
 * @param {Pick<Chosen, 'service'> & {inline?: string}} needs `inline`: the text of an import map, where the page has one
 */
export async function policy({service, inline}) {
  const scripts = [service, ...(inline === undefined ? [] : [`'${await sha256(inline)}'`])];
  return `script-src ${scripts.join(' ')};
connect-src ${service};`;
}

/**
 * All of them with what each is for, as a page of plain text.
 *
 * @param {Chosen} chosen
 */
export async function snippetsPage(chosen) {
  const inline = importMap(chosen);
  return `Paste one of these into the <head> of the page. Which one to choose: docs/embedding.md


1. ALWAYS THE NEWEST VERSION

${newest(chosen)}

If your site has a Content-Security-Policy, add this to it:

${await policy(chosen)}


2. THIS VERSION, UNTIL YOU PASTE ANOTHER

The integrity covers this one file. The lines of the policy are those above.

${pinned(chosen)}


3. THIS VERSION, AND NO CHANGED BYTE IN ANY FILE OF IT

Paste it before every other <script type="module"> of the page, and change nothing in it, not even a space.
Of the translations it has those of every language. For those of some alone: /widgets/snippets.txt?languages=cy,ur
It also fetches early what <${chosen.tag}> needs.

${pinnedWithAll(chosen)}

If your site has a Content-Security-Policy, add this to it:

${await policy({...chosen, inline})}
`;
}

/**
 * The files that a widget's page loads before anybody answers, beside the loader.
 *
 * @param {string} tag
 * @param {Manifest} manifest
 */
function neededBy(tag, manifest) {
  const [file] =
    Object.entries(manifest.files).find(([, {name}]) => name === tag.replace('trust-', '')) ?? [];
  if (file === undefined) throw new Error(`The manifest has no widget for <${tag}>`);
  const needed = new Set([file]);
  for (const one of needed) {
    for (const next of manifest.files[one]?.imports ?? []) needed.add(next);
  }
  return [...needed];
}

/** @param {string} text */
async function sha256(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** @param {Manifest} manifest @param {string} file */
function integrityOf(manifest, file) {
  const found = manifest.files[file];
  if (!found) throw new Error(`The manifest has no ${file}`);
  return found.integrity;
}
