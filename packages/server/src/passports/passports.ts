import {
  type Draft,
  type EarlierPassport,
  londonDay,
  type Passport,
  PassportRequest,
  type PassportVersions,
  passport,
  type SavedPassport,
  stillAsked,
} from '@trust-widgets/contract';

import {judgeAnswers, readShape} from '../judge.ts';
import {ProblemError} from '../problem.ts';
import type {Patient} from '../sign-in/sessions.ts';
import type {FoundPassport, KeptPassport, PassportRows} from '../store/passport-rows.ts';
import type {PassportStore} from '../store/passport-store.ts';
import {aboutPassport, aboutVersion} from './about.ts';
import {type PassportAnswers, consentOf, opensFrom} from './consents.ts';
import {endShare} from './end-share.ts';
import type {Keyring} from './keyring.ts';
import {unlessRefused} from './refusal.ts';
import {tagOf, tagsIn} from './tag.ts';

/** What the passports of all patients need. */
export interface PassportsDeps {
  readonly store: PassportStore;
  readonly keyring: Keyring;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** A change of a passport, as it came. */
export interface Change {
  readonly ifMatch: string | undefined;
  readonly requestId: string;
}

/** Saves of one session within this time of the first are one version. */
const ONE_VERSION_MS = 10 * 60_000;

/** How many versions are kept. An older one is deleted when a new one is made. */
const MOST_VERSIONS = 50;

/** Keeps the passports of patients, and gives them to their owners. */
export class Passports {
  readonly #deps: PassportsDeps;

  constructor(deps: PassportsDeps) {
    this.#deps = deps;
  }

  /** Gives a patient's passport, once it is noted that they opened it. Who has none gets one without answers. */
  async read(patient: Patient, requestId: string): Promise<Passport> {
    const {accountId} = patient;
    const kept = await this.#open(patient, 'opened', requestId);
    const tag = tagOf(accountId, kept);
    if (!kept) return {answers: {}, tag};
    return {answers: kept.answers, savedAt: kept.savedAt, tag};
  }

  /**
   * Gives a passport to be written as a FHIR document, which picks what may be handed on; once it is noted that it was
   * taken away.
   *
   * @throws {ProblemError} `not_found` when there is none
   */
  async export(
    patient: Patient,
    requestId: string,
  ): Promise<{passportId: string; savedAt: Date; answers: PassportAnswers}> {
    const kept = await this.#open(patient, 'exported', requestId);
    if (!kept) throw new ProblemError('not_found');
    return {passportId: kept.id, savedAt: new Date(kept.savedAt), answers: kept.answers};
  }

  #open({accountId}: Patient, action: 'opened' | 'exported', requestId: string) {
    const {store, keyring, now, newId} = this.#deps;
    return store.act(accountId, async (rows) => {
      const kept = await rows.find(accountId);
      if (!kept) return undefined;
      const answers = answersOf(kept, keyring);
      rows.note({id: newId(), at: now(), accountId, action, requestId});
      return {...kept, answers};
    });
  }

  /**
   * Keeps all answers in place of those before. Once this returns they are on the disk.
   *
   * The same answers once more change nothing, whatever state they were made from: whoever repeats a save has not seen
   * the reply.
   *
   * @throws {ProblemError} when they are refused
   */
  async save(
    {accountId, session}: Patient,
    {body, ifMatch, requestId}: Change & {body: unknown},
  ): Promise<SavedPassport> {
    const tags = namedStates(ifMatch);
    readShape(PassportRequest, body);
    // The schema's copy of the answers leaves out keys that it finds odd. They are to be refused, not ignored.
    const answers = judgeAnswers(passport, (body as PassportRequest).answers);
    const text = JSON.stringify(answers);
    const {store, keyring, now, newId} = this.#deps;

    const save = async (rows: PassportRows) => {
      const former = await rows.find(accountId);
      const formerText = former && open(former, keyring);
      if (former && formerText === text) return former;
      if (!tags.includes(tagOf(accountId, former))) return new ProblemError('passport_changed');

      const at = now();
      const id = former?.id ?? newId();
      const revision = (former?.revision ?? 0) + 1;
      const sealed = keyring.seal(text, aboutPassport(id, revision));
      const kept = {id, accountId, revision, sealed, savedAt: at.toISOString()};
      await rows.keep(kept, former);
      const version = keyring.seal(text, aboutVersion(id, revision));
      await keepVersion(rows, {...kept, sealed: version}, {session, former});
      rows.note({id: newId(), at, accountId, action: 'saved', requestId});
      if (former) {
        const before = answersIn(formerText ?? '');
        await this.#endClosedShares(rows, former, [before, answers], requestId, at);
      }
      return kept;
    };
    const {savedAt, ...kept} = await unlessRefused(store.act(accountId, save));
    return {savedAt, tag: tagOf(accountId, kept)};
  }

  /**
   * Deletes a passport, its versions and its shares. What was done with it stays known. Where there is none, there is
   * nothing to do.
   *
   * @throws {ProblemError} when it is in another state than was named
   */
  async delete({accountId}: Patient, {ifMatch, requestId}: Change): Promise<void> {
    const tags = namedStates(ifMatch);
    const {store, now, newId} = this.#deps;
    const remove = async (rows: PassportRows) => {
      const kept = await rows.find(accountId);
      if (!kept) return undefined;
      if (!tags.includes(tagOf(accountId, kept))) return new ProblemError('passport_changed');
      await rows.hold(kept);
      const at = now();
      await this.#endShares(rows, kept, () => true, requestId, at);
      await rows.remove(kept);
      rows.note({id: newId(), at, accountId, action: 'deleted', requestId});
      return undefined;
    };
    await unlessRefused(store.act(accountId, remove));
  }

  /** Lists the states that a passport was in, the newest first. */
  async versions({accountId}: Patient): Promise<PassportVersions> {
    return {versions: await this.#deps.store.versions(accountId)};
  }

  /**
   * Gives an earlier state, once it is noted that it was opened.
   *
   * @throws {ProblemError} `not_found`
   */
  async version({accountId}: Patient, number: number, requestId: string): Promise<EarlierPassport> {
    const {store, keyring, now, newId} = this.#deps;
    const found = store.act(accountId, async (rows) => {
      const kept = await rows.findVersion(accountId, number);
      if (!kept) return new ProblemError('not_found');
      const {passportId, version, savedAt, sealed} = kept;
      const text = keyring.open(sealed, aboutVersion(passportId, version));
      rows.note({id: newId(), at: now(), accountId, action: 'opened', requestId});
      return {version, savedAt, answers: answersIn(text)};
    });
    return unlessRefused(found);
  }

  /**
   * Ends the shares of each consent that opens nothing any more. One that had run out counts as well: who extends it
   * later makes no old link good.
   */
  #endClosedShares(
    rows: PassportRows,
    kept: KeptPassport,
    states: readonly PassportAnswers[],
    requestId: string,
    at: Date,
  ): Promise<void> {
    const today = londonDay(at);
    const isClosed = (consent: string) =>
      states.some((answers) => !opensFrom(consentOf(answers, consent), today));
    return this.#endShares(rows, kept, isClosed, requestId, at);
  }

  async #endShares(
    rows: PassportRows,
    {id: passportId, accountId}: KeptPassport,
    isOver: (consent: string) => boolean,
    requestId: string,
    at: Date,
  ): Promise<void> {
    for (const {id, consent} of await rows.shares.live(passportId, londonDay(at))) {
      if (!isOver(consent)) continue;
      const noteId = this.#deps.newId();
      await endShare(rows, {passportId, accountId}, {id, consent}, {noteId, at, requestId});
    }
  }
}

/** Gives the answers of a passport that is kept. */
export function answersOf(kept: KeptPassport, keyring: Keyring): PassportAnswers {
  return answersIn(open(kept, keyring));
}

/** Reads answers that were judged when they were kept, maybe by a form that asked something else besides. */
function answersIn(text: string): PassportAnswers {
  return stillAsked(JSON.parse(text) as Draft);
}

function open({id, revision, sealed}: KeptPassport, keyring: Keyring): string {
  return keyring.open(sealed, aboutPassport(id, revision));
}

/** @throws {ProblemError} `precondition_required` when no state is named */
function namedStates(ifMatch: string | undefined): readonly string[] {
  const tags = tagsIn(ifMatch);
  if (tags.length === 0) throw new ProblemError('precondition_required');
  return tags;
}

/** Keeps the new state as a version: in place of the newest, where that is of the same session and not old. */
async function keepVersion(
  rows: PassportRows,
  {id, revision, sealed, savedAt}: KeptPassport,
  {session, former}: {session: string; former: FoundPassport | undefined},
): Promise<void> {
  const age = former ? Date.parse(savedAt) - Date.parse(former.begunAt) : Infinity;
  const same = former?.session === session && age >= 0 && age < ONE_VERSION_MS ? former : undefined;
  const begunAt = same?.begunAt ?? savedAt;
  const version = {version: revision, sealed, savedAt, session, begunAt};
  await rows.keepVersion(id, version, same?.revision);
  if (!same) await rows.forgetVersions(id, MOST_VERSIONS);
}
