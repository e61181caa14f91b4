import {isAddress, isId, tidy, tidyId} from '../attributes.ts';
import {sayMistake} from './mistakes.ts';

/** One thing that was looked at, and whether an editor has something to change. */
export interface Finding {
  readonly isGood: boolean;
  readonly text: string;
}

/** What a widget sends, by its tag, and where to. */
const SENDS: Readonly<Record<string, string>> = {
  'trust-referral': 'referrals',
  'trust-interpreter-request': 'interpreter-requests',
};
const NEEDS_SERVICE = ['trust-referral', 'trust-service'];

const good = (text: string): Finding => ({isGood: true, text});
const bad = (text: string): Finding => ({isGood: false, text});

/** Finds out what works of one widget. It asks the service as the widget does, and makes nothing there. */
export async function findingsOf(
  element: Element,
  origin: string,
  isOnItsWay: (tag: string) => boolean,
): Promise<Finding[]> {
  const tag = element.localName;
  const read = (name: string) => tidyId(element.getAttribute(name));
  const api = tidy(element.getAttribute('api')) || origin;
  const findings = [await upgraded(element, isOnItsWay)];
  if (tag === 'trust-exit-page') return findings;
  if (!isAddress(api)) return [...findings, bad(sayMistake({attribute: 'api'}, api))];
  const base = `${api.replace(/\/+$/, '')}/v1/trusts/${read('trust')}`;
  findings.push(await known('trust', read('trust'), base));
  if (!findings.every(({isGood}) => isGood)) return findings;
  if (NEEDS_SERVICE.includes(tag)) {
    const url = `${base}/services/${read('service')}`;
    findings.push(await known('service', read('service'), url));
    if (tag === 'trust-referral') findings.push(...(await takesReferrals(url)));
  }
  const kind = SENDS[tag];
  if (kind) findings.push(await maySend(`${base}/${kind}`));
  return [...findings, ...spokenBy(element)];
}

async function upgraded(element: Element, isOnItsWay: (tag: string) => boolean): Promise<Finding> {
  const tag = element.localName;
  const isLoaded = await Promise.race([
    customElements.whenDefined(tag).then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), 3000)),
  ]);
  if (isLoaded) return good('The widget is loaded.');
  // Nothing may be tried yet: a page may make the policy once, and the widget is going to.
  if (isOnItsWay(tag))
    return bad('The widget is still on its way. Wait a little, and load this page again.');
  return bad(`The widget was not loaded. ${policyLine()}`);
}

/** In which language people read it, once it has drawn itself. */
function spokenBy(element: Element): Finding[] {
  const spoken = element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');
  return spoken ? [good(`It speaks “${spoken}”.`)] : [];
}

/** Tries what a widget would do first, because a page's policy can't be read. */
function policyLine(): string {
  const {trustedTypes} = globalThis as {
    trustedTypes?: {createPolicy(name: string, rules: object): unknown};
  };
  try {
    trustedTypes?.createPolicy('trust-widgets', {});
    return 'The console says which file is missing, or which script took the tag.';
  } catch {
    return 'Name our policy in this page’s Content-Security-Policy: trusted-types trust-widgets.';
  }
}

async function known(attribute: 'trust' | 'service', id: string, url: string): Promise<Finding> {
  if (!isId(id)) return bad(sayMistake({attribute}, id));
  const {origin} = new URL(url);
  try {
    const response = await ask(url);
    const {status} = response;
    if (status === 404) return bad(sayMistake({attribute, isUnknown: true}, id));
    if (status !== 200) return bad(`The service answers with ${status}. Ask whoever runs it.`);
    // Many a website answers every address with a page.
    const said = (await response.json().catch(() => null)) as {id?: unknown} | null;
    return said?.id === id
      ? good(`The ${attribute} “${id}” is known to the service.`)
      : bad(`What answers at ${origin} is not the service. Write the service’s address in api.`);
  } catch {
    return bad(
      `The service can’t be reached. Is ${origin} its address, and does this page’s ` +
        `Content-Security-Policy allow it? It needs: connect-src ${origin}`,
    );
  }
}

/** Asks the service, and not for longer than an editor waits. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, {headers, credentials: 'omit', signal: AbortSignal.timeout(8000)});
}

async function takesReferrals(url: string): Promise<Finding[]> {
  const said: unknown = await ask(url)
    .then((response) => response.json())
    .catch(() => null);
  const {status, waysIn} = (said ?? {}) as Partial<{status: string; waysIn: {channel: string}[]}>;
  // No service of ours: that was told before.
  if (!Array.isArray(waysIn)) return [];
  const isOpen = status === 'active' && waysIn.some((way) => way.channel === 'online-referral');
  return [
    isOpen
      ? good('The service takes referrals online.')
      : bad(
          'The service takes no referrals online: it is closed, or its file names no way in called online-referral.',
        ),
  ];
}

/** Asks for something that does not exist, as a receipt is asked for: a page that may not send may not ask this either. */
async function maySend(url: string): Promise<Finding> {
  const {origin} = globalThis;
  if (origin === 'null') {
    return bad(
      'This frame is sandboxed, so nothing can be sent from it. Add allow-same-origin to its sandbox, or link to the page of the service.',
    );
  }
  try {
    await ask(`${url}/check-widgets`, {authorization: 'Bearer check-widgets'});
    return good(`Pages of ${origin} may send to the service.`);
  } catch {
    return bad(
      `Pages of ${origin} may not send to the service. Have it added to allowedOrigins in the trust’s file.`,
    );
  }
}
