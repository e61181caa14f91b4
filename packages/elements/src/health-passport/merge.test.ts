import {expect} from '@open-wc/testing';
import {passport} from '@trust-widgets/contract/passport/passport.form';

import {both, merge} from './merge.ts';
import {same} from './same.ts';

const {fields} = passport;

describe('merge()', () => {
  it('takes what only one window changed, added or emptied', () => {
    const base = {preferredName: 'Sam', interests: 'Choir', wishes: 'Home'};
    const mine = {preferredName: 'Sami', interests: 'Choir', wishes: 'Home', dialect: 'Cork'};
    const theirs = {preferredName: 'Sam', wishes: 'A garden', language: 'en'};
    expect(merge(base, mine, theirs)).to.deep.equal({
      answers: {
        preferredName: 'Sami',
        interests: undefined,
        wishes: 'A garden',
        dialect: 'Cork',
        language: 'en',
      },
      conflicts: [],
    });
  });

  it('decides nothing where both changed, and keeps both', () => {
    const {answers, conflicts} = merge({wishes: 'a'}, {wishes: 'b'}, {wishes: 'c'});
    expect(answers).to.deep.equal({wishes: 'b'});
    expect(conflicts).to.deep.equal([{name: 'wishes', mine: 'b', theirs: 'c'}]);
  });

  it('asks when one window emptied what the other changed', () => {
    expect(merge({wishes: 'a'}, {}, {wishes: 'c'}).conflicts).to.deep.equal([
      {name: 'wishes', mine: undefined, theirs: 'c'},
    ]);
    expect(merge({wishes: 'a'}, {wishes: 'b'}, {}).conflicts).to.deep.equal([
      {name: 'wishes', mine: 'b', theirs: undefined},
    ]);
  });

  it('does not ask where both wrote the same', () => {
    const made = merge({}, {aids: ['device']}, {aids: ['device']});
    expect(made).to.deep.equal({answers: {aids: ['device']}, conflicts: []});
  });
});

describe('both()', () => {
  it('puts texts one after the other', () => {
    const conflict = {name: 'wishes', mine: 'mine', theirs: 'theirs'};
    expect(both(fields.wishes, conflict)).to.equal('theirs\n\nmine');
  });

  it('puts lists together without saying anything twice', () => {
    const people = {
      name: 'people',
      mine: [{name: 'Leila'}, {name: 'Tom'}],
      theirs: [{name: 'Leila'}, {name: 'Otto'}],
    };
    expect(both(fields.people, people)).to.deep.equal([
      {name: 'Leila'},
      {name: 'Otto'},
      {name: 'Tom'},
    ]);
  });

  it('can’t be for a date, a choice, nothing, or two minds about what somebody may know', () => {
    const day = {day: '01', month: '02', year: '1985'};
    const other = {...day, day: '02'};
    expect(both(fields.birthDate, {name: 'birthDate', mine: day, theirs: other})).to.equal(
      undefined,
    );
    expect(both(fields.pronouns, {name: 'pronouns', mine: 'she-her', theirs: 'he-him'})).to.equal(
      undefined,
    );
    expect(both(fields.wishes, {name: 'wishes', mine: '', theirs: 'x'})).to.equal(undefined);
    const consent = {id: 'a1b2c3d4e5f6a7b8', who: 'Tom', level: 'all'};
    const takenBack = {...consent, level: 'nothing'};
    expect(
      both(fields.consents, {name: 'consents', mine: [takenBack], theirs: [consent]}),
    ).to.equal(undefined);
  });
});

describe('same()', () => {
  it('takes what is left out for what is undefined, and an order of names for no difference', () => {
    expect(same({a: 1, b: undefined}, {a: 1})).to.equal(true);
    expect(same({a: [{b: 'x', c: 'y'}]}, {a: [{c: 'y', b: 'x'}]})).to.equal(true);
  });

  it('sees another order of a list, another length and another kind', () => {
    expect(same(['a', 'b'], ['b', 'a'])).to.equal(false);
    expect(same(['a'], ['a', 'b'])).to.equal(false);
    expect(same([], {})).to.equal(false);
    expect(same('', undefined)).to.equal(false);
    expect(same(null, {})).to.equal(false);
  });
});
