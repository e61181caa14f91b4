import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {Page} from 'playwright-core';
import {extractText, getDocumentProxy} from 'unpdf';

import {faultsOf} from '../../packages/server/test/passport-fhir-oracle.ts';
import {Owner} from './owner.ts';
import {listenIn, setStage, type Stage, type Visitor} from './visitor.ts';

/** What only the person's own answers hold. The first is for staff alone. */
const NOTE = 'Canary note: please do not tell my father.';
const WORDS = {
  name: 'Canary Siân',
  matters: 'Canary matters: my two children.',
  helps: 'Canary helps: a walk by the river.',
  signs: 'Canary signs: I stop answering the phone.',
  medicine: 'Canary sertraline',
  please: 'Canary please knock before you come in.',
};

/** Keeps what somebody sends to a printer, and prints nothing. */
async function watchPrinter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const styles = document.adoptedStyleSheets.flatMap(({cssRules}) =>
        [...cssRules].map(({cssText}) => cssText),
      );
      Object.assign(window.top!, {
        printed: {html: document.body.innerHTML, css: styles.join('\n'), title: document.title},
      });
    };
  });
}

/** Makes the PDF of what was sent to the printer, and reads it. */
async function pdfOf(page: Page): Promise<{text: string; pages: number}> {
  const printed = (await page.evaluate(() => Reflect.get(window, 'printed') as unknown)) as {
    html: string;
    css: string;
    title: string;
  };
  const paper = await page.context().newPage();
  await paper.setContent(
    `<title>${printed.title}</title><style>${printed.css}</style>${printed.html}`,
  );
  const bytes = await paper.pdf({format: 'A4', preferCSSPageSize: true});
  await paper.close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const {text, totalPages} = await extractText(pdf, {mergePages: true});
  return {text: text.replace(/\s+/g, ' '), pages: totalPages};
}

describe('the e-Health Passport', () => {
  let stage: Stage;
  let owner: Owner;
  let link: string;

  before(async () => {
    stage = await setStage();
    const visitor = await stage.visit('/northbank/passport/');
    owner = new Owner(visitor);
    await watchPrinter(visitor.page);
    await listenIn(visitor.page);
    await visitor.page.reload();
  });
  after(async () => {
    await stage.stop();
  });

  it('is begun by somebody who signs in, in a first sitting', async () => {
    await owner.signIn(/Siân Hughes/);
    await owner.section('My name');
    await owner.write('Please call me', WORDS.name);
    await owner.done();
    await owner.section('What matters to me');
    await owner.write('What matters most to me', WORDS.matters);
    await owner.done();
    await owner.section('When I am well, and when I am not');
    await owner.write('What helps me then', WORDS.helps);
    await owner.write('Early signs that I am not so well', WORDS.signs);
    await owner.done();
    assert.deepEqual(await owner.visitor.barriers(), []);
    await owner.signOut();
    assert.equal(await owner.page.getByText('Canary').count(), 0);
  });

  it('goes on in a second sitting, by keyboard, with a list of medicines in order', async () => {
    const {visitor, page} = owner;
    await owner.signIn(/Siân Hughes/);
    await owner.section('What matters to me');
    assert.equal(await page.getByLabel('What matters most to me').inputValue(), WORDS.matters);
    await owner.back();

    await visitor.press('trust-health-passport #to-medicines');
    await owner.heading('My medicines');
    for (const name of ['Ibuprofen', WORDS.medicine]) {
      await visitor.press('trust-health-passport #medicines-add');
      await owner.heading('Add a medicine');
      await visitor.write('trust-health-passport #name', name);
      await page.keyboard.press('Enter');
      await owner.heading('My medicines');
    }
    await owner.button(`Move up: ${WORDS.medicine}`).press('Enter');
    await owner.saved();
    await owner.button('Done').press('Enter');

    await owner.section('Please do, and please don’t');
    await owner.write('Please do', WORDS.please);
    await owner.done();
    await owner.section('Only for me');
    await owner.write('What I only want staff to know', NOTE);
    await page.getByLabel(/Please see me alone/).check();
    await owner.done();

    const {answers} = await keptByService(page);
    assert.deepEqual(
      (answers['medicines'] as {name: string}[]).map(({name}) => name),
      [WORDS.medicine, 'Ibuprofen'],
    );
    assert.equal(answers['privateNote'], NOTE);
  });

  it('is shared with a carer, who reads two sections and learns of nothing else', async () => {
    const {page} = owner;
    await owner.section('Who may know what');
    await owner.button('Add a person or a team').click();
    await owner.write('Name of the person or the team', 'My sister Carys');
    await page.getByLabel('Only the parts that I choose').check();
    await page.getByLabel('When I am well, and when I am not').check();
    await page.getByLabel('Please do, and please don’t').check();
    await owner.button('Done').click();
    await owner.done();

    await owner.button('Show it to somebody').click();
    await owner.button(/^Make a link for/).click();
    await owner.button('Make the link').click();
    await page.getByRole('img', {name: /QR code/}).waitFor();
    link = (await page.locator('.url').innerText()).trim();
    assert.match(link, /\/passport\/shared\?trust=northbank#[\w-]{40,}$/);
    assert.deepEqual(await owner.visitor.barriers(), []);

    const carer = await stage.visit(link.replace(stage.demo.site, ''));
    await carer.page.getByText(WORDS.helps).waitFor();
    const read = await carer.page.locator('trust-shared-passport .widget').innerText();
    assert.match(read, /Canary signs/);
    assert.match(read, /Canary please/);
    for (const hidden of [WORDS.matters, WORDS.medicine, NOTE, 'sister'])
      assert.ok(!read.includes(hidden), hidden);
    assert.doesNotMatch(read, /only for me|staff/i);
    assert.doesNotMatch(carer.page.url(), /#./);
    assert.deepEqual(await carer.barriers(), []);
    assert.deepEqual(carer.complaints, []);
    await carer.leave();
  });

  it('shows its owner who opened it, in plain words', async () => {
    const {page} = owner;
    await owner.button('I have sent it').click();
    await owner.back();
    await owner.button('See who opened it, and what it said before').click();
    await page.getByText(/My sister Carys.*opened your passport/).waitFor();
  });

  it('is closed to the carer as soon as that is taken back', async () => {
    const {page} = owner;
    await owner.back();
    await owner.button('Show it to somebody').click();
    await owner.button(/^Let .*My sister Carys.* read nothing any more/).click();
    await page.getByText(/can read nothing any more/).waitFor();

    const carer = await stage.visit(link.replace(stage.demo.site, ''));
    await carer.page.getByText('This link does not open anything').waitFor();
    assert.equal(await carer.page.getByText('Canary').count(), 0);
    await carer.leave();
  });

  it('is printed on A4 and on a card, with what was written and nothing private', async () => {
    const {page} = owner;
    await owner.back();
    await owner.button('Print it').click();
    for (const kind of [0, 1]) {
      await page.getByRole('radio').nth(kind).check();
      await page.evaluate(() => Reflect.deleteProperty(window, 'printed'));
      await owner.button('Print').click();
      await page.waitForFunction(() => 'printed' in window);
      const {text, pages} = await pdfOf(page);
      assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
      assert.match(text, /Canary Siân/);
      assert.match(text, /Canary please knock/);
      assert.match(text, /Canary sertraline/);
      assert.doesNotMatch(text, /Canary note|Carys|see me alone|only for me/i);
    }
    await owner.back();
  });

  it('goes to another system as a valid FHIR document', async () => {
    const text = await owner.page.evaluate(async () => {
      const headers = {accept: 'application/fhir+json'};
      return (await fetch('/v1/passport', {headers})).text();
    });
    assert.deepEqual(faultsOf(JSON.parse(text) as Parameters<typeof faultsOf>[0]), []);
    assert.match(text, /Canary sertraline/);
    assert.doesNotMatch(text, /Canary note|Carys/);
  });

  it('keeps both texts when two windows change the same answer', async () => {
    const {page} = owner;
    const second = new Owner(owner.visitor);
    const other = await page.context().newPage();
    await other.goto(`${stage.demo.site}/northbank/passport/`);
    const elsewhere = new Owner({...second.visitor, page: other} as unknown as Visitor);
    await owner.section('How to support me');
    await elsewhere.section('How to support me');
    const label = 'How and when to support me';
    await owner.write(label, 'From the first window.');
    await owner.done();
    await elsewhere.write(label, 'From the second window.');
    await elsewhere.button('Done').click();
    await elsewhere.button('See both, and choose').click();
    await other.getByLabel('Both').check();
    await elsewhere.button('Keep what I chose').click();
    await elsewhere.saved();
    await other.close();
    const {answers} = await keptByService(page);
    assert.match(
      String(answers['supportMe']),
      /first window[^]*second window|second window[^]*first window/,
    );
  });

  it('never says saved while the service can’t be reached, and saves once it can', async () => {
    const {page} = owner;
    await owner.section('Also good to know about me');
    await page.context().setOffline(true);
    await owner.write('My health, in my own words', 'Written without a line.');
    await owner.button('Done').click();
    await page.locator('#not-saved').waitFor();
    assert.equal(await page.getByText(/^Saved at/).count(), 0);
    await page.context().setOffline(false);
    await owner.saved();
    const {answers} = await keptByService(page);
    assert.equal(answers['condition'], 'Written without a line.');
  });

  it('keeps what is typed when the session has ended, and saves it after signing in again', async () => {
    const {page} = owner;
    await page.evaluate(() => fetch('/v1/session', {method: 'DELETE'}));
    await owner.section('My wishes');
    await owner.write('What I would want', 'Typed after the session.');
    await owner.button('Done').click();
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', {name: /^Sign in again/}).click();
    const signIn = await opened;
    await signIn.getByRole('button', {name: /Siân Hughes/}).click();
    await signIn.getByText(/You are signed in/).waitFor();
    await signIn.close();
    // A driven browser gives every window focus all the time, and never says that somebody came back.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await owner.saved();
    const {answers} = await keptByService(page);
    assert.equal(answers['wishes'], 'Typed after the session.');
  });

  it('leaves no answer in the log, in the address, in storage, or in what the page can hear', async () => {
    const {page, visitor} = owner;
    const log = await stage.log();
    assert.match(log, /\/v1\/passport/);
    const left = await page.evaluate(() => [
      location.href,
      document.title,
      JSON.stringify(history.state),
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      (Reflect.get(window, 'heard') as string[]).join('\n'),
    ]);
    assert.match(left.at(-1)!, /trust-step .*step: section/);
    for (const place of [log, ...left]) assert.doesNotMatch(place, /canary|sister|carys/i);
    assert.ok(!log.includes(link.split('#')[1]!));
    assert.deepEqual(visitor.complaints, []);
    assert.deepEqual(
      [...visitor.origins].sort(),
      [stage.demo.site, stage.demo.issuer.origin].sort(),
    );
  });

  it('is refused to somebody whom the issuer does not know well enough, kindly', async () => {
    const visitor = await stage.visit('/northbank/passport/');
    const {page} = visitor;
    await page.getByRole('link', {name: 'Sign in', exact: true}).click();
    await page.getByRole('button', {name: /Tom Achterberg/}).click();
    await page.getByRole('heading', {level: 1}).waitFor();
    assert.equal(await page.getByRole('button', {name: 'Sign out'}).count(), 0);
    assert.deepEqual(await visitor.barriers(), []);
    await visitor.leave();
  });
});

describe('a passport on the device alone', () => {
  let stage: Stage;
  let visitor: Visitor;

  before(async () => {
    stage = await setStage();
    visitor = await stage.visit('/northbank/passport/');
  });
  after(async () => {
    await stage.stop();
  });

  it('is written, looked at and kept without a line, and nothing of it leaves the device', async () => {
    const owner = new Owner(visitor);
    const {page} = visitor;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await owner.button('Keep it on this device only').click();
    await page.getByRole('checkbox').check();
    await owner.button('Start').click();
    await owner.heading('My e-Health Passport');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);

    await owner.section('My name');
    await owner.write('Please call me', WORDS.name);
    await owner.done();
    assert.equal(await owner.button('Only for me').count(), 0);
    await owner.button('I need this now').click();
    await page.getByText(WORDS.name).waitFor();
    await owner.back();
    await owner.button('Print it').click();
    await page.getByText(WORDS.name).first().waitFor();
    await owner.back();
    assert.match(await page.evaluate(() => JSON.stringify(localStorage)), /Canary Siân/);

    await page.context().setOffline(false);
    await page.reload();
    await owner.button('Open the passport on this device').click();
    await owner.section('My name');
    assert.equal(await page.getByLabel('Please call me').inputValue(), WORDS.name);
    assert.ok(sent.length > 0 && sent.every((request) => !request.includes('Canary')));
  });

  it('is gone once it is deleted', async () => {
    const owner = new Owner(visitor);
    const {page} = visitor;
    await owner.back();
    await owner.button('What is kept on this device, and a file of it').click();
    await owner.button(/^Delete/).click();
    await owner
      .button(/^(Yes, delete|Delete)/)
      .last()
      .click();
    await page.waitForFunction(() => !JSON.stringify(localStorage).includes('Canary'));
    await page.reload();
    await owner.button('Keep it on this device only').waitFor();
  });
});

/** What the service keeps for whoever is signed in, asked from their own page. */
async function keptByService(page: Page): Promise<{answers: Record<string, unknown>}> {
  return page.evaluate(async () => (await fetch('/v1/passport')).json() as never);
}
