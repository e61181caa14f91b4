import {until} from '../form/form.page.ts';
import {clean, WidgetPage} from '../testing/widget-page.ts';
import './define.ts';
import type {Example} from './trust-service-directory.examples.ts';
import type {TrustServiceDirectory} from './trust-service-directory.ts';

/** What a person may ask, by the names of the controls. */
export interface Asked {
  readonly q?: string;
  readonly near?: string;
  readonly for?: string;
  readonly wayIn?: string;
  readonly open?: boolean;
}

/** The search for services as a person meets it on a trust's page. */
export class DirectoryPage extends WidgetPage<TrustServiceDirectory> {
  static async open({trust = 'northbank', ...example}: Example = {}): Promise<DirectoryPage> {
    const element = document.createElement('trust-service-directory');
    element.textContent = 'Our crisis team: 01632 960 111';
    Object.assign(element, {trust, ...example});
    document.body.append(element);
    return DirectoryPage.at(element);
  }

  /** The search that stands on a page already, once it can be used. */
  static async at(element: TrustServiceDirectory): Promise<DirectoryPage> {
    await until(() => element.shadowRoot?.querySelector('.widget') != null);
    return new DirectoryPage(element);
  }

  /** Opens the search, and waits for the services that are listed before anybody searches. */
  static async openListed(example?: Example): Promise<DirectoryPage> {
    const page = await DirectoryPage.open(example);
    await page.answered();
    return page;
  }

  /** The names of the services that are listed. */
  get results(): string[] {
    return [...this.root.querySelectorAll('.result h3')].map((one) => clean(one.textContent));
  }

  /** All that the list says of one service. */
  about(name: string): string {
    const result = [...this.root.querySelectorAll('.result')].find(
      (one) => clean(one.querySelector('h3')?.textContent) === name,
    );
    return clean(result?.textContent);
  }

  /** What stands in the boxes. */
  get asked(): Record<string, FormDataEntryValue> {
    const form = this.root.querySelector('form');
    return form ? Object.fromEntries(new FormData(form)) : {};
  }

  /** The error at the box for the town. */
  get errorAtTown(): string | undefined {
    return this.root.querySelector('#near-error')?.textContent.trim();
  }

  /** The details that are open inside the list, as they are read. */
  get details(): string {
    const service = this.root.querySelector('trust-service');
    return clean(service?.shadowRoot?.textContent);
  }

  /** Fills in the boxes, without sending them. */
  fill(asked: Asked): void {
    for (const [name, value] of Object.entries(asked)) {
      const control = this.root.querySelector<HTMLInputElement>(`#${name}`);
      if (!control) throw new Error(`There is no ${name}`);
      if (typeof value === 'boolean') control.checked = value;
      else control.value = String(value);
    }
  }

  /** Searches, and waits for what comes of it. */
  async search(asked: Asked): Promise<void> {
    this.fill(asked);
    await this.press('Search');
    await this.answered();
  }

  /** Waits until the person has been told what came of a search. */
  async answered(): Promise<void> {
    await until(() => /^(We found|We can’t)/.test(this.announced));
  }

  /** Waits until a list, or what stands in its place, is drawn: in whatever language. */
  async drawn(): Promise<void> {
    await until(() => this.root.querySelector('.results, h3') !== null);
    await this.element.updateComplete;
  }

  /** Opens the first service inside the list, and waits for its details. */
  async openFirst(): Promise<void> {
    this.root.querySelector<HTMLElement>('.result button')?.click();
    await until(() => this.details.length > 100);
  }

  /** Asks for more, and waits for it: in whatever language. */
  async showMore(): Promise<void> {
    const before = this.results.length;
    this.root.querySelector<HTMLElement>('.widget > .actions button')?.click();
    await until(() => this.results.length > before);
  }
}
