import {expect} from '@open-wc/testing';
import type {Client, PassportAnswers} from '@trust-widgets/sdk';
import {setViewport} from '@web/test-runner-commands';

import {TrustExitEvent} from '../../events.ts';
import {type Typed, until} from '../form.page.ts';
import {NeedsPanel} from '../needs-said/needs-said.page.ts';
import {DeviceKeeper, startDevice} from '../../health-passport/device/device-keeper.ts';
import {fileOf} from '../../health-passport/device/file.ts';
import {clientThat} from '../../testing/failing.ts';
import {InterpreterRequestPage} from '../../interpreter-request/trust-interpreter-request.page.ts';
import {oneself, ReferralPage} from '../../referral/trust-referral.page.ts';
import {examples} from './from-passport.examples.ts';
import {isSignedIn, PassportStart, signIn, signOut} from './from-passport.page.ts';

const USE = 'Use what is in my e-Health Passport';

const sam: PassportAnswers = {
  preferredName: 'Sam',
  fullName: 'Samira Haddad',
  needs: ['interpreter', 'format'],
  language: 'ar',
  formats: ['large-print'],
  urgentContact: 'text',
  phone: '07700 900456',
  supportMe: 'Knock first.',
  medicines: [{name: 'Sertraline', dose: '50 mg'}],
  privateNote: 'He reads my post.',
  seeMeAlone: 'yes',
};

describe('a referral that starts from a passport', () => {
  let page: ReferralPage;
  let start: PassportStart;

  async function open(answers?: PassportAnswers): Promise<void> {
    localStorage.clear();
    if (answers) await signIn(answers);
    else await signOut();
    page = await ReferralPage.open();
    start = new PassportStart(page.element);
    await page.fill(oneself.slice(0, 2));
  }

  afterEach(async () => {
    page.close();
    localStorage.clear();
    await signOut();
    await setViewport({width: 800, height: 600});
    document.documentElement.dir = 'ltr';
  });

  describe('is offered', () => {
    it('to somebody who asks for help for themselves, quietly, above the first question', async () => {
      await open();
      expect(page.heading).to.equal('Your name and age');
      expect(page.text).to.contain(USE);
    });

    it('to nobody who asks for somebody else', async () => {
      await open();
      await page.back();
      await page.answer({referrer: 'friend'});
      await page.next();
      await page.answer({helperName: 'Tom', personKnows: 'yes'});
      await page.next();
      expect(page.heading).to.equal('The person’s name and age');
      expect(page.text).not.to.contain(USE);
    });

    it('only where there may be a passport: with the service, or on this device', async () => {
      await openWithout();
      expect(page.text).not.to.contain(USE);
      page.close();
      await (await startDevice()).open();
      await openWithout(false);
      expect(page.text).to.contain(USE);
    });

    it('without asking anybody for a passport before the person does', async () => {
      await signIn(sam);
      performance.clearResourceTimings();
      page = await ReferralPage.open();
      await page.fill(oneself.slice(0, 2));
      expect(page.text).to.contain(USE);
      const asked = performance.getEntriesByType('resource').map(({name}) => name);
      expect(asked.join())
        .to.contain('/v1/trusts/northbank')
        .and.not.match(/session|passport/);
    });
  });

  describe('for somebody who is signed in', () => {
    it('shows what would be copied, thing by thing, with nothing ticked', async () => {
      await open(sam);
      await start.begin();
      expect(page.heading).to.equal('What do you want to copy?');
      expect(page.focused).to.equal('step');
      expect(Object.values(start.boxes)).not.to.include(true);
      expect(page.text).to.contain('Samira Haddad').and.contain('Sertraline, 50 mg');
      expect(page.text).to.contain('Text message').and.contain('07700 900456');
      expect(page.numbers).to.include('999');
    });

    it('copies what is ticked and nothing else, and goes on with the form', async () => {
      await open(sam);
      await start.begin();
      await start.tick('How and when to support me', 'Please call me');
      await page.pressNamed('Copy what I ticked');
      expect(page.heading).to.equal('Your name and age');
      expect(page.focused).to.equal('step');
      expect(page.text).to.contain('What you chose is in the form now.');
      expect(page.valueOf('preferredName')).to.equal('Sam');
      expect(page.valueOf('name')).to.equal('');
      expect(page.text).not.to.contain('Samira');
    });

    it('never chooses the note to staff, or being seen alone, but by its own tick', async () => {
      await open(sam);
      await start.begin();
      await page.pressNamed('Choose all, but not what nobody else has seen');
      const {boxes} = start;
      expect(boxes['What I only want staff to know']).to.equal(false);
      expect(boxes['Please see me alone, without anyone else there']).to.equal(false);
      expect(Object.values(boxes).filter(Boolean)).to.have.length(Object.keys(boxes).length - 2);
      await start.tick('What I only want staff to know');
      await page.pressNamed('Choose all, but not what nobody else has seen');
      expect(start.boxes['What I only want staff to know']).to.equal(true);
    });

    it('is sent as the person left it, once everything was looked at', async () => {
      await open(sam);
      await start.begin();
      await page.pressNamed('Choose all, but not what nobody else has seen');
      await start.tick('Please see me alone, without anyone else there');
      await page.pressNamed('Copy what I ticked');
      await page.answer({name: 'Samira'});
      await page.next();
      await page.next();
      await page.fill(oneself.slice(4));
      expect(page.heading).to.equal('Check your answers before you send them');
      for (const said of ['Samira', '07700 900456', 'Sertraline, 50 mg', 'Arabic', 'Knock first.'])
        expect(page.text).to.contain(said);
      expect(page.text).to.contain('Please see me alone').and.not.contain('He reads my post.');
      await page.send();
      expect(page.heading).to.equal('Your referral has arrived');
    });

    it('shows what the form holds already, and leaves it unless that is ticked', async () => {
      await open(sam);
      await page.answer({name: 'Somebody', preferredName: 'S'});
      await start.begin();
      expect(page.text).to.contain('The form says now: Somebody. This would be replaced.');
      await start.tick('Please call me');
      await page.pressNamed('Copy what I ticked');
      expect(page.valueOf('name')).to.equal('Somebody');
      expect(page.valueOf('preferredName')).to.equal('Sam');
    });

    it('can go on without, and finds the form as it was', async () => {
      await open(sam);
      await page.answer({name: 'Somebody'});
      await start.begin();
      await page.pressNamed('Copy what I ticked');
      expect(page.text).to.contain('Tick what you want to copy');
      await page.pressNamed('Go on without my passport');
      expect(page.focused).to.equal('step');
      expect(page.valueOf('name')).to.equal('Somebody');
      expect(page.text).not.to.contain('What you chose is in the form now.');
    });

    it('is told when there is nothing to copy', async () => {
      await open({interests: 'Birds'});
      await start.begin();
      expect(page.text).to.contain('Your passport says nothing yet that this form asks for.');
    });
  });

  describe('for somebody who is not signed in', () => {
    it('leads to signing in, in a window of its own, and notices when they come back', async () => {
      await open();
      await start.begin();
      expect(page.heading).to.equal('Where is your e-Health Passport?');
      expect(start.signInLink).to.include({target: '_blank', rel: 'noopener'});
      expect(start.signInLink?.href).to.contain('/v1/sign-in?return=%2Fpassport%2Fsigned-in');
      await signIn(sam);
      window.dispatchEvent(new Event('focus'));
      await until(() => page.heading === 'What do you want to copy?');
    });

    it('says when they are not signed in yet, and can be asked again', async () => {
      await open();
      await start.begin();
      await page.pressNamed('I have signed in');
      await until(() => page.text.includes('You are not signed in yet.'));
    });

    it('takes the passport on this device, by its passphrase', async () => {
      await open();
      await keepHere('kettle river ninety moss');
      await start.begin();
      await page.pressNamed('Open the passport on this device');
      await until(() => page.heading === 'Open your passport');
      await start.type('passphrase', 'wrong one');
      await page.pressNamed('Open');
      await until(() => page.errorAt('passphrase') !== undefined);
      expect(page.errorAt('passphrase')).to.contain('try again as often as you like');
      await start.type('passphrase', 'kettle river ninety moss');
      await page.pressNamed('Open');
      await until(() => page.heading === 'What do you want to copy?');
      expect(page.text).to.contain('Samira Haddad').and.not.contain('He reads my post.');
    });

    it('can delete the passport on this device when they have forgotten its passphrase', async () => {
      await open();
      await keepHere('kettle river ninety moss');
      await start.begin();
      await page.pressNamed('Open the passport on this device');
      await until(() => page.heading === 'Open your passport');
      await page.pressNamed('Delete my passport from this device');
      await until(() => page.focused === 'delete-sure');
      await page.pressNamed('Yes, delete it');
      expect(localStorage.length).to.equal(0);
      expect(page.heading).to.equal('Where is your e-Health Passport?');
      expect(page.text).not.to.contain('I keep it on this device');
    });

    it('takes the passport on this device when the service can’t be reached (N11)', async () => {
      await openWith(examples.unreachable);
      await keepHere();
      await start.begin();
      expect(page.text).to.contain('We could not reach the place where it is kept.');
      await page.pressNamed('Open the passport on this device');
      await until(() => page.heading === 'What do you want to copy?');
    });

    it('takes a file', async () => {
      await open();
      await start.begin();
      await start.choose('no passport');
      expect(page.text).to.contain('This is not the file of a passport');
      await start.choose(await fileOf(sam));
      await until(() => page.heading === 'What do you want to copy?');
      expect(page.text).to.contain('Samira Haddad').and.not.contain('He reads my post.');
    });

    it('says where signing in can’t work on this page', async () => {
      await openWith(examples.elsewhere);
      await start.begin();
      expect(page.text).to.contain('Signing in does not work on this page.');
      expect(start.signInLink).to.equal(null);
    });
  });

  it('never offers half a list of medicines, and says so', async () => {
    await openWith(examples.tooLong);
    await start.begin();
    expect(page.text).to.contain('Medicines that I take: this is too long to copy.');
    expect(start.boxes).not.to.have.property('Medicines that I take');
  });

  it('leaves nothing behind: no storage, no event, no address (H12, H21)', async () => {
    await open(sam);
    const before = location.href;
    const heard: string[] = [];
    for (const type of ['trust-step', 'trust-sent', 'trust-failed']) {
      page.element.addEventListener(type, (event) => heard.push(JSON.stringify({...event})));
    }
    await start.begin();
    await start.tick('What I only want staff to know');
    await page.pressNamed('Copy what I ticked');
    expect(JSON.stringify({...localStorage, ...sessionStorage})).to.equal('{}');
    expect(heard.join()).not.to.match(/post|Sam/);
    expect(location.href).to.equal(before);
    expect(JSON.stringify(history.state)).not.to.match(/post|Sam/);
  });

  it('is gone when somebody leaves quickly (H20)', async () => {
    await open(sam);
    await start.begin();
    expect(page.text).to.contain('He reads my post.');
    window.dispatchEvent(new TrustExitEvent());
    expect(page.text).not.to.match(/He reads|Samira/);
    expect(page.heading).to.equal('Is anyone in danger now?');
  });

  it('leaves nobody signed in when somebody leaves quickly, even later in the form (H20)', async () => {
    await open(sam);
    await start.begin();
    await start.tick('Please call me');
    await page.pressNamed('Copy what I ticked');
    window.dispatchEvent(new TrustExitEvent());
    while (await isSignedIn());
  });

  it('does not say that anything was copied once somebody left quickly (H20)', async () => {
    await open(sam);
    await start.begin();
    await start.tick('Please call me');
    await page.pressNamed('Copy what I ticked');
    window.dispatchEvent(new TrustExitEvent());
    await page.fill(oneself.slice(0, 2));
    expect(page.valueOf('preferredName')).to.equal('');
    expect(page.text).not.to.contain('What you chose is in the form now.');
  });

  it('does not come back when somebody left while it was on its way (H20)', async () => {
    localStorage.clear();
    await signIn(sam);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    let isAsked = false;
    page = await ReferralPage.open({
      client: clientThat(async (request, letThrough) => {
        if (!new URL(request.url).pathname.endsWith('/passport')) return letThrough();
        isAsked = true;
        await held;
        return letThrough();
      }),
    });
    start = new PassportStart(page.element);
    await page.fill(oneself.slice(0, 2));
    await page.pressNamed(USE);
    await until(() => isAsked);
    window.dispatchEvent(new TrustExitEvent());
    answer();
    await page.fill(oneself.slice(0, 2));
    expect(page.heading).to.equal('Your name and age');
    expect(page.text).not.to.contain('Samira');
  });

  it('offers what was said of needs to no other form while it holds what was private (H13)', async () => {
    await open(sam);
    const other = await ReferralPage.open();
    try {
      await other.fill(oneself.slice(0, 7));
      await start.begin();
      await start.tick('What I only want staff to know', 'Information in another format');
      await page.pressNamed('Copy what I ticked');
      await page.answer({name: 'Sam'});
      await page.next();
      await page.fill(oneself.slice(3, 7));
      expect(page.valueOf('needsNotes')).to.equal('He reads my post.');
      await page.next();
      const panel = new NeedsPanel(other.element);
      await until(() => panel.isThere);
      expect(panel.words).to.contain('Large print').and.not.contain('post');
    } finally {
      other.close();
      window.dispatchEvent(new TrustExitEvent());
    }
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`is accessible, and fits 320 px, written ${dir}`, async () => {
      await setViewport({width: 320, height: 900});
      document.documentElement.dir = dir;
      await open();
      await keepHere();
      await start.begin();
      expect(start.stickingOut).to.deep.equal([]);
      await expect(page.element).to.be.accessible();
      await signIn(sam);
      window.dispatchEvent(new Event('focus'));
      await until(() => page.heading === 'What do you want to copy?');
      expect(start.stickingOut).to.deep.equal([]);
      await expect(page.element).to.be.accessible();
    });
  }

  /** Opens a referral that talks to the service in a way of its own. */
  async function openWith(example: {client: Client}): Promise<void> {
    localStorage.clear();
    page = await ReferralPage.open(example);
    start = new PassportStart(page.element);
    await page.fill(oneself.slice(0, 2));
  }

  /** Opens a referral to a trust that keeps no passports. */
  async function openWithout(isEmpty = true): Promise<void> {
    if (isEmpty) localStorage.clear();
    const client = clientThat(async (request, letThrough) => {
      const answered = await letThrough();
      if (!request.url.endsWith('/v1/trusts/northbank')) return answered;
      const {passports: _, ...trust} = (await answered.json()) as {passports?: boolean};
      return Response.json(trust);
    });
    page = await ReferralPage.open({client});
    await page.fill(oneself.slice(0, 2));
  }
});

describe('a request for an interpreter that starts from a passport', () => {
  let page: InterpreterRequestPage;

  afterEach(async () => {
    page.close();
    window.dispatchEvent(new TrustExitEvent());
    await signOut();
  });

  /** A request as far as the page about the person. */
  async function open(asker: Typed): Promise<PassportStart> {
    await signIn(sam);
    page = await InterpreterRequestPage.open();
    await page.fill([{mode: 'telephone'}, asker]);
    if (asker['asker'] !== 'self') await page.fill([{helperName: 'Tom'}]);
    await page.fill([{language: 'pl'}, {whenNeeded: 'soon'}]);
    return new PassportStart(page.element);
  }

  it('is offered on the page about the person, and copies what is ticked and what the form asks', async () => {
    const start = await open({asker: 'self', forWhom: 'person'});
    expect(page.text).to.contain(USE);
    await start.begin();
    expect(page.text).to.contain('The form says now: Polish').and.not.contain('Sertraline');
    await start.tick(
      'Please call me',
      'Information in another format',
      'How and when to support me',
    );
    await page.pressNamed('Copy what I ticked');
    expect(page.valueOf('preferredName')).to.equal('Sam');
    await page.answer({name: 'Samira'});
    await page.next();
    await page.answer({urgentContact: 'letter'});
    await page.next();
    expect(page.valueOf('needsNotes')).to.equal('Knock first.');
    await page.next();
    await page.answer({consent: 'yes'});
    await page.next();
    expect(page.text).to.contain('Large print').and.contain('Polish').and.not.contain('Arabic');
    await page.send();
    expect(page.reference).to.be.a('string');
  });

  it('is offered to nobody who asks for somebody else', async () => {
    await open({asker: 'carer', forWhom: 'person'});
    expect(page.text).not.to.contain(USE);
  });
});

async function keepHere(passphrase?: string): Promise<void> {
  await startDevice();
  const keeper = new DeviceKeeper();
  const {tag} = await keeper.open();
  await keeper.save(sam, tag);
  if (passphrase) await keeper.setPassphrase(passphrase);
}
