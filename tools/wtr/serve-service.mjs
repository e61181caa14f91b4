import {answer, isForService, stopService} from '../service.mjs';

const SECURE = '__Host-';
const PLAIN = 'Plain-';

/**
 * Lets a component test talk to the real service.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export async function serveService(context, next) {
  if (!isForService(context.url)) {
    await next();
    return;
  }
  // The service writes the response itself: Koa would add headers of its own.
  context.respond = false;
  if (keepsNoSecureCookie(context.get('user-agent'))) tellCookiesPlainly(context);
  await answer(context.req, context.res);
}

/**
 * WebKit keeps no `Secure` cookie that came without TLS, not even from this machine, where all other engines do.
 *
 * @param {string} userAgent
 */
function keepsNoSecureCookie(userAgent) {
  return userAgent.includes('AppleWebKit') && !userAgent.includes('Chrome');
}

/**
 * Takes from the service's cookies, on their way to such a browser, what makes it forget them, and puts it back.
 *
 * @param {{req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse}} context
 */
function tellCookiesPlainly({req, res}) {
  if (req.headers.cookie) req.headers.cookie = req.headers.cookie.replaceAll(PLAIN, SECURE);
  const writeHead = res.writeHead.bind(res);
  res.writeHead = (/** @type {number} */ status, /** @type {any} */ headers = {}) => {
    const cookies = /** @type {string[]} */ ([headers['set-cookie'] ?? []].flat());
    const plain = cookies.map((one) => one.replace(SECURE, PLAIN).replace(/; *Secure/i, ''));
    return writeHead(status, {...headers, ...(plain.length > 0 && {'set-cookie': plain})});
  };
}

/**
 * Ends the service with the test run, and with it its folder of data.
 *
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
export const endService = {name: 'end-service', serverStop: stopService};
