import {type DefaultTreeAdapterTypes as Tree, parse} from 'parse5';

import type {TestService} from './test-service.ts';

type Element = Tree.Element;

/** What somebody types or chooses, by the name of the control. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A browser without script: it keeps cookies, fills in forms and follows where they lead. Tests see what a person sees. */
export class PlainBrowser {
  readonly #service: TestService;
  readonly #cookies = new Map<string, string>();
  readonly #headers: Readonly<Record<string, string>>;
  #document: Tree.Document = parse('');
  /** What the server answered last, after all redirects. */
  response = new Response();
  html = '';
  /** The address that the browser shows. */
  address = '';
  /** Every address that was asked for. */
  readonly asked: string[] = [];
  /** Whether it keeps cookies. */
  keepsCookies = true;

  constructor(service: TestService, headers: Readonly<Record<string, string>> = {}) {
    this.#service = service;
    this.#headers = headers;
  }

  /** Opens an address, and follows where it leads. */
  async open(address: string): Promise<this> {
    return this.#go(address, {method: 'GET'});
  }

  /** Loads the page again. */
  async reload(): Promise<this> {
    return this.open(this.address);
  }

  /** Follows the link with these words on it. */
  async follow(words: string | RegExp): Promise<this> {
    const link = this.all('a').find((one) => isSaid(textOf(one), words));
    if (!link) throw new Error(`No link is called ${String(words)} in: ${this.text}`);
    return this.open(new URL(attribute(link, 'href') ?? '', this.#base).href);
  }

  /** Fills in the page’s form and presses the button with these words on it: the first that can be seen, if none. */
  async press(words?: string | RegExp, filled: Filled = {}): Promise<this> {
    const {action, body} = this.filled(words, filled);
    return this.send(action, body);
  }

  /** Sends a form as a page of the service does. */
  async send(
    address: string,
    body: string | Uint8Array | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<this> {
    return this.#go(address, {
      method: 'POST',
      body,
      headers: {
        ...(typeof body === 'string' && {'Content-Type': 'application/x-www-form-urlencoded'}),
        'Sec-Fetch-Site': 'same-origin',
        Origin: this.#service.origin,
        ...headers,
      },
    });
  }

  /** What pressing a button would send. */
  filled(words?: string | RegExp, filled: Filled = {}): {action: string; body: string} {
    const button = this.all('button').find(
      (one) =>
        attribute(one, 'aria-hidden') === undefined &&
        (words === undefined
          ? attribute(one, 'form') === undefined && attribute(one, 'class') === 'button'
          : isSaid(textOf(one), words)),
    );
    if (!button) throw new Error(`No button is called ${String(words)} in: ${this.text}`);
    const owner = attribute(button, 'form');
    const form = this.all('form').find((one) =>
      owner === undefined ? contains(one, button) : attribute(one, 'id') === owner,
    );
    if (!form) throw new Error('The button belongs to no form.');
    const sent = new URLSearchParams();
    const left = new Map(Object.entries(filled));
    for (const control of within(form).filter(({tagName}) =>
      ['input', 'textarea', 'select'].includes(tagName),
    )) {
      const name = attribute(control, 'name') ?? '';
      const given = filled[name];
      left.delete(name);
      for (const value of valuesOf(control, given)) sent.append(name, value);
    }
    if (left.size > 0)
      throw new Error(`${[...left.keys()].join(', ')} is not asked in: ${this.text}`);
    const name = attribute(button, 'name');
    if (name !== undefined) sent.append(name, attribute(button, 'value') ?? '');
    return {action: attribute(form, 'action') ?? this.address, body: sent.toString()};
  }

  /** Everything on the page that can be read. */
  get text(): string {
    const [body] = this.all('body');
    return body ? clean(textOf(body)) : '';
  }

  get title(): string {
    return clean(textOf(this.all('title')[0]));
  }

  /** The heading of the step. */
  get heading(): string {
    const step = this.all('h2').find(({attrs}) =>
      attrs.some(({name, value}) => name === 'id' && ['step', 'receipt'].includes(value)),
    );
    return clean(textOf(step));
  }

  /** The page of the form, as in the address. */
  get page(): string {
    return new URL(this.address, this.#service.origin).pathname.split('/').at(-1) ?? '';
  }

  /** What the error summary lists. */
  get problems(): string[] {
    const summary = this.all('div').find((one) => attribute(one, 'id') === 'summary');
    return summary
      ? within(summary)
          .filter(({tagName}) => tagName === 'li')
          .map((line) => clean(textOf(line)))
      : [];
  }

  /** What a control holds. */
  valueOf(name: string): string | undefined {
    const controls = this.all('input', 'textarea', 'select').filter(
      (one) => attribute(one, 'name') === name,
    );
    const [value] = controls.flatMap((control) => valuesOf(control, undefined));
    return value;
  }

  /** The names of the controls. */
  get controls(): string[] {
    const names = this.all('input', 'textarea', 'select').map(
      (one) => attribute(one, 'name') ?? '',
    );
    return [...new Set(names)].filter((name) => !name.startsWith('form.'));
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  /** Takes another browser’s cookies. */
  steal(other: PlainBrowser): void {
    for (const [name, value] of other.cookies) this.#cookies.set(name, value);
  }

  all(...tags: readonly string[]): Element[] {
    return within(this.#document).filter(({tagName}) => tags.includes(tagName));
  }

  get #base(): URL {
    return new URL(this.address, this.#service.origin);
  }

  async #go(address: string, init: RequestInit): Promise<this> {
    let url = new URL(address, this.#service.origin);
    let request = init;
    for (let redirects = 0; ; redirects += 1) {
      this.asked.push(url.href);
      const response = await this.#service.fetch(
        new Request(url, {
          ...request,
          redirect: 'manual',
          headers: {
            ...this.#headers,
            ...(this.#cookies.size > 0 && {
              Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
            }),
            ...(request.headers as Record<string, string>),
          },
        }),
      );
      this.#take(response.headers.getSetCookie());
      const location = response.headers.get('location');
      const isElsewhere = location !== null && !location.startsWith('/');
      if (location === null || isElsewhere || redirects === 5) {
        this.response = response;
        this.address = isElsewhere ? location : url.pathname + url.search + url.hash;
        this.html = await response.text();
        this.#document = parse(this.html);
        return this;
      }
      url = new URL(location, url);
      request = {method: 'GET'};
    }
  }

  #take(cookies: readonly string[]): void {
    if (!this.keepsCookies) return;
    for (const cookie of cookies) {
      const [pair = '', ...options] = cookie.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (options.includes('Max-Age=0')) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(name.length + 1));
    }
  }
}

function valuesOf(control: Element, given: Filled[string] | undefined): string[] {
  const {tagName} = control;
  const value = attribute(control, 'value');
  const type = attribute(control, 'type');
  if (type === 'radio' || type === 'checkbox') {
    const isChosen =
      given === undefined
        ? attribute(control, 'checked') !== undefined
        : [given].flat().includes(value ?? '');
    return isChosen ? [value ?? 'on'] : [];
  }
  if (typeof given === 'string') return [given];
  if (tagName === 'input') return [value ?? ''];
  if (tagName === 'textarea') return [textOf(control)];
  const options = within(control).filter((one) => one.tagName === 'option');
  const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0];
  return chosen ? [attribute(chosen, 'value') ?? ''] : [];
}

function within(parent: Tree.ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...within(node)] : []));
}

function contains(outer: Element, inner: Element): boolean {
  return within(outer).includes(inner);
}

function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Tree.ParentNode | undefined): string {
  return (node?.childNodes ?? [])
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

function clean(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isSaid(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? clean(text) === words : words.test(clean(text));
}
