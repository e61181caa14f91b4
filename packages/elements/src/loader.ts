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
const origin = new URL(import.meta.url).origin;
const asked = new Set<string>();

function load(element: Element): void {
  const tag = element.localName;
  askEarly(element);
  if (asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  widgets[tag]?.().catch(() => {
    // The element's own content stays. A later tag, or the same one put back, tries again.
    asked.delete(tag);
  });
}

/** Asks for the trust's settings while the widget is still on its way: on a slow line a round trip costs most. */
function askEarly(element: Element): void {
  const trust = element.getAttribute('trust') ?? '';
  const service = element.getAttribute('service');
  // A slip of the editor's is told by the widget, and asked of nobody.
  if (![trust, service ?? trust].every((id) => /^[a-z0-9-]{1,63}$/.test(id))) return;
  const base = `${element.getAttribute('api') ?? origin}/v1/trusts/${trust}`;
  for (const url of service ? [base, `${base}/services/${service}`] : [base]) {
    if (asked.has(url) || !/^https?:\/\/[^/]/.test(url)) continue;
    asked.add(url);
    const link = document.createElement('link');
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = url;
    document.head.append(link);
  }
}

function search(root: ParentNode): void {
  root.querySelectorAll(tags).forEach(load);
}

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
