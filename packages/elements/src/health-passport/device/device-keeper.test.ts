import {expect} from '@open-wc/testing';
import type {Draft} from '@trust-widgets/contract/define-form';
import {InvalidAnswersError, ResponseError} from '@trust-widgets/sdk';

import {TrustExitEvent} from '../../events.ts';
import {until} from '../../form/form.page.ts';
import {DeviceKeeper, openDevice, startDevice} from './device-keeper.ts';
import {isKeptHere, KEPT_UNDER} from './kept-here.ts';

const sam: Draft = {
  preferredName: 'Sam',
  whatMatters: 'My sister, and quiet.',
  medicines: [{name: 'Sertraline', dose: '50 mg'}],
};

describe('a passport on the device alone', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  describe('when nobody chose to keep one', () => {
    it('is not there, and nothing is stored (H21)', async () => {
      expect(isKeptHere()).to.equal(false);
      expect(await openDevice()).to.equal(undefined);
      expect(localStorage.length).to.equal(0);
    });
  });

  describe('when somebody chose to keep it here', () => {
    it('is there again after the page is closed, as it was saved', async () => {
      const {tag} = await (await startDevice()).open();
      const saved = await (await startDevice()).save(sam, tag);
      const later = new DeviceKeeper();
      expect(await later.open()).to.deep.equal({answers: sam, ...saved});
      expect(later.since).to.be.a('string');
    });

    it('asks nothing of any service, so that it works without one (N11)', async () => {
      const before = performance.getEntriesByType('resource').length;
      const keeper = await startDevice();
      const {tag} = await keeper.open();
      await keeper.save(sam, tag);
      await keeper.setPassphrase('four words not together');
      await keeper.open();
      expect(performance.getEntriesByType('resource')).to.have.length(before);
    });

    it('stores one thing under one name, and only letters of the form', async () => {
      await kept(sam);
      expect(Object.keys(localStorage)).to.deep.equal([KEPT_UNDER]);
      expect(sessionStorage.length).to.equal(0);
    });

    it('never stores what is for staff alone, nor who may know what (14.3.3)', async () => {
      const keeper = await kept({
        ...sam,
        privateNote: 'CANARY-NOTE',
        seeMeAlone: 'yes',
        consents: [{id: 'a'.repeat(16), who: 'CANARY-WHO', level: 'all'}],
      });
      expect(stored()).to.contain('Sertraline');
      expect(stored()).not.to.match(/CANARY|seeMeAlone|private|consent/i);
      expect((await keeper.open()).answers).to.deep.equal(sam);
    });

    it('refuses an answer that the form does not take, and stores nothing of it', async () => {
      const keeper = await kept(sam);
      const before = stored();
      const {tag} = await keeper.open();
      const refused = await caught(keeper.save({...sam, nhsNumber: '1111111111'}, tag));
      expect(refused).to.be.instanceOf(InvalidAnswersError);
      expect(stored()).to.equal(before);
    });

    it('keeps a choice whole on a page whose scripts change how JSON is written (H03)', async () => {
      const prototype = Array.prototype as {toJSON?: () => string};
      prototype.toJSON = () => 'broken';
      try {
        const keeper = await kept({...sam, needs: ['format'], formats: ['large-print']});
        expect((await keeper.open()).answers['formats']).to.deep.equal(['large-print']);
      } finally {
        delete prototype.toJSON;
      }
    });
  });

  describe('in two windows at once (N12)', () => {
    it('does not overwrite what the other window saved', async () => {
      const [here, there] = [await kept(sam), new DeviceKeeper()];
      const {tag} = await here.open();
      await there.save({...sam, preferredName: 'Sammy'}, tag);
      expect(typeOf(await caught(here.save({...sam, interests: 'Birds'}, tag)))).to.equal(
        'passport_changed',
      );
      expect((await here.open()).answers['preferredName']).to.equal('Sammy');
    });

    it('lets one of two that save at the same moment win, and tells the other', async () => {
      const [here, there] = [await kept(sam), new DeviceKeeper()];
      const {tag} = await here.open();
      const tries = await Promise.allSettled([
        here.save({...sam, preferredName: 'Here'}, tag),
        there.save({...sam, preferredName: 'There'}, tag),
      ]);
      expect(tries.map(({status}) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    });

    it('takes the same again, whatever state it was made from', async () => {
      const [here, there] = [await kept(sam), new DeviceKeeper()];
      const {tag} = await here.open();
      const saved = await there.save({...sam, interests: 'Birds'}, tag);
      expect(await here.save({...sam, interests: 'Birds'}, tag)).to.deep.equal(saved);
    });

    it('does not save without the passphrase that the other window has set', async () => {
      const [here, there] = [await kept(sam), new DeviceKeeper()];
      const {tag} = await here.open();
      await there.setPassphrase('four words not together');
      const error = await caught(here.save({...sam, interests: 'CANARY'}, tag));
      expect(typeOf(error)).to.equal('sign_in_required');
      expect(stored()).not.to.contain('CANARY');
    });

    it('is dropped here when it is deleted there, and does not come back by saving', async () => {
      const keeper = await kept(sam);
      const {tag} = await keeper.open();
      let gone = 0;
      keeper.onGone(() => (gone += 1));
      const other = document.body.appendChild(document.createElement('iframe'));
      other.contentWindow?.localStorage.removeItem(KEPT_UNDER);
      await until(() => gone === 1);
      other.remove();
      expect(typeOf(await caught(keeper.save(sam, tag)))).to.equal('passport_changed');
      expect(typeOf(await caught(keeper.open()))).to.equal('not_found');
      expect(isKeptHere()).to.equal(false);
    });
  });

  describe('where the device does not take it (H09)', () => {
    it('is never said to be kept when storage is closed', async () => {
      const given = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
      try {
        expect(isKeptHere()).to.equal(false);
        expect(await openDevice()).to.equal(undefined);
        expect(typeOf(await caught(startDevice()))).to.equal('unavailable');
      } finally {
        Object.defineProperty(window, 'localStorage', given);
      }
    });

    it('is never said to be saved when storage is full, and what was kept stays', async () => {
      const keeper = await kept(sam);
      const {tag} = await keeper.open();
      fillStorage();
      const error = await caught(keeper.save({...sam, interests: 'x'.repeat(900)}, tag));
      expect(typeOf(error)).to.equal('unavailable');
      expect((await keeper.open()).answers).to.deep.equal(sam);
    });

    it('is never said to be saved when storing does nothing', async () => {
      const keeper = await kept(sam);
      const {tag} = await keeper.open();
      const {setItem} = Storage.prototype;
      Storage.prototype.setItem = () => undefined;
      try {
        expect(typeOf(await caught(keeper.save({preferredName: 'S'}, tag)))).to.equal(
          'unavailable',
        );
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });
  });

  describe('that somebody changed in storage', () => {
    for (const [what, text] of [
      ['cut off', '{"version":1,"tag":"a'],
      ['something else', '[1,2,3]'],
      ['of a later version', '{"version":2,"answers":{}}'],
      ['a list of 100,000 lists', '['.repeat(100_000) + ']'.repeat(100_000)],
      ['half a character', '"\ud800"'],
    ] as const) {
      it(`keeps it aside when it is ${what}, and begins anew only beside it`, async () => {
        localStorage.setItem(KEPT_UNDER, text);
        const keeper = new DeviceKeeper();
        const {answers, tag} = await keeper.open();
        expect(answers).to.deep.equal({});
        expect(keeper.aside).to.deep.equal([text]);
        expect(stored()).to.equal(text);
        await keeper.save(sam, tag);
        const later = new DeviceKeeper();
        expect((await later.open()).answers).to.deep.equal(sam);
        expect(later.aside).to.deep.equal([text]);
        await later.deleteAside();
        expect(stored()).not.to.contain(JSON.stringify(text).slice(1, -1));
        expect((await later.open()).answers).to.deep.equal(sam);
      });
    }

    it('keeps aside each answer that the form does not take, and shows the others (B15, B42, B44)', async () => {
      await kept(sam);
      const bad =
        '"interests":"nul\\u0000","nhsNumber":5,"admin":true,"__proto__":{"polluted":"yes"},';
      localStorage.setItem(KEPT_UNDER, stored().replace('"answers":{', `"answers":{${bad}`));
      const keeper = new DeviceKeeper();
      const {answers, tag} = await keeper.open();
      expect(answers).to.deep.equal(sam);
      expect(({} as {polluted?: string}).polluted).to.equal(undefined);
      expect(keeper.aside).to.have.length(4);
      await keeper.save({...sam, preferredName: 'Sammy'}, tag);
      await keeper.open();
      expect(keeper.aside).to.have.length(4);
      expect(keeper.aside.join()).to.contain('nhsNumber');
    });

    it('forgets for good a note to staff that somebody else put there', async () => {
      await kept(sam);
      localStorage.setItem(
        KEPT_UNDER,
        stored().replace('"answers":{', '"answers":{"privateNote":"CANARY",'),
      );
      const keeper = new DeviceKeeper();
      const {answers, tag} = await keeper.open();
      expect(answers).to.deep.equal(sam);
      await keeper.save({...sam, preferredName: 'Sammy'}, tag);
      expect(stored()).not.to.contain('CANARY');
    });
  });

  describe('under a passphrase', () => {
    const passphrase = 'Kettle river ninety moss';

    it('has no word of it in storage, and opens to the passphrase alone', async () => {
      await (await kept(sam)).setPassphrase(passphrase);
      expect(stored()).not.to.match(/Sam|sister|Sertraline|Kettle/);
      const later = new DeviceKeeper();
      expect(later.isLocked).to.equal(true);
      expect(typeOf(await caught(later.open()))).to.equal('sign_in_required');
      expect(await later.unlock('kettle river ninety moss')).to.equal(false);
      expect(await later.unlock(passphrase)).to.equal(true);
      expect((await later.open()).answers).to.deep.equal(sam);
    });

    it('is sealed with 600,000 rounds or more, a salt, and another IV for each save', async () => {
      const keeper = await kept(sam);
      await keeper.setPassphrase(passphrase);
      const first = JSON.parse(stored()) as {iv: string; lock: {iterations: number; salt: string}};
      const {tag} = await keeper.open();
      await keeper.save({...sam, preferredName: 'Sammy'}, tag);
      const second = JSON.parse(stored()) as typeof first;
      expect(first.lock.iterations).to.be.at.least(600_000);
      expect(atob(first.lock.salt)).to.have.length(16);
      expect(second.lock).to.deep.equal(first.lock);
      expect(second.iv).not.to.equal(first.iv);
      expect(stored()).not.to.contain('Sammy');
    });

    it('stays the same state when the passphrase is set, changed and taken away', async () => {
      const keeper = await kept(sam);
      const {tag} = await keeper.open();
      await keeper.setPassphrase(passphrase);
      await keeper.setPassphrase('another four plain words');
      expect(await new DeviceKeeper().unlock(passphrase)).to.equal(false);
      expect(await new DeviceKeeper().unlock('another four plain words')).to.equal(true);
      await keeper.setPassphrase(undefined);
      expect(keeper.isSealed).to.equal(false);
      await keeper.save({...sam, interests: 'Birds'}, tag);
      expect(stored()).to.contain('Birds');
    });

    it('does not open when a single character of it was changed', async () => {
      await (await kept(sam)).setPassphrase(passphrase);
      const record = JSON.parse(stored()) as {sealed: string};
      const flipped = record.sealed.startsWith('A') ? 'B' : 'A';
      localStorage.setItem(
        KEPT_UNDER,
        JSON.stringify({...record, sealed: flipped + record.sealed.slice(1)}),
      );
      expect(await new DeviceKeeper().unlock(passphrase)).to.equal(false);
    });

    it('can’t be made to keep the device busy by somebody who changed its parameters', async () => {
      await (await kept(sam)).setPassphrase(passphrase);
      const text = stored().replace('600000', '4000000000');
      localStorage.setItem(KEPT_UNDER, text);
      const keeper = new DeviceKeeper();
      expect(keeper.isLocked).to.equal(false);
      await keeper.open();
      expect(keeper.aside).to.deep.equal([text]);
    });

    it('is locked again once somebody leaves quickly, and is still kept (H20)', async () => {
      const keeper = await kept(sam);
      await keeper.setPassphrase(passphrase);
      expect(keeper.isLocked).to.equal(false);
      window.dispatchEvent(new TrustExitEvent());
      expect(keeper.isLocked).to.equal(true);
      expect(isKeptHere()).to.equal(true);
    });
  });

  describe('when it is deleted', () => {
    it('is gone, and nothing else of it is left (H21)', async () => {
      const keeper = await kept(sam);
      const {tag} = await keeper.open();
      let gone = 0;
      const stop = keeper.onGone(() => (gone += 1));
      await keeper.delete(tag);
      expect(localStorage.length).to.equal(0);
      expect(gone).to.equal(1);
      expect(await openDevice()).to.equal(undefined);
      stop();
    });

    it('is not deleted from a state that another window has changed', async () => {
      const [here, there] = [await kept(sam), new DeviceKeeper()];
      const {tag} = await here.open();
      await there.save({...sam, interests: 'Birds'}, tag);
      expect(typeOf(await caught(here.delete(tag)))).to.equal('passport_changed');
      expect(isKeptHere()).to.equal(true);
    });

    it('can be deleted by somebody who forgot the passphrase', async () => {
      await (await kept(sam)).setPassphrase('forgotten by now');
      new DeviceKeeper().deleteAll();
      expect(localStorage.length).to.equal(0);
    });
  });
});

async function kept(answers: Draft): Promise<DeviceKeeper> {
  const keeper = await startDevice();
  const {tag} = await keeper.open();
  await keeper.save(answers, tag);
  return keeper;
}

const stored = () => localStorage.getItem(KEPT_UNDER) ?? '';

const typeOf = (error: unknown) => (error instanceof ResponseError ? error.type : error);

async function caught(what: Promise<unknown>): Promise<unknown> {
  return what.then(
    () => 'nothing went wrong',
    (error: unknown) => error,
  );
}

/** Fills this site's storage to the last few characters. */
function fillStorage(): void {
  for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
    try {
      localStorage.setItem(`full-${size}`, 'x'.repeat(size));
    } catch {
      // The next is half as large.
    }
  }
}
