import {isAddress, isId, tidy, tidyId} from './attributes.ts';
import {markOfPage, mayWork} from './first-copy.ts';

/**
 * What a trust's page loads: it finds our tags, now and later, and fetches each widget when its tag appears.
 *
 * It shares no code with the widgets, so that a page that has one of them pays for that one.
 */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'trust-exit-page': () => import('./exit-page/define.ts'),
  'trust-health-passport': () => import('./health-passport/define.ts'),
  'trust-interpreter-request': () => import('./interpreter-request/define.ts'),
  'trust-language-picker': () => import('./language-picker/define.ts'),
  'trust-referral': () => import('./referral/define.ts'),
  'trust-service': () => import('./service/define.ts'),
  'trust-service-directory': () => import('./service-directory/define.ts'),
  'trust-shared-passport': () => import('./shared-passport/define.ts'),
  'trust-urgent-help': () => import('./urgent-help/define.ts'),
};
const tags = Object.keys(widgets).join();
const {origin} = new URL(import.meta.url);
const asked = new Set<string>();
const GUIDE = 'See “When something is wrong” in docs/embedding.md.';
let isToldOfFailure = false;

function load(element: Element): void {
  const tag = element.localName;
  if (customElements.get(tag)) return;
  askEarly(element);
  if (asked.has(tag)) return;
  asked.add(tag);
  widgets[tag]?.().catch((error: unknown) => {
    // The element's own content stays. A later tag, or the same one put back, tries again.
    asked.delete(tag);
    if (isToldOfFailure) return;
    isToldOfFailure = true;
    // eslint-disable-next-line no-console -- whatever stops one widget stops the others: once tells an editor why
    console.warn(`<${tag}> was not loaded, so its own content stays. ${GUIDE}`, error);
  });
}

/** Asks for the trust's settings while the widget is still on its way: on a slow line a round trip costs most. */
function askEarly(element: Element): void {
  const read = (name: string) => tidyId(element.getAttribute(name));
  const service = read('service');
  const api = tidy(element.getAttribute('api')) || origin;
  const base = `${api.replace(/\/+$/, '')}/v1/trusts/${read('trust')}`;
  // A slip of the editor's is told by the widget, and asked of nobody.
  if (!isId(read('trust')) || !isId(service || 'none') || !isAddress(api)) return;
  for (const url of service ? [base, `${base}/services/${service}`] : [base]) {
    if (asked.has(url)) continue;
    asked.add(url);
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = url;
    // Not `document.head`: a frame or a form of the page may have that name, and be found in its place.
    document.querySelector('head')?.append(link);
  }
}

function search(root: ParentNode): void {
  root.querySelectorAll(tags).forEach(load);
}

/** Tells an editor who asks for it, at the end of the page's address, what works on the page. */
function check(): void {
  if (location.hash !== '#check-widgets') return;
  void import('./check/check.ts').then(({check}) => check(tags, origin, (tag) => asked.has(tag)));
}

/** Another loader of this version, under another address perhaps, leaves the work to the first. */
const loaders = mayWork() ? (markOfPage().loaders ??= []) : undefined;
if (loaders?.push(import.meta.url) === 1) {
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(tags)) load(node);
        search(node);
      }
    }
  }).observe(document, {childList: true, subtree: true});
  search(document);
  addEventListener('hashchange', check);
  check();
}
