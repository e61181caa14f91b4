import {expect} from '@open-wc/testing';

import {sendable} from './sendable.ts';

describe('sendable()', () => {
  it('takes everything where nothing is wrong', () => {
    expect(sendable({preferredName: ' Sam '}, {})).to.deep.equal({
      answers: {preferredName: 'Sam'},
      errors: [],
    });
  });

  it('keeps the last good answer where there is a fault, and takes the rest', () => {
    const made = sendable(
      {email: 'sam@', phone: '07700 900123', nhsNumber: '1'},
      {email: 'sam@example.com'},
    );
    expect(made.answers).to.deep.equal({email: 'sam@example.com', phone: '07700 900123'});
    expect(made.errors.map(({field}) => field)).to.deep.equal(['nhsNumber', 'email']);
  });

  it('holds back one answer of one entry, and no other entry', () => {
    const people = [{name: 'Leila', phone: '12'}, {name: 'Tom'}];
    const made = sendable({people}, {});
    expect(made.answers).to.deep.equal({people: [{name: 'Leila'}, {name: 'Tom'}]});
    expect(made.errors).to.deep.equal([{field: 'people/0/phone', code: 'format'}]);
  });

  it('keeps what stood in the entry that is being written', () => {
    const before = {name: 'Leila', phone: '07700 900123'};
    const editing = {list: 'people', index: 0, before};
    const kept = {people: [before]};
    expect(sendable({people: [{...before, phone: '0'}]}, kept, editing).answers).to.deep.equal(
      kept,
    );
    expect(sendable({people: [{...before, name: ''}]}, kept, editing).answers).to.deep.equal(kept);
  });

  it('leaves out a new entry that can’t be without what is missing, until it is there', () => {
    const editing = {list: 'people', index: 1, before: undefined};
    const people = [{name: 'Leila'}, {relationship: 'My aunt'}];
    const made = sendable({people}, {}, editing);
    expect(made.answers).to.deep.equal({people: [{name: 'Leila'}]});
    expect(made.errors).to.deep.equal([{field: 'people/1/name', code: 'missing'}]);
  });

  it('leaves out what was kept of a question that is not asked any more', () => {
    const kept = {pronouns: 'own-words', pronounsOwn: 'ze'};
    const made = sendable({pronouns: 'he-him', pronounsOwn: 'ze'}, kept);
    expect(made).to.deep.equal({answers: {pronouns: 'he-him'}, errors: []});
  });

  it('leaves out a date of an entry that is no date', () => {
    const medicines = [{name: 'A', checkedOn: {day: '40', month: '', year: ''}}];
    expect(sendable({medicines}, {}).answers).to.deep.equal({medicines: [{name: 'A'}]});
  });

  it('keeps a consent as it was until the person is done with it, and a new one out', () => {
    const sister = {id: 'sister0000000000', who: 'Nadia', level: 'general'};
    const kept = {consents: [sister]};
    const editing = {list: 'consents', index: 0, before: sister};
    const passing = {consents: [{...sister, level: 'all'}], preferredName: 'Sam'};
    expect(sendable(passing, kept, editing).answers).to.deep.equal({...kept, preferredName: 'Sam'});
    expect(sendable(passing, kept).answers).to.deep.equal(passing);
    const another = {...sister, id: 'another000000000'};
    const added = {list: 'consents', index: 1, before: undefined};
    expect(sendable({consents: [sister, another]}, kept, added).answers).to.deep.equal(kept);
  });
});
