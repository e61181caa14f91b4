import {answer, isForService, stopService} from '../service.mjs';

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
  await answer(context.req, context.res);
}

/**
 * Ends the service with the test run, and with it its folder of data.
 *
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
export const endService = {name: 'end-service', serverStop: stopService};
