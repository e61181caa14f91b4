import type {PassportAnswers} from '@trust-widgets/sdk';

import {until} from '../../form/form.page.ts';
import {WidgetPage} from '../../testing/widget-page.ts';
import {written} from '../trust-health-passport.examples.ts';
import type {TrustHealthPassport} from '../trust-health-passport.ts';
import type {Example} from '../trust-health-passport.examples.ts';
import {PassportPage, somebody} from '../trust-health-passport.page.ts';

/** What somebody might write who means harm. It must be read as the text that it is. */
export const HOSTILE = '"><img src=x onerror="window.wasRun = true"><svg onload=alert(1)>';

/** Words that only their owner may ever read: a test looks for them where they must not be. */
export const CANARIES = ['CANARY-NOTE', 'CANARY-PERSON', 'CANARY-TEAM'];

/** A whole passport with canaries in what is private. */
export const withCanaries: PassportAnswers = {
  ...written,
  consents: [
    {
      id: 'a1b2c3d4e5f6a7b8',
      who: 'CANARY-PERSON',
      relationship: 'My sister',
      level: 'sections',
      sections: ['name', 'matters', 'about'],
    },
    {id: 'b1b2c3d4e5f6a7b8', who: 'CANARY-TEAM', level: 'nothing'},
  ],
  privateNote: 'CANARY-NOTE',
  seeMeAlone: 'yes',
};

/** A screen of the passport on which somebody reads, prints or shares. */
export class ReadingPage extends WidgetPage<TrustHealthPassport> {
  /** Opens a screen by what the list of screens calls it. */
  static async open(screen: string, example: Example = {}): Promise<ReadingPage> {
    const {element} = await PassportPage.open({
      subject: somebody(),
      answers: withCanaries,
      ...example,
    });
    const page = new ReadingPage(element as TrustHealthPassport);
    await page.go(screen);
    return page;
  }

  /** Opens a screen of a passport that is kept on the device alone. */
  static async onDevice(screen: string, name?: string): Promise<ReadingPage> {
    const passport = await PassportPage.onDevice();
    if (name) {
      await passport.write('My name');
      await passport.answer({preferredName: name});
      await passport.pressNamed('Done');
      await passport.untilSaved();
    }
    const page = new ReadingPage(passport.element as TrustHealthPassport);
    await page.go(screen);
    return page;
  }

  async go(screen: string): Promise<void> {
    const before = this.heading;
    await this.press(screen);
    await until(() => this.heading !== undefined && this.heading !== before);
  }

  /** The heading of the screen. */
  get heading(): string | undefined {
    return this.root.querySelector('#step')?.textContent.trim();
  }

  /** The words of the passport as they are laid out, line breaks and all. */
  get document(): string {
    return this.root.querySelector<HTMLElement>('.passport')?.innerText ?? '';
  }

  /** Everything between two headings. */
  under(heading: string): string {
    const title = [...this.root.querySelectorAll('h3, h4')].find(
      (one) => one.textContent.replace(/[\u2066-\u2069]/g, '').trim() === heading,
    );
    return title?.parentElement?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** Ticks or chooses something by its label. */
  async choose(label: string): Promise<void> {
    const found = [...this.root.querySelectorAll('label')].find(
      (one) => one.textContent.trim() === label,
    );
    if (!found) throw new Error(`Nothing to choose is called “${label}”`);
    found.click();
    await this.element.updateComplete;
  }

  /** Types into a box. */
  async type(id: string, value: string): Promise<void> {
    const input = this.root.querySelector<HTMLInputElement>(`#${id}`)!;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await this.element.updateComplete;
  }

  /** Presses what a screen reader calls by these words. */
  async pressCalled(name: string): Promise<void> {
    const button = [...this.root.querySelectorAll<HTMLElement>('[aria-label]')].find(
      (one) => one.ariaLabel?.replace(/[\u2066-\u2069]/g, '') === name,
    );
    if (!button) throw new Error(`Nothing is called “${name}” in: ${this.text}`);
    button.focus();
    button.click();
    await this.element.updateComplete;
  }

  /** Catches what would be printed, since nobody is there to answer the browser's own question. Undone by `close`. */
  catchPrinting(): void {
    this.#watch.observe(document.body, {childList: true});
  }

  /** How often something was sent to the printer. */
  printed = 0;

  readonly #watch = new MutationObserver((records) => {
    for (const frame of records.flatMap(({addedNodes}) => [...addedNodes])) {
      if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) continue;
      frame.contentWindow.print = () => void (this.printed += 1);
    }
  });

  /** The page that was made to be printed, if one was. */
  get paper(): Document | undefined {
    return [...document.querySelectorAll('iframe')].at(-1)?.contentDocument ?? undefined;
  }

  /** Something in the widget that tests of its looks need. */
  find(selector: string): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(selector);
  }

  override close(): void {
    super.close();
    this.#watch.disconnect();
    localStorage.clear();
  }
}
