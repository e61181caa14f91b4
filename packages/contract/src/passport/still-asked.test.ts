import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';

import {validAnswers} from '../testing/arbitrary-answers.ts';
import {passport} from './passport.form.ts';
import {stillAsked} from './still-asked.ts';

describe('stillAsked', () => {
  it('gives a passport of today as it is', () => {
    fc.assert(
      fc.property(validAnswers(passport), (given) => {
        const {answers} = passport.judge(given);
        assert.deepEqual(stillAsked(answers), answers);
      }),
      {numRuns: 300},
    );
  });

  it('leaves out what is no longer asked, and keeps all else, so that it can be saved again', () => {
    const kept = {
      preferredName: 'Sam',
      shoeSize: '38',
      people: [{name: 'Leila', shoeSize: '38', roles: ['emergency', 'fan']}],
      pronouns: 'none-of-these',
      consents: [
        {id: 'a'.repeat(16), who: 'Jo', level: 'sections', sections: ['animal', 'matters']},
      ],
    };
    const answers = stillAsked(kept);
    assert.deepEqual(answers, {
      preferredName: 'Sam',
      people: [{name: 'Leila', roles: ['emergency']}],
      consents: [{id: 'a'.repeat(16), who: 'Jo', level: 'sections', sections: ['matters']}],
    });
    assert.deepEqual(passport.judge(answers).errors, []);
  });

  it('keeps what is asked today of those alone who have ticked a need, with the need', () => {
    const kept = {
      aids: ['writing', 'shouting'],
      formats: ['braille'],
      assistanceAnimal: 'guide-dog',
      animalName: 'Rex',
    };
    const answers = stillAsked({...kept, language: 'pl', dialect: 'Silesian'});
    assert.deepEqual(answers, {
      ...kept,
      aids: ['writing'],
      language: 'pl',
      dialect: 'Silesian',
      needs: ['interpreter', 'format', 'communication', 'assistance-animal'],
    });
    assert.deepEqual(passport.judge(answers).errors, []);
  });

  it('keeps that somebody needs an interpreter, whichever language it is of', () => {
    assert.deepEqual(stillAsked({interpreter: 'sometimes'}), {needs: ['interpreter']});
  });

  it('says of nobody who speaks English, or wants no interpreter, that they need one', () => {
    assert.deepEqual(stillAsked({language: 'en'}), {});
    assert.deepEqual(stillAsked({language: 'pl', interpreter: 'no'}), {});
  });

  it('ticks nothing for somebody whom the form has asked', () => {
    assert.deepEqual(stillAsked({needs: ['format'], aids: ['writing']}), {needs: ['format']});
  });

  it('keeps what a clock that went back would refuse', () => {
    const medicines = [{name: 'Lithium', checkedOn: {day: '01', month: '01', year: '2999'}}];
    assert.deepEqual(stillAsked({medicines}), {medicines});
  });
});
