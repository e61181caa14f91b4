import type {TestService} from './test-service.ts';

type SignedInTo = Pick<TestService, 'origin'>;

/** A browser that signs in: it follows where it is sent, and keeps the service's cookies. */
export class SignInRobot {
  readonly #service: SignedInTo;
  readonly #cookies = new Map<string, string>();

  constructor(service: SignedInTo, cookie = '') {
    this.#service = service;
    this.#take(cookie.split('; ').filter(Boolean));
  }

  /** The `Cookie` header that the browser sends. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Asks the service, as this browser. Redirects are not followed. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('Cookie', this.cookie);
    const url = new URL(path, this.#service.origin);
    const response = await fetch(url, {redirect: 'manual', ...init, headers});
    this.#take(response.headers.getSetCookie());
    return response;
  }

  /** Begins to sign in, and gives the address at the issuer. */
  async begin(returnTo = '/passport'): Promise<URL> {
    const response = await this.ask(`/v1/sign-in?return=${encodeURIComponent(returnTo)}`);
    return new URL(locationOf(response));
  }

  /** Lets the issuer approve of a person, and gives the path of the service to which it sends them back. */
  async approve(atIssuer: URL, subject: string): Promise<string> {
    atIssuer.searchParams.set('subject', subject);
    const {pathname, search} = new URL(locationOf(await fetch(atIssuer, {redirect: 'manual'})));
    return pathname + search;
  }

  /** Walks the whole way, and gives the service's last answer. */
  async signIn(subject: string, returnTo?: string): Promise<Response> {
    return this.ask(await this.approve(await this.begin(returnTo), subject));
  }

  #take(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /;\s*max-age=0/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/**
 * Signs somebody in to a service that was started with `signIn: true`, by the way that people go, and gives the `Cookie`
 * header of their browser.
 */
export async function signIn(service: SignedInTo, subject: string): Promise<string> {
  const robot = new SignInRobot(service);
  const {status} = await robot.signIn(subject);
  if (status !== 303) throw new Error(`${subject} was not signed in: ${status}.`);
  return robot.cookie;
}

function locationOf(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`Not sent on, but answered ${response.status}.`);
  return location;
}
