import {answer, isForService} from '../service.mjs';

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
