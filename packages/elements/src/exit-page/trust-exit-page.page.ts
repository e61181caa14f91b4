import {until} from '../form/form.page.ts';
import {WidgetPage} from '../testing/widget-page.ts';
import './define.ts';
import type {TrustExitPage} from './trust-exit-page.ts';
import type {Example} from './trust-exit-page.examples.ts';

/** The fragment by which a test sees that the page was left: going there keeps the test running. */
const GONE = '#gone';

/** The button as a person meets it, on a page that is left for another part of itself. */
export class ExitPage extends WidgetPage<TrustExitPage> {
  static async open(example: Example = {}): Promise<ExitPage> {
    const element = document.createElement('trust-exit-page');
    element.innerHTML = '<a href="https://www.bbc.co.uk/weather">Exit this page</a>';
    Object.assign(element, {href: `${address()}${GONE}`, ...example});
    document.body.append(element);
    await element.updateComplete;
    return new ExitPage(element);
  }

  /** The button, which is a link for browsers that are told nothing else. */
  get button(): HTMLAnchorElement {
    const button = this.root.querySelector<HTMLAnchorElement>('.exit');
    if (!button) throw new Error('There is no button');
    return button;
  }

  /** What can be seen of the count beside the button. */
  get count(): string {
    return this.root.querySelector('.count')?.textContent ?? '';
  }

  /** Whether the button stands over the page, and not at its own place. */
  get floats(): boolean {
    return getComputedStyle(this.button).position === 'fixed';
  }

  /** Whether somebody has left. */
  static get isGone(): boolean {
    return location.hash === GONE && getComputedStyle(document.body).display === 'none';
  }

  /** Comes back with the Back button to a page that the browser kept. */
  static comeBack(): void {
    history.replaceState(null, '', address());
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  }

  /** Waits until the person has left. */
  static async untilGone(): Promise<void> {
    await until(() => ExitPage.isGone);
  }
}

function address(): string {
  return location.href.replace(/#.*/, '');
}
