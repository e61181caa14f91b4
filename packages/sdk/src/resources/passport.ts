import type {Answers} from '@trust-widgets/contract/define-form';
import type {
  EarlierPassport,
  NewShare,
  Passport,
  PassportHistory,
  PassportVersion,
  SavedPassport,
  Share,
  ShareRequest,
} from '@trust-widgets/contract/passport/passport';
import {passport} from '@trust-widgets/contract/passport/passport.form';

import {InvalidAnswersError} from '../errors.ts';
import {toJson} from '../json.ts';
import {
  isEarlierPassport,
  isFhirDocument,
  isNewShare,
  isNothing,
  isPassport,
  isPassportHistory,
  isPassportVersions,
  isSavedPassport,
  isShares,
} from '../passport-shapes.ts';
import type {CallOptions, Send, ServiceRequest} from '../send.ts';

/** What somebody wrote in their passport: `preferredName`, `medicines` and the others of the passport form. */
export type PassportAnswers = Answers<typeof passport>;

/** The e-Health Passport of whoever is signed in. Every call needs a session: see `SessionResource`. */
export class PassportResource {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /**
   * Gives the passport. Somebody who has none yet gets one without answers.
   *
   * @example
   * ```ts
   * const {answers, tag} = await client.passport.get();
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when nobody is signed in (`sign_in_required`)
   */
  get(options?: CallOptions): Promise<Passport> {
    return this.#send(isPassport, request('get', []), options);
  }

  /**
   * Saves the whole passport, and gives the tag of its new state once it is safely kept. Only that means saved.
   *
   * `tag` is that of the state which the answers were made from. Saving the same again does no harm.
   *
   * @example
   * ```ts
   * const {answers, tag} = await client.passport.get();
   * const saved = await client.passport.save({...answers, preferredName: 'Sam'}, tag);
   * console.log(saved.savedAt);
   * ```
   *
   * @throws {InvalidAnswersError} when an answer can't be taken
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when it was changed elsewhere (`passport_changed`), or nobody is signed in (`sign_in_required`)
   */
  async save(answers: PassportAnswers, tag: string, options?: CallOptions): Promise<SavedPassport> {
    const judged = passport.judge(answers);
    if (judged.errors.length > 0) throw new InvalidAnswersError(judged.errors);
    return this.#send(
      isSavedPassport,
      {...request('put', [], toJson({answers: judged.answers})), ifMatch: tag},
      options,
    );
  }

  /**
   * Deletes the passport with all its earlier versions and shares. What was done with it stays in the history.
   *
   * @example
   * ```ts
   * const {tag} = await client.passport.get();
   * await client.passport.delete(tag);
   * ```
   *
   * @throws {ConnectionError} when no answer came, after three tries
   * @throws {ResponseError} when it was changed elsewhere (`passport_changed`), or nobody is signed in (`sign_in_required`)
   */
  async delete(tag: string, options?: CallOptions): Promise<void> {
    await this.#send(isNothing, {...request('delete', []), ifMatch: tag}, options);
  }

  /**
   * Gives the passport as a FHIR R4 document: a `Bundle` whose first entry is a `Composition`. Rejects as `get` does.
   *
   * @example
   * ```ts
   * const bundle = await client.passport.fhir();
   * console.log(bundle['type']); // document
   * ```
   */
  fhir(options?: CallOptions): Promise<Readonly<Record<string, unknown>>> {
    return this.#send(
      isFhirDocument,
      {...request('get', []), headers: {accept: 'application/fhir+json'}},
      options,
    );
  }

  /**
   * Lists the states that the passport was in, the newest first. Rejects as `get` does.
   *
   * @example
   * ```ts
   * for (const {version, savedAt} of await client.passport.versions()) console.log(version, savedAt);
   * ```
   */
  async versions(options?: CallOptions): Promise<readonly PassportVersion[]> {
    return (await this.#send(isPassportVersions, request('get', ['versions']), options)).versions;
  }

  /**
   * Gives an earlier state. Rejects as `get` does, and with `not_found` when there is no such version.
   *
   * @example
   * ```ts
   * const {answers} = await client.passport.version(1);
   * ```
   */
  version(version: number, options?: CallOptions): Promise<EarlierPassport> {
    return this.#send(isEarlierPassport, request('get', ['versions', String(version)]), options);
  }

  /**
   * Tells what was done with the passport, the newest first. Gives one page; its `nextCursor`, where there is one, asks
   * for the next. Rejects as `get` does.
   *
   * @example
   * ```ts
   * const {events} = await client.passport.history();
   * for (const {at, action} of events) console.log(at, action);
   * ```
   */
  history(
    {cursor}: {cursor?: string | undefined} = {},
    options?: CallOptions,
  ): Promise<PassportHistory> {
    const search = new URLSearchParams(cursor ? {cursor} : {});
    return this.#send(isPassportHistory, {...request('get', ['history']), search}, options);
  }

  /**
   * Lists the links that were made, the newest first. Rejects as `get` does.
   *
   * @example
   * ```ts
   * for (const {consent, until, opens} of await client.passport.shares()) console.log(consent, until, opens);
   * ```
   */
  async shares(options?: CallOptions): Promise<readonly Share[]> {
    return (await this.#send(isShares, request('get', ['shares']), options)).shares;
  }

  /**
   * Makes a link for somebody to whom a consent of the saved passport opens something. Its token is told this once.
   *
   * @example
   * ```ts
   * const {token} = await client.passport.share({consent: 'a1b2c3d4e5f6a7b8', until: '2026-12-31'});
   * ```
   *
   * @throws {ConnectionError} when no answer came. Tried once: a link that nobody was told of opens nothing to anybody
   * @throws {InvalidAnswersError} when it would be good for more than a year (`until`), or fifty are good already (`consent`)
   * @throws {ResponseError} when the passport has no such consent, or it opens nothing on that day (`not_found`)
   */
  share({consent, until}: ShareRequest, options?: CallOptions): Promise<NewShare> {
    return this.#send(
      isNewShare,
      {...request('post', ['shares'], toJson({consent, until})), isRepeatable: false},
      options,
    );
  }

  /**
   * Takes a link back, for good. Rejects as `get` does, and with `not_found` when there is no such link.
   *
   * @example
   * ```ts
   * const [newest] = await client.passport.shares();
   * if (newest) await client.passport.endShare(newest.id);
   * ```
   */
  async endShare(id: string, options?: CallOptions): Promise<void> {
    await this.#send(isNothing, request('delete', ['shares', id]), options);
  }
}

function request(
  method: ServiceRequest['method'],
  path: readonly string[],
  body?: string,
): ServiceRequest {
  return {
    method,
    path: ['passport', ...path],
    ...(body && {body, headers: {'content-type': 'application/json'}}),
    isRepeatable: true,
    isPersonal: true,
  };
}
