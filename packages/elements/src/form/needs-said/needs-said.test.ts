import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {TrustExitEvent} from '../../events.ts';
import {PassportPage} from '../../health-passport/trust-health-passport.page.ts';
import {InterpreterRequestPage} from '../../interpreter-request/trust-interpreter-request.page.ts';
import {oneself, ReferralPage} from '../../referral/trust-referral.page.ts';
import {type FormPage, type Typed, until} from '../form.page.ts';
import {NeedsPanel} from './needs-said.page.ts';

const CHECK = 'Check your answers before you send them';
const OWN = 'You already said this on this page, about yourself:';
const SOMEBODY = 'You already said this on this page, when you asked for someone else:';

const OWN_AS_CARER = 'You already said this on this page, about yourself as somebody’s carer:';

/** A request for somebody else, as far as the page about the language. */
const forSomebody: readonly Typed[] = [
  {mode: 'face-to-face'},
  {asker: 'carer', forWhom: 'person'},
  {helperName: 'CANARY-SHILAN'},
  {
    language: 'ckb',
    dialect: 'From Sulaymaniyah',
    interpreterGender: 'female',
    avoid: 'CANARY-AVOID',
    sameInterpreter: 'yes',
    interpreterBefore: 'CANARY-BEFORE',
  },
];

describe('needs said in a form', () => {
  let open: (FormPage & {close(): void})[] = [];
  let referral: ReferralPage;
  let request: InterpreterRequestPage;

  beforeEach(async () => {
    referral = await ReferralPage.open();
    request = await InterpreterRequestPage.open();
    open = [referral, request];
  });

  afterEach(async () => {
    window.dispatchEvent(new TrustExitEvent());
    for (const page of open) page.close();
    await setViewport({width: 800, height: 600});
    document.documentElement.dir = 'ltr';
  });

  /** A referral for oneself at its page of needs. */
  async function atNeeds(): Promise<NeedsPanel> {
    await referral.fill(oneself.slice(0, 7));
    return new NeedsPanel(referral.element);
  }

  it('are offered in another form on the page, in words, and are used only when the person wants that', async () => {
    await request.fill(forSomebody);
    const panel = await atNeeds();
    await until(() => panel.isThere);
    expect(panel.titles).to.deep.equal([SOMEBODY]);
    expect(panel.words).to.contain('An interpreter, or another language');
    expect(panel.words)
      .to.match(/Kurdish/)
      .and.contain('A woman')
      .and.contain('Sulaymaniyah');
    expect(panel.words).to.contain('Use it only if it is about the same person.');
    expect(panel.ticked).to.deep.equal([]);
    await panel.use();
    expect(panel.titles).to.deep.equal([]);
    expect(panel.announced).to.equal('This is filled in now. You can still change it.');
    expect(referral.focused).to.equal('step');
    expect(panel.ticked).to.deep.equal(['An interpreter, or another language', 'A woman']);
    expect(referral.valueOf('dialect')).to.equal('From Sulaymaniyah');
    await referral.next();
    await referral.answer({consent: 'yes'});
    await referral.next();
    await until(() => referral.heading === CHECK);
    expect(referral.text)
      .to.match(/Kurdish/)
      .and.contain('From Sulaymaniyah');
    await referral.send();
    expect(referral.heading).to.equal('Your referral has arrived');
  });

  it('say nothing of whom to avoid, of any name, or of what else was written (H13)', async () => {
    await request.fill(forSomebody);
    const panel = await atNeeds();
    await until(() => panel.isThere);
    await panel.use();
    await referral.next();
    expect(referral.text).not.to.contain('CANARY');
  });

  it('go from a referral to the page of a request that asks for them, each with its own', async () => {
    await referral.fill(oneself.slice(0, 7));
    await referral.answer({
      needs: ['interpreter', 'format'],
      language: 'ar',
      formats: ['braille'],
      needsNotes: 'Please knock.',
    });
    await referral.next();
    await request.fill([{mode: 'telephone'}, {asker: 'self', forWhom: 'person'}]);
    const panel = new NeedsPanel(request.element);
    await until(() => panel.isThere);
    expect(panel.titles).to.deep.equal([OWN]);
    expect(panel.words)
      .to.contain('Arabic')
      .and.not.contain('Braille')
      .and.not.contain('same person');
    await panel.use();
    await request.next();
    await request.answer({whenNeeded: 'soon'});
    await request.next();
    await request.fill([{name: 'Sam'}, {urgentContact: 'letter'}]);
    expect(panel.words)
      .to.contain('Braille')
      .and.contain('Please knock.')
      .and.not.contain('Arabic');
    await panel.use();
    expect(request.valueOf('needsNotes')).to.equal('Please knock.');
    expect(panel.ticked).to.deep.equal(['Information in another format', 'Braille']);
  });

  it('can be skipped with those of a carer, with one press', async () => {
    await referral.fill([
      {danger: 'no'},
      {referrer: 'family'},
      {helperName: 'Shilan', personKnows: 'yes'},
      ...oneself.slice(2, 7),
    ]);
    await referral.pressNamed('Skip the questions about needs');
    expect(referral.heading).to.equal('Agreeing to this');
    await referral.back();
    expect(referral.heading).to.equal('What do you need yourself?');
    expect(referral.text).not.to.contain('Skip the questions');
  });

  it('keep a carer’s needs to the questions that ask a carer, and say whose they were', async () => {
    await request.fill(forSomebody);
    const aFriend = [
      {danger: 'no'},
      {referrer: 'family'},
      {helperName: 'Shilan', personKnows: 'yes'},
      ...oneself.slice(2, 7),
    ];
    await referral.fill(aFriend);
    const panel = new NeedsPanel(referral.element);
    await until(() => panel.isThere);
    expect(panel.titles).to.deep.equal([SOMEBODY]);
    await referral.answer({needs: ['adjustment'], adjustments: ['home-visit']});
    await referral.next();
    expect(referral.problems).to.deep.equal([]);
    expect(referral.heading).to.equal('What do you need yourself?');
    expect(panel.titles).to.deep.equal([]);
    await referral.answer({carerNeeds: ['format'], carerFormats: ['audio']});
    await referral.next();

    const both = await InterpreterRequestPage.open();
    open.push(both);
    await both.fill([
      {mode: 'bsl'},
      {asker: 'carer', forWhom: 'both'},
      {helperName: 'Shilan'},
      {},
      {whenNeeded: 'soon'},
      {name: 'Narin'},
      {urgentContact: 'letter'},
    ]);
    const there = new NeedsPanel(both.element);
    await until(() => there.isThere);
    expect(there.words).to.contain('A visit at home').and.not.contain('Audio');
    await both.next();
    expect(there.titles).to.deep.equal([OWN_AS_CARER]);
    expect(there.words).to.contain('Audio').and.not.contain('A visit at home');
    await there.use();
    expect(there.ticked).to.deep.equal(['Information in another format', 'Audio']);
  });

  it('are offered to no form that said them itself', async () => {
    await referral.fill(oneself.slice(0, 7));
    await referral.answer({needs: ['format'], needsNotes: 'Please knock.'});
    await referral.next();
    await referral.back();
    const panel = new NeedsPanel(referral.element);
    await referral.answer({needs: ['format'], needsNotes: ''});
    expect(panel.ticked).to.deep.equal([]);
    await panel.settled();
    expect(panel.titles).to.deep.equal([]);
  });

  it('are said once the person goes on, and not while they type', async () => {
    const other = await ReferralPage.open();
    open.push(other);
    await other.fill(oneself.slice(0, 7));
    const panel = await atNeeds();
    await other.answer({needs: ['format'], needsNotes: 'Please knock.'});
    await other.back();
    await other.next();
    await panel.settled();
    expect(panel.titles).to.deep.equal([]);
    await other.next();
    await until(() => panel.isThere);
    await other.back();
    await other.answer({needsNotes: 'Please ring.'});
    await other.next();
    await until(() => panel.words.includes('Please ring.'));
    expect(panel.words).not.to.contain('Please knock.');
  });

  it('are still there when the form that said them was sent', async () => {
    const other = await ReferralPage.open();
    open.push(other);
    await other.fill(oneself.slice(0, 7));
    await other.answer({needsNotes: 'Please knock.'});
    await other.next();
    await other.answer({consent: 'yes'});
    await other.next();
    await until(() => other.heading === CHECK);
    await other.send();
    const panel = await atNeeds();
    await until(() => panel.isThere);
    expect(panel.words).to.contain('Please knock.');
  });

  it('add to what is ticked, and leave what was typed', async () => {
    const other = await ReferralPage.open();
    open.push(other);
    await other.fill(oneself.slice(0, 7));
    await other.answer({
      needs: ['format', 'adjustment'],
      formats: ['audio'],
      needsNotes: 'Please knock.',
    });
    await other.next();
    const panel = await atNeeds();
    // The panel is drawn again with each tick.
    await referral.answer({needsNotes: 'Please ring.', needs: ['format'], formats: ['braille']});
    await until(() => panel.isThere);
    expect(panel.words).not.to.contain('Please knock.');
    await panel.use();
    expect(panel.ticked).to.deep.equal([
      'Information in another format',
      'Changes to a visit, or to the place',
      'Braille',
      'Audio',
    ]);
    expect(referral.valueOf('needsNotes')).to.equal('Please ring.');
  });

  it('can be added to the passport on the page, and never come out of it by themselves', async () => {
    await request.fill(forSomebody);
    const passport = await PassportPage.onDevice();
    open.push(passport);
    await passport.write('How can we make this work for you?');
    const panel = new NeedsPanel(passport.element);
    expect(panel.titles).to.deep.equal([SOMEBODY]);
    expect(panel.words)
      .to.match(/Kurdish/)
      .and.contain('same person')
      .and.not.contain('CANARY');
    await panel.press('Add this to my passport');
    expect(panel.titles).to.deep.equal([]);
    expect(passport.announced).to.equal('This is filled in now. You can still change it.');
    expect(passport.focused).to.equal('step');
    expect(panel.ticked).to.deep.equal(['An interpreter, or another language', 'A woman']);
    await passport.answer({needs: ['format'], formats: ['braille']});
    await passport.untilSaved();
    const inForm = await atNeeds();
    await until(() => inForm.isThere);
    expect(inForm.words)
      .to.match(/Kurdish/)
      .and.not.contain('Braille');
  });

  it('are gone when somebody leaves quickly (H20)', async () => {
    await request.fill(forSomebody);
    const panel = await atNeeds();
    await until(() => panel.isThere);
    window.dispatchEvent(new TrustExitEvent());
    expect(referral.text).not.to.contain('Kurdish');
    await atNeeds();
    await panel.settled();
    expect(panel.titles).to.deep.equal([]);
    expect(panel.announced).to.equal('');
  });

  it('leave nothing behind: no storage, no event, no address (H12, H21)', async () => {
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(JSON.stringify({...event}));
    for (const type of ['trust-step', 'trust-sent', 'trust-failed']) {
      addEventListener(type, hear);
    }
    const before = location.href;
    const other = await ReferralPage.open();
    open.push(other);
    await other.fill(oneself.slice(0, 7));
    await other.answer({needsNotes: 'CANARY-NOTES'});
    await other.next();
    const panel = await atNeeds();
    await until(() => panel.isThere);
    await panel.use();
    await referral.next();
    expect(heard.length).to.be.greaterThan(5);
    expect(heard.join()).not.to.contain('CANARY');
    expect(JSON.stringify({...localStorage, ...sessionStorage})).not.to.contain('CANARY');
    expect(JSON.stringify(history.state)).not.to.contain('CANARY');
    expect(location.href).to.equal(before);
    for (const type of ['trust-step', 'trust-sent', 'trust-failed']) {
      removeEventListener(type, hear);
    }
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`are offered accessibly, and fit 320 px, written ${dir}`, async () => {
      await setViewport({width: 320, height: 900});
      document.documentElement.dir = dir;
      await request.fill(forSomebody);
      const panel = await atNeeds();
      await until(() => panel.isThere);
      expect(panel.stickingOut).to.deep.equal([]);
      await expect(referral.element).to.be.accessible();
      await panel.use();
      await expect(referral.element).to.be.accessible();
    });
  }
});
