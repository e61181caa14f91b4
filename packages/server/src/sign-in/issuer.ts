import {isWellFormed} from '@trust-widgets/contract';
import * as openid from 'openid-client';

import {boundedFetch, IssuerUnreachable} from './bounded-fetch.ts';
import {signingKey} from './client-key.ts';
import {Remembered} from './remembered.ts';
import type {SignInSettings} from './settings.ts';
import {SignInError} from './sign-in-error.ts';
import {isTrustedEnough} from './vector-of-trust.ts';

/** What one sign-in is bound by, from its beginning to its end. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who somebody is to the issuer. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** How long the issuer may take for one answer. */
const TIMEOUT_SECONDS = 5;

/** How far the issuer's clock and ours may differ. */
const LEEWAY_SECONDS = 60;

/** Where the issuer's addresses are seldom changes. */
const CONFIGURATION = {every: 60 * 60, longest: 24 * 60 * 60};

/** A new key is found soon after the issuer has it, and not asked for by everybody who invents one. */
const KEYS = {every: 30, longest: 60 * 60};

/**
 * The issuer, as its client sees it.
 *
 * Nothing is asked of it before somebody signs in: the service starts, and does all else, while the issuer is down.
 * What openid-client throws can hold tokens, and leaves this class only as a {@link SignInError}.
 */
export class Issuer {
  readonly #settings: SignInSettings;
  readonly #now: () => Date;
  readonly #fetch = boundedFetch();
  readonly #configuration: Remembered<openid.ServerMetadata>;
  readonly #keys: Remembered<openid.JWKS>;
  #keysUrl = '';
  #signingKey: ReturnType<typeof signingKey> | undefined;

  constructor({
    signIn,
    now,
    seconds,
  }: {
    signIn: SignInSettings;
    now: () => Date;
    seconds: () => number;
  }) {
    this.#settings = signIn;
    this.#now = now;
    this.#configuration = new Remembered(() => this.#discover(), seconds, CONFIGURATION);
    this.#keys = new Remembered(() => this.#askForKeys(), seconds, KEYS);
  }

  /**
   * Gives the address at the issuer to which a person goes to sign in.
   *
   * @throws {SignInError} `unavailable` when the issuer can't be reached
   */
  async signInUrl({state, nonce, codeVerifier}: SignInSecrets): Promise<string> {
    const {vectorsOfTrust} = this.#settings;
    const client = await this.#client();
    try {
      const url = openid.buildAuthorizationUrl(client, {
        redirect_uri: this.#callback,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        // Whoever signed in last on a shared computer may still be signed in at the issuer.
        prompt: 'login',
        ...(vectorsOfTrust.length > 0 && {vtr: JSON.stringify(vectorsOfTrust)}),
      });
      return url.href;
    } catch (error) {
      throw new SignInError('unavailable', codeOf(error));
    }
  }

  /**
   * Gives who came back from the issuer, once all that they brought has been checked.
   *
   * @throws {SignInError} when it is not right, or can't be checked
   */
  async subjectOf(
    search: URLSearchParams,
    {state, nonce, codeVerifier}: SignInSecrets,
  ): Promise<Subject> {
    const client = await this.#client();
    const claims = await this.#claims(client, search, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    if (claims.iat > this.#now().getTime() / 1000 + LEEWAY_SECONDS)
      throw new SignInError('refused', 'issued_in_the_future');
    // OpenID Connect Core §2: at most 255 ASCII characters.
    if (claims.sub === '' || claims.sub.length > 255 || !isWellFormed(claims.sub))
      throw new SignInError('refused', 'subject');
    const {vectorsOfTrust} = this.#settings;
    if (vectorsOfTrust.length > 0) {
      const {vot} = claims;
      // `identity_proofing_level` says something similar, and was not asked for: it proves nothing.
      if (typeof vot !== 'string') throw new SignInError('refused', 'no_vector_of_trust');
      if (!isTrustedEnough(vot, vectorsOfTrust))
        throw new SignInError('not_proven', 'vector_of_trust');
    }
    return {issuer: claims.iss, subject: claims.sub};
  }

  get #callback(): string {
    return `${this.#settings.publicUrl}/v1/sign-in/callback`;
  }

  async #claims(
    client: openid.Configuration,
    search: URLSearchParams,
    checks: openid.AuthorizationCodeGrantChecks,
  ): Promise<openid.IDToken> {
    const came = new URL(this.#callback);
    came.search = search.toString();
    try {
      const tokens = await openid.authorizationCodeGrant(client, came, checks);
      return tokens.claims()!;
    } catch (error) {
      throw failureOf(error);
    }
  }

  /**
   * A client for one use. It has the time as it is now, and asks for the keys anew: how long they are remembered is
   * decided here, by a clock that never goes back.
   */
  async #client(): Promise<openid.Configuration> {
    const {issuer, clientId, algorithm, privateKey} = this.#settings;
    const server = await this.#configuration.get().catch((error: unknown) => {
      throw new SignInError('unavailable', codeOf(error));
    });
    // As openid-client will ask for it.
    this.#keysUrl = URL.canParse(server.jwks_uri ?? '') ? new URL(server.jwks_uri!).href : '';
    this.#signingKey ??= signingKey(privateKey, algorithm);
    const client = new openid.Configuration(
      server,
      clientId,
      {
        // Pinned here, so that neither the token nor the issuer's own list can choose another.
        id_token_signed_response_alg: algorithm,
        [openid.clockSkew]: Math.round((this.#now().getTime() - Date.now()) / 1000),
        [openid.clockTolerance]: LEEWAY_SECONDS,
      },
      openid.PrivateKeyJwt(await this.#signingKey, {
        [openid.modifyAssertion]: (_header, payload) => {
          payload['aud'] = server.token_endpoint;
        },
      }),
    );
    client.timeout = TIMEOUT_SECONDS;
    client[openid.customFetch] = (url, options) =>
      url === this.#keysUrl ? this.#knownKeys() : this.#fetch(url, options);
    // Without this the signature of an ID token that comes straight from the issuer is not looked at.
    openid.enableNonRepudiationChecks(client);
    allowHttp(issuer).forEach((allow) => allow(client));
    return client;
  }

  async #discover(): Promise<openid.ServerMetadata> {
    const {issuer, clientId} = this.#settings;
    const found = await openid.discovery(new URL(issuer), clientId, undefined, undefined, {
      [openid.customFetch]: this.#fetch,
      timeout: TIMEOUT_SECONDS,
      execute: allowHttp(issuer),
    });
    return found.serverMetadata();
  }

  async #knownKeys(): Promise<Response> {
    return Response.json(await this.#keys.get());
  }

  async #askForKeys(): Promise<openid.JWKS> {
    const response = await this.#fetch(this.#keysUrl, {
      body: undefined,
      headers: {accept: 'application/json'},
      method: 'GET',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    });
    const keys: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
    if (!isKeySet(keys)) throw new IssuerUnreachable('no_keys');
    return keys;
  }
}

/** An issuer on this machine itself may speak http, as the settings say. */
function allowHttp(issuer: string): ((client: openid.Configuration) => void)[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Marked so to stand out, and needed only here.
  return issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [];
}

function isKeySet(value: unknown): value is openid.JWKS {
  return (
    typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys)
  );
}

/** Says what an error of openid-client means, and forgets the rest of it: it can hold the token. */
function failureOf(error: unknown): SignInError {
  if (error instanceof openid.AuthorizationResponseError) {
    const code = known(error.error);
    if (code === 'access_denied') return new SignInError('declined', code);
    const isDown = code === 'temporarily_unavailable' || code === 'server_error';
    return new SignInError(isDown ? 'unavailable' : 'refused', code);
  }
  // The code was used, or is too old. Anything else that the issuer refuses is a quarrel between it and us.
  if (error instanceof openid.ResponseBodyError) {
    const code = known(error.error);
    return new SignInError(code === 'invalid_grant' ? 'refused' : 'unavailable', code);
  }
  if (error instanceof openid.WWWAuthenticateChallengeError || unreachable(error))
    return new SignInError('unavailable', codeOf(error));
  return new SignInError('refused', codeOf(error));
}

function unreachable(error: unknown): IssuerUnreachable | undefined {
  if (error instanceof IssuerUnreachable) return error;
  return error instanceof Error && error.cause instanceof IssuerUnreachable
    ? error.cause
    : undefined;
}

function codeOf(error: unknown): string {
  const {code} = (unreachable(error) ?? error) as {code?: unknown};
  return typeof code === 'string' ? known(code) : 'unknown';
}

/** Lets a code into the log when it is nothing but one: the issuer can write there what it likes. */
function known(code: string): string {
  return /^[A-Za-z_0-9]{1,60}$/.test(code) ? code : 'unknown';
}
