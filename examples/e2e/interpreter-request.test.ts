import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {INTERPRETER_MODES} from '@trust-widgets/contract';

import {Asker, YEAR} from './asker.ts';
import {Owner} from './owner.ts';
import {setStage, type Stage, until} from './visitor.ts';

const AVOID = 'Canary: anybody of the Barzani family';
const NOTES = 'Canary notes: she is frightened of lifts.';
const PRIVATE = /canary|Barzani|lifts/i;

describe('asking for an interpreter', () => {
  let stage: Stage;
  let asker: Asker;
  /** Of what the carer asked. */
  let reference: string;

  before(async () => {
    stage = await setStage();
  });
  after(() => stage.stop());

  const deliveries = (reference: string) =>
    stage.demo.receiver
      .arrivals()
      .map(({delivery}) => delivery)
      .filter((delivery) => delivery.reference === reference);

  /** Waits for what was received under a reference, and sees that it came once. */
  async function received(reference: string) {
    const find = () => deliveries(reference).filter(({type}) => type.endsWith('.received'));
    await until('it arrives', () => find().length > 0);
    assert.equal(find().length, 1);
    return find()[0]!;
  }

  const codesOf = (reference: string) =>
    (deliveries(reference)[0]?.needs ?? []).map(({subject, need, code, language}) =>
      [subject, need, code?.code, language].filter(Boolean).join(' '),
    );

  it('B31: a carer asks in Arabic for a woman who speaks Kurdish Sorani, for both of them', async () => {
    asker = await Asker.arrive(stage, 'northbank', 'ar/');
    await asker.kind('face-to-face');
    await asker.choose('asker', 1);
    await asker.choose('forWhom', 2);
    await asker.next();
    await asker.write('helperName', 'Canary Shilan Aziz');
    await asker.next();
    await asker.language('ckb');
    await asker.choose('interpreterGender', 1);
    await asker.write('avoid', AVOID);
    await asker.next();
    await asker.appointment('1', '7', '2:30pm');
    await asker.write('name', 'Canary Narin Aziz');
    await asker.next();
    await asker.byEmail(2);
    await asker.choose('needs-2');
    await asker.choose('adjustments-5');
    await asker.next();
    await asker.choose('carerNeeds');
    await asker.choose('carerFormats-2');
    await asker.next();
    await asker.write('notes', NOTES);
    await asker.choose('consent');
    await asker.next();
    assert.deepEqual(await asker.visitor.barriers(), []);
    reference = await asker.visitor.send();

    const {answers, ...delivery} = await received(reference);
    assert.equal(delivery.type, 'interpreter-request.received');
    assert.equal(delivery.language, 'ar');
    assert.equal(delivery.service, undefined);
    assert.equal(delivery.appointment, `${YEAR}-07-01T14:30:00+01:00`);
    assert.deepEqual(answers, {
      mode: 'face-to-face',
      asker: 'carer',
      forWhom: 'both',
      helperName: 'Canary Shilan Aziz',
      language: 'ckb',
      interpreterGender: 'female',
      avoid: AVOID,
      whenNeeded: 'appointment',
      appointment: {day: '01', month: '07', year: String(YEAR), time: '14:30', offset: '+01:00'},
      name: 'Canary Narin Aziz',
      urgentContact: 'email',
      email: 'canary@example.com',
      needs: ['adjustment'],
      adjustments: ['low-noise'],
      carerNeeds: ['format'],
      carerFormats: ['braille'],
      notes: NOTES,
      consent: 'yes',
    });
    assert.deepEqual(codesOf(reference), [
      'person interpreter/ckb 203701000000104 ckb',
      'person adjustments/low-noise 1325391000000106',
      'carer interpreter/ckb 203701000000104 ckb',
      'carer formats/braille',
    ]);
  });

  it('offers in a referral on the same page what was said of needs, and nothing that is private', async () => {
    asker.visitor.form = 'trust-referral';
    await asker.choose('danger', 1);
    await asker.next();
    await asker.choose('referrer', 3);
    await asker.next();
    await asker.write('helperName', 'Canary Shilan Aziz');
    await asker.choose('personKnows');
    await asker.next();
    await asker.write('name', 'Canary Narin Aziz');
    await asker.next();
    await asker.byEmail(2);
    await asker.choose('whereabouts', 5);
    await asker.next();
    await asker.write('whatIsHappening', 'Canary: she has not slept for four days.');
    await asker.next();
    await asker.next();
    await asker.takeNeeds();
    await asker.takeNeeds();
    await asker.choose('consentToRefer');
    await asker.next();
    const referral = await asker.visitor.send();

    const {answers, type} = await received(referral);
    assert.equal(type, 'referral.received');
    assert.equal(answers?.['interpreterGender'], 'female');
    assert.deepEqual(codesOf(referral), codesOf(reference));
    assert.doesNotMatch(JSON.stringify(answers), /Barzani|lifts/);
    asker.visitor.form = 'trust-interpreter-request';
  });

  it('shows how far a request has come, and cancels it, to whoever has the private link', async () => {
    await asker.follow();
    const link = await asker.copyLink();
    assert.match(link, /interpreter\/#trust-interpreter-request=/);
    const token = link.split('.').at(-1)!;

    const later = await Asker.arrive(stage, 'northbank', 'ar/');
    await later.page.goto('about:blank');
    await later.page.goto(link);
    await later.page.locator(later.question('take-back')).waitFor();
    assert.doesNotMatch(later.page.url(), /#/);
    const shown = await later.visitor.text();
    assert.match(shown, new RegExp(reference));
    assert.match(shown, /07700 900121/);
    assert.doesNotMatch(shown, PRIVATE);
    assert.deepEqual(await later.visitor.barriers(), []);
    await later.takeBack();
    await until('the cancellation arrives', () => deliveries(reference).length === 2);
    const [, cancellation] = deliveries(reference);
    assert.equal(cancellation?.type, 'interpreter-request.cancelled');
    assert.doesNotMatch(JSON.stringify(cancellation), PRIVATE);
    assert.doesNotMatch((await later.visitor.traces()) + later.asked.join(' '), new RegExp(token));
    assert.doesNotMatch(await stage.log(), new RegExp(token));
    await later.visitor.leave();

    const received = await stage.visit('/');
    await received.page.goto(`${stage.demo.receiver.origin}/`);
    assert.match(await received.page.innerText('body'), /Cancelled by the person who sent it/);
    assert.deepEqual(await received.barriers(), []);
    await received.leave();

    const status = await fetch(
      `${stage.demo.site}/v1/trusts/northbank/interpreter-requests/${reference}`,
      {headers: {Authorization: `Bearer ${token}`}},
    );
    assert.equal(status.status, 200);
    assert.doesNotMatch(await status.text(), PRIVATE);
  });

  it('B66: tells who is to be avoided to nobody but who books: no receipt, log, event, address or storage has it', async () => {
    assert.doesNotMatch(await asker.visitor.text(), PRIVATE);
    const traces = await asker.visitor.traces();
    assert.match(traces, /trust-step.*trust-sent/);
    assert.doesNotMatch(traces + asker.asked.join(' '), PRIVATE);
    assert.match(await stage.log(), /\/interpreter-requests/);
    assert.doesNotMatch(await stage.log(), PRIVATE);
    assert.doesNotMatch(await stage.log(), /Bearer/);
    assert.deepEqual(asker.visitor.complaints, []);
    assert.deepEqual([...asker.visitor.origins], [stage.demo.site]);
    await asker.visitor.leave();
  });

  it('takes all of it from a Deaf person who has no telephone: a request, a referral, and both taken back', async () => {
    asker = await Asker.arrive(stage, 'northbank');
    await asker.kind('bsl');
    await asker.choose('asker');
    await asker.choose('forWhom');
    await asker.next();
    await asker.choose('signedHow');
    await asker.next();
    await asker.choose('whenNeeded', 1);
    await asker.next();
    await asker.write('name', 'Canary Siân');
    await asker.next();
    // A call is the last choice for somebody who signs.
    await asker.byEmail(1);
    await asker.next();
    await asker.choose('consent');
    await asker.next();
    const request = await asker.visitor.send();
    assert.match(await asker.visitor.text(), /Nothing is booked yet/);
    assert.match(await asker.visitor.text(), /07700 900121/);
    await received(request);
    assert.deepEqual(codesOf(request), ['person interpreter/bfi 204331000000107 bfi']);
    await asker.follow();
    await asker.takeBack();
    await until('the cancellation arrives', () => deliveries(request).length === 2);

    asker.visitor.form = 'trust-referral';
    await asker.choose('danger', 1);
    await asker.next();
    await asker.choose('referrer');
    await asker.next();
    await asker.write('name', 'Canary Siân');
    await asker.next();
    await asker.byEmail(2);
    await asker.choose('whereabouts', 5);
    await asker.next();
    await asker.write('whatIsHappening', 'Canary: I have not slept for four days.');
    await asker.next();
    await asker.next();
    await asker.takeNeeds();
    await asker.choose('consent');
    await asker.next();
    const referral = await asker.visitor.send();
    await received(referral);
    assert.deepEqual(codesOf(referral), ['person interpreter/bfi 204331000000107 bfi']);
    await asker.follow();
    await asker.takeBack();
    await until('the withdrawal arrives', () => deliveries(referral).length === 2);
    assert.deepEqual(
      deliveries(referral).map(({type}) => type),
      ['referral.received', 'referral.withdrawn'],
    );

    assert.equal(asker.telephones, 0);
    assert.deepEqual(asker.visitor.complaints, []);
    await asker.visitor.leave();
  });

  it('takes from a passport only what the person ticks, and shows it before it is sent', async () => {
    asker = await Asker.arrive(stage, 'northbank');
    const owner = new Owner(asker.visitor);
    await owner.page.goto(`${stage.demo.site}/northbank/passport/`);
    await owner.signIn(/Agnieszka/);
    await owner.section('How can we make this work for you?');
    await owner.page.locator('trust-health-passport #needs-3').check();
    await owner.page.locator('trust-health-passport #adjustments-4').check();
    await owner.page.locator('trust-health-passport #needsNotes').fill('Canary: a chair.');
    await owner.done();

    await owner.page.goto(`${stage.demo.site}/northbank/interpreter/`);
    await asker.kind('telephone');
    await asker.choose('asker');
    await asker.choose('forWhom');
    await asker.next();
    await asker.language('pl');
    await asker.next();
    await asker.choose('whenNeeded', 1);
    await asker.next();
    await asker.visitor.press(`${asker.visitor.form} form button.link`);
    await asker.visitor.choose(`${asker.visitor.form} [id^=copy-][id$=adjustment]`);
    await asker.visitor.press(`${asker.visitor.form} form .button`);
    await asker.write('name', 'Canary Agnieszka');
    await asker.next();
    await asker.byEmail(2);
    assert.ok(await asker.page.locator(asker.question('adjustments-4')).isChecked());
    await asker.next();
    await asker.choose('consent');
    await asker.next();
    const request = await asker.visitor.send();
    const {answers} = await received(request);
    assert.equal(answers?.['needsNotes'], undefined);
    assert.deepEqual(codesOf(request), [
      'person interpreter/pl 203901000000102 pl',
      'person adjustments/low-light 1325381000000109',
    ]);
    await asker.visitor.leave();
  });

  it('offers Irish Sign Language in Northern Ireland, and not in England', async () => {
    const kindsAt = async (trust: string) => {
      const {visitor, page} = await Asker.arrive(stage, trust);
      const kinds = await page
        .locator(`${visitor.form} input[name=mode]`)
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      await visitor.leave();
      return kinds.sort();
    };
    assert.deepEqual(await kindsAt('loughside'), [...INTERPRETER_MODES].sort());
    assert.deepEqual(
      await kindsAt('northbank'),
      INTERPRETER_MODES.filter((mode) => mode !== 'isl').sort(),
    );
  });

  it('shows numbers to call and text when script does not run (H19)', async () => {
    const visitor = await stage.visit('/northbank/interpreter/', {javaScriptEnabled: false});
    const text = await visitor.page.locator('trust-interpreter-request').innerText();
    for (const number of ['999', '0808 157 0111', '07700 900121', '01632 960121']) {
      assert.ok(text.includes(number), number);
    }
    await visitor.leave();
  });
});

describe('asking for an interpreter when the service stops', () => {
  /** Answers all but the first page, and sends. */
  async function answerAndSend(asker: Asker): Promise<string> {
    await asker.choose('asker');
    await asker.choose('forWhom');
    await asker.next();
    await asker.language('prs');
    await asker.next();
    await asker.write('documentTitle', 'Canary care plan');
    await asker.next();
    await asker.write('name', 'Canary Siân');
    await asker.next();
    await asker.byEmail(2);
    await asker.next();
    await asker.choose('consent');
    await asker.next();
    const send = asker.page.locator(`${asker.visitor.form} .widget > .actions .button`);
    await send.click();
    await asker.page.locator(asker.question('failure')).waitFor({timeout: 40_000});
    return asker.visitor.text();
  }

  it('keeps the answers, shows the numbers, and says “not sent yet” (N02, N11)', async (test) => {
    const stage = await setStage();
    test.after(() => stage.stop());
    const asker = await Asker.arrive(stage, 'northbank');
    // The rest of the form comes with the first answer.
    const rest = [/\/later-/, /-and-service-and-/].map((file) => asker.page.waitForResponse(file));
    await asker.kind('written-translation');
    for (const response of await Promise.all(rest)) await response.finished();
    await stage.demo.service.stop();
    const text = await answerAndSend(asker);
    assert.match(text, /Not sent yet/);
    assert.match(text, /Canary care plan/);
    assert.match(text, /0808 157/);
  });

  it('says so too where it stopped before the first answer, and gives the answers back (N11)', async (test) => {
    const stage = await setStage();
    test.after(() => stage.stop());
    const asker = await Asker.arrive(stage, 'northbank');
    await stage.demo.service.stop();
    await asker.kind('written-translation');
    const text = await answerAndSend(asker);
    assert.match(text, /Not sent yet/);
    assert.match(text, /Your answers are still here/);
    assert.match(text, /0808 157/);
    await asker.page.locator(`${asker.visitor.form} .back`).click();
    await asker.page.locator(asker.question('consent')).waitFor();
    assert.equal(await asker.page.locator(asker.question('consent')).isChecked(), true);
  });
});
