import {spawn} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {WebDriver} from './webdriver.mjs';

/** @typedef {{webDriver: string, display: string}} WebKitPrograms */
/** @typedef {{parent: number, role?: string, name?: string, isList?: boolean, element?: Record<string, string>}} Found */

/**
 * Drives WebKit: WebKitGTK's small browser, on a display that nobody sees.
 *
 * @param {WebKitPrograms} programs
 * @returns {import('@web/test-runner').BrowserLauncher & {getPage: (session: string) => WebKitPage}}
 */
export function webKitLauncher(programs) {
  /** @type {Promise<WebKitPage> | undefined} */
  let started;
  /** @type {Map<string, WebKitPage>} */
  const pages = new Map();
  return {
    name: 'WebKit',
    // The runner's own commands look for a page of this kind, and ours has what they ask of one.
    type: 'puppeteer',
    // A driver has one browser with one window: each file has it for itself.
    concurrency: 1,
    async startSession(session, url) {
      const open = async () => {
        started ??= WebKitPage.start(programs);
        const page = await started;
        await page.setViewport({width: 800, height: 600});
        pages.set(session, page);
        await page.goto(url);
      };
      try {
        await open();
      } catch {
        // On a busy machine its driver stops answering at times, and another takes over.
        await (await started?.catch(() => undefined))?.close();
        started = undefined;
        await open();
      }
    },
    isActive: (session) => pages.has(session),
    getBrowserUrl: (session) => pages.get(session)?.url(),
    async stopSession(session) {
      // Ends whatever still runs on the page.
      await pages.get(session)?.goto('about:blank');
      pages.delete(session);
      return {};
    },
    async stop() {
      await (await started)?.close();
    },
    startDebugSession() {
      throw new Error('Nobody sees this WebKit. Choose another browser to look at.');
    },
    getPage(session) {
      const page = pages.get(session);
      if (!page) throw new Error(`No page for session ${session}`);
      return page;
    },
  };
}

/** A window of WebKit, with what the test runner's commands ask of a page. */
export class WebKitPage {
  #driver;
  #end;

  /** @param {WebDriver} driver @param {() => Promise<void>} end */
  constructor(driver, end) {
    this.#driver = driver;
    this.#end = end;
  }

  /** @param {WebKitPrograms} programs */
  static async start({webDriver, display}) {
    const folder = await mkdtemp(path.join(tmpdir(), 'webkit-'));
    const screen = await startDisplay(display);
    const end = async () => {
      screen.end();
      await rm(folder, {recursive: true, force: true});
    };
    try {
      // Else the browser's own buttons keep a window wider than a phone.
      await mkdir(path.join(folder, 'gtk-3.0'));
      await writeFile(path.join(folder, 'gtk-3.0/gtk.css'), '* {min-width: 0; padding: 0}');
      const env = {...process.env, DISPLAY: screen.name, XDG_CONFIG_HOME: folder};
      const driver = await WebDriver.start(webDriver, env, {
        browserName: 'MiniBrowser',
        pageLoadStrategy: 'eager',
        'webkitgtk:browserOptions': {args: ['--automation', '--full-screen']},
      });
      return new WebKitPage(driver, end);
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** @param {string} url */
  goto(url) {
    return this.#driver.open(url);
  }

  url() {
    return this.#driver.address();
  }

  /** @param {string} script @param {...unknown} args */
  run(script, ...args) {
    return this.#driver.run(script, ...args);
  }

  picture() {
    return this.#driver.picture();
  }

  /** @param {{width: number, height: number}} size */
  async setViewport({width, height}) {
    const isThere = async () =>
      String(await this.#driver.run('return [innerWidth, innerHeight]')) === `${width},${height}`;
    if (await isThere()) return;
    await this.#driver.resize({width, height});
    for (let tries = 0; tries < 100; tries += 1) {
      if (await isThere()) return;
      await wait(20);
    }
    throw new Error(`The window does not become ${width} by ${height}`);
  }

  keyboard = {
    /** @param {string} text */
    type: async (text) => {
      // Pressed in one command, WebKit loses the second of two equal letters.
      for (const letter of text) await this.keyboard.press(letter);
    },
    /** @param {string} key */
    press: async (key) => {
      const value = keyOf(key);
      await this.#keys({type: 'keyDown', value}, {type: 'keyUp', value});
    },
    /** @param {string} key */
    down: (key) => this.#keys({type: 'keyDown', value: keyOf(key)}),
    /** @param {string} key */
    up: (key) => this.#keys({type: 'keyUp', value: keyOf(key)}),
  };

  mouse = {
    /** @param {number} x @param {number} y */
    click: (x, y) =>
      this.#driver.act({
        type: 'pointer',
        id: 'mouse',
        parameters: {pointerType: 'mouse'},
        actions: [
          {type: 'pointerMove', duration: 0, x, y},
          {type: 'pointerDown', button: 0},
          {type: 'pointerUp', button: 0},
        ],
      }),
  };

  /**
   * What WebKit tells a screen reader of the page.
   *
   * It tells a driver a role and a name; what describes a thing and its state are read from the attributes.
   *
   * @param {string} role that is asked for: to ask of everything would take seconds
   */
  async accessible(role) {
    const found = /** @type {Found[]} */ (await this.#driver.run(findAccessible, tagsOf[role]));
    const things = await Promise.all(
      found.map(async ({element, ...more}) => {
        const told = element ? await this.#driver.roleOf(element) : (more.role ?? '');
        // WebKit calls a list that opens a button, and VoiceOver a “pop-up button”.
        const own = more.isList && told === 'button' ? 'combobox' : told;
        const name = element && own === role ? await this.#driver.nameOf(element) : more.name;
        return {...more, role: own, name: name ?? '', children: /** @type {object[]} */ ([])};
      }),
    );
    const page = {role: 'document', name: '', children: /** @type {object[]} */ ([])};
    for (const {parent, ...thing} of things) (things[parent] ?? page).children.push(thing);
    return page;
  }

  async close() {
    await this.#driver.stop();
    await this.#end();
  }

  /** @param {...object} actions */
  #keys(...actions) {
    return this.#driver.act({type: 'key', id: 'keyboard', actions});
  }
}

/**
 * A display in memory, of which the server itself chooses the number.
 *
 * @param {string} program
 * @returns {Promise<{name: string, end: () => void}>}
 */
function startDisplay(program) {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const server = spawn(program, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    server.stdio[3]?.once('data', (number) =>
      resolve({name: `:${String(number).trim()}`, end: () => server.kill()}),
    );
  });
}

// The code points of WebDriver for keys that write nothing.
/** @type {Readonly<Record<string, string>>} */
const keys = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** @param {string} key */
function keyOf(key) {
  const [, number] = /^F(\d+)$/.exec(key) ?? [];
  const value =
    keys[key] ?? (number ? String.fromCharCode(0xe030 + Number(number)) : undefined) ?? key;
  if (value.length > 1) throw new Error(`WebKit has not been told how to press ${key}`);
  return value;
}

// Which elements can have a role without being given it.
/** @type {Readonly<Record<string, string>>} */
const tagsOf = {
  alert: '',
  button: 'button, summary, input',
  checkbox: 'input',
  combobox: 'input, select',
  group: 'fieldset, details',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a',
  list: 'ul, ol',
  radio: 'input',
  radiogroup: '',
  region: 'section',
  search: 'search, form',
  searchbox: 'input',
  status: 'output',
  textbox: 'input, textarea',
};

const findAccessible = `
  const [tags] = arguments;
  const found = [];
  const words = (text) => text.replace(/[ \\n]+/g, ' ').trim();
  const describe = (element) => (element.getAttribute('aria-describedby') ?? '').split(' ')
    .map((id) => words((id && element.getRootNode().getElementById(id)?.textContent) || ''))
    .filter(Boolean).join(' ') || undefined;
  const walk = (parent, node) => {
    if (node.nodeType === Node.TEXT_NODE && words(node.data)) found.push({parent, role: 'StaticText', name: words(node.data)});
    if (node.nodeType !== Node.ELEMENT_NODE || node.ariaHidden === 'true') return;
    // A slot has no box of its own, and yet shows what is in it.
    if (node.localName !== 'slot' && !node.checkVisibility()) return;
    const isCandidate = node.hasAttribute('role') || (tags && node.matches(tags));
    const self = isCandidate || node.localName === 'li' ? found.length : parent;
    if (isCandidate) {
      found.push({
        parent,
        element: node,
        isList: node.localName === 'select',
        description: describe(node),
        expanded: node.ariaExpanded === 'true',
        invalid: node.ariaInvalid ?? 'false',
      });
    } else if (self !== parent) found.push({parent, name: ''});
    const inside = node.localName === 'slot' ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    for (const child of inside) walk(self, child);
  };
  for (const child of document.body.childNodes) walk(-1, child);
  return found;`;
