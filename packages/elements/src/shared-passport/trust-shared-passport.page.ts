import {until} from '../form/form.page.ts';
import {WidgetPage} from '../testing/widget-page.ts';
import './define.ts';
import type {Example} from './trust-shared-passport.examples.ts';
import type {TrustSharedPassport} from './trust-shared-passport.ts';

/** The page of a shared passport as somebody meets it who was given a link. */
export class SharedPassportPage extends WidgetPage<TrustSharedPassport> {
  static async open(example: Example = {}): Promise<SharedPassportPage> {
    const element = document.createElement('trust-shared-passport');
    element.textContent = 'Our crisis team: 01632 960 111';
    Object.assign(element, {trust: 'northbank', ...example});
    document.body.append(element);
    const page = new SharedPassportPage(element);
    await page.settled();
    return page;
  }

  /** Waits until there is something to read besides that it is on its way. */
  async settled(): Promise<void> {
    await until(
      () =>
        this.element.shadowRoot?.querySelector('.widget h2:not(#urgent)') != null &&
        !this.announced.includes('Please wait'),
    );
  }

  /** All that the element holds, seen or not. */
  get everything(): string {
    return this.root.innerHTML;
  }

  /** The page that was made to be printed. */
  get paper(): string {
    return document.querySelector('iframe')?.contentDocument?.body.textContent ?? '';
  }
}
