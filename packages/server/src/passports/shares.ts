import {
  type Consent,
  type NewShare,
  ShareRequest,
  type SharedPassport,
  type SharedSection,
  type Shares as ShareList,
  excerpt,
  isoDate,
  londonDay,
  sectionsOpen,
} from '@trust-widgets/contract';

import {readShape} from '../judge.ts';
import {ProblemError} from '../problem.ts';
import type {Patient} from '../sign-in/sessions.ts';
import type {PassportRows} from '../store/passport-rows.ts';
import {consentOf, type PassportAnswers} from './consents.ts';
import {endShare} from './end-share.ts';
import type {Sealed} from './keyring.ts';
import {answersOf, type PassportsDeps} from './passports.ts';
import {unlessRefused} from './refusal.ts';
import {hashOfToken, isSameHash, newShareToken} from './share-token.ts';

/** How many links to a passport can be good at once. */
const MOST_LIVE = 50;

const DECOY = 'decoy';

/** The links by which others read what a consent opens to them. */
export class Shares {
  readonly #deps: PassportsDeps;
  readonly #decoy: Sealed;

  constructor(deps: PassportsDeps) {
    this.#deps = deps;
    this.#decoy = deps.keyring.seal(JSON.stringify({whatMatters: 'x'.repeat(4_000)}), DECOY);
  }

  /** Lists the links that a patient has made, the newest first. */
  async list({accountId}: Patient): Promise<ShareList> {
    return {shares: await this.#deps.store.shares(accountId)};
  }

  /**
   * Makes a link for somebody to whom a consent opens something.
   *
   * @throws {ProblemError} `not_found` when nothing would ever be opened by it, `invalid_answers` when it would be good
   *   for more than a year or there are too many
   */
  async create({accountId}: Patient, body: unknown, requestId: string): Promise<NewShare> {
    const {consent, until} = readShape(ShareRequest, body);
    const {store, keyring, now, newId} = this.#deps;
    const token = newShareToken();

    const create = async (rows: PassportRows) => {
      const at = now();
      const today = londonDay(at);
      const kept = await rows.find(accountId);
      const given = kept && consentOf(answersOf(kept, keyring), consent);
      if (!kept || until < today || sectionsOpen(given, until).length === 0)
        return new ProblemError('not_found');
      if (until > aYearAfter(today)) return refused('until', 'future');
      // The consent must not be taken back, unseen, while this is written.
      await rows.hold(kept);
      if ((await rows.shares.live(kept.id, today)).length >= MOST_LIVE)
        return refused('consent', 'too_many');
      const id = newId();
      const share = await rows.shares.add(
        {
          id,
          passportId: kept.id,
          consent,
          tokenHash: hashOfToken(token),
          createdAt: at,
          until,
        },
        today,
      );
      rows.note({
        id: newId(),
        at,
        accountId,
        action: 'shared',
        shareId: id,
        consentId: consent,
        requestId,
      });
      return {...share, token};
    };
    return unlessRefused(store.act(accountId, create));
  }

  /**
   * Takes a link back, for good. Taking it back again changes nothing.
   *
   * @throws {ProblemError} `not_found`
   */
  async end({accountId}: Patient, id: string, requestId: string): Promise<void> {
    const {store, now, newId} = this.#deps;
    const end = async (rows: PassportRows) => {
      const kept = await rows.find(accountId);
      const share = kept && (await rows.shares.of(kept.id)).find((one) => one.id === id);
      if (!share) return new ProblemError('not_found');
      const noted = {noteId: newId(), at: now(), requestId};
      await endShare(rows, {passportId: kept.id, accountId}, share, noted);
      return undefined;
    };
    await unlessRefused(store.act(accountId, end));
  }

  /**
   * Gives what a link opens now, once it is counted and noted that it was opened.
   *
   * @throws {ProblemError} `not_found` whatever the reason, so that nobody learns whether there ever was such a link
   */
  async open(token: string, requestId: string): Promise<SharedPassport> {
    const {store, keyring, now, newId} = this.#deps;
    const hash = hashOfToken(token);

    const open = async (rows: PassportRows) => {
      const at = now();
      const today = londonDay(at);
      const found = await rows.shares.findByToken(hash);
      const isLive =
        found !== undefined &&
        isSameHash(found.tokenHash, hash) &&
        !found.share.endedAt &&
        found.share.until >= today;
      // What opens nothing takes about as long as what does.
      const answers = isLive
        ? answersOf(found.passport, keyring)
        : (JSON.parse(keyring.open(this.#decoy, DECOY)) as PassportAnswers);
      const consent = isLive ? consentOf(answers, found.share.consent) : undefined;
      const sections = sectionsOpen(consent, today);
      if (!isLive || sections.length === 0) return undefined;

      const {share, passport} = found;
      if (!(await rows.shares.countOpen(share.id, at))) return undefined;
      rows.note({
        id: newId(),
        at,
        accountId: passport.accountId,
        action: 'share-opened',
        shareId: share.id,
        consentId: share.consent,
        requestId,
      });
      return shared(answers, sections, lastDay(share.until, consent));
    };
    const opened = await store.actByLink(open);
    if (!opened) throw new ProblemError('not_found');
    return opened;
  }
}

/** Writes what somebody may read, from what is opened to them and nothing else. */
function shared(
  answers: PassportAnswers,
  sections: readonly SharedSection[],
  until: string,
): SharedPassport {
  const {lastChecked, writtenIn} = answers;
  const open = excerpt(answers, sections);
  return {
    sections: [...sections],
    answers: open,
    ...(lastChecked && {lastChecked: isoDate(lastChecked)}),
    // Without it a screen reader says Welsh words as if they were English. Where there are no words it tells nothing.
    ...(writtenIn && Object.keys(open).length > 0 && {writtenIn}),
    until,
  };
}

/** The consent may have been shortened since the link was made. */
function lastDay(until: string, consent: Consent | undefined): string {
  const consentUntil = consent?.until ? isoDate(consent.until) : until;
  return consentUntil < until ? consentUntil : until;
}

function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function refused(field: string, code: string): ProblemError {
  return new ProblemError('invalid_answers', {errors: [{field, code}]});
}
