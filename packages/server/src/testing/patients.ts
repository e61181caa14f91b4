import {randomUUID} from 'node:crypto';
import type {
  EarlierPassport,
  NewShare,
  Passport,
  PassportHistory,
  PassportVersions,
  SavedPassport,
  Shares,
} from '@trust-widgets/contract';

import {Sessions} from '../sign-in/sessions.ts';
import {AccountStore} from '../store/account-store.ts';
import type {TestService} from './test-service.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Somebody who is signed in, and what they can do with their passport, as HTTP has it. */
export interface TestPatient {
  readonly accountId: string;
  /** The header that says who they are. */
  readonly cookie: string;
  /** Sends a request as they do. */
  send(method: string, path: string, options?: SendOptions): Promise<Response>;
  read(): Promise<Passport>;
  /** Saves on top of whatever is kept now. */
  save(answers: Answers): Promise<SavedPassport>;
  put(answers: Answers, ifMatch?: string): Promise<Response>;
  share(consent: string, until: string): Promise<NewShare>;
  shares(): Promise<Shares['shares']>;
  versions(): Promise<PassportVersions['versions']>;
  version(version: number): Promise<EarlierPassport>;
  history(cursor?: string): Promise<PassportHistory>;
}

export interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Signs somebody in to a test service: somebody new, or into an account that is there. */
export async function signIn(
  service: Pick<TestService, 'fetch' | 'store'>,
  {accountId, now = () => new Date()}: {accountId?: string; now?: () => Date} = {},
): Promise<TestPatient> {
  const accounts = new AccountStore(service.store);
  const id =
    accountId ??
    (await accounts.accountOf('https://issuer.example', randomUUID(), {
      id: randomUUID(),
      at: now(),
    }));
  const token = await new Sessions({accounts, now}).begin(id);
  return patientWith(service, id, token);
}

function patientWith(
  service: Pick<TestService, 'fetch'>,
  accountId: string,
  token: string,
): TestPatient {
  const cookie = `__Host-trust-session=${token}`;
  const send: TestPatient['send'] = (method, path, {body, headers} = {}) =>
    service.fetch(path, {
      method,
      headers: {
        Cookie: cookie,
        ...(body !== undefined && {'Content-Type': 'application/json'}),
        ...headers,
      },
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
  const get = async <T>(path: string) => answerOf<T>(await send('GET', path));
  const put: TestPatient['put'] = (answers, ifMatch) =>
    send('PUT', '/v1/passport', {
      body: {answers},
      ...(ifMatch !== undefined && {headers: {'If-Match': ifMatch}}),
    });
  const read = () => get<Passport>('/v1/passport');
  return {
    accountId,
    cookie,
    send,
    put,
    read,
    save: async (answers) => answerOf(await put(answers, (await read()).tag)),
    share: async (consent, until) =>
      answerOf(await send('POST', '/v1/passport/shares', {body: {consent, until}})),
    shares: async () => (await get<Shares>('/v1/passport/shares')).shares,
    versions: async () => (await get<PassportVersions>('/v1/passport/versions')).versions,
    version: (version) => get(`/v1/passport/versions/${version}`),
    history: (cursor) =>
      get(`/v1/passport/history${cursor === undefined ? '' : `?cursor=${cursor}`}`),
  };
}

/** Asks for what a link opens. */
export function openLink(
  service: Pick<TestService, 'fetch'>,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return service.fetch('/v1/shared-passport', {
    headers: {Authorization: `Bearer ${token}`, ...headers},
  });
}

/** @throws {Error} with the body of an answer that is not a success */
async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
