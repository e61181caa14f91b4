import {spawn} from 'node:child_process';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';

/** What WebDriver calls an element in its answers. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A browser that is driven by the W3C’s WebDriver: the few commands that tests need, and nothing to install. */
export class WebDriver {
  #driver;
  #address;
  #session = '';

  /**
   * @param {import('node:child_process').ChildProcess} driver
   * @param {number} port
   */
  constructor(driver, port) {
    this.#driver = driver;
    this.#address = `http://127.0.0.1:${port}`;
  }

  /**
   * Starts a driver, and in it one browser.
   *
   * @param {string} program
   * @param {NodeJS.ProcessEnv} env
   * @param {object} capabilities
   */
  static async start(program, env, capabilities) {
    const port = await freePort();
    const child = spawn(program, ['--host=127.0.0.1', `--port=${port}`], {env, stdio: 'ignore'});
    const driver = new WebDriver(child, port);
    await driver.#ready();
    const session = await driver.#call('POST', '/session', {
      capabilities: {alwaysMatch: capabilities},
    });
    driver.#session = `/session/${session.sessionId}`;
    return driver;
  }

  async stop() {
    await this.#call('DELETE', this.#session).catch(() => undefined);
    this.#driver.kill();
  }

  /** @param {string} url */
  async open(url) {
    await this.#call('POST', `${this.#session}/url`, {url});
  }

  /** @returns {Promise<string>} */
  address() {
    return this.#call('GET', `${this.#session}/url`);
  }

  /** @param {{width: number, height: number}} size */
  async resize(size) {
    await this.#call('POST', `${this.#session}/window/rect`, {x: 0, y: 0, ...size});
  }

  /**
   * Runs a function’s body in the page, and waits for what it promises.
   *
   * @param {string} script
   * @param {...unknown} args
   */
  run(script, ...args) {
    return this.#call('POST', `${this.#session}/execute/sync`, {script, args});
  }

  /** @param {...object} actions of one keyboard or one mouse */
  async act(...actions) {
    await this.#call('POST', `${this.#session}/actions`, {actions});
  }

  /**
   * What the browser tells a screen reader that an element is.
   *
   * @param {Record<string, string>} element
   * @returns {Promise<string>}
   */
  roleOf(element) {
    return this.#call('GET', `${this.#session}/element/${element[elementKey]}/computedrole`);
  }

  /**
   * What the browser tells a screen reader that an element is called.
   *
   * @param {Record<string, string>} element
   * @returns {Promise<string>}
   */
  nameOf(element) {
    return this.#call('GET', `${this.#session}/element/${element[elementKey]}/computedlabel`);
  }

  /** @returns {Promise<Buffer>} a picture of the window, as PNG */
  async picture() {
    return Buffer.from(await this.#call('GET', `${this.#session}/screenshot`), 'base64');
  }

  async #ready() {
    for (let tries = 0; tries < 200; tries += 1) {
      try {
        await this.#call('GET', '/status');
        return;
      } catch {
        await wait(50);
      }
    }
    throw new Error('The driver of the browser did not start');
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  async #call(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      ...(body && {body: JSON.stringify(body)}),
      // A browser without a display to draw on answers nothing, for ever.
      signal: AbortSignal.timeout(20_000),
    });
    const {value} = /** @type {{value: any}} */ (await response.json());
    if (!response.ok) throw new Error(`${value?.error}: ${value?.message} (${method} ${path})`);
    return value;
  }
}

/**
 * A port of this machine that nothing listens on.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
