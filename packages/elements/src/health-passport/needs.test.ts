import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {prepareLanguages} from '../fields/language-field.ts';
import {until} from '../form/form.page.ts';
import {chooseLanguage, forgetLanguage} from '../localisation.ts';
import {clientThat} from '../testing/failing.ts';
import {pretendPointer, realPointer} from '../testing/pointer.ts';
import {KEPT_UNDER} from './device/kept-here.ts';
import {written} from './trust-health-passport.examples.ts';
import {kept, PassportPage, somebody} from './trust-health-passport.page.ts';

const NEEDS = 'How can we make this work for you?';
const DUE = 'It is time to look again at what would help you.';

const inYears = (years: number) => String(new Date().getUTCFullYear() + years);
const lastYear = {day: '01', month: '01', year: inYears(-1)};
const nextYear = {day: '31', month: '12', year: inYears(1)};

/** Has the service say that a passport was saved last at that time. */
function savedAt(time: string) {
  return clientThat(async (request, letThrough) => {
    const answer = await letThrough();
    const isPassport = new URL(request.url).pathname === '/v1/passport' && request.method === 'GET';
    return isPassport
      ? Response.json({...((await answer.json()) as object), savedAt: time})
      : answer;
  });
}

describe('needs in a passport', () => {
  let page: PassportPage;
  afterEach(async () => {
    page.close();
    realPointer();
    await setViewport({width: 1024, height: 768});
    await chooseLanguage('en');
    forgetLanguage();
  });

  it('are asked as in every form, each once it is ticked, and kept under the same names', async () => {
    page = await PassportPage.open({subject: somebody()});
    await page.write(NEEDS);
    expect(page.questions).not.to.include('What would make a visit easier?');
    await page.answer({needs: ['adjustment', 'assistance-animal']});
    await page.answer({
      adjustments: ['low-noise'],
      assistanceAnimal: 'hearing-dog',
      animalName: 'Otto',
      reviewNeedsOn: ['31', '12', inYears(1)],
    });
    await page.pressNamed('Done');
    await page.untilSaved();
    expect(await kept()).to.deep.equal({
      needs: ['adjustment', 'assistance-animal'],
      adjustments: ['low-noise'],
      assistanceAnimal: 'hearing-dog',
      animalName: 'Otto',
      reviewNeedsOn: nextYear,
    });
  });

  it('say that we do not know a language which was typed, beside the question and in the list of problems', async () => {
    pretendPointer('fine');
    await prepareLanguages();
    page = await PassportPage.open({subject: somebody()});
    await page.write(NEEDS);
    await page.answer({needs: ['interpreter']});
    await page.answer({language: 'Zaghawa'});
    await page.pressNamed('Done');
    const [problem] = page.problems;
    expect(problem).to.contain('We don’t know this language.');
    expect(page.errorAt('language')).to.equal(problem);
  });

  it('are a carer’s own as well, asked beside their name', async () => {
    page = await PassportPage.open({subject: somebody()});
    await page.write('My carers');
    await page.pressNamed('Add a carer');
    await page.answer({name: 'Leila', needs: ['format']});
    await page.answer({formats: ['large-print'], reviewNeedsOn: ['31', '2', inYears(1)]});
    await page.pressNamed('Done');
    expect(page.problems).to.deep.equal(['Check the day. That month does not have so many days']);
    await page.answer({reviewNeedsOn: ['31', '12', inYears(1)]});
    await page.pressNamed('Done');
    await page.untilSaved();
    expect(await kept()).to.deep.equal({
      carers: [
        {name: 'Leila', needs: ['format'], formats: ['large-print'], reviewNeedsOn: nextYear},
      ],
    });
  });

  it('can be told to hold for another year with one press, once it is time to look at them', async () => {
    const answers = {needs: ['format'], formats: ['braille'], reviewNeedsOn: lastYear} as const;
    page = await PassportPage.open({subject: somebody(), answers});
    expect(page.text).to.contain(DUE);
    await page.pressNamed('Look at it now');
    await until(() => page.heading === NEEDS);
    await page.pressNamed('All of this is still right');
    expect(page.focused).to.equal('reviewNeedsOn-day');
    expect(page.announced).to.contain('We remind you here again in a year.');
    expect(page.valueOf('reviewNeedsOn-year')).to.equal(inYears(1));
    await page.pressNamed('Done');
    await page.untilSaved();
    expect(page.text).not.to.contain(DUE);
    expect((await kept()).formats).to.deep.equal(['braille']);
  });

  it('are looked at again a year after the last save, where no day was given', async () => {
    const answers = {needs: ['format']} as const;
    const open = (time: string) =>
      PassportPage.open({subject: somebody(), answers, client: savedAt(time)});
    page = await open(`${inYears(-1)}-01-01T12:00:00Z`);
    expect(page.text).to.contain(DUE);
    page.close();
    page = await open(new Date().toISOString());
    expect(page.text).not.to.contain(DUE);
  });

  it('of a carer are looked at again on their own day', async () => {
    const carers = [
      {name: 'Leila', needs: ['format'], reviewNeedsOn: lastYear},
      {name: 'Ruth', needs: ['format'], reviewNeedsOn: nextYear},
    ] as const;
    page = await PassportPage.open({subject: somebody(), answers: {carers}});
    expect(page.text)
      .to.contain('look again at what would help Leila.')
      .and.not.contain('Ruth.')
      .and.not.contain(DUE);
  });

  it('are not asked about again where there are none', async () => {
    const client = savedAt('2020-01-01T12:00:00Z');
    page = await PassportPage.open({subject: somebody(), answers: {preferredName: 'Sam'}, client});
    expect(page.text).not.to.contain('It is time to look again');
  });

  it('fit a phone with all of them ticked, for the person and for a carer, in every direction', async function () {
    this.timeout(30_000);
    await setViewport({width: 320, height: 640});
    const carers = [{name: 'Leila', ...needsOf(written)}];
    const answers = {...written, carers, reviewNeedsOn: lastYear};
    page = await PassportPage.open({subject: somebody(), answers});
    const fits = async (where: string) => {
      for (const language of ['ar', 'en'] as const) {
        await chooseLanguage(language);
        await page.element.updateComplete;
        await expect(page.element).to.be.accessible();
        expect(page.stickingOut, `${where}, ${language}`).to.deep.equal([]);
      }
    };
    await fits('the list of sections');
    await page.write(NEEDS);
    await fits('the section');
    await page.press('.back');
    await page.write('My carers');
    await page.pressCalled('Change: Leila');
    await fits('a carer');
  });

  it('of an earlier form on this device keep nobody out, and nothing that was written is lost', async () => {
    page = await PassportPage.onDevice();
    await page.write('My name');
    await page.answer({preferredName: 'Sam'});
    await page.pressNamed('Done');
    await page.untilSaved();
    page.element.remove();
    const record = JSON.parse(localStorage.getItem(KEPT_UNDER)!) as {answers: object};
    const answers = {
      ...record.answers,
      interpreter: 'sometimes',
      aids: ['writing'],
      language: 'pl',
    };
    localStorage.setItem(KEPT_UNDER, JSON.stringify({...record, answers}));

    page = await PassportPage.open();
    await page.pressNamed('Open the passport on this device');
    await until(() => page.sections['My name'] === 'Started');
    await page.write(NEEDS);
    await page.answer({needs: ['communication']});
    await page.pressNamed('Done');
    await page.untilSaved();
    const now = JSON.parse(localStorage.getItem(KEPT_UNDER)!) as {answers: object; aside: string[]};
    expect(now.answers).to.deep.equal({preferredName: 'Sam', needs: ['communication']});
    expect(now.aside.join(' ')).to.contain('sometimes').and.contain('writing').and.contain('pl');
  });
});

/** What somebody needs, as a carer of theirs would be asked it. */
function needsOf({needs, formats, aids, professionals, adjustments}: typeof written) {
  return {needs, formats, aids, professionals, adjustments};
}
