import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';

import {filesIn, root} from '../../tools/files.mjs';
import {findPhp} from '../../tools/find-wordpress.mjs';
import {type Elsewhere, startElsewhere} from './elsewhere.ts';
import {referOneself} from './refer.ts';
import {setStage, type Stage, until, type Visitor} from './visitor.ts';
import {freePort, startWordPress, type WordPress} from './wordpress.ts';

const NUMBERS = 'Call the crisis team on <a href="tel:08081570111">0808 157 0111</a>.';

let stage: Stage;
/** A site whose pages are those of the examples, under the policy of the guide. */
let site: Elsewhere;
const pages: Record<string, string> = {};
const headers: Record<string, string> = {};
let wordpress: WordPress;
let editor: Visitor;
/** Reads what was served, on a page of no site. */
let reader: Visitor;

before(async () => {
  site = await startElsewhere(pages, headers);
  const port = await freePort();
  const starting = startWordPress(port);
  const origins = {allowedOrigins: [site.origin, `http://127.0.0.1:${port}`]};
  [stage, wordpress] = await Promise.all([setStage(origins), starting]).catch(
    async (error: unknown) => {
      // Neither is left running because the other could not start.
      await starting.then((one) => one.stop()).catch(() => {});
      throw error;
    },
  );
  for (const system of ['drupal', 'umbraco']) {
    const page = await readFile(path.join(root, 'examples', system, 'page.html'), 'utf8');
    pages[`/${system}`] = page.replaceAll('https://referrals.trust.example', stage.demo.site);
  }
  headers['content-security-policy'] =
    `default-src 'none'; script-src ${stage.demo.site}; connect-src ${stage.demo.site}`;
  reader = await stage.visit('/icon.svg');
  // The demonstration's policy lets no text become a page.
  await reader.page.goto('about:blank');
  editor = await signIn('editor');
});
after(async () => {
  await wordpress.stop();
  await stage.stop();
  await site.stop();
});

async function open(address: string, options?: Parameters<Stage['visit']>[1]): Promise<Visitor> {
  const visitor = await stage.visit('/icon.svg', options);
  visitor.mayAsk(new URL(address).origin);
  await visitor.page.goto(address);
  return visitor;
}

async function signIn(name: 'administrator' | 'editor'): Promise<Visitor> {
  const visitor = await open(`${wordpress.origin}/wp-login.php`);
  await visitor.page.fill('#user_login', name);
  await visitor.page.fill('#user_pass', name);
  await visitor.page.press('#user_pass', 'Enter');
  await visitor.page.waitForURL('**/wp-admin/**');
  return visitor;
}

/** Sends a referral from a page, and finds it where the team reads it. */
async function finishReferral(visitor: Visitor): Promise<void> {
  const reference = await referOneself(visitor);
  await until('the referral arrives', () =>
    stage.demo.receiver.arrivals().some(({delivery}) => delivery.reference === reference),
  );
  assert.deepEqual(visitor.complaints, []);
  await visitor.leave();
}

/** What a page has inside an element before any script runs, as a browser reads its HTML. */
async function asServed(address: string) {
  const html = await (await fetch(address)).text();
  return reader.page.evaluate((served) => {
    const main = new DOMParser().parseFromString(served, 'text/html').querySelector('main')!;
    const element = main.querySelector('trust-referral')!;
    const attributes = [...element.attributes].map(({name, value}) => [name, value] as const);
    return {
      count: main.querySelectorAll('trust-referral').length,
      inside: element.textContent.trim(),
      page: main.textContent,
      attributes: Object.fromEntries(attributes),
    };
  }, html);
}

describe('the WordPress plugin’s files', () => {
  for (const file of filesIn('examples/wordpress', /\.php$/)) {
    it(`have no slip in ${path.basename(file)}`, () => {
      const args = ['-l', path.join(root, file)];
      const {status, stdout} = spawnSync(findPhp(), args, {encoding: 'utf8'});
      assert.equal(status, 0, stdout);
    });
  }
});

describe('the plugin in the real WordPress, when it is new', () => {
  it('shows the numbers alone until it is set up, and tells only an editor why', async () => {
    const {address} = await wordpress.save(`[trust_referral]${NUMBERS}[/trust_referral]`);
    const visitor = await open(address);
    assert.match(await visitor.page.innerText('main'), /0808 157 0111/);
    assert.doesNotMatch(await visitor.page.innerText('body'), /For the editor/);
    assert.doesNotMatch(await visitor.page.content(), /trust-widgets\.js/);
    await visitor.leave();
    await editor.page.goto(address);
    assert.match(await editor.page.innerText('main'), /For the editor of this page/);
  });

  it('takes its settings from an administrator, mends quotes, and refuses what is no address', async () => {
    const administrator = await signIn('administrator');
    const {page} = administrator;
    await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=trust-widgets`);
    await page.fill('#trust-widgets-address', `${stage.demo.site}/`);
    await page.fill('#trust-widgets-trust', '“northbank”');
    await page.fill('#trust-widgets-script', 'javascript:alert(1)');
    await page.fill('#trust-widgets-numbers', `${NUMBERS}<script>alert(1)</script>`);
    await page.click('#submit');
    assert.match(await page.innerText('#setting-error-script'), /must begin with https/);
    assert.equal(await page.inputValue('#trust-widgets-address'), stage.demo.site);
    assert.equal(await page.inputValue('#trust-widgets-trust'), 'northbank');
    assert.equal(await page.inputValue('#trust-widgets-script'), '');
    assert.doesNotMatch(await page.inputValue('#trust-widgets-numbers'), /script/);
    await administrator.leave();
  });

  it('keeps its settings from an editor', async () => {
    const address = `${wordpress.origin}/wp-admin/options-general.php?page=trust-widgets`;
    const response = await editor.page.goto(address);
    assert.equal(response?.status(), 403);
  });
});

describe('the plugin in the real WordPress', () => {
  before(() => wordpress.set({address: stage.demo.site, trust: 'northbank', numbers: NUMBERS}));

  it('lets an editor without unfiltered HTML put the form on a page, warned while there is no number, and people send it', async () => {
    const {page} = editor;
    await page.goto(`${wordpress.origin}/wp-admin/post-new.php?post_type=page`);
    await page.getByRole('textbox', {name: 'Add title'}).fill('Ask for help');
    await page.getByRole('button', {name: 'Toggle block inserter'}).click();
    await page.getByRole('searchbox', {name: 'Search for blocks'}).fill('referral');
    await page.getByRole('option', {name: 'Referral form'}).click();
    await page.getByLabel('Id of the service').fill('crisis-team');
    const warning = page.locator('.components-notice', {hasText: 'There is no telephone number'});
    await warning.waitFor();
    await page.locator('[data-type="core/paragraph"]').nth(1).click();
    await page.keyboard.type('Call the crisis team on 0808 157 0111.');
    await warning.waitFor({state: 'detached'});
    await page.getByRole('button', {name: 'Publish', exact: true}).click();
    const publishing = page.getByLabel('Editor publish');
    await publishing.getByRole('button', {name: 'Publish', exact: true}).click();
    const link = page.getByRole('link', {name: 'View Page', exact: true}).first();
    const address = (await link.getAttribute('href'))!;
    await page.goto(address.replace('?page_id', 'wp-admin/post.php?action=edit&post'));
    await page.getByLabel('Id of the service').waitFor();
    assert.equal(await page.getByText('This block contains unexpected').count(), 0);

    const {inside, attributes} = await asServed(address);
    assert.match(inside, /call 999 now.*0808 157 0111/s);
    assert.deepEqual(attributes, {
      api: stage.demo.site,
      trust: 'northbank',
      service: 'crisis-team',
    });
    await finishReferral(await open(address));
  });

  it('keeps a shortcode of the classic editor whole among paragraphs, with typographic quotes, and people send it (H10)', async () => {
    const {address, kept} = await wordpress.save(
      `Before.\n[trust_referral trust=“northbank” service=”crisis-team″]\nCall 999 if "somebody" is in danger.\n\n${NUMBERS}\n[/trust_referral]\nAfter.`,
    );
    assert.match(kept, /trust=“northbank” service=”crisis-team″/);
    const {count, inside, page, attributes} = await asServed(address);
    assert.equal(count, 1);
    assert.match(inside, /^Call 999[^]*0808 157 0111\.$/);
    assert.match(page, /Before\.[^]*After\./);
    assert.doesNotMatch(inside, /Before|After/);
    assert.equal(attributes['service'], 'crisis-team');
    assert.equal(attributes['trust'], 'northbank');
    await finishReferral(await open(address));
  });

  it('mends a pasted tag with bent quotes, which WordPress would take out, and asks the first question (H10)', async () => {
    const {address, kept} = await wordpress.save(
      `<!-- wp:html --><trust-referral service=”crisis-team” class="wide" api="https://elsewhere.example.com" onclick="alert(1)"><p>${NUMBERS}</p></trust-referral><script>alert(1)</script><!-- /wp:html -->`,
    );
    assert.doesNotMatch(kept, /elsewhere|onclick|<script/);
    const {inside, attributes} = await asServed(address);
    assert.match(inside, /0808 157 0111/);
    assert.deepEqual(attributes, {
      class: 'wide',
      api: stage.demo.site,
      trust: 'northbank',
      service: 'crisis-team',
    });
    const visitor = await open(address);
    await visitor.page.locator('trust-referral form').waitFor();
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  });

  it('shows the numbers of the settings where an editor wrote none, in a shortcode of any shape', async () => {
    for (const content of [
      '[trust_referral service="crisis-team"]',
      '<!-- wp:shortcode -->[trust_referral service="crisis-team" /]<!-- /wp:shortcode -->',
      '<!-- wp:paragraph --><p>[trust_referral service="crisis-team"]</p><!-- /wp:paragraph -->',
      '<!-- wp:trust-widgets/referral {"service":"crisis-team"} --><!-- /wp:trust-widgets/referral -->',
    ]) {
      const {address} = await wordpress.save(content);
      const {inside, attributes} = await asServed(address);
      assert.match(inside, /0808 157 0111/, content);
      assert.equal(attributes['service'], 'crisis-team', content);
    }
  });

  it('puts every widget of its table on a page, and a hostile attribute on none', async () => {
    const {address} = await wordpress.save(
      [
        '[trust_exit_page href="javascript:alert(1)" no-keyboard]',
        '[trust_language_picker]',
        '[trust_urgent_help]Call 0808 157 0111[/trust_urgent_help]',
        '[trust_interpreter_request]Call 01632 960121[/trust_interpreter_request]',
        '[trust_service service="crisis-team" refer-url="/refer/{service}/"]x[/trust_service]',
        "[trust_service_directory service-url='\"><img src=x onerror=alert(1)>']x[/trust_service_directory]",
        '[trust_health_passport]Call 0808 157 0111[/trust_health_passport]',
      ].join('\n\n'),
    );
    const visitor = await open(address);
    await visitor.page.getByRole('heading', {name: 'Crisis Resolution'}).first().waitFor();
    await visitor.page.locator('trust-health-passport .widget').waitFor();
    await visitor.page.locator('trust-interpreter-request form').waitFor();
    const html = await visitor.page.locator('main').innerHTML();
    assert.match(html, /refer-url="\/refer\/\{service\}\/"/);
    assert.match(html, /<trust-exit-page [^>]*no-keyboard/);
    assert.doesNotMatch(html, /javascript:|<img/);
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  });

  it('loads a pinned script with its integrity', async () => {
    const manifest = path.join(root, 'packages/elements/dist/browser/manifest.json');
    const {pinned, files} = JSON.parse(await readFile(manifest, 'utf8')) as {
      pinned: string;
      files: Record<string, {integrity: string}>;
    };
    const {integrity} = files[pinned]!;
    wordpress.set({script: `${stage.demo.site}/widgets/${pinned}`, integrity});
    const {address} = await wordpress.save('[trust_referral service="crisis-team"]');
    const visitor = await open(address);
    await visitor.page.locator('trust-referral form').waitFor();
    const script = visitor.page.locator('#trust-widgets-js');
    assert.equal(await script.getAttribute('integrity'), integrity);
    assert.match((await script.getAttribute('src'))!, new RegExp(`${pinned}$`));
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  });

  it('puts the exit button at the top of every page where that is set, and no script where nothing is', async () => {
    const {address} = await wordpress.save('A page without a widget.');
    assert.doesNotMatch(await (await fetch(address)).text(), /trust-widgets\.js/);
    wordpress.set({script: '', integrity: '', exit: '1'});
    const visitor = await open(address);
    await visitor.page.getByRole('button', {name: 'Exit this page'}).waitFor();
    assert.deepEqual(visitor.complaints, []);
    await visitor.leave();
  });

  it('leaves the numbers on the page when it is turned off, and nothing of itself when it is deleted', async () => {
    const {address} = await wordpress.save(
      `<!-- wp:trust-widgets/referral {"service":"crisis-team"} --><!-- wp:paragraph --><p>${NUMBERS}</p><!-- /wp:paragraph --><!-- /wp:trust-widgets/referral -->`,
    );
    wordpress.run(
      `require ABSPATH . 'wp-admin/includes/plugin.php';
       deactivate_plugins('trust-widgets/trust-widgets.php');
       uninstall_plugin('trust-widgets/trust-widgets.php');`,
    );
    assert.match(await (await fetch(address)).text(), /<main[^]*0808 157 0111[^]*<\/main>/);
    assert.equal(wordpress.run(`var_dump(get_option('trust_widgets'));`).trim(), 'bool(false)');
  });

  it('draws no complaint of PHP’s, at its strictest, all the while', () => {
    assert.deepEqual(wordpress.complaints(), []);
  });
});

describe('the pages of other content systems', () => {
  it('let people send a referral from what Drupal serves, also after it has replaced the text (H10)', async () => {
    const visitor = await open(`${site.origin}/drupal`);
    await visitor.page.locator('trust-referral form').waitFor();
    // As Drupal does with what comes later: a piece of HTML takes another's place, and brings its script along.
    await visitor.page.locator('.text-formatted').evaluate((old, served) => {
      const script = document.createElement('script');
      Object.assign(script, {type: 'module', src: document.querySelector('script')!.src});
      document.body.append(script);
      const late = new DOMParser().parseFromString(served, 'text/html');
      old.replaceWith(late.querySelector('.text-formatted')!);
    }, pages['/drupal']);
    await finishReferral(visitor);
  });

  it('let people send a referral from what Umbraco serves', async () => {
    await finishReferral(await open(`${site.origin}/umbraco`));
  });
});
