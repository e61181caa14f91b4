import type {Plugin} from 'vite';
import {answer, isForService} from '../../tools/service.mjs';

/** Lets stories under development talk to the real service, on their own origin. */
export function service(): Plugin {
  return {
    name: 'service',
    configureServer({middlewares}) {
      middlewares.use((request, response, next) => {
        if (isForService(request.url)) void answer(request, response);
        else next();
      });
    },
  };
}
