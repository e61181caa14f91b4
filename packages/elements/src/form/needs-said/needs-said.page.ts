import {clean, WidgetPage} from '../../testing/widget-page.ts';
import {wording} from './needs-said.wording.ts';

/** What was said of needs elsewhere, as a person meets it inside a form. */
export class NeedsPanel extends WidgetPage {
  /** Whether anything is offered. */
  get isThere(): boolean {
    return this.#offers.length > 0;
  }

  /** Whose needs are offered. */
  get titles(): string[] {
    return this.#offers.map((offer) => clean(offer.querySelector('h3')?.textContent));
  }

  /** All that is offered, as it is read. */
  get words(): string {
    return this.#offers.map((offer) => clean(offer.textContent)).join(' ');
  }

  /** What is ticked in the form, as it is read. */
  get ticked(): string[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('form input:checked')].map((box) =>
      clean(this.root.querySelector(`label[for="${box.id}"]`)?.textContent),
    );
  }

  /** Uses what is offered. */
  async use(): Promise<void> {
    await this.press(wording.use());
  }

  /** Waits until whatever is to be offered would be. */
  async settled(): Promise<void> {
    await import('./panel.ts');
    // The widget hears of it, follows its language, and draws itself.
    for (let frame = 0; frame < 3; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await this.element.updateComplete;
  }

  get #offers(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('form section.panel')];
  }
}
