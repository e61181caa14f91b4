import {until} from '../form/form.page.ts';
import {WidgetPage} from '../testing/widget-page.ts';
import './define.ts';
import type {TrustUrgentHelp} from './trust-urgent-help.ts';
import type {Example} from './trust-urgent-help.examples.ts';

/** The numbers as a person meets them on a trust's page. */
export class UrgentHelpPage extends WidgetPage<TrustUrgentHelp> {
  static place({trust = 'northbank', client}: Example = {}): UrgentHelpPage {
    const element = document.createElement('trust-urgent-help');
    element.textContent = 'Our crisis team: 01632 960 111';
    Object.assign(element, {trust, ...(client && {client})});
    document.body.append(element);
    return new UrgentHelpPage(element);
  }

  static async open(example?: Example): Promise<UrgentHelpPage> {
    const page = UrgentHelpPage.place(example);
    await until(() => page.element.shadowRoot?.querySelector('.widget') !== null);
    return page;
  }

  /** Waits for the numbers that only the service knows as well. */
  static async openWithAll(example?: Example): Promise<UrgentHelpPage> {
    const page = await UrgentHelpPage.open(example);
    await until(() => page.numbers.length > 1);
    return page;
  }

  /** Where each number leads, or nothing for one that is only to be read. */
  get calls(): Record<string, string | undefined> {
    return Object.fromEntries(
      [...this.root.querySelectorAll('.number')].map((number) => [
        number.textContent.trim(),
        number.getAttribute('href') ?? undefined,
      ]),
    );
  }
}
