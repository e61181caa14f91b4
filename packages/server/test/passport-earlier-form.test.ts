import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {SharedPassport} from '@trust-widgets/contract';

import {aboutPassport, aboutVersion} from '../src/passports/about.ts';
import {Keyring} from '../src/passports/keyring.ts';
import {consent, CONSENTS} from '../src/testing/passport-answers.ts';
import {openLink, signIn, type TestPatient} from '../src/testing/patients.ts';
import type {TestService} from '../src/testing/test-service.ts';
import {onBothDatabases} from './databases.ts';

const now = () => new Date('2026-11-22T10:00:00Z');
const KEY = 'the-key-of-this-test-0123456789-abcdef';

/** What a form has asked once: whether an interpreter is needed, and of an animal in a section of its own. */
const EARLIER = {
  preferredName: 'Sam',
  language: 'pl',
  interpreter: 'sometimes',
  carers: [{name: 'Leila', shoeSize: '38'}],
  consents: [consent(CONSENTS.sister, {sections: ['matters', 'animal']})],
  whatMatters: 'Being asked.',
};

const STILL_ASKED = {
  preferredName: 'Sam',
  needs: ['interpreter'],
  language: 'pl',
  carers: [{name: 'Leila'}],
  consents: [consent(CONSENTS.sister, {sections: ['matters']})],
  whatMatters: 'Being asked.',
};

/** Puts other answers in the place of those that are kept, as if a form of another year had taken them. */
async function keptAs({store: {db}}: TestService, patient: TestPatient, answers: object) {
  const {id, revision} = await db
    .selectFrom('passport')
    .select(['id', 'revision'])
    .where('account_id', '=', patient.accountId)
    .executeTakeFirstOrThrow();
  const keyring = new Keyring([KEY]);
  const text = JSON.stringify(answers);
  const sealed = keyring.seal(text, aboutPassport(id, revision));
  const version = keyring.seal(text, aboutVersion(id, revision));
  await db.updateTable('passport').set({answers: sealed.text}).where('id', '=', id).execute();
  await db
    .updateTable('passport_version')
    .set({answers: version.text})
    .where('passport_id', '=', id)
    .execute();
}

onBothDatabases('a passport that another form has taken', (open) => {
  it('is read without what is no longer asked, and can be saved again as it was read', async () => {
    const service = await open({passportKeys: [KEY], now});
    const patient = await signIn(service, {now});
    await patient.save({preferredName: 'Sam', consents: STILL_ASKED.consents});
    await keptAs(service, patient, EARLIER);

    const {answers, tag} = await patient.read();
    assert.deepEqual(answers, STILL_ASKED);
    const [latest] = await patient.versions();
    assert.deepEqual((await patient.version(latest!.version)).answers, STILL_ASKED);
    const changed = {...answers, dialect: 'Silesian'};
    assert.equal((await patient.put(changed, tag)).status, 200);
    assert.deepEqual((await patient.read()).answers, changed);
  });

  it('keeps the links to what is still there', async () => {
    const service = await open({passportKeys: [KEY], now});
    const patient = await signIn(service, {now});
    await patient.save({preferredName: 'Sam', consents: STILL_ASKED.consents});
    const {token} = await patient.share(CONSENTS.sister, '2026-12-24');
    await keptAs(service, patient, EARLIER);

    const opened = async () =>
      (await (await openLink(service, token)).json()) as Partial<SharedPassport>;
    assert.deepEqual((await opened()).answers, {whatMatters: 'Being asked.'});
    const {answers, tag} = await patient.read();
    await patient.put({...answers, whatMatters: 'Being told.'}, tag);
    assert.deepEqual((await opened()).answers, {whatMatters: 'Being told.'});
  });
});
