import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {interpreterRequest} from './interpreter-request.form.ts';
import {INTERPRETER_MODES} from './vocabulary.ts';

const deafPerson = {
  mode: 'bsl',
  asker: 'self',
  forWhom: 'person',
  whenNeeded: 'soon',
  name: 'Siân',
  urgentContact: 'email',
  email: 'sian@example.com',
  consent: 'yes',
};

const errorsOf = (answers: object) =>
  interpreterRequest.judge({...answers}).errors.map(({field, code}) => `${field}: ${code}`);

describe('interpreterRequest', () => {
  it('offers the five kinds of need 70, and Irish Sign Language', () => {
    assert.deepEqual(INTERPRETER_MODES, [
      'telephone',
      'video',
      'face-to-face',
      'written-translation',
      'bsl',
      'isl',
    ]);
  });

  it('takes eight answers of a Deaf person, none of them a telephone number', () => {
    assert.deepEqual(errorsOf(deafPerson), []);
    for (const urgentContact of ['letter', 'through-someone'])
      assert.deepEqual(errorsOf({...deafPerson, urgentContact, email: undefined}), []);
  });

  it('asks of each kind what that kind needs', () => {
    const asks = (mode: string) => interpreterRequest.asked({mode, whenNeeded: 'appointment'});
    assert.ok(!asks('bsl').includes('language'));
    assert.ok(asks('bsl').includes('signedHow'));
    assert.ok(asks('telephone').includes('language'));
    for (const name of ['appointment', 'avoid', 'interpreterGender', 'duration'])
      assert.ok(!asks('written-translation').includes(name), name);
    for (const name of ['documentTitle', 'documentFormat', 'documentBy'])
      assert.ok(asks('written-translation').includes(name), name);
  });

  it('takes a document named by its title, and nothing that is not asked about one', () => {
    const {whenNeeded, ...rest} = deafPerson;
    const translation = {...rest, mode: 'written-translation', language: 'pl'};
    assert.deepEqual(errorsOf(translation), ['documentTitle: missing']);
    assert.deepEqual(errorsOf({...translation, documentTitle: 'My care plan'}), []);
    assert.deepEqual(errorsOf({...translation, documentTitle: 'My care plan', whenNeeded}), [
      'whenNeeded: not_asked',
    ]);
  });

  it('asks a carer or a member of staff for their name', () => {
    assert.deepEqual(errorsOf({...deafPerson, asker: 'carer'}), ['helperName: missing']);
    assert.deepEqual(errorsOf({...deafPerson, asker: 'staff', helperName: 'Jo'}), []);
  });
});
