import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import type {
  AllergyIntolerance,
  Bundle,
  Composition,
  Consent,
  Flag,
  MedicationStatement,
  Patient,
  RelatedPerson,
} from '@medplum/fhirtypes';
import {
  type Draft,
  type Field,
  type Need,
  NEED_CODES,
  type NeedCode,
  NEEDS,
  passport,
} from '@trust-widgets/contract';
import {validAnswers} from '@trust-widgets/contract/testing/arbitrary-answers';
import {HOSTILE_TEXTS} from '@trust-widgets/contract/testing/hostile-values';
import * as fc from 'fast-check';

import {fhirDocument, type FhirDocumentSource} from '../src/passports/fhir/document.ts';
import {EXAMPLE, EXAMPLE_SOURCE} from './passport-fhir-example.ts';
import {faultsOf} from './passport-fhir-oracle.ts';
import {readMarkup} from './passport-fhir-xhtml.ts';

const GOLDEN = new URL('passport-fhir.example.json', import.meta.url);

interface Kinds {
  Composition: Composition;
  Patient: Patient;
  RelatedPerson: RelatedPerson;
  Flag: Flag;
  MedicationStatement: MedicationStatement;
  AllergyIntolerance: AllergyIntolerance;
  Consent: Consent;
}

function document(answers: Draft, rest: Partial<FhirDocumentSource> = {}): Bundle {
  return fhirDocument({...EXAMPLE_SOURCE, answers: passport.judge(answers).answers, ...rest});
}

function all<K extends keyof Kinds>(bundle: Bundle, kind: K): Kinds[K][] {
  return bundle
    .entry!.map(({resource}) => resource!)
    .filter((resource) => resource.resourceType === kind) as Kinds[K][];
}

/** Everything that a person can read in a document, as they read it. */
function textOf(bundle: Bundle): string {
  const [composition] = all(bundle, 'Composition');
  return (composition?.section ?? [])
    .map(({title, text}) => `${title}\u0001${readMarkup(text!.div).text}`)
    .join('');
}

/** Every free answer in some answers, those of the entries of lists among them. */
function freeAnswers(fields: Readonly<Record<string, Field>>, answers: Draft): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const answer = answers[name];
    if (answer === undefined) return [];
    if (field.kind === 'entries')
      return (answer as readonly Draft[]).flatMap((entry) => freeAnswers(field.fields!, entry));
    return ['text', 'long-text', 'phone', 'email', 'nhs-number'].includes(field.kind)
      ? [answer as string]
      : [];
  });
}

const {consents: _, private: __, ...SHARED} = passport.pages;
const SHARED_FIELDS = Object.assign({}, ...Object.values(SHARED)) as Record<string, Field>;

describe('a passport as a FHIR document', () => {
  it('is the one that the documentation shows', async () => {
    const written = `${JSON.stringify(fhirDocument(EXAMPLE_SOURCE), null, 2)}\n`;
    if (process.env['WRITE_EXAMPLE']) await writeFile(GOLDEN, written);
    assert.equal(written, await readFile(GOLDEN, 'utf8'));
  });

  it('is valid, whatever was answered and however little', () => {
    fc.assert(
      fc.property(validAnswers(passport), (answers) => {
        assert.deepEqual(faultsOf(document(answers)), []);
      }),
      {numRuns: 200},
    );
    assert.deepEqual(faultsOf(document({})), []);
  });

  it('has every word that the person wrote, as they wrote it', () => {
    fc.assert(
      fc.property(validAnswers(passport), (answers) => {
        const text = textOf(document(answers));
        for (const answer of freeAnswers(SHARED_FIELDS, passport.judge(answers).answers))
          // The two characters that XML does not have are shown as one that stands for any.
          assert.ok(text.includes(answer.replace(/[\ufffe\uffff]/g, '\ufffd')), answer);
      }),
      {numRuns: 200},
    );
  });

  it('B56 shows markup as the text it is, in every question', () => {
    for (const hostile of HOSTILE_TEXTS) {
      const answers = passport.judge(planted(passport.fields, hostile)).answers;
      const bundle = document(answers);
      assert.deepEqual(faultsOf(bundle), []);
      for (const answer of freeAnswers(SHARED_FIELDS, answers))
        assert.ok(textOf(bundle).includes(answer), answer);
    }
  });

  it('keeps a dose and a telephone number in order between words that run from right to left', () => {
    const [composition] = all(
      document({
        writtenIn: 'ar',
        phone: '07700 900456',
        medicines: [{name: 'ليثيوم', dose: '400 mg'}],
        medicinesNotes: 'كل مساء\n2 x',
      }),
      'Composition',
    );
    const markup = composition!.section!.map(({text}) => text!.div).join('');
    for (const line of ['07700 900456', '400 mg', '2 x'])
      assert.ok(markup.includes(`<span dir="ltr">${line}</span>`), line);
    for (const line of ['ليثيوم', 'كل مساء'])
      assert.ok(markup.includes(`<span dir="rtl">${line}</span>`), line);
    assert.match(markup, /<div xmlns="[^"]*" lang="ar" xml:lang="ar" dir="rtl">/);
  });

  it('has what was kept, even where the clock has gone back since', () => {
    const checkedOn = {day: '01', month: '01', year: '2999'};
    const bundle = fhirDocument({
      ...EXAMPLE_SOURCE,
      answers: {medicines: [{name: 'Lithium', checkedOn}]},
    });
    assert.equal(all(bundle, 'MedicationStatement').length, 1);
  });

  it('leaves out what was not answered', () => {
    const bundle = document({});
    assert.deepEqual(
      bundle.entry!.map(({resource}) => resource!.resourceType),
      ['Composition', 'Patient'],
    );
    assert.deepEqual(Object.keys(all(bundle, 'Patient')[0]!), ['resourceType', 'id']);
    assert.equal(all(bundle, 'Composition')[0]!.section, undefined);
  });
});

describe('what is for staff alone', () => {
  it('never comes into a document', () => {
    const answers = {
      ...planted(passport.fields, 'harmless'),
      privateNote: 'CANARY-NOTE',
      seeMeAlone: 'yes',
    };
    assert.doesNotMatch(JSON.stringify(document(answers)), /canary|private|alone/i);
  });

  it('changes nothing in a document, not even an id', () => {
    const hidden = fc.record(
      {privateNote: fc.string({minLength: 1}), seeMeAlone: fc.constant('yes')},
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(validAnswers(passport), hidden, (answers, other) => {
        const {privateNote: _, seeMeAlone: __, ...rest} = answers;
        assert.equal(JSON.stringify(document({...rest, ...other})), JSON.stringify(document(rest)));
      }),
      {numRuns: 100},
    );
  });
});

describe('who may know what', () => {
  it('is in it as far as it lets somebody know something, and errs towards telling nothing', () => {
    const [some, general, everything, ...more] = all(document(EXAMPLE), 'Consent');
    assert.deepEqual(more, []);
    assert.equal(some!.status, 'active');
    assert.equal(some!.provision!.type, 'permit');
    assert.deepEqual(some!.provision!.period, {start: '2026-11-01', end: '2027-10-31'});
    assert.deepEqual(
      some!.provision!.code!.map(({coding}) => coding![0]!.code),
      ['wellness', 'medicines'],
    );
    assert.equal(general!.provision!.type, 'deny');
    assert.equal(general!.provision!.provision![0]!.type, 'permit');
    assert.equal(everything!.status, 'inactive');
  });

  it('never tells whom the person lets know nothing, nor that there is such a person', () => {
    const {consents, ...rest} = EXAMPLE;
    const refused = consents.filter(({level}) => level === 'nothing');
    assert.equal(refused.length, 1);
    const without = {...rest, consents: consents.filter((one) => !refused.includes(one))};
    assert.equal(JSON.stringify(document(EXAMPLE)), JSON.stringify(document(without)));
    assert.doesNotMatch(JSON.stringify(document(EXAMPLE)), new RegExp(refused[0]!.who));
  });
});

describe('the ids of a document', () => {
  it('stay with a medicine when the one before it is taken out', () => {
    const [, second] = all(document(EXAMPLE), 'MedicationStatement');
    const [only] = all(
      document({...EXAMPLE, medicines: EXAMPLE.medicines.slice(1)}),
      'MedicationStatement',
    );
    assert.equal(only!.id, second!.id);
  });

  it('tell two passports with the same answers apart', () => {
    const ids = (passportId: string) =>
      document(EXAMPLE, {passportId}).entry!.map(({fullUrl}) => fullUrl);
    assert.equal(new Set([...ids('one'), ...ids('two')]).size, 2 * ids('one').length);
  });

  it('say nothing of the passport’s own', () => {
    assert.doesNotMatch(JSON.stringify(document(EXAMPLE)), new RegExp(EXAMPLE_SOURCE.passportId));
  });

  it('name each document for itself', () => {
    const name = (rest: Partial<FhirDocumentSource>) => document(EXAMPLE, rest).identifier!.value;
    assert.equal(name({}), name({}));
    assert.notEqual(name({}), name({now: new Date('2026-11-23T09:30:00Z')}));
  });
});

describe('the person in a document', () => {
  const patient = (answers: Draft) => all(document(answers), 'Patient')[0]!;

  it('has an NHS number that nobody has traced', () => {
    const [number] = patient({nhsNumber: '999 000 0018'}).identifier!;
    assert.equal(number!.system, 'https://fhir.nhs.uk/Id/nhs-number');
    assert.equal(number!.value, '9990000018');
    assert.match(JSON.stringify(number!.extension), /Number present but not traced/);
  });

  it('has a number of Scotland or Northern Ireland that is not called an NHS number', () => {
    // Nobody has these: no month has a day 0, and numbers of Northern Ireland begin at 320 000 0001.
    for (const nhsNumber of ['0000000019', '3000000003']) {
      const [number] = patient({nhsNumber}).identifier ?? [];
      assert.equal(number?.value, nhsNumber);
      assert.equal(number.system, undefined);
      assert.equal(number.extension, undefined);
    }
  });

  it('needs an interpreter only where they said so, and never does not', () => {
    const needs = (...ticked: Need[]) =>
      patient({needs: ticked}).extension?.find(({url}) => url.endsWith('interpreterRequired'))
        ?.valueBoolean;
    assert.equal(needs('interpreter'), true);
    assert.equal(needs('format'), undefined);
  });

  it('has one way of contact for everything only where they want one', () => {
    const method = (answers: Draft) =>
      /PreferredContactMethod","code":"(\d)"/.exec(JSON.stringify(patient(answers)))?.[1];
    const text = {urgentContact: 'text', reminderContact: 'text'};
    assert.equal(method({...text, letterContact: 'text'}), '9');
    assert.equal(method(text), '9');
    assert.equal(method({...text, letterContact: 'none'}), undefined);
    assert.equal(method({...text, urgentContact: 'phone'}), undefined);
    assert.equal(method({urgentContact: 'phone'}), undefined);
  });

  it('keeps a language as it was chosen, and signs one where they need it', () => {
    const codes = (answers: Draft) =>
      patient({needs: NEEDS, ...answers}).communication?.map(({language, preferred}) => [
        language.coding![0]!.code,
        preferred,
      ]);
    assert.deepEqual(codes({language: 'prs', formats: ['bsl']}), [
      ['prs', true],
      ['bfi', undefined],
    ]);
    assert.deepEqual(codes({language: 'bfi', formats: ['bsl']}), [['bfi', true]]);
    assert.deepEqual(codes({language: 'other', dialect: 'Wolof'}), [['und', true]]);
  });
});

describe('the people in a document', () => {
  it('are people: a pet is in the words alone', () => {
    const bundle = document(EXAMPLE);
    assert.doesNotMatch(JSON.stringify(all(bundle, 'RelatedPerson')), /Burek/);
    assert.match(textOf(bundle), /Burek[^]*They are my pet/);
  });

  it('wrote it with the person where they did', () => {
    const bundle = document(EXAMPLE);
    const [composition] = all(bundle, 'Composition');
    const helper = bundle.entry!.find(({fullUrl}) => fullUrl === composition!.author[1]!.reference)!
      .resource as RelatedPerson;
    assert.equal(helper.name![0]!.text, 'Ines Obi');
    const alone = all(document({...EXAMPLE, writtenWith: 'myself'}), 'Composition')[0]!;
    assert.equal(alone.author.length, 1);
  });
});

describe('medicines and allergies in a document', () => {
  it('are what the person said, and checked by nobody', () => {
    const bundle = document(EXAMPLE);
    const [lithium, paracetamol] = all(bundle, 'MedicationStatement');
    assert.equal(lithium!.dosage![0]!.text, '400 mg, every evening');
    assert.equal(lithium!.effectiveDateTime, '2026-11-02');
    assert.equal(paracetamol!.effectiveDateTime, undefined);
    for (const {note, informationSource, subject} of [lithium!, paracetamol!]) {
      assert.match(note![0]!.text, /Not checked against any record/);
      assert.deepEqual(informationSource, subject);
    }
    for (const {verificationStatus} of all(bundle, 'AllergyIntolerance'))
      assert.equal(verificationStatus!.coding![0]!.code, 'unconfirmed');
  });

  it('are as bad as the person said, and no worse', () => {
    const found = all(document(EXAMPLE), 'AllergyIntolerance').map(
      ({criticality, reaction, note}) => [
        criticality,
        reaction?.[0]?.severity,
        /gets: (.*)\./.exec(note![0]!.text)?.[1],
      ],
    );
    assert.deepEqual(found, [
      ['high', 'severe', 'I could die of it'],
      [undefined, 'mild', 'Not very bad'],
      [undefined, undefined, 'Bad'],
      [undefined, undefined, 'I am not sure'],
    ]);
  });

  it('say that there are no allergies only where the person said so and named none', () => {
    const codes = (answers: Draft) =>
      all(document(answers), 'AllergyIntolerance').map(({code}) => code!.coding?.[0]?.code);
    assert.deepEqual(codes({anyAllergies: 'no'}), ['716186003']);
    assert.deepEqual(codes({anyAllergies: 'unsure'}), []);
    assert.deepEqual(codes({anyAllergies: 'no', allergies: [{substance: 'Nuts'}]}), [undefined]);
  });
});

describe('needs in a document', () => {
  const flags = (answers: Draft) => all(document(answers), 'Flag');

  it('name an interpreter by language, and any interpreter for a language without a code', () => {
    const code = (language?: string) =>
      flags({needs: ['interpreter'], language})[0]!.code.coding![0]!.code;
    assert.equal(code('pl'), '203901000000102');
    assert.equal(code('bfi'), '204331000000107');
    assert.equal(code('tet'), '315594003');
    assert.equal(code(), '315594003');
    assert.deepEqual(flags({}), []);
  });

  it('are all that the person chose, each with what it is about and the code that every form has', () => {
    const coded = new Map(
      flags(EXAMPLE).map(({code, category}) => [
        code.coding?.[0]?.code,
        category![0]!.coding?.[0]?.display,
      ]),
    );
    const chosen = Object.values(NEED_CODES).flatMap((codes) => Object.entries<NeedCode>(codes));
    for (const [choice, {code, category}] of chosen) {
      if (!code || (choice in NEED_CODES.assistanceAnimal && choice !== EXAMPLE.assistanceAnimal))
        continue;
      assert.equal(coded.get(code.code), category.display, choice);
    }
  });

  it('are there in words where the person ticked something and said no more of it', () => {
    const said = (answers: Draft) => flags(answers).map(({code}) => [code.text, code.coding]);
    assert.deepEqual(said({needs: ['format', 'adjustment'], adjustments: ['low-noise']}), [
      ['Should be different: A quiet room', [NEED_CODES.adjustments['low-noise'].code]],
      ['Information in another format', undefined],
    ]);
  });

  it('say in words by when to ask again, and never that they ended', () => {
    const reviewNeedsOn = {day: '01', month: '05', year: '2027'};
    const [flag] = flags({needs: ['adjustment'], adjustments: ['home-visit'], reviewNeedsOn});
    assert.match(
      readMarkup(flag!.text!.div).text,
      /A visit at home\. By 2027-05-01, please ask me/,
    );
    assert.deepEqual([flag!.status, flag!.period], ['active', undefined]);
    const [undated] = flags({needs: ['adjustment'], adjustments: ['home-visit']});
    assert.match(readMarkup(undated!.text!.div).text, /By \d{4}-\d\d-\d\d, please ask me/);
  });

  it('are never those of a carer, who has their language beside their name', () => {
    const carer = {
      name: 'Ola',
      needs: ['interpreter', 'format'],
      language: 'uk',
      formats: ['braille'],
    };
    const bundle = document({carers: [carer]});
    assert.deepEqual(all(bundle, 'Flag'), []);
    assert.deepEqual(all(bundle, 'Patient')[0]!.communication, undefined);
    const [ola] = all(bundle, 'RelatedPerson');
    assert.equal(ola!.communication![0]!.language.coding![0]!.code, 'uk');
    assert.match(textOf(bundle), /Braille/);
  });

  it('warn how a telephone number may be used, even where nothing is said to be safe', () => {
    const warnings = (answers: Draft) => all(document(answers), 'Flag').map(({code}) => code.text);
    assert.match(warnings({phone: '07700 900456'})[0]!, /only if it says so here: Nothing is said/);
    assert.match(
      warnings({safeContact: ['voicemail']})[0]!,
      /here: You can leave a voice message$/,
    );
    assert.deepEqual(warnings({email: 'zofia@example.com'}), []);
  });

  it('have no code that says more than the person did', () => {
    const uncoded = all(document(EXAMPLE), 'Flag')
      .filter(({code}) => !code.coding)
      .map(({code}) => code.text!.split(': ').at(-1));
    assert.deepEqual(uncoded, [
      'Braille',
      'Face to face, with a carer or advocate there',
      'Pictures',
      'Writing things down',
      'More time',
      'You can send a text message; Please do not say who you are until you know who is listening or reading',
    ]);
  });
});

/** Answers every question of free words with a text, and every other with something that fits. */
function planted(fields: Readonly<Record<string, Field>>, text: string): Draft {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.kind === 'entries') return [[name, [planted(field.fields!, text)]]];
      if (field.kind === 'text' || field.kind === 'long-text')
        return [[name, text.slice(0, field.max)]];
      const example = {...EXAMPLE, ...EXAMPLE.consents[0], severity: 'mild', kind: 'paid'} as Draft;
      return example[name] === undefined ? [] : [[name, example[name]]];
    }),
  );
}
