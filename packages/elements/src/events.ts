/*
 * What widgets tell the page. An event never carries an answer: any script on the page can hear it.
 */

/** A person came to a page of a form. `step` is the page's name in the contract, such as `contact`, or `check`. */
export class TrustStepEvent extends Event {
  static readonly type = 'trust-step';

  constructor(readonly step: string) {
    super(TrustStepEvent.type, {bubbles: true, composed: true});
  }
}

/** The service has what was sent. Carries its reference, which by itself gives access to nothing. */
export class TrustSentEvent extends Event {
  static readonly type = 'trust-sent';

  constructor(readonly reference: string) {
    super(TrustSentEvent.type, {bubbles: true, composed: true});
  }
}

/** Something could not be sent or fetched. `reason` is a word from our own list, for a site's monitoring. */
export class TrustFailedEvent extends Event {
  static readonly type = 'trust-failed';

  constructor(readonly reason: 'offline' | 'busy' | 'refused' | 'unavailable') {
    super(TrustFailedEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * A person is leaving quickly. Heard on `window`; every widget drops what was typed before the page goes.
 * A DOM event, so that it also reaches the widgets of another copy of this library.
 */
export class TrustExitEvent extends Event {
  static readonly type = 'trust-exit';

  constructor() {
    super(TrustExitEvent.type);
  }
}

/** What the elements fire, by its name: for the browser's own types, and for those of every framework. */
export interface TrustEvents {
  'trust-step': TrustStepEvent;
  'trust-sent': TrustSentEvent;
  'trust-failed': TrustFailedEvent;
}

declare global {
  // What the browser's elements, documents and windows have in common: these events come up to the window.
  interface GlobalEventHandlersEventMap extends TrustEvents {}
  interface WindowEventMap {
    'trust-exit': TrustExitEvent;
  }
}
