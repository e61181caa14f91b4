import type {BrowserContext, Frame, Request} from 'playwright-core';

/** Keeps what pages ask of anybody but their own origin and the service. */
export class Requests {
  readonly #asked: {readonly of: string; readonly what: string}[] = [];
  readonly #allowed: Set<string>;

  constructor(context: BrowserContext, service: string) {
    this.#allowed = new Set([service]);
    context.on('request', (request) => this.#judge(request));
    context.on('serviceworker', (worker) => this.#add('a worker', worker.url()));
    context.on('page', (page) => {
      page.on('worker', (worker) => this.#add('a worker', worker.url()));
    });
  }

  /** What pages asked of others, with its address. */
  get foreign(): readonly string[] {
    return this.#asked.filter(({of}) => !this.#allowed.has(of)).map(({what}) => what);
  }

  /** Says that a page of this visit asks another origin, as a page that tests such a thing does. */
  allow(...origins: string[]): void {
    for (const origin of origins) this.#allowed.add(origin);
  }

  #judge(request: Request): void {
    // Another page in the window is what a person asked for, and not what a page did.
    const frame = frameOf(request);
    if (request.isNavigationRequest() && !frame?.parentFrame()) return;
    const {origin, protocol} = new URL(request.url());
    const type = request.resourceType();
    // Made by the page itself, out of what it has. A script of that kind would be one that no policy knows.
    if (protocol === 'data:' || (protocol === 'blob:' && type !== 'script')) return;
    const at = frame && new URL(frame.page().url());
    if (protocol === 'blob:') this.#add('a script made in the page', request.url());
    else if (origin !== at?.origin)
      this.#add(origin, `${type} ${request.url()} on ${at?.pathname}`);
  }

  #add(of: string, what: string): void {
    this.#asked.push({of, what: `${of}: ${what}`});
  }
}

/** The frame that asks. A worker has none, and neither has a window that is only being opened. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
