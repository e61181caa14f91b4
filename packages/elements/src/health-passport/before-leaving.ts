import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {OpenPassport} from './open-passport.ts';

/** Saves when the page is hidden or the widget is taken away, and has the browser ask before words are lost. */
export class BeforeLeaving implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #open: () => OpenPassport | undefined;

  constructor(host: ReactiveControllerHost & Node, open: () => OpenPassport | undefined) {
    this.#host = host;
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#hidden);
    addEventListener('pagehide', this.#hidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
    removeEventListener('pagehide', this.#hidden);
    removeEventListener('beforeunload', this.#ask);
    void this.#open()?.keep();
  }

  hostUpdated(): void {
    if (this.#host.isConnected && this.#open()?.isUnsaved)
      addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') void this.#open()?.keep();
  };

  readonly #ask = (event: Event): void => event.preventDefault();
}
