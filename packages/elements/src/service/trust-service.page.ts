import {until} from '../form/form.page.ts';
import {clean, WidgetPage} from '../testing/widget-page.ts';
import './define.ts';
import type {TrustService} from './trust-service.ts';
import type {Example} from './trust-service.examples.ts';

/** The page of one service as a person meets it on a trust's site. */
export class ServiceDetailsPage extends WidgetPage<TrustService> {
  static async open(
    {trust = 'northbank', service = 'crisis-team', client}: Example = {},
    more: Partial<TrustService> = {},
  ): Promise<ServiceDetailsPage> {
    const element = document.createElement('trust-service');
    element.textContent = 'Our crisis team: 01632 960 111';
    Object.assign(element, {trust, service, ...(client && {client}), ...more});
    document.body.append(element);
    const page = new ServiceDetailsPage(element);
    await page.settled();
    return page;
  }

  /** Waits until there is something to read besides that it is on its way. */
  async settled(): Promise<void> {
    await until(
      () =>
        this.element.shadowRoot?.querySelector('.widget') != null &&
        !this.announced.includes('Getting the details'),
    );
  }

  /** What is told under a heading, up to the next of the same kind. */
  under(heading: string): string {
    const title = [...this.root.querySelectorAll('h3, h4, dt')].find(
      (one) => one.textContent.trim() === heading,
    );
    const siblings: string[] = [];
    for (let next = title?.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.localName === title?.localName) break;
      siblings.push(next.textContent);
    }
    return clean(siblings.join(' '));
  }
}
